//! The seeds: the test vectors, and inputs that the crates make.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use qualistamp_core::{Award, Claims, Domain, Envelope, EqfLevel, IscedField, Label, Name, Title, pack};
use qualistamp_qr::{DotGrid, ModuleSize, QrSymbol, decode_text, encode_text, pdf, png};

use crate::key::KEY;
use crate::stamp::payload_of;
use crate::trust::{ANCHOR, bundle, list, proof, proof_with_path, root, signed, status_token};

/// With `QUALISTAMP_FUZZ_SEEDS=FOLDER` in the environment, writes the seeds of `target` there and ends the program.
/// The targets call this first, so no second program with the same dependencies has to be built.
pub fn seeds_if_asked(target: &str) {
    let Some(folder) = std::env::var_os("QUALISTAMP_FUZZ_SEEDS").map(PathBuf::from) else { return };
    let seeds = seeds(target);
    assert!(!seeds.is_empty(), "no seeds for {target}");
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(folder.join(format!("seed-{number:04}")), seed)
            .expect("the folder of seeds can be written");
    }
    println!("{}", seeds.len());
    std::process::exit(0);
}

fn seeds(target: &str) -> BTreeSet<Vec<u8>> {
    let texts = texts();
    let stamps = texts.iter().filter_map(|text| decode_text(text).ok());
    match target {
        "text" => texts.iter().map(|text| text.clone().into_bytes()).collect(),
        "envelope" => stamps.collect(),
        "claims" => {
            let payload =
                |stamp: Vec<u8>| Envelope::parse(&stamp).ok().map(|envelope| envelope.payload().to_vec());
            stamps.filter_map(payload).collect()
        }
        "image" => texts.iter().filter_map(|text| picture(text)).chain([photograph()]).collect(),
        "pdf" => texts.iter().filter_map(|text| page(text)).collect(),
        "credential_file" => credential_files(),
        "root" => [ANCHOR.clone(), root(1)].into(),
        "list" => [signed(&list(), Domain::TrustList), list()].into(),
        "status" => [status_token(), payload_of(&status_token()).1.to_vec()].into(),
        "bundle" => [bundle()].into(),
        "proof" => [proof(), proof_with_path().0].into(),
        other => panic!("target {other} has no seeds yet: add some here"),
    }
}

/// The texts of all test vectors and of the two stamps signed here.
fn texts() -> BTreeSet<String> {
    let mut texts: BTreeSet<String> = claims_of_seeds()
        .iter()
        .map(|claims| encode_text(&pack(claims, &*KEY).expect("the key signs")))
        .collect();
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors");
    collect_texts(&vectors, &mut texts);
    texts
}

/// The claims of the only two stamps that the shared key signed: a short one and a longer one.
pub fn claims_of_seeds() -> [Claims; 2] {
    let title = |text: &str| Title::new(text).expect("a title");
    let short = Award::new(
        Name::new("Παπαδοπούλου").expect("a name"),
        title("Δίπλωμα"),
        Label::new("2025-0042").expect("a label"),
        "2025-07-15".parse().expect("a day"),
    );
    let mut long = short.clone();
    long.eqf = Some(EqfLevel::new(7).expect("a level"));
    long.isced = IscedField::new(711).ok();
    long.given_names = Name::new("Μαρία").ok();
    long.title_english = Some(title("Diploma in Chemical Engineering"));
    let mut long = Claims::new(long);
    long.issued_at = Some("2025-07-16".parse().expect("a day"));
    [Claims::new(short), long]
}

/// Every JSON string in the folder that begins like the text of a stamp, under any key.
fn collect_texts(folder: &Path, texts: &mut BTreeSet<String>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.map(|entry| entry.expect("the folder can be read").path()) {
        if path.is_dir() {
            collect_texts(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            let json =
                fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            // None of the 45 characters of a stamp needs an escape in JSON.
            texts.extend(json.split('"').filter(|string| string.starts_with("QS1:")).map(str::to_owned));
        }
    }
}

/// The files of the test vectors of links, and a badge in a picture.
fn credential_files() -> BTreeSet<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors/links.json");
    let json = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let files = json.split("\"file\": \"").skip(1).filter_map(|rest| rest.split('"').next());
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let files: BTreeSet<Vec<u8>> =
        files.map(|digits| digits.as_bytes().chunks(2).filter_map(byte).collect()).collect();
    let shortest = files.iter().filter(|file| file.starts_with(b"{")).min_by_key(|file| file.len());
    let picture = shortest.map(|file| {
        let chunk = |kind: &[u8], data: &[u8]| {
            let (length, body) = (u32::try_from(data.len()).expect("a short file"), [kind, data].concat());
            [&length.to_be_bytes()[..], &body, &crc32(&body).to_be_bytes()].concat()
        };
        let text = [b"openbadges\0\0\0\0\0", &file[..]].concat();
        [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"iTXt", &text), chunk(b"IEND", b"")].concat()
    });
    files.into_iter().chain(picture).collect()
}

/// The check sum of PNG chunks (PNG, third edition, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| {
                if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 }
            },
        )
    })
}

/// A PDF of one page with the symbol.
fn page(text: &str) -> Option<Vec<u8>> {
    let symbol = QrSymbol::encode(text).ok()?;
    Some(pdf(&symbol, ModuleSize::default(), Some("Stamp")))
}

/// A HEIC photograph of two tiles, small enough that mutations hit its structure.
fn photograph() -> Vec<u8> {
    let (width, height) = (520, 16);
    let pixels: Vec<u8> = (0..width * height * 3).map(|at| (at / 60 % 256) as u8).collect();
    heifer::encode_rgb8(width, height, &pixels, &heifer::EncodeOptions::default()).expect("sizes fit")
}

/// A PNG of the symbol, as small as can still be read.
fn picture(text: &str) -> Option<Vec<u8>> {
    let symbol = QrSymbol::encode(text).ok()?;
    let dots = DotGrid::new(150, ModuleSize::default()).ok()?;
    png(&symbol, dots).ok()
}
