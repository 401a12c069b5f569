//! `qualistamp scan`: prints the text of every QR code in pictures and PDFs, whatever its content.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use serde_json::{Map, Value};

use crate::args::overwrite::Overwrite;
use crate::args::sandbox::NoSandbox;
use crate::args::seconds::Seconds;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::codes::{PICTURE_TIME, Sought, Wanted};
use crate::input::parallel;
use crate::input::scanned::{self, Answer, Content, Scanned};
use crate::input::stamps::Sources;
use crate::report::counted;
use crate::report::csv;
use crate::report::html;
use crate::report::json;
use crate::report::remarks;
use crate::report::scan_html;
use crate::style::{self, BOLD, FAINT, styled};

/// The help of the argument.
const PATH_HELP: &str = if cfg!(feature = "heic") {
    "Picture (JPEG, HEIC, PNG, WebP, TIFF, BMP, GIF), PDF, folder of them, or - for standard input"
} else {
    "Picture (JPEG, PNG, WebP, TIFF, BMP, GIF), PDF, folder of them, or - for standard input"
};

/// Read QR codes of any kind in pictures and PDFs, and print their texts
///
/// Verifies nothing: for stamps, use `qualistamp verify`.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace a report that exists")))]
#[command(after_help = "\
In a folder, all pictures and PDFs are read, including those in subfolders but not hidden files, and every page of a PDF or
TIFF. Pictures and PDFs inside Word and OpenDocument files, mails (EML) and ZIP files are read too, and named as
outer.zip/inner.pdf. Every file is decoded in a process of its own, with little memory and no access to files or the network.

