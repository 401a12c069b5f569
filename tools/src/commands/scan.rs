//! `qualistamp scan`: the text of every QR code in pictures and PDFs, whatever it says.

use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args as ClapArgs;
use qualistamp_core::hex;
use qualistamp_qr::StructuredAppend;
use serde_json::{Map, Value};

use crate::exit::{Ending, Failure};
use crate::input::codes::{self, LeftOut, PICTURE_TIME, Seconds, Thumbnail, Wanted};
use crate::input::folder;
use crate::input::stamps::{self, Source};
use crate::report::csv;
use crate::report::html;
use crate::report::json;
use crate::report::scan_html;
use crate::style::{self, BOLD, FAINT, styled};

/// What `--help` says about paths.
const PATH_HELP: &str = if cfg!(feature = "heic") {
    "Picture (JPEG, HEIC, PNG, WebP, TIFF, BMP, GIF), PDF, folder of them, or - for standard input"
} else {
    "Picture (JPEG, PNG, WebP, TIFF, BMP, GIF), PDF, folder of them, or - for standard input"
};

/// Read QR codes of any kind in pictures and PDFs, and print their texts
///
/// Says nothing about what the texts are worth: `qualistamp verify` does that for stamps.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
In a folder, all pictures and PDFs in it and in its folders are read, hidden files are not; of PDFs and TIFFs every page is.

