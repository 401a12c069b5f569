//! `qualistamp grade`: how well printed codes are printed, from photographs or scans of them.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use qualistamp_qr::Grade;
use serde_json::{Map, Value, json};

use crate::args::sandbox::NoSandbox;
use crate::args::seconds::Seconds;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::codes::{PICTURE_TIME, Sought, Wanted};
use crate::input::parallel;
use crate::input::scanned::{self, Answer, Code, Scanned};
use crate::input::stamps::Sources;
use crate::report::{grades, json, remarks};
use crate::style::{self, BOLD, FAINT, styled};

/// Grade printed QR codes in photographs and scans
///
/// Print one diploma, photograph or scan it, and grade the code before you print the others. A code that this program reads may
/// still be too weak for other readers.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Codes are graded after ISO/IEC 15415:2011, from A to F, by their worst parameter. A photograph is no calibrated device: take it
from straight above, in even light, without shadow, and near enough for 4 pixels per module or more. A scan at 600 dpi is better.

With --json, there is one line per code:
  {\"file\":\"a.jpg\",\"grade\":\"B\",\"decided_by\":\"modulation\",\"version\":10,…,\"parameters\":{\"decode\":{\"value\":1.0,\"grade\":\"A\"},…}}
  {\"file\":\"b.jpg\",\"error\":\"no QR code found\"}

Exit codes: 0 every code has the grade of --at-least or a better one; 1 a code has not; 2 wrong usage; 4 a file could not be
read, or has no code that can be graded.

Examples:
  qualistamp grade photo.jpg
  qualistamp grade --json scans/
  qualistamp grade --at-least b scan.png")]
pub(crate) struct Args {
    /// Picture, PDF, folder of them, or - for standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Print one JSON object per code, one per line
    #[arg(long)]
    json: bool,
    /// The lowest grade that is good enough
    #[arg(long, value_enum, value_name = "GRADE", default_value = "c")]
    at_least: Least,
    /// Time limit for one picture, or one page of a PDF
    #[arg(long, value_name = "SECONDS", default_value_t = Seconds(PICTURE_TIME))]
    seconds: Seconds,
    #[command(flatten)]
    no_sandbox: NoSandbox,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Least {
    A,
    B,
    C,
    D,
}

impl From<Least> for Grade {
    fn from(least: Least) -> Self {
        match least {
            Least::A => Self::A,
            Least::B => Self::B,
            Least::C => Self::C,
            Least::D => Self::D,
        }
    }
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let mut found = Sources::default();
    for path in &args.paths {
        found.add_path(path);
    }
    remarks::passed_over(&found.passed_over);
    let wanted = Wanted { sought: Sought::AnyCode, thumbnails: false, grades: true, time: args.seconds.0 };
    let sandbox = args.no_sandbox.sandbox();
    let mut exit_status = ExitStatus::Done;
    let mut inside = Vec::new();
    parallel::each(
        &found.list,
        |source| scanned::scan(source, wanted, sandbox),
        |_, read| {
            inside.extend(read.passed_over);
            for (file, answer) in read.list {
                exit_status = exit_status.max_severity(one(args, &file, &answer, out)?);
            }
            Ok(out.flush()?)
        },
    )?;
    remarks::passed_over(&inside);
    if !args.json {
        writeln!(out, "{}", styled(FAINT, grades::BASIS))?;
    }
    Ok(exit_status)
}

fn one(
    args: &Args,
    file: &Foreign<String>,
    answer: &Answer,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let complain = |out: &mut dyn Write, what: &str| -> Result<(), Failure> {
        if args.json {
            return Ok(json::write_line(out, &json!({"file": file.as_written(), "error": what}))?);
        }
        out.flush()?;
        Ok(style::error(&mut anstream::stderr(), format_args!("{file}: {}", Foreign(what)))?)
    };
    let Scanned { codes, left_out, .. } = match answer {
        Ok(scanned) => scanned,
        Err(fault) => {
            complain(out, fault)?;
            return Ok(ExitStatus::InputOutput);
        }
    };
    let mut exit_status = ExitStatus::Done;
    for code in codes {
        match &code.grade {
            Some(Ok(grade)) => {
                if args.json {
                    json::write_line(out, &as_json(file, code, grades::json(grade)))?;
                } else {
                    let page = code.page.map(|page| format!(", page {page}")).unwrap_or_default();
                    writeln!(out, "{}", styled(BOLD, format_args!("{file}{page}")))?;
                    grades::show(grade, out)?;
                }
                if grade.grade() < args.at_least.into() {
                    exit_status = exit_status.max_severity(ExitStatus::Invalid);
                }
            }
            Some(Err(why)) => {
                complain(out, why)?;
                exit_status = exit_status.max_severity(ExitStatus::InputOutput);
            }
            // Read by another scanner, from text.
            None => {
                complain(out, "a text has no print to grade; give a picture of it")?;
                exit_status = exit_status.max_severity(ExitStatus::InputOutput);
            }
        }
    }
    for what in left_out {
        complain(out, what)?;
        exit_status = exit_status.max_severity(ExitStatus::InputOutput);
    }
    if codes.is_empty() && left_out.is_empty() {
        complain(out, "no QR code found; go closer, take it from straight above, and show all of the code")?;
        exit_status = exit_status.max_severity(ExitStatus::InputOutput);
    }
    Ok(exit_status)
}

fn as_json(file: &Foreign<String>, code: &Code, grade: Value) -> Value {
    let mut line = Map::new();
    line.insert("file".to_owned(), file.as_written().into());
    if let Some(page) = code.page {
        line.insert("page".to_owned(), page.into());
    }
    if let Value::Object(grade) = grade {
        line.extend(grade);
    }
    Value::Object(line)
}
