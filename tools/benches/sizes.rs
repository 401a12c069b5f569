//! bytes and QR versions of diplomas, beside the same data like an EU Digital COVID Certificate and as a JWS
//!
//! Every stamp is packed, carried as text into a QR symbol, read back from the text and parsed: what is counted is what is
//! printed. Files of diplomas: those given after `--`, else the held-out ones of the repository.

#![allow(clippy::print_stdout, reason = "what a benchmark is for")]

use std::error::Error;

use qualistamp_core::{Claims, inspect, pack};
use qualistamp_diplomas::{claims, peers};
use qualistamp_qr::{QrSymbol, decode_text, encode_text};
use qualistamp_testkit::signer::Key;
use serde_json::{Map, Value};

const HELD_OUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors/diplomas/held-out.json");
/// Other diplomas, beside the checkout where there are any.
const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/diplomas.json");

const PROFILES: [&str; 3] = ["minimal", "standard", "full"];

fn main() -> Result<(), Box<dyn Error>> {
    let key = Key::new("a key to measure with");
    // `cargo bench` adds an option of its own.
    let mut files: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    if files.is_empty() {
        files.push(HELD_OUT.to_owned());
        if std::path::Path::new(SHARED).exists() {
            files.push(SHARED.to_owned());
        } else {
            println!("not measured: ../shared/data/diplomas.json, which is not beside this checkout");
        }
    }
    for file in files {
        let diplomas: Vec<Value> = serde_json::from_slice(&std::fs::read(&file)?)?;
        let name = std::path::Path::new(&file).file_name().unwrap_or_default().to_string_lossy();
        println!("\n{name}: {} diplomas; medians of bytes and of QR versions at level M", diplomas.len());
        println!(
            "{:<9} {:>6} {:>6} {:>4} {:>6} {:>6} {:>6} {:>4} {:>6} {:>6} {:>6}",
            "", "stamp", "worst", "QR", "worst", "total", "DCC", "QR", "total", "JWS", "ratio"
        );
        let (mut ours, mut theirs) = (0, 0);
        for profile in PROFILES {
            let sizes: Vec<Sizes> =
                diplomas.iter().map(|diploma| sizes(diploma, profile, &key)).collect::<Result<_, _>>()?;
            let all = |of: fn(&Sizes) -> usize| sizes.iter().map(of).collect::<Vec<_>>();
            let (stamps, dccs) = (all(|size| size.stamp), all(|size| size.dcc));
            let (stamp_total, dcc_total) = (stamps.iter().sum::<usize>(), dccs.iter().sum::<usize>());
            println!(
                "{profile:<9} {:>6} {:>6} {:>4} {:>6} {:>6} {:>6} {:>4} {:>6} {:>6} {:>6.3}",
                median(stamps.clone()),
                stamps.iter().max().copied().unwrap_or_default(),
                format!("v{}", median(all(|size| size.version))),
                format!("v{}", all(|size| size.version).into_iter().max().unwrap_or_default()),
                stamp_total,
                median(dccs),
                format!("v{}", median(all(|size| size.dcc_version))),
                dcc_total,
                median(all(|size| size.jws)),
                stamp_total as f64 / dcc_total as f64,
            );
            ours += stamp_total;
            theirs += dcc_total;
        }
        println!("all: {ours} of {theirs} bytes of the DCC style: {:.3}", ours as f64 / theirs as f64);
    }
    Ok(())
}

/// One profile of one diploma, in bytes and QR versions.
struct Sizes {
    stamp: usize,
    version: usize,
    dcc: usize,
    dcc_version: usize,
    jws: usize,
}

fn sizes(diploma: &Value, profile: &str, key: &Key) -> Result<Sizes, Box<dyn Error>> {
    let issuer = diploma.pointer("/issuer/id").and_then(Value::as_str).ok_or("diploma without issuer")?;
    let fields: &Map<String, Value> =
        diploma.get(profile).and_then(Value::as_object).ok_or("diploma without a profile")?;
    let claims =
        Claims::from_cbor(&claims::encode(fields, None)?).map_err(|error| format!("{issuer}: {error}"))?;
    let stamp = pack(&claims, key)?;
    let text = encode_text(&stamp);
    let back = decode_text(&text)?;
    let read = inspect(&back).map_err(|fault| fault.to_string())?.claims;
    if !matches!(read, Some(Ok(read)) if read == claims) {
        return Err(format!("{issuer}: the stamp says something else than the diploma").into());
    }
    let dcc = peers::dcc(issuer, fields)?;
    Ok(Sizes {
        stamp: stamp.len(),
        version: QrSymbol::encode(&text)?.version().into(),
        dcc_version: QrSymbol::encode(&encode_text(&dcc))?.version().into(),
        dcc: dcc.len(),
        jws: peers::jws(issuer, fields)?,
    })
}

/// The middle; of an even number, the mean of the two in the middle, rounded up.
fn median(mut values: Vec<usize>) -> usize {
    values.sort_unstable();
    let middle = values.len() / 2;
    match values.get(middle.saturating_sub(1)..=middle) {
        Some([low, high]) if values.len().is_multiple_of(2) => (low + high).div_ceil(2),
        Some(_) | None => values.get(middle).copied().unwrap_or_default(),
    }
}