With --json, each file gives one line:
  {\"file\":\"a.png\",\"texts\":[\"QS1:…\"],\"milliseconds\":12.3}
  {\"file\":\"b.png\",\"error\":\"the picture is damaged or cut off (…)\"}
For a PDF, or a TIFF with several pages, \"pages\" has the page of each text. Where a message is spread over several codes
(structured append), \"parts\" has the place of each text in it, as \"2/4\", or null. A code that holds bytes which are no
text, as far as it says, is listed in hexadecimal, under \"binary\". With --csv, each code gives one line, and each file without
codes.

Exit codes: 0 every file was read, with or without codes in it; 2 wrong usage; 4 one could not be read.

Examples:
  qualistamp scan photo.jpg
  qualistamp scan --json scans/ > texts.jsonl
  qualistamp scan --html report.html scans/
  qualistamp scan - < page.pdf")]
pub(crate) struct Args {
    #[arg(help = PATH_HELP, value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Print one JSON object for each file, each on its own line
    #[arg(long)]
    json: bool,
    /// Print one line of comma-separated values for each code (RFC 4180, UTF-8), the names of the columns first
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// Write a report too: a page of HTML with small pictures, the codes outlined, which needs nothing beside it
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Longest time for searching one picture, or one page of a PDF at one resolution
    #[arg(long, value_name = "SECONDS", default_value_t = PICTURE_TIME)]
    seconds: Seconds,
}

/// What one file holds.
pub(crate) struct Scanned {
    pub(crate) codes: Vec<Code>,
    pub(crate) left_out: Vec<LeftOut>,
    /// The picture in which nothing was read.
    pub(crate) thumbnail: Option<Thumbnail>,
    milliseconds: f64,
}

/// One code.
pub(crate) struct Code {
    pub(crate) content: Content,
    /// The page of a PDF, or of a TIFF with several, from 1.
    pub(crate) page: Option<usize>,
    /// Its place in a message that is spread over several codes.
    pub(crate) part: Option<StructuredAppend>,
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// What a code holds.
pub(crate) enum Content {
    Text(String),
    /// Bytes other than UTF-8, in hexadecimal.
    Bytes(String),
}

/// What was read, or in words why nothing was.
pub(crate) type Answer = Result<Scanned, String>;

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<Ending, Failure> {
    if let Some(path) = &args.html {
        html::check_name(path)?;
    }
    let source = |path: &PathBuf| match path.as_os_str().as_encoded_bytes() {
        b"-" => vec![Source::Standard],
        _ => stamps::files(path),
    };
    let sources: Vec<Source> = args.paths.iter().flat_map(source).collect();
    if args.csv {
        csv::write_record(out, &["file", "page", "text", "binary", "milliseconds", "error", "part"])?;
    }
    let mut ending = Ending::Done;
    let (mut codes, mut unread) = (0, 0);
    let mut answers = Vec::new();
    let wanted = Wanted { is_enough: |_| true, thumbnails: args.html.is_some(), time: args.seconds.0 };
    folder::each(
        &sources,
        |source| scan(source, wanted),
        |index, scanned| {
            let Some(source) = sources.get(index) else { return Ok(()) };
            let file = source.name();
            if scanned.as_ref().map_or(true, |scanned| !scanned.left_out.is_empty()) {
                ending = Ending::InputOutput;
                unread += 1;
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
            // A reader at the other end of a pipe sees each line as soon as it is known.
            Ok(out.flush()?)
        },
    )?;
    let summary = format!("{} in {} files, {unread} not read to the end", counted(codes), sources.len());
    if sources.len() > 1 && !args.json && !args.csv {
        writeln!(out, "{}", styled(BOLD, &summary))?;
    }
    if let Some(path) = &args.html {
        scan_html::write(path, &answers, &summary)?;
    }
    Ok(ending)
}

fn scan(source: &Source, wanted: Wanted) -> Answer {
    let start = Instant::now();
    let bytes = match source {
        Source::Standard => codes::read_all(None),
        Source::File(path) => codes::read_all(Some(path)),
        Source::Folder(_, fault) => return Err(fault.to_string()),
        // Read already, by another scanner.
        Source::Text { text, .. } => {
            let code = Code { content: Content::Text(text.clone()), page: None, part: None, thumbnail: None };
            return Ok(Scanned {
                codes: vec![code],
                left_out: Vec::new(),
                thumbnail: None,
                milliseconds: 0.0,
            });
        }
    };
    let found = bytes.and_then(|bytes| codes::find(bytes, wanted)).map_err(|fault| fault.to_string())?;
    let code = |code: codes::Code| Code {
        content: match code.text.map_or_else(|| String::from_utf8(code.contents), Ok) {
            Ok(text) => Content::Text(text),
            Err(other) => Content::Bytes(hex(other.as_bytes())),
        },
        page: code.page,
        part: code.part,
        thumbnail: code.thumbnail,
    };
    let codes = found.codes.into_iter().map(code).collect();
    let milliseconds = start.elapsed().as_secs_f64() * 1_000.0;
    // Microseconds: what is below is noise.
    let milliseconds = (milliseconds * 1_000.0).round() / 1_000.0;
    Ok(Scanned { codes, left_out: found.left_out, thumbnail: found.thumbnail, milliseconds })
}

impl Code {
    /// Its place in a message that is spread over several codes, counted from 1, and of how many.
    pub(crate) fn place(&self) -> Option<(u8, u8)> {
        self.part.map(|part| (part.index + 1, part.total))
    }
}

/// What was left out and why, in one line.
fn complaint(left_out: &[LeftOut]) -> String {
    left_out.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn as_json(file: &str, scanned: &Answer) -> Value {
    let mut line = Map::new();
    line.insert("file".to_owned(), file.into());
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

fn write_csv(file: &str, scanned: &Answer, out: &mut dyn Write) -> Result<(), Failure> {
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
        without_code(&error.to_string())?;
    }
    if scanned.codes.is_empty() && scanned.left_out.is_empty() {
        without_code("")?;
    }
    Ok(())
}

fn counted(codes: usize) -> String {
    match codes {
        0 => "no QR code found".to_owned(),
        1 => "1 QR code".to_owned(),
        more => format!("{more} QR codes"),
    }
}

fn show(file: &str, scanned: &Answer, out: &mut dyn Write) -> Result<(), Failure> {
    let scanned = match scanned {
        Ok(scanned) => scanned,
        Err(fault) => {
            out.flush()?;
            return Ok(style::error(&mut anstream::stderr(), format_args!("{file}: {fault}"))?);
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
                    // Codes of strangers may hold anything.
                    writeln!(out, "  {start}{}", style::visible(line))?;
                    start.clear();
                }
            }
            Content::Bytes(hex) => writeln!(out, "  {start}bytes, not text: {hex}")?,
        }
    }
    if !scanned.left_out.is_empty() {
        out.flush()?;
        style::error(&mut anstream::stderr(), format_args!("{file}: {}", complaint(&scanned.left_out)))?;
    }
    Ok(())
}
