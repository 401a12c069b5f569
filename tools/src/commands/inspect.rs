//! `qualistamp inspect`: shows a stamp stage by stage, without verifying anything.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, Write};

use clap::Args as ClapArgs;
use qualistamp_core::{Envelope, FrameFault, Inspection, PayloadFault, Unexpanded, diagnostic, hex};
use qualistamp_credentials::CredentialFile;
use qualistamp_issuing::{CredentialFileFault, claims_to_json, field_error_text};
use qualistamp_qr::decode_text;
use serde_json::{Map, Value, json};

use crate::args::trust_options::TrustOptions;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::credentials;
use crate::input::fault::InputFault;
use crate::input::known_keys::known_keys;
use crate::input::stamps;
use crate::language::words;
use crate::report::card;
use crate::report::credential;
use crate::report::json;
use crate::style::{self, AMBER, BOLD, FAINT, styled};

/// The first and the last line, so that nobody takes the contents for a verified answer.
const NOT_VERIFIED: &str =
    "NOT VERIFIED: anyone can write what is shown here. Only `qualistamp verify` says whether it is valid.";

/// Bytes per line of a hex dump.
const BYTES_IN_LINE: usize = 24;

/// Width of a hex dump in characters, with two levels of indentation.
const DUMP_WIDTH: usize = 2 * BYTES_IN_LINE + 4;

/// Show every stage of a stamp without verifying it, or what a full digital credential proves by itself
///
/// For issuers and developers who want to see what a stamp contains, even if it does not verify. Of a full digital credential it shows
/// its seals, signatures, proofs and hashes: what fits, what does not, and what is not checked and why. With a trust list it also says
/// whose key or certificate that is.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Exit codes: 0 every stage could be shown, 2 wrong usage, 4 a stage could not be shown.

Examples:
  qualistamp inspect diploma.png
  qualistamp inspect 'QS1:6BFOXN…' --json
  qualistamp inspect - < diploma.txt
  qualistamp inspect credential.json                          what does the file prove by itself?
  qualistamp inspect credential.json --bundle bundle.cbor --root root-1.cbor")]
pub(crate) struct Args {
    #[arg(value_name = "INPUT", help = stamps::INPUT_HELP)]
    input: OsString,
    /// Print one JSON object per stamp or credential, one per line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    trust: TrustOptions,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let name = stamps::name(&args.input, 1);
    if let Some(read) = stamps::as_path(&args.input).and_then(credentials::credential) {
        return inspect_credential(args, &name, read, out);
    }
    let found = match stamps::read(&args.input) {
        Ok(found) => found,
        Err(fault) => return report_fault(args, &name, &fault, out),
    };
    let mut exit_status = ExitStatus::Done;
    for text in found.stamps.iter().map(|stamp| &stamp.text) {
        let bytes = match decode_text(text) {
            Ok(bytes) => bytes,
            Err(error) => {
                exit_status =
                    exit_status.max_severity(report_fault(args, &name, &InputFault::Text(error), out)?);
                continue;
            }
        };
        let inspected = qualistamp_core::inspect(&bytes);
        if args.json {
            json::write_line(out, &as_json(&name, text, &bytes, &inspected))?;
        } else {
            writeln!(out, "{}\n", styled(AMBER, NOT_VERIFIED))?;
            show(&name, text, &bytes, &inspected, out)?;
            writeln!(out, "\n{}", styled(AMBER, NOT_VERIFIED))?;
        }
        if !is_whole(&inspected) {
            exit_status = exit_status.max_severity(ExitStatus::InputOutput);
        }
    }
    Ok(exit_status)
}

fn inspect_credential(
    args: &Args,
    name: &Foreign<String>,
    read: Result<CredentialFile, CredentialFileFault>,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    match read {
        Ok(file) => {
            let keys = known_keys([&args.trust.open()?].into_iter());
            if args.json {
                json::write_line(out, &credential::json(name, &file, &keys))?;
            } else {
                credential::write(name, &file, &keys, out)?;
            }
            Ok(ExitStatus::Done)
        }
        Err(fault) => {
            if args.json {
                let error = json!({"code": null, "message": fault.to_string()});
                json::write_line(
                    out,
                    &json!({"verified": false, "input": name.as_written(), "error": error}),
                )?;
            } else {
                style::error(&mut anstream::stderr(), format_args!("{name}: {}", Foreign(&fault)))?;
            }
            Ok(ExitStatus::InputOutput)
        }
    }
}

