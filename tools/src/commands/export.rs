//! `qualistamp export`: an unsigned full digital credential of an award, to be sealed by the office's own system.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{AwardingBody, ExportFormat, export_credential, read_award};

use crate::args::overwrite::Overwrite;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::style::{AMBER, BOLD, styled};

/// Make an unsigned full digital credential of an award, to be sealed by your own system
///
/// The credential is a European Digital Credential (ELM 3) or an Open Badge 3, and the link to it is printed: put it into the field "link"
/// of the award, or name the file in "credential_file", and issue. The link still fits after your system has sealed the document, if it does not change what is
/// in it. The documents follow published examples; they are not validated against the official shapes and schemas here.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp export award.json --to elm3 --body 'University of Example' --body-id https://uni.example --out credential.json
  qualistamp export award.json --to ob3 --body 'University of Example' --body-id https://uni.example > badge.json")]
pub(crate) struct Args {
    /// Award file
    #[arg(value_name = "AWARD")]
    award: PathBuf,
    /// Kind of credential
    #[arg(long, value_enum, value_name = "KIND")]
    to: Kind,
    /// Legal name of the awarding body
    #[arg(long, value_name = "NAME")]
    body: String,
    /// Address that identifies the awarding body
    #[arg(long, value_name = "URI")]
    body_id: String,
    /// Write the credential to this file, and print its link
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// Kinds of credentials.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// European Digital Credential (European Learning Model 3)
    Elm3,
    /// Open Badge 3.0
    Ob3,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let claims = read_award(&args.award)?;
    let body = AwardingBody { name: args.body.clone(), id: args.body_id.clone() };
    let format = match args.to {
        Kind::Elm3 => ExportFormat::Elm3,
        Kind::Ob3 => ExportFormat::OpenBadge3,
    };
    let made = export_credential(&claims, &body, format)
        .map_err(|error| Failure::input(args.award.display(), error))?;
    let text = format!("{:#}\n", made.document);
    let Some(path) = &args.out else {
        write!(out, "{text}")?;
        return Ok(ExitStatus::Done);
    };
    files::write(path, text.as_bytes(), Access::OwnerOnly, args.overwrite.if_exists())?;
    writeln!(out, "{}: not sealed yet", styled(BOLD, Foreign::path(path)))?;
    writeln!(out, "  link  {}", styled(BOLD, &made.link))?;
    if !made.left_out.is_empty() {
        let fields = made.left_out.join(", ");
        writeln!(out, "  {}", styled(AMBER, format_args!("!     it has no place for: {fields}")))?;
    }
    Ok(ExitStatus::Done)
}
