//! `qualistamp convert`: drafts of awards from full digital credentials.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{ConvertedAward, drafts_to_csv, question_text};
use serde_json::{Value, json};

use crate::args::overwrite::Overwrite;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::credentials::{Drafts, Unread};
use crate::report::counted::counted;
use crate::report::json;
use crate::style::{self, AMBER, BOLD, FAINT, styled};

/// Make a draft of an award from a full digital credential
///
/// The draft has each value that the file states without doubt, with its path in the file, and the questions that only people can
/// answer. No format says all that an award needs, so no draft can be issued as it is: `qualistamp issue` refuses open questions. Several files or
/// a folder give one table for the whole cohort. What the file says is not checked against its seal; `qualistamp inspect` does that.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Reads European Digital Credentials (ELM 3, EDCI XML), Open Badges 2 and 3 and Comprehensive Learner Records, Blockcerts 1 to 3,
OpenAttestation 2 and 3 (OpenCerts), SD-JWT and W3C credentials, ELMO, XHochschule, XBildung and XSchule. National identity numbers and
mail addresses are never copied.

Exit codes: 0 all files gave a draft, 2 wrong usage, 4 a file could not be read, or awards nothing.

Examples:
  qualistamp convert credential.json                      show the draft
  qualistamp convert credential.json --to award.json      write it, to answer its questions
  qualistamp convert cohort/ --to awards.csv              one table, one award in each row")]
pub(crate) struct Args {
    /// Full digital credentials, or folders of them
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Write the draft: an award file (.json; several drafts as a list), or a table (.csv)
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
    /// Print one JSON object per file, one per line
    #[arg(long, conflicts_with = "to")]
    json: bool,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let form = args.to.as_deref().map(Form::of).transpose()?;
    let Drafts { list, unread } = Drafts::read(&args.files);
    for (name, why) in &unread {
        out.flush()?;
        if args.json {
            let error = json!({"message": why.to_string()});
            json::write_line(out, &json!({"file": name.as_written(), "error": error}))?;
        } else {
            style::error(&mut anstream::stderr(), format_args!("{name}: {}", Foreign(why)))?;
        }
    }
    match (&args.to, form) {
        (Some(path), Some(form)) if !list.is_empty() => {
            files::write(path, form.text(&list).as_bytes(), Access::OwnerOnly, args.overwrite.if_exists())?;
            let questions = list.iter().map(|(_, draft)| draft.questions.len()).sum();
            writeln!(
                out,
                "{}: {} with {}; answer them, then `qualistamp issue {}`",
                styled(BOLD, Foreign::path(path)),
                counted(list.len(), "draft"),
                counted(questions, "open question"),
                Foreign::path(path)
            )?;
        }
        (Some(_), _) => {}
        (None, _) => {
            for (name, draft) in &list {
                if args.json {
                    json::write_line(out, &json!({"file": name.as_written(), "draft": draft.to_json()}))?;
                } else {
                    show(name, draft, out)?;
                }
            }
        }
    }
    let is_unread = |(_, why): &(_, Unread)| !matches!(why, Unread::AwardsNothing(_)) || list.is_empty();
    Ok(if unread.iter().any(is_unread) { ExitStatus::InputOutput } else { ExitStatus::Done })
}

/// What is written.
#[derive(Debug, Clone, Copy)]
enum Form {
    Json,
    Csv,
}

impl Form {
    fn of(path: &Path) -> Result<Self, Failure> {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("json") => Ok(Self::Json),
            Some("csv") => Ok(Self::Csv),
            Some(_) | None => Err(Failure::Usage(
                "--to: name a file that ends in .json (an award file) or .csv (a table)".to_owned(),
            )),
        }
    }

    fn text(self, drafts: &[(Foreign<String>, ConvertedAward)]) -> String {
        match self {
            Self::Json => {
                let value = match drafts {
                    [(_, one)] => one.to_json(),
                    several => several.iter().map(|(_, draft)| draft.to_json()).collect::<Value>(),
                };
                format!("{value:#}\n")
            }
            Self::Csv => {
                let named = |(name, draft): &(Foreign<String>, ConvertedAward)| {
                    (name.as_written().to_owned(), draft.clone())
                };
                drafts_to_csv(&drafts.iter().map(named).collect::<Vec<_>>())
            }
        }
    }
}

fn show(name: &Foreign<String>, draft: &ConvertedAward, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "{}", styled(BOLD, name))?;
    for (field, value, source) in &draft.values {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let source = Foreign(format!("from {source}"));
        writeln!(out, "  {field:13} {}  {}", styled(BOLD, Foreign(value)), styled(FAINT, source))?;
    }
    for question in &draft.questions {
        writeln!(out, "  {}", styled(AMBER, format_args!("? {}", Foreign(question_text(question)))))?;
    }
    Ok(())
}