fn report_fault(
    args: &Args,
    name: &Foreign<String>,
    fault: &InputFault,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let code = fault.support_code();
    if args.json {
        let error = json!({"code": code, "message": fault.to_string()});
        json::write_line(out, &json!({"verified": false, "input": name.as_written(), "error": error}))?;
    } else {
        let code = code.map(|code| format!(" (support code {code})")).unwrap_or_default();
        style::error(&mut anstream::stderr(), format_args!("{name}: {fault}{code}"))?;
    }
    Ok(ExitStatus::InputOutput)
}

type Inspected<'a> = Result<Inspection<'a>, FrameFault>;

fn is_whole(inspected: &Inspected<'_>) -> bool {
    inspected.as_ref().is_ok_and(|stages| stages.claims.as_ref().is_some_and(Result::is_ok))
}

fn show(
    name: &Foreign<String>,
    text: &str,
    bytes: &[u8],
    inspected: &Inspected<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    stage(
        out,
        1,
        "Text",
        &format!("{name}: {} characters, `QS1:` and Base45 (RFC 9285)", text.trim().chars().count()),
    )?;
    stage(out, 2, "Bytes", &format!("{} bytes", bytes.len()))?;
    let stages = match inspected {
        Ok(stages) => stages,
        Err(fault) => {
            dump(out, 0, bytes, "")?;
            return stop(out, &format!("not the frame of a stamp: {fault}"));
        }
    };
    let envelope = &stages.envelope;
    stage(out, 3, "Frame", "COSE_Sign1 (RFC 9052)")?;
    frame(out, bytes, envelope)?;
    let expanded = match &stages.expanded {
        Ok(expanded) => expanded,
        Err(error) => return stop(out, &unexpanded(*error)),
    };
    stage(
        out,
        4,
        "Claims",
        &format!("{} bytes of CBOR, from {} of payload", expanded.len(), envelope.payload().len()),
    )?;
    match diagnostic(expanded) {
        Ok(notation) => writeln!(out, "   {notation}")?,
        Err(error) => {
            dump(out, 0, expanded, "")?;
            return stop(out, &format!("not deterministic CBOR: {error}"));
        }
    }
    match &stages.claims {
        Some(Ok(claims)) => {
            stage(out, 5, "Fields", "by name")?;
            for card::Row { label, value, explained: _ } in card::rows(&words().fields(claims, None)) {
                writeln!(out, "   {label:17} {value}")?;
            }
            if let Some(index) = claims.award.status_index {
                writeln!(out, "   {:17} {index}", "Status index")?;
            }
            let signed = match claims.issued_at {
                Some(time) => time.to_string(),
                None => "not stated: the day of the award".to_owned(),
            };
            writeln!(out, "   {:17} {signed}", "Signed")?;
            writeln!(out, "   {:17} {}", "Stamp", envelope.id())
        }
        Some(Err(error)) => stop(out, &format!("not the claims of a stamp: {error}")),
        None => Ok(()),
    }
}

fn stage(out: &mut dyn Write, number: u8, title: &str, what: &str) -> io::Result<()> {
    writeln!(out, "{}  {what}", styled(BOLD, format_args!("{number}. {title:7}")))
}

fn stop(out: &mut dyn Write, why: &str) -> io::Result<()> {
    writeln!(out, "   {}", styled(AMBER, format_args!("Stops here: {why}")))
}

fn unexpanded(error: Unexpanded) -> String {
    match error {
        Unexpanded::UnknownCoding { found } => {
            format!("the payload has coding {found}, which is unknown to this version; update the program")
        }
        Unexpanded::Damaged(fault) => match fault {
            PayloadFault::Empty
            | PayloadFault::NotDeflate
            | PayloadFault::Truncated
            | PayloadFault::TrailingBytes { .. }
            | PayloadFault::TooLarge { .. } => fault.to_string(),
        },
    }
}

