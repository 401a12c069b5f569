//! `qualistamp trust page`: the trust list as a page in HTML, for everyone.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::TrustListContent;
use qualistamp_issuing::{Signable, list_changes};

use crate::args::overwrite::Overwrite;
use crate::args::trust_source::{SourceKind, TrustSource};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::html;
use crate::report::list_html;
use crate::style::{GREEN, styled};

/// Write a page in HTML about a trust list: issuers, what they may award, their keys, and what changed
///
/// The page is one file without addresses of others, so that any web server, or none, can show it. Its search needs no server. Without
/// scripts everything is shown, and the search of the browser finds it.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing page")))]
#[command(after_help = "\
Examples:
  qualistamp trust page trust/list-2.cbor --since trust/list-1.cbor --out list.html
  qualistamp trust page bundle.cbor --out bundle.html")]
pub(crate) struct Args {
    /// Signed trust list, bundle, or trust.json for a draft of the page
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Earlier trust list or bundle: the page says what changed since
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    /// Root that names the list keys, to say whether enough of them have signed [default: in the folder of FILE]
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// File for the page
    #[arg(long, value_name = "FILE", default_value = "list.html")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    html::check_name(&args.out, args.overwrite.if_exists())?;
    let source = TrustSource::read(&args.file)?;
    let list = list_of(&source, &args.file)?;
    let since =
        args.since.as_ref().map(|path| Ok::<_, Failure>((path, TrustSource::read(path)?))).transpose()?;
    let changes = match &since {
        Some((path, earlier)) => {
            let earlier = list_of(earlier, path)?;
            Some((earlier.version, if earlier == list { Vec::new() } else { list_changes(earlier, list) }))
        }
        None => None,
    };
    let state = match source.kind {
        SourceKind::TrustFile => list_html::Signed::Draft,
        SourceKind::TrustList => match Signable::open(&args.file, args.root.as_deref()) {
            Ok(signable) if signable.progress().iter().any(|group| group.missing() > 0) => {
                list_html::Signed::TooFew
            }
            Ok(_) => list_html::Signed::Enough,
            Err(_) => list_html::Signed::Unknown,
        },
        SourceKind::Root | SourceKind::Bundle => list_html::Signed::Unknown,
    };
    let page = list_html::Page {
        list,
        state,
        changes: changes.as_ref().map(|(version, all)| (*version, all.as_slice())),
    };
    list_html::write(&args.out, args.overwrite.if_exists(), &page)?;
    writeln!(
        out,
        "{} {}: trust list {}, {}",
        styled(GREEN, "✔"),
        Foreign::path(&args.out),
        list.version,
        crate::report::trust_words::totals(list)
    )?;
    Ok(ExitStatus::Done)
}

fn list_of<'a>(source: &'a TrustSource, path: &std::path::Path) -> Result<&'a TrustListContent, Failure> {
    source.list.as_ref().ok_or_else(|| Failure::input(path.display(), "there is no trust list in it"))
}
