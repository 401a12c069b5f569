//! `qualistamp scan`: the text of every QR code in pictures, whatever it says.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args as ClapArgs;
use qr_codec::{LumaImage, PictureError, read_symbols};
use serde_json::{Value, json};
use verifier_core::hex;

use crate::ending::{Ending, Failure};
use crate::json;
use crate::print::{self, BOLD, FAINT, styled};

/// Read QR codes of any kind in pictures, and print their texts
///
/// Says nothing about what the texts are worth: `qualistamp verify` does that for stamps.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
With --json, each picture gives one line:
  {\"file\":\"a.png\",\"texts\":[\"QS1:…\"],\"milliseconds\":12.3}
  {\"file\":\"b.png\",\"error\":\"the picture is damaged or cut off (…)\"}
A code that holds bytes other than UTF-8 is listed in hexadecimal, under \"binary\".

Exit codes: 0 every picture was read, with or without codes in it; 2 wrong usage; 4 one could not be read.

Examples:
  qualistamp scan photo.jpg
  qualistamp scan --json scans/*.png > texts.jsonl")]
pub(crate) struct Args {
    /// Picture: PNG, JPEG, WebP, TIFF, BMP or GIF
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Print one JSON object for each picture, each on its own line
    #[arg(long)]
    json: bool,
}

/// What the codes of one picture hold.
struct Scanned {
    texts: Vec<String>,
    binary: Vec<String>,
    milliseconds: f64,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<Ending, Failure> {
    let mut ending = Ending::Done;
    for path in &args.paths {
        let scanned = scan(path);
        if scanned.is_err() {
            ending = Ending::InputOutput;
        }
        if args.json {
            json::write_line(out, &as_json(path, &scanned))?;
            // A reader at the other end of a pipe sees each line as soon as it is known.
            out.flush()?;
        } else {
            show(path, &scanned, out)?;
        }
    }
    Ok(ending)
}

fn scan(path: &Path) -> Result<Scanned, PictureError> {
    let start = Instant::now();
    let picture = LumaImage::open(path)?;
    let (mut texts, mut binary) = (Vec::new(), Vec::new());
    for contents in read_symbols(picture.view()) {
        match String::from_utf8(contents) {
            Ok(text) => texts.push(text),
            Err(other) => binary.push(hex(other.as_bytes())),
        }
    }
    Ok(Scanned { texts, binary, milliseconds: start.elapsed().as_secs_f64() * 1_000.0 })
}

fn as_json(path: &Path, scanned: &Result<Scanned, PictureError>) -> Value {
    let file = path.display().to_string();
    match scanned {
        Ok(Scanned { texts, binary, milliseconds }) => {
            let milliseconds = (milliseconds * 1_000.0).round() / 1_000.0;
            let mut line = json!({"file": file, "texts": texts, "milliseconds": milliseconds});
            if !binary.is_empty()
                && let Some(map) = line.as_object_mut()
            {
                map.insert("binary".to_owned(), binary.as_slice().into());
            }
            line
        }
        Err(error) => json!({"file": file, "error": error.to_string()}),
    }
}

fn show(path: &Path, scanned: &Result<Scanned, PictureError>, out: &mut dyn Write) -> Result<(), Failure> {
    let scanned = match scanned {
        Ok(scanned) => scanned,
        Err(error) => {
            out.flush()?;
            return Ok(print::error(&mut anstream::stderr(), format_args!("{}: {error}", path.display()))?);
        }
    };
    let codes = match scanned.texts.len() + scanned.binary.len() {
        0 => "no QR code found".to_owned(),
        1 => "1 QR code".to_owned(),
        count => format!("{count} QR codes"),
    };
    let took = format!("{:.0} ms", scanned.milliseconds);
    writeln!(out, "{}: {codes} {}", styled(BOLD, path.display()), styled(FAINT, took))?;
    for text in &scanned.texts {
        // Codes of strangers may hold anything; what could steer a terminal is escaped.
        let shown: String = text
            .chars()
            .flat_map(|character| {
                let escape = character.is_control() && character != '\n';
                let escaped = escape.then(|| character.escape_unicode());
                let plain = (!escape).then_some(character);
                escaped.into_iter().flatten().chain(plain)
            })
            .collect();
        for line in shown.lines() {
            writeln!(out, "  {line}")?;
        }
    }
    for bytes in &scanned.binary {
        writeln!(out, "  bytes, not text: {bytes}")?;
    }
    Ok(())
}
