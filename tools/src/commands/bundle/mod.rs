//! `qualistamp bundle`: makes, shows, compares, imports and fetches bundles.

mod fetch;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{
    Bundle, Draft, FINGERPRINT_BYTES, Issuer, IssuerKey, KeyState, PublicKey, Register, Status, StatusList,
    TrustListContent, TrustState, UnixTime,
    limits::{BUNDLE_BYTES_MAX, METADATA_BYTES_MAX, REGISTER_ENTRIES_MAX, STATUS_TOKEN_BYTES_MAX},
};

use crate::args::trust_dir::TrustDir;
use crate::clock;
use crate::commands::trust::existing;
use crate::commands::trust::sign;
use crate::exit::{Ending, Failure};
use crate::files::{self, Readers};
use crate::style::{self, AMBER, BOLD, GREEN, styled};

/// Make, show, compare, import or fetch bundles: one file with all that verifiers need
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Make(MakeArgs),
    Show(ShowArgs),
    Diff(DiffArgs),
    Import(ImportArgs),
    Fetch(fetch::Args),
}

/// Make a bundle of roots, trust list, status lists and registers
///
/// All of it is verified as a verifier would before anything is written.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp bundle make --out bundle.cbor                   all roots and the newest list of the folder trust
  qualistamp bundle make --out bundle.cbor --status ntua.cwt --status tuc.cwt --register ntua-2025.register")]
struct MakeArgs {
    /// Working folder with the signed roots and lists
    #[arg(long, value_name = "DIR", default_value = "trust")]
    dir: PathBuf,
    /// Trust list [default: the newest in the folder]
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
    /// Status list of an issuer; may be repeated
    #[arg(long, value_name = "FILE")]
    status: Vec<PathBuf>,
    /// Register of an issuer; may be repeated
    #[arg(long, value_name = "FILE")]
    register: Vec<PathBuf>,
    /// File for the bundle
    #[arg(long, value_name = "FILE", default_value = "bundle.cbor")]
    out: PathBuf,
    /// Replace a bundle that exists
    #[arg(long)]
    overwrite: bool,
}

/// Show what is in a bundle, or in this device's folder, and how old everything is
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp bundle show bundle.cbor                          what it says, not verified
  qualistamp bundle show bundle.cbor --root root-1.cbor       verified
  qualistamp bundle show                                      what this device trusts")]
struct ShowArgs {
    /// Bundle [default: what was imported]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    #[command(flatten)]
    trust: TrustDir,
}

/// Show what changed from one bundle to the next
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Neither bundle is verified. Exit codes: 0 compared, 4 one could not be read.

Example:
  qualistamp bundle diff yesterday.cbor today.cbor")]
struct DiffArgs {
    /// The older bundle
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The newer bundle
    #[arg(value_name = "NEW")]
    new: PathBuf,
}

/// Take over a bundle into this device's folder, for `verify`
///
/// What is older than what was seen before is refused, and what is trusted stays as it is.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp bundle import bundle.cbor --root root-1.cbor     the first time
  qualistamp bundle import bundle.cbor                        from then on")]
