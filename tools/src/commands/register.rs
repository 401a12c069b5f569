//! `qualistamp register`: seals registers of the stamps that a key has signed, and publishes them if the key is stolen.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{Envelope, PublicKey, StampId, Trust, UnixTime, hex};
use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{
    Cohort, CohortStamp, EntryState, KeptFile, KeyLocation, LedgerEntry, LedgerFilter, Names, RegisterError,
    SealedRegister, publish_register, read_public_key, read_register,
};
use qualistamp_qr::decode_text;

use crate::args::ledger_file::LedgerFile;
use crate::args::overwrite::Overwrite;
use crate::args::signing_key::{SigningOptions, key_location};
use crate::args::trust_dir::TrustDir;
use crate::args::values::moment;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::{parallel, stamps};
use crate::report::counted::counted;
use crate::style::{BOLD, GREEN, styled};

/// Keep registers of what a key has signed, so that diplomas stay valid if the key is stolen
///
/// After a cohort is issued, seal its register, send the seal to the operator of the trust list, and keep the register. If the key
/// is ever stolen, publish the register: the stamps it lists stay valid. For a single stamp, a proof from the register is enough.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Seal(Box<SealArgs>),
    Show(ShowArgs),
    Prove(ProveArgs),
    Publish(PublishArgs),
}

