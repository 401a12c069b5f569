//! `qualistamp link`: the link from an award to the full digital credential.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_credentials::{CredentialFile, Link, Rule};
use qualistamp_issuing::{CredentialFileFault, read_credential};
use serde_json::json;

use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::credential::container_code;
use crate::report::json;
use crate::style::{self, AMBER, BOLD, FAINT, styled};

/// Print the link to a full digital credential, for the field "link" of an award
///
/// The link is a digest of what the issuer of the credential signed, not of the bytes of the file. So it still fits when a wallet or a
/// mail program has written the file anew. Link the file that your office made, not one that a holder brought.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Reads European Digital Credentials (ELM 3, EDCI XML), Open Badges 2 and 3 and Comprehensive Learner Records (JSON, JWT, PNG, SVG),
Blockcerts 1 to 3, OpenAttestation 2 and 3 (OpenCerts), SD-JWT and W3C credentials, ELMO, XHochschule and XBildung. Of every other
file, such as a PDF, the bytes are linked: it must be handed on unchanged.

Exit codes: 0 all files have a link, 2 wrong usage, 4 a file could not be read, or programs read it differently.

Examples:
  qualistamp link credential.json
  qualistamp link --json credential.json diploma.pdf")]
pub(crate) struct Args {
    /// Credentials, or other files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print one JSON object per file, one per line
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let mut exit_status = ExitStatus::Done;
    for path in &args.files {
        let linked = read_credential(path).and_then(|file| {
            let link = file.link().map_err(CredentialFileFault::Refused)?;
            Ok((file, link))
        });
        match linked {
            Ok((file, link)) if args.json => json::write_line(out, &as_json(path, &file, &link))?,
            Ok((file, link)) => show(path, &file, &link, out)?,
            Err(why) => {
                out.flush()?;
                exit_status = exit_status.max_severity(ExitStatus::InputOutput);
                if args.json {
                    let error = json!({"message": why.to_string()});
                    json::write_line(out, &json!({"file": path.display().to_string(), "error": error}))?;
                } else {
                    let name = Foreign::path(path);
                    style::error(&mut anstream::stderr(), format_args!("{name}: {}", Foreign(&why)))?;
                }
            }
        }
    }
    Ok(exit_status)
}

fn show(path: &Path, file: &CredentialFile, link: &Link, out: &mut dyn Write) -> Result<(), Failure> {
    let inside = file.containers().iter().map(|container| format!(", in a {container}"));
    writeln!(out, "{}: {}{}", styled(BOLD, Foreign::path(path)), file.format(), inside.collect::<String>())?;
    writeln!(out, "  link  {}", styled(BOLD, link))?;
    writeln!(out, "  {}", styled(FAINT, format_args!("over  {}", link.rule())))?;
    if let Some(note) = note(file, link) {
        writeln!(out, "  {}", styled(AMBER, format_args!("!     {note}")))?;
    }
    Ok(())
}

/// What the office should know before it uses the link.
fn note(file: &CredentialFile, link: &Link) -> Option<String> {
    let shows_more = file.containers().iter().find(|container| container.shows_more());
    match (shows_more, link.rule()) {
        (Some(container), _) => Some(format!("the picture of the {container} is not part of what is linked")),
        (None, Rule::Bytes) => Some(
            "the file must be handed on unchanged: it no longer fits once a program saves it anew".to_owned(),
        ),
        (None, _) if !file.format().is_credential() => Some("it awards nothing".to_owned()),
        (None, _) => None,
    }
}

fn as_json(path: &Path, file: &CredentialFile, link: &Link) -> serde_json::Value {
    let containers: Vec<String> = file.containers().iter().copied().map(container_code).collect();
    json!({
        "file": path.display().to_string(),
        "format": file.format().code(),
        "containers": containers,
        "rule": link.rule().code(),
        "link": link.to_string(),
    })
}