struct ImportArgs {
    /// Bundle
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    trust: TrustDir,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<Ending, Failure> {
    match &args.command {
        Command::Make(args) => make(args, out),
        Command::Show(args) => show(args, out),
        Command::Diff(args) => diff(args, out),
        Command::Import(args) => {
            let bytes = files::read(&args.file, BUNDLE_BYTES_MAX as u64)?;
            import(&args.trust, &args.file.display().to_string(), &bytes, out)
        }
        Command::Fetch(args) => fetch::run(args, out),
    }
}

fn make(args: &MakeArgs, out: &mut dyn Write) -> Result<Ending, Failure> {
    let mut bundle = Bundle::default();
    let read = |path: &Path, max: usize| files::read(path, max as u64);
    let mut version = 1;
    while let path = args.dir.join(sign::root_name(version))
        && path.exists()
    {
        bundle.add_root(version, read(&path, METADATA_BYTES_MAX)?);
        version += 1;
    }
    let Some((_, anchor)) = bundle.roots().next() else {
        return Err(Failure::input(
            args.dir.display(),
            "no root-1.cbor in this folder; say where the roots are with --dir",
        ));
    };
    let anchor = anchor.to_vec();
    let list = args.list.clone().or_else(|| sign::newest(&args.dir, "list-")).ok_or_else(|| {
        Failure::input(
            args.dir.display(),
            "no trust list in this folder; make one with `qualistamp trust sign`",
        )
    })?;
    let signed = read(&list, METADATA_BYTES_MAX)?;
    let content = list_of(&signed).map_err(|error| Failure::input(list.display(), error))?;
    bundle.set_list(signed);
    for path in &args.status {
        let token = read(path, STATUS_TOKEN_BYTES_MAX)?;
        let address = content
            .issuers
            .iter()
            .find_map(|issuer| status_of(issuer, &token).map(|_| issuer.status.as_ref()))
            .flatten()
            .ok_or_else(|| {
                Failure::input(
                    path.display(),
                    "no issuer of the trust list has this status list; its address and key must be those that the list pins",
                )
            })?;
        bundle.add_status(address.address.as_signed(), token);
    }
    for path in &args.register {
        add_register(&mut bundle, &content, path)?;
    }
    let bytes = bundle.to_cbor();
    let state = TrustState::new(&anchor).map_err(|error| Failure::input(args.dir.display(), error))?;
    let refreshed = state
        .refresh(&bytes, clock::now()?)
        .map_err(|error| Failure::input("verifiers would refuse this bundle", error))?;
    if let Some(refused) = refreshed.refused.first() {
        return Err(Failure::input("verifiers would leave this out", refused));
    }
    files::write(&args.out, &bytes, Readers::Default, existing(args.overwrite))?;
    writeln!(
        out,
        "{} {}: {} bytes, trust list {}, {} status list(s), {} register(s)",
        styled(GREEN, "✔"),
        args.out.display(),
        bytes.len(),
        content.version,
        args.status.len(),
        args.register.len()
    )?;
    Ok(Ending::Done)
}

/// Adds the register in `path` under the key of the list that has its seal.
pub(crate) fn add_register(bundle: &mut Bundle, list: &TrustListContent, path: &Path) -> Result<(), Failure> {
    let bytes = files::read(path, (REGISTER_ENTRIES_MAX * FINGERPRINT_BYTES) as u64)?;
    let register = Register::parse(&bytes)
        .map_err(|fault| Failure::input(path.display(), format_args!("no register: {fault}")))?;
    let seal = register.seal();
    let mut keys = list.issuers.iter().flat_map(|issuer| &issuer.keys);
    let key = keys.find(|key| key.seals.iter().any(|held| held.root == seal)).ok_or_else(|| {
        Failure::input(
            path.display(),
            "the trust list has no seal of this register; file it first: `qualistamp trust key seal`",
        )
    })?;
    bundle.add_register(key.kid(), seal, bytes);
    Ok(())
}

/// The content of a trust list that nobody vouches for.
pub(crate) fn list_of(signed: &[u8]) -> Result<TrustListContent, String> {
    match Draft::parse(signed) {
        Ok(Draft::TrustList(list)) => Ok(list),
        Ok(Draft::Root(_)) => Err("a root, a trust list is needed".to_owned()),
        Err(error) => Err(format!("no trust list: {error}")),
    }
}

/// The status list in `token`, if it is this issuer's.
fn status_of(issuer: &Issuer, token: &[u8]) -> Option<StatusList> {
    let pin = issuer.status.as_ref()?;
    let keys: Vec<PublicKey> = issuer.keys_with(pin.kid).filter_map(IssuerKey::public_key).collect();
    StatusList::open(token, pin.address.as_signed(), pin.kid, &keys).ok()
}

/// Reads a bundle file.
pub(crate) fn open(path: &Path) -> Result<Bundle, Failure> {
    let bytes = files::read(path, BUNDLE_BYTES_MAX as u64)?;
    Bundle::parse(&bytes).map_err(|fault| Failure::input(path.display(), fault))
}

fn show(args: &ShowArgs, out: &mut dyn Write) -> Result<Ending, Failure> {
    let now = clock::now()?;
    let (name, bytes, verified) = match &args.file {
        Some(path) => {
            let bytes = files::read(path, BUNDLE_BYTES_MAX as u64)?;
            Bundle::parse(&bytes).map_err(|fault| Failure::input(path.display(), fault))?;
            let verified = match args.trust.anchor() {
                Ok(anchor) => {
                    let refreshed = TrustState::new(&anchor).and_then(|state| state.refresh(&bytes, now));
                    let refreshed = refreshed.map_err(|error| Failure::input(path.display(), error))?;
                    say_refused(&refreshed.refused, &path.display().to_string());
                    true
                }
                Err(Failure::Usage(_)) => false,
                Err(failure) => return Err(failure),
            };
            (path.display().to_string(), bytes, verified)
        }
        None => {
            let bytes = args.trust.open()?.snapshot().to_bundle();
            (args.trust.path()?.display().to_string(), bytes, true)
        }
    };
    let bundle = Bundle::parse(&bytes).map_err(|fault| Failure::input(&name, fault))?;
    writeln!(out, "{} {name}, {} bytes", styled(BOLD, "Bundle"), bytes.len())?;
    if verified {
        writeln!(out, "  {}", styled(GREEN, "signatures verified"))?;
    } else {
        writeln!(out, "  {}: give --root to verify it", styled(AMBER, "NOT verified"))?;
    }
    for (version, signed) in bundle.roots() {
        if let Ok(Draft::Root(root)) = Draft::parse(signed) {
            let expires = root.expires;
            let end = if expires < now { "EXPIRED" } else { "expires" };
            writeln!(out, "  root {version}  made {}, {end} {}", when(root.issued, now), when(expires, now))?;
        }
    }
    let Some(signed) = bundle.list() else {
        writeln!(out, "  no trust list")?;
        return Ok(Ending::Done);
    };
    let list = list_of(signed).map_err(|error| Failure::input(&name, error))?;
    let due = if list.next_update < now { "the next one was DUE" } else { "the next one is due" };
    writeln!(
        out,
        "  trust list {}  made {}, {due} {}",
        list.version,
        when(list.issued, now),
        when(list.next_update, now)
    )?;
    let keys = || list.issuers.iter().flat_map(|issuer| &issuer.keys);
    let count = |wanted: fn(&IssuerKey, UnixTime) -> bool| keys().filter(|key| wanted(key, now)).count();
    writeln!(
        out,
        "    {} issuer(s), {} key(s), {} retired, {} withdrawn",
        list.issuers.len(),
        keys().count(),
        count(|key, now| key.valid_until.is_some_and(|until| until < now)),
        count(|key, _| key.state != KeyState::Sound)
    )?;
    let tokens: BTreeMap<&str, &[u8]> = bundle.status().collect();
    for issuer in &list.issuers {
        let Some(pin) = &issuer.status else { continue };
        match tokens.get(pin.address.as_signed()).map(|token| status_of(issuer, token)) {
            None => writeln!(
                out,
                "  status list of {}  MISSING: whether its awards stand is not known",
                issuer.id
            )?,
            Some(None) => {
                writeln!(out, "  status list of {}  UNUSABLE: not signed as the trust list says", issuer.id)?
            }
            Some(Some(status)) => {
                write!(out, "  status list of {}  made {}", issuer.id, when(status.issued(), now))?;
                if let Some(due) = status.next_update() {
                    let word = if due < now { "was DUE" } else { "due" };
                    write!(out, ", the next one {word} {}", when(due, now))?;
                }
                if let Some(end) = status.expires().filter(|end| *end < now) {
                    write!(out, ", EXPIRED {}", when(end, now))?;
                }
                writeln!(out, "; {} of {} not valid", not_valid(&status), status.entries())?;
            }
        }
    }
    for (kid, seal, fingerprints) in bundle.registers() {
        let stamps = fingerprints.len() / FINGERPRINT_BYTES;
        writeln!(
            out,
            "  register of key {kid}  {stamps} stamp(s), seal {}…",
            qualistamp_core::hex(&seal[..4])
        )?;
    }
    Ok(Ending::Done)
}

/// How many awards of a status list are not valid.
fn not_valid(status: &StatusList) -> usize {
    let Ok(statuses) = status.statuses() else { return 0 };
    let entries = u32::try_from(statuses.entries()).unwrap_or(u32::MAX);
    (0..entries).filter(|&index| statuses.status(index) != Some(Status::Valid)).count()
}

/// A moment as people say it: `3 days ago (2026-01-12)`.
pub(crate) fn when(moment: UnixTime, now: UnixTime) -> String {
    let seconds = moment.seconds() - now.seconds();
    // To the nearest: a list made a second ago for 30 days is due in 30 days.
    let nearest = |unit: i64| (seconds.abs() + unit / 2) / unit;
    let minutes = nearest(60);
    let (count, unit) = match seconds.abs() {
        ..3_570 => (minutes, "minute"),
        3_570..84_600 => (nearest(3_600), "hour"),
        84_600..63_072_000 => (nearest(86_400), "day"),
        _ => (nearest(365 * 86_400), "year"),
    };
    let plural = if count == 1 { "" } else { "s" };
    let day = moment.day();
    match (minutes, seconds < 0) {
        (0, _) => format!("just now ({day})"),
        (_, true) => format!("{count} {unit}{plural} ago ({day})"),
        (_, false) => format!("in {count} {unit}{plural} ({day})"),
    }
}

fn diff(args: &DiffArgs, out: &mut dyn Write) -> Result<Ending, Failure> {
    let (old, new) = (open(&args.old)?, open(&args.new)?);
    let list = |bundle: &Bundle, path: &Path| match bundle.list() {
        Some(signed) => list_of(signed).map(Some).map_err(|error| Failure::input(path.display(), error)),
        None => Ok(None),
    };
    let newest = |bundle: &Bundle| bundle.roots().last().map_or(0, |(version, _)| version);
    let mut lines = Vec::new();
    if newest(&old) != newest(&new) {
        lines.push(format!("root {} -> {}", newest(&old), newest(&new)));
    }
    let (old_list, new_list) = (list(&old, &args.old)?, list(&new, &args.new)?);
    let version = |list: &Option<TrustListContent>| list.as_ref().map_or(0, |list| list.version);
    if version(&old_list) != version(&new_list) {
        lines.push(format!("trust list {} -> {}", version(&old_list), version(&new_list)));
    } else if old_list != new_list {
        lines.push(format!("trust list {}: the SAME version with DIFFERENT content", version(&new_list)));
    }
    let issuers = |list: &Option<TrustListContent>| -> BTreeMap<String, Issuer> {
        let all = list.iter().flat_map(|list| &list.issuers);
        all.map(|issuer| (issuer.id.to_string(), issuer.clone())).collect()
    };
    let (before, after) = (issuers(&old_list), issuers(&new_list));
    lines.extend(before.keys().filter(|id| !after.contains_key(*id)).map(|id| format!("- issuer {id}")));
    for (id, issuer) in &after {
        match before.get(id) {
            None => lines.push(format!("+ issuer {id}")),
            Some(held) if held == issuer => {}
            Some(held) => {
                lines.push(format!("~ issuer {id}"));
                lines.extend(issuer_changes(held, issuer));
            }
        }
    }
    let tokens = |bundle: &Bundle| -> BTreeMap<String, Vec<u8>> {
        bundle.status().map(|(address, token)| (address.to_owned(), token.to_vec())).collect()
    };
    let (old_status, new_status) = (tokens(&old), tokens(&new));
    let gone = old_status.keys().filter(|address| !new_status.contains_key(*address));
    lines.extend(gone.map(|address| format!("- status list {address}")));
    for (address, token) in &new_status {
        match old_status.get(address) {
            None => lines.push(format!("+ status list {address}")),
            Some(held) if held == token => {}
            Some(held) => {
                let count = |issuers: &BTreeMap<String, Issuer>, token: &[u8]| {
                    let status = issuers.values().find_map(|issuer| status_of(issuer, token));
                    status.map_or_else(|| "?".to_owned(), |status| not_valid(&status).to_string())
                };
                let (was, is) = (count(&before, held), count(&after, token));
                lines.push(format!("~ status list {address}: {was} -> {is} not valid"));
            }
        }
    }
    let seals = |bundle: &Bundle| -> BTreeMap<[u8; 32], String> {
        bundle.registers().map(|(kid, seal, _)| (seal, kid.to_string())).collect()
    };
    let (old_seals, new_seals) = (seals(&old), seals(&new));
    let missing = |from: &BTreeMap<[u8; 32], String>, seal: &[u8; 32]| !from.contains_key(seal);
    for (seal, kid) in old_seals.iter().filter(|(seal, _)| missing(&new_seals, seal)) {
        lines.push(format!("- register of key {kid}, seal {}", qualistamp_core::hex(seal)));
    }
    for (seal, kid) in new_seals.iter().filter(|(seal, _)| missing(&old_seals, seal)) {
        lines.push(format!("+ register of key {kid}, seal {}", qualistamp_core::hex(seal)));
    }
    if lines.is_empty() {
        writeln!(out, "No difference.")?;
    }
    for line in lines {
        writeln!(out, "{line}")?;
    }
    Ok(Ending::Done)
}

fn issuer_changes(old: &Issuer, new: &Issuer) -> Vec<String> {
    let mut lines = Vec::new();
    let find = |issuer: &Issuer, key: &IssuerKey| {
        issuer.keys.iter().find(|other| other.public_key() == key.public_key()).cloned()
    };
    let gone = old.keys.iter().filter(|key| find(new, key).is_none());
    lines.extend(gone.map(|key| format!("    - key {}", key.kid())));
    for key in &new.keys {
        let kid = key.kid();
        let Some(held) = find(old, key) else {
            lines.push(format!("    + key {kid}"));
            continue;
        };
        if held.state != key.state {
            lines.push(match key.state {
                KeyState::CompromisedSince(since) => format!("    key {kid} WITHDRAWN since {since}"),
                KeyState::Sound => format!("    key {kid} no longer called withdrawn (verifiers keep it so)"),
            });
        }
        if held.valid_until != key.valid_until {
            let until = key.valid_until.map_or_else(|| "for ever".to_owned(), |until| until.to_string());
            lines.push(format!("    key {kid} signs until {until}"));
        }
        if held.seals != key.seals {
            lines.push(format!("    key {kid}: {} -> {} seal(s)", held.seals.len(), key.seals.len()));
        }
    }
    for (what, changed) in [
        ("names", old.name != new.name || old.other_names != new.other_names),
        ("country", old.country != new.country),
        ("home page", old.homepage != new.homepage),
        ("identifiers", old.identifiers != new.identifiers),
        ("scopes", old.scopes != new.scopes),
        ("status list address or key", old.status != new.status),
    ] {
        if changed {
            lines.push(format!("    {what}"));
        }
    }
    lines
}

/// Takes over a bundle, and says what it brought.
pub(crate) fn import(
    trust: &TrustDir,
    name: &str,
    bytes: &[u8],
    out: &mut dyn Write,
) -> Result<Ending, Failure> {
    let mut cache = trust.open()?;
    let imported = cache.import(bytes, clock::now()?).map_err(|error| Failure::input(name, error))?;
    trust.remember_anchor()?;
    say_refused(&imported.refused, name);
    for kid in &imported.still_withdrawn {
        let said =
            format_args!("{name}: key {kid} was withdrawn before; it stays so, whatever this list says");
        let _ = style::error(&mut anstream::stderr(), said);
    }
    let state = cache.snapshot();
    let now = clock::now()?;
    match &state.trust().list {
        Some(list) => writeln!(
            out,
            "{} Trust list {} of {} issuer(s), made {}, is trusted now.",
            styled(GREEN, "✔"),
            list.version(),
            list.len(),
            when(list.issued(), now)
        )?,
        None => writeln!(out, "Taken over; there is no trust list yet.")?,
    }
    Ok(Ending::Done)
}

/// Says what was left out: the rest was taken over, so it is no failure.
fn say_refused(refused: &[qualistamp_core::Refused], name: &str) {
    for refused in refused {
        let _ = style::error(&mut anstream::stderr(), format_args!("{name}: left out: {refused}"));
    }
}