/// The frame byte by byte. It has been parsed, so it has the deterministic encoding that the head lengths assume.
fn frame(out: &mut dyn Write, bytes: &[u8], envelope: &Envelope<'_>) -> io::Result<()> {
    let (protected, payload, signature) = (envelope.protected(), envelope.payload(), envelope.signature());
    let mut rest = bytes;
    let mut take = |count: usize| {
        let (head, tail) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        rest = tail;
        head
    };
    dump(out, 0, take(1), "tag 18: COSE_Sign1")?;
    dump(out, 0, take(1), "array of 4")?;
    dump(out, 1, take(head_bytes(protected.len())), &format!("protected header: {} bytes", protected.len()))?;
    let mut header = take(protected.len());
    for (count, what) in [
        (1, "map of 2".to_owned()),
        (2, "1 (alg): -7, ES256".to_owned()),
        (6, format!("4 (kid): {}", envelope.kid())),
    ] {
        let (head, tail) = header.split_at_checked(count).unwrap_or((header, &[]));
        dump(out, 2, head, &what)?;
        header = tail;
    }
    dump(out, 1, take(1), "unprotected header: must be empty, and is")?;
    dump(out, 1, take(head_bytes(payload.len())), &format!("payload: {} bytes", payload.len()))?;
    let (coding, data) = take(payload.len()).split_at_checked(1).unwrap_or_default();
    let what = match coding {
        [0] => "coding 0: claims without compression",
        [1] => "coding 1: raw DEFLATE (RFC 1951) with preset dictionary 1",
        _ => "a coding unknown to this version",
    };
    dump(out, 2, coding, what)?;
    dump(out, 2, data, &format!("{} bytes of data", data.len()))?;
    dump(out, 1, take(head_bytes(signature.len())), &format!("signature: {} bytes", signature.len()))?;
    let (r, s) = signature.split_at(signature.len() / 2);
    dump(out, 2, r, "r")?;
    dump(out, 2, s, "s")
}

/// Length in bytes of the head of a CBOR string of this length (RFC 8949, section 3).
fn head_bytes(length: usize) -> usize {
    match length {
        0..=23 => 1,
        24..=255 => 2,
        _ => 3,
    }
}

/// Hex on the left, its meaning to the right of the first line.
fn dump(out: &mut dyn Write, depth: usize, bytes: &[u8], what: &str) -> io::Result<()> {
    let mut what = what;
    for line in bytes.chunks(BYTES_IN_LINE) {
        let mut digits = " ".repeat(2 * depth);
        for byte in line {
            // Writing to a String cannot fail.
            let _ = write!(digits, "{byte:02x}");
        }
        if what.is_empty() {
            writeln!(out, "   {digits}")?;
        } else {
            writeln!(out, "   {digits:DUMP_WIDTH$}  {}", styled(FAINT, what))?;
        }
        what = "";
    }
    Ok(())
}

fn as_json(name: &Foreign<String>, text: &str, bytes: &[u8], inspected: &Inspected<'_>) -> Value {
    let mut map = Map::new();
    let mut put = |key: &str, value: Value| {
        map.insert(key.to_owned(), value);
    };
    put("verified", false.into());
    put("input", name.as_written().into());
    put("text", text.trim().into());
    put("bytes", hex(bytes).into());
    match inspected {
        Err(fault) => put("frame_error", fault.to_string().into()),
        Ok(stages) => {
            let envelope = &stages.envelope;
            put(
                "frame",
                json!({
                    "protected": hex(envelope.protected()),
                    "kid": envelope.kid().to_string(),
                    "coding": envelope.payload().first(),
                    "payload": hex(envelope.payload()),
                    "signature": hex(envelope.signature()),
                    "stamp": envelope.id().to_string(),
                }),
            );
            match &stages.expanded {
                Ok(expanded) => {
                    put("cbor", hex(expanded).into());
                    put("diagnostic", diagnostic(expanded).ok().into());
                }
                Err(error) => put("payload_error", unexpanded(*error).into()),
            }
            match &stages.claims {
                Some(Ok(claims)) => put("claims", claims_to_json(claims)),
                Some(Err(qualistamp_core::ClaimsError::Field(error))) => {
                    put("claims_error", field_error_text(error).into());
                }
                Some(Err(error @ qualistamp_core::ClaimsError::Cbor(_))) => {
                    put("claims_error", error.to_string().into())
                }
                None => {}
            }
        }
    }
    Value::Object(map)
}