With --json, there is one line per file:
  {\"file\":\"a.png\",\"texts\":[\"QS1:…\"],\"milliseconds\":12.3}
  {\"file\":\"b.png\",\"error\":\"the picture is damaged or cut off (…)\"}
For a PDF, or a TIFF with several pages, \"pages\" has the page of each text. If a message is spread over several codes
(structured append), \"parts\" has the place of each text in it, as \"2/4\", or null. The bytes of codes that are not text are
listed under \"binary\", in hexadecimal. With --csv, there is one line per code, and one per file without codes. Other files
in folders are listed as passed over, in every format.

Exit codes: 0 every file was read, with or without codes in it; 2 wrong usage; 4 a file could not be read.

Examples:
  qualistamp scan photo.jpg
  qualistamp scan --json scans/ > texts.jsonl
  qualistamp scan --html report.html scans/
  qualistamp scan - < page.pdf")]
pub(crate) struct Args {
    #[arg(help = PATH_HELP, value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Print one JSON object per file, one per line
    #[arg(long)]
    json: bool,
    /// Print CSV (RFC 4180, UTF-8): a header line, then one line per code
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// Also write a report: one self-contained HTML page with thumbnails in which the codes are outlined
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
    /// Time limit for one picture, or one page of a PDF; a whole file has at most 120 seconds, or this time if it is longer
    #[arg(long, value_name = "SECONDS", default_value_t = Seconds(PICTURE_TIME))]
    seconds: Seconds,
    #[command(flatten)]
    no_sandbox: NoSandbox,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if let Some(path) = &args.html {
        html::check_name(path, args.overwrite.if_exists())?;
    }
    let mut found = Sources::default();
    for path in &args.paths {
        found.add_path(path);
    }
    remarks::passed_over(&found.passed_over);
    let Sources { list: sources, mut passed_over } = found;
    if args.csv {
        csv::write_heading(out, &["file", "page", "text", "binary", "milliseconds", "error", "part"])?;
    }
    let mut exit_status = ExitStatus::Done;
    let (mut codes, mut unread, mut without_code) = (0, 0, 0);
    let mut answers = Vec::new();
    let (thumbnails, time) = (args.html.is_some(), args.seconds.0);
    let wanted = Wanted { sought: Sought::AnyCode, thumbnails, grades: false, time };
    let sandbox = args.no_sandbox.sandbox();
    let (mut files, mut inside) = (0, Vec::new());
    parallel::each(
        &sources,
        |source| scanned::scan(source, wanted, sandbox),
        |_, read| {
            inside.extend(read.passed_over);
            for (file, scanned) in read.list {
                files += 1;
                if scanned.as_ref().map_or(true, |scanned| !scanned.left_out.is_empty()) {
                    exit_status = ExitStatus::InputOutput;
                    unread += 1;
                }
                if let Ok(Scanned { codes, left_out, .. }) = &scanned
                    && codes.is_empty()
                    && left_out.is_empty()
                {
                    without_code += 1;
                }
                codes += scanned.as_ref().map_or(0, |scanned| scanned.codes.len());
                if args.json {
                    json::write_line(out, &as_json(&file, &scanned))?;
                } else if args.csv {
                    write_csv(&file, &scanned, out)?;
                } else {
                    show(&file, &scanned, out)?;
                }
                if args.html.is_some() {
                    answers.push((file, scanned));
                }
            }
            // So that a reader at the other end of a pipe sees each line at once.
            Ok(out.flush()?)
        },
    )?;
    remarks::passed_over(&inside);
    passed_over.extend(inside);
    for passed in &passed_over {
        let file = passed.name.as_written();
        if args.json {
            json::write_line(out, &json::passed_over("file", passed))?;
        } else if args.csv {
            let why = format!("passed over: {}", remarks::why(passed));
            csv::write_record(out, &[file, "", "", "", "", &why, ""])?;
        }
    }
    let without = if without_code > 0 { format!(", {without_code} without a code") } else { String::new() };
    let summary = format!("{} in {files} files{without}, {unread} not read to the end", counted(codes));
    if files > 1 && !args.json && !args.csv {
        writeln!(out, "{}", styled(BOLD, &summary))?;
    }
    if let Some(path) = &args.html {
        scan_html::write(path, args.overwrite.if_exists(), &answers, &passed_over, &summary)?;
    }
    Ok(exit_status)
}

/// The parts that were left out and why, in one line.
fn complaint(left_out: &[String]) -> String {
    left_out.join("; ")
}

fn as_json(file: &Foreign<String>, scanned: &Answer) -> Value {
    let mut line = Map::new();
    line.insert("file".to_owned(), file.as_written().into());
    match scanned {
        Ok(Scanned { codes, left_out, milliseconds, .. }) => {
            let (mut texts, mut binary) = (Vec::new(), Vec::new());
            let (mut pages, mut parts) = (Vec::new(), Vec::new());
            for code in codes {
                match &code.content {
                    Content::Text(text) => {
                        texts.push(text.as_str());
                        pages.extend(code.page);
                        parts.push(code.place().map(|(number, of)| format!("{number}/{of}")));
                    }
                    Content::Bytes(hex) => binary.push(hex.as_str()),
                }
            }
            line.insert("texts".to_owned(), texts.into());
            line.insert("milliseconds".to_owned(), (*milliseconds).into());
            if !pages.is_empty() {
                line.insert("pages".to_owned(), pages.into());
            }
            if parts.iter().any(Option::is_some) {
                line.insert("parts".to_owned(), parts.into());
            }
            if !binary.is_empty() {
                line.insert("binary".to_owned(), binary.into());
            }
            if !left_out.is_empty() {
                line.insert("error".to_owned(), complaint(left_out).into());
            }
        }
        Err(fault) => {
            line.insert("error".to_owned(), fault.as_str().into());
        }
    }
    Value::Object(line)
}

fn write_csv(file: &Foreign<String>, scanned: &Answer, out: &mut dyn Write) -> Result<(), Failure> {
    let file = file.as_written();
    let scanned = match scanned {
        Ok(scanned) => scanned,
        Err(fault) => return Ok(csv::write_record(out, &[file, "", "", "", "", fault, ""])?),
    };
    let milliseconds = scanned.milliseconds.to_string();
    for code in &scanned.codes {
        let (text, binary) = match &code.content {
            Content::Text(text) => (text.as_str(), ""),
            Content::Bytes(hex) => ("", hex.as_str()),
        };
        let page = code.page.map(|page| page.to_string()).unwrap_or_default();
        let part = code.place().map(|(number, of)| format!("{number}/{of}")).unwrap_or_default();
        csv::write_record(out, &[file, &page, text, binary, &milliseconds, "", &part])?;
    }
    let mut without_code =
        |error: &str| csv::write_record(out, &[file, "", "", "", &milliseconds, error, ""]);
    for error in &scanned.left_out {
        without_code(error)?;
    }
    if scanned.codes.is_empty() && scanned.left_out.is_empty() {
        without_code("")?;
    }
    Ok(())
}

fn counted(codes: usize) -> String {
    if codes == 0 { "no QR code found".to_owned() } else { counted::counted(codes, "QR code") }
}

fn show(file: &Foreign<String>, scanned: &Answer, out: &mut dyn Write) -> Result<(), Failure> {
    let scanned = match scanned {
        Ok(scanned) => scanned,
        Err(fault) => {
            out.flush()?;
            return Ok(style::error(&mut anstream::stderr(), format_args!("{file}: {}", Foreign(fault)))?);
        }
    };
    let codes = counted(scanned.codes.len());
    let took = format!("{:.0} ms", scanned.milliseconds);
    writeln!(out, "{}: {codes} {}", styled(BOLD, file), styled(FAINT, took))?;
    for code in &scanned.codes {
        let mut start = code.page.map(|page| format!("page {page}: ")).unwrap_or_default();
        if let Some((number, of)) = code.place() {
            start += &format!("part {number} of {of}: ");
        }
        match &code.content {
            Content::Text(text) => {
                for line in text.lines() {
                    // Codes from strangers may contain anything.
                    writeln!(out, "  {start}{}", Foreign(line))?;
                    start.clear();
                }
            }
            Content::Bytes(hex) => writeln!(out, "  {start}bytes, not text: {hex}")?,
        }
    }
    if !scanned.left_out.is_empty() {
        out.flush()?;
        style::error(
            &mut anstream::stderr(),
            format_args!("{file}: {}", Foreign(complaint(&scanned.left_out))),
        )?;
    }
    Ok(())
}