/// Create the register of a cohort, and print its seal
///
/// Without files, the register lists what the ledger says the key has signed. The signature of every stamp is verified. A stamp that the
/// key did not sign, or that is dated in the future, stops the command.
///
/// The register has no readable personal data: it contains the ids of the stamps, which are hashes, and one random id. Because of
/// the random id, nobody can test guessed names and grades against the seal, which is public. Keep the register to yourself
/// until it is needed.
///
/// Send the seal on the same day. What you sign later belongs in the next register.
///
/// If the key is stolen, stamps that say they were signed before a register was complete, and are in none, are called forged. If
/// you issue several cohorts at the same time with one key, seal them together, or say with --complete up to when nothing is missing.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing register")))]
#[command(after_help = "\
Examples:
  qualistamp register seal --key registry-2026.pub.pem --out ntua-2026.register
  qualistamp register seal --batch july.csv --key registry-2026.pub.pem --out july.register
  qualistamp register seal stamps/*.txt --key registry-2026.pub.pem --out ntua-2025.register
  qualistamp register seal --list all-stamps.txt --key registry-2026.pub.pem --out ntua-2025.register

The operator of the trust list files the seal: qualistamp trust key seal ISSUER KID SEAL --complete TIME")]
struct SealArgs {
    /// Stamps: pictures, PDFs, or text files [default: those in the ledger]
    #[arg(value_name = "STAMP")]
    stamps: Vec<OsString>,
    /// File with the text of one stamp per line
    #[arg(long, value_name = "FILE")]
    list: Vec<PathBuf>,
    #[command(flatten)]
    ledger: LedgerFile,
    /// Only this batch of the ledger: the name of a table or of an award file; may be repeated
    #[arg(long, value_name = "NAME", conflicts_with_all = ["stamps", "list"])]
    batch: Vec<String>,
    /// Key that signed the stamps: its public key in a file, `pkcs11:…` or `command:…`
    #[arg(long, value_name = "PUBKEY", value_parser = key_location)]
    key: KeyLocation,
    #[command(flatten)]
    signing: SigningOptions,
    /// This register and earlier ones list everything that the key signed up to TIME [default: the last time of signing in this
    /// register]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    complete: Option<UnixTime>,
    /// File for the register; keep it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    dir: TrustDir,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// Show a register, and which awards of the ledger are in it
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp register show ntua-2025.register")]
struct ShowArgs {
    /// Register
    #[arg(value_name = "FILE")]
    register: PathBuf,
    #[command(flatten)]
    ledger: LedgerFile,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// Make the proof that one stamp is in a register
///
/// The proof is a file of at most 2 KB: a part of the register, and what links it to the seal. Give it to the holder, or to whoever
/// verifies the stamp: qualistamp verify STAMP --register-proof FILE
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing proof")))]
#[command(after_help = "\
Example:
  qualistamp register prove diploma.png --register ntua-2025.register --out diploma.proof")]
struct ProveArgs {
    #[arg(value_name = "STAMP", help = stamps::INPUT_HELP)]
    stamp: OsString,
    /// Register that lists the stamp
    #[arg(long, value_name = "FILE")]
    register: PathBuf,
    /// File for the proof
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// Add a register, or the proof of one stamp, to a bundle
///
/// The trust list in the bundle must contain the seal of the register.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing bundle")))]
#[command(after_help = "\
Examples:
  qualistamp register publish ntua-2025.register --bundle bundle.cbor --out with-register.cbor
  qualistamp register publish diploma.proof --bundle bundle.cbor --out with-proof.cbor")]
struct PublishArgs {
    /// Register or proof to add
    #[arg(value_name = "FILE")]
    register: PathBuf,
    /// Bundle to add it to; this file is not changed, unless --out names it too
    #[arg(long, value_name = "FILE")]
    bundle: PathBuf,
    /// File for the new bundle
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Seal(args) => seal(args, out),
        Command::Show(args) => show(args, out),
        Command::Prove(args) => prove(args, out),
        Command::Publish(args) => publish(args, out),
    }
}

/// Where a stamp of a cohort is.
enum Place<'a> {
    /// An award of the ledger.
    Entry(&'a LedgerEntry),
    /// A picture, a PDF, a text file, or the text of a stamp.
    Input(&'a OsStr),
    /// A line of a list.
    Line { path: &'a Path, number: usize, text: &'a str },
}

impl Place<'_> {
    fn verify(&self, cohort: &Cohort) -> Result<Vec<CohortStamp>, Failure> {
        match self {
            Self::Entry(entry) => {
                let bytes = entry.stamp_bytes().unwrap_or_default();
                let stamp = cohort.verify_bytes(bytes).map_err(|error| {
                    Failure::Input(format!("award {} in the ledger: {error}", Foreign(&entry.number)))
                })?;
                Ok(vec![stamp])
            }
            Self::Input(name) => {
                let shown = Path::new(name).display();
                let found = stamps::read(name).map_err(|fault| Failure::input(&shown, fault))?;
                let verify = |stamp: &stamps::Stamp| {
                    cohort.verify_text(&stamp.text).map_err(|error| Failure::input(&shown, error))
                };
                found.stamps.iter().map(verify).collect()
            }
            Self::Line { path, number, text } => {
                let stamp = cohort.verify_text(text).map_err(|error| {
                    Failure::input(format_args!("{}, line {number}", path.display()), error)
                })?;
                Ok(vec![stamp])
            }
        }
    }
}

fn seal(args: &SealArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let key = match &args.key {
        KeyLocation::File(path) => read_public_key(path)?,
        KeyLocation::Token(_) | KeyLocation::Command(_) => args.signing.public_key(&args.key)?,
    };
    if args.dir.exists()
        && let Some(since) = withdrawn_since(args.dir.open()?.snapshot().trust(), &key)
    {
        return Err(Failure::input(
            &args.key,
            format_args!(
                "the trust list says that others may have this key since {since}; a seal made now proves nothing"
            ),
        ));
    }
    let now = clock::now()?;
    if let Some(complete) = args.complete
        && now < complete
    {
        return Err(Failure::Usage(format!(
            "--complete {complete} is in the future; what is signed until then is not in this register"
        )));
    }
    let mut texts = Vec::new();
    for path in &args.list {
        let text = String::from_utf8(files::read(path, 4 * 1024 * 1024 * 1024)?)
            .map_err(|_| Failure::input(path.display(), "is not text in UTF-8"))?;
        texts.push((path.as_path(), text));
    }
    let is_from_ledger = args.stamps.is_empty() && args.list.is_empty();
    let entries = if is_from_ledger { signed_by(args, &key)? } else { Vec::new() };
    let mut places: Vec<Place<'_>> = args.stamps.iter().map(|name| Place::Input(name)).collect();
    places.extend(entries.iter().map(Place::Entry));
    for (path, text) in &texts {
        let lines = (1..).zip(text.lines().map(str::trim)).filter(|(_, line)| !line.is_empty());
        places.extend(lines.map(|(number, text)| Place::Line { path, number, text }));
    }
    let cohort = Cohort::new(key, now);
    let mut verified = Vec::with_capacity(places.len());
    parallel::each(
        &places,
        |place| place.verify(&cohort),
        |_, stamps| {
            verified.extend(stamps?);
            Ok(())
        },
    )?;
    let mut cohort = cohort;
    verified.into_iter().for_each(|stamp| cohort.add(stamp));
    let SealedRegister { kid, stamps, register, last_signed } =
        cohort.seal().map_err(|error| match error {
            RegisterError::Unreadable(fault) => Failure::input(Foreign::path(&args.out), fault),
            RegisterError::Text(_)
            | RegisterError::Frame(_)
            | RegisterError::OtherKey { .. }
            | RegisterError::NotSigned { .. }
            | RegisterError::Payload
            | RegisterError::Claims(_)
            | RegisterError::SignedLater { .. }
            | RegisterError::NoRandomness { .. }
            | RegisterError::Empty => Failure::Input(error.to_string()),
        })?;
    files::write(&args.out, register.as_bytes(), Access::Default, args.overwrite.if_exists())?;
    writeln!(out, "{} of {}, signed by key {kid}", styled(BOLD, "Register"), counted(stamps, "stamp"))?;
    writeln!(out, "  register  {} (keep it, and a copy in another place)", Foreign::path(&args.out))?;
    let (seal, complete) = (hex(&register.seal()), args.complete.unwrap_or(last_signed));
    writeln!(out, "  seal      {seal}")?;
    writeln!(out, "  complete  until {complete}")?;
    writeln!(
        out,
        "The operator of the trust list files it: qualistamp trust key seal ISSUER {kid} {seal} --complete {complete}"
    )?;
    Ok(ExitStatus::Done)
}

/// What the ledger says the key has signed. Fails if something is not finished, or not kept.
fn signed_by(args: &SealArgs, key: &PublicKey) -> Result<Vec<LedgerEntry>, Failure> {
    let ledger = args.ledger.open()?;
    let (mut entries, mut others, mut unfinished) = (Vec::new(), 0, 0);
    let kid = key.kid();
    ledger.each(&LedgerFilter::default(), |entry| {
        if !args.batch.is_empty() && !args.batch.contains(&entry.batch) {
            return Ok::<_, Failure>(());
        }
        unfinished += usize::from(entry.state != EntryState::Written);
        match entry.kid {
            Some(signer) if signer == kid => entries.push(entry),
            Some(_) => others += 1,
            None => {}
        }
        Ok(())
    })?;
    let wrong = |why: String| Err(Failure::input(Foreign::path(ledger.path()), why));
    if unfinished > 0 {
        return wrong(format!(
            "{} not finished; give the command again that issues them, or name the other batches with --batch (`qualistamp ledger list` \
             shows them)",
            counted(unfinished, "award")
        ));
    }
    if entries.is_empty() {
        return wrong(format!(
            "no award was signed by key {kid}, {} by other keys; name the right key, or give the files of the stamps",
            counted(others, "award")
        ));
    }
    if ledger.names() == Names::Off {
        return wrong(
            "keeps no names, and so no stamps that could be verified; give their files: stamps/*.txt"
                .to_owned(),
        );
    }
    Ok(entries)
}

/// Since when others may have the key, as far as this device knows.
fn withdrawn_since(trust: &Trust, key: &PublicKey) -> Option<UnixTime> {
    let mut candidates = trust.list.iter().flat_map(|list| list.candidates(key.kid()));
    match candidates.find(|(_, listed)| listed.public_key().as_ref() == Some(key)) {
        Some((_, listed)) => {
            let issued = trust.list.as_ref()?.issued();
            trust.withdrawn.under(issued).compromised_since(&listed, key)
        }
        None => {
            let thumbprint = key.thumbprint();
            let mut withdrawn = trust.withdrawn.iter();
            withdrawn.find(|(known, _)| **known == thumbprint).map(|(_, withdrawal)| withdrawal.since)
        }
    }
}

fn show(args: &ShowArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let register = read_register(&args.register)?;
    let (mut listed, mut missing) = (Vec::new(), 0);
    let has_ledger = args.ledger.path().exists();
    if has_ledger {
        args.ledger.open()?.each(&LedgerFilter { is_signed: true, ..LedgerFilter::default() }, |entry| {
            if entry.stamp.is_some_and(|id| register.contains(id)) {
                listed.push(entry.number);
            } else {
                missing += 1;
            }
            Ok::<_, Failure>(())
        })?;
    }
    if args.json {
        let line = serde_json::json!({
            "ids": register.len(),
            "seal": hex(&register.seal()),
            "award_numbers": has_ledger.then_some(&listed),
            "others_in_ledger": has_ledger.then_some(missing),
        });
        crate::report::json::write_line(out, &line)?;
        return Ok(ExitStatus::Done);
    }
    writeln!(out, "{} {}", styled(BOLD, "Register"), Foreign::path(&args.register))?;
    writeln!(out, "  ids       {}, one of them random", register.len())?;
    writeln!(out, "  seal      {}", hex(&register.seal()))?;
    if has_ledger {
        writeln!(
            out,
            "  ledger    {} in it: {}; {missing} not",
            counted(listed.len(), "stamp"),
            Foreign(listed.join(", "))
        )?;
    }
    Ok(ExitStatus::Done)
}

fn prove(args: &ProveArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let name = stamps::name(&args.stamp, 1);
    let register = read_register(&args.register)?;
    let found = stamps::read(&args.stamp).map_err(|fault| Failure::input(&name, fault))?;
    let [stamp] = &found.stamps[..] else {
        return Err(Failure::input(&name, format_args!("has {} stamps; give one", found.stamps.len())));
    };
    let id = id_of(&stamp.text).map_err(|error| Failure::input(&name, error))?;
    let proof = register.prove(id).ok_or_else(|| {
        Failure::input(
            &name,
            format_args!("this stamp is not in the register {}", Foreign::path(&args.register)),
        )
    })?;
    let bytes = proof.to_cbor();
    files::write(&args.out, &bytes, Access::Default, args.overwrite.if_exists())?;
    writeln!(
        out,
        "{} {}: {} bytes, from the register with the seal {}",
        styled(GREEN, "✔"),
        Foreign::path(&args.out),
        bytes.len(),
        hex(&proof.seal())
    )?;
    Ok(ExitStatus::Done)
}

fn id_of(text: &str) -> Result<StampId, RegisterError> {
    let bytes = decode_text(text).map_err(RegisterError::Text)?;
    Ok(Envelope::parse(&bytes).map_err(RegisterError::Frame)?.id())
}

fn publish(args: &PublishArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    // One that is written back to the same file must not lose what a colleague adds at the same time.
    let _kept = if same_file(&args.bundle, &args.out) { Some(KeptFile::lock(&args.out)?) } else { None };
    let bytes = publish_register(&args.bundle, &args.register)?;
    files::write(&args.out, &bytes, Access::Default, args.overwrite.if_exists())?;
    writeln!(
        out,
        "{} {} contains {} now.",
        styled(GREEN, "✔"),
        Foreign::path(&args.out),
        Foreign::path(&args.register)
    )?;
    Ok(ExitStatus::Done)
}

/// Whether both paths lead to one file.
fn same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
