//! `qualistamp bundle show`: shows what is in a bundle, and how old it is.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::{Bundle, Draft, IssuerKey, KeyState, StampId, TrustState, UnixTime};

use crate::args::metadata_file::{read_bundle, read_root, refused_bundle};
use crate::args::trust_dir::TrustDir;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::bundles::not_valid;
use crate::report::counted::counted;
use crate::report::imported::say_refused;
use crate::report::list_name::name_of;
use crate::report::moments::when;
use crate::style::{AMBER, BOLD, GREEN, styled};
use qualistamp_issuing::{parse_list, status_list_of};

/// Show what is in a bundle, or in this device's folder, and how old it is
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp bundle show bundle.cbor                          its content, not verified
  qualistamp bundle show bundle.cbor --root root-1.cbor       verified
  qualistamp bundle show                                      what this device trusts")]
pub(crate) struct Args {
    /// Bundle [default: the imported one]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    #[command(flatten)]
    trust: TrustDir,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let now = clock::now()?;
    let (name, bytes, verified) = match &args.file {
        Some(path) => {
            let bytes = read_bundle(path)?;
            Bundle::parse(&bytes).map_err(|fault| Failure::input(path.display(), fault))?;
            let verified = match args.trust.anchor_path() {
                Ok(root) => {
                    let anchor = read_root(&root)?;
                    let refreshed = TrustState::new(&anchor).and_then(|state| state.refresh(&bytes, now));
                    let refreshed = refreshed.map_err(|error| refused_bundle(path, &root, &error))?;
                    if let Some(error) = &refreshed.stopped {
                        return Err(refused_bundle(path, &root, error));
                    }
                    say_refused(&refreshed.refused, refreshed.refused_more, &path.display().to_string());
                    true
                }
                Err(Failure::Usage(_)) => false,
                Err(failure) => return Err(failure),
            };
            (path.display().to_string(), bytes, verified)
        }
        None if args.trust.has_several() => {
            let operators = args.trust.folder.operators()?;
            let (federation, names) = args.trust.folder.federation_of(&operators);
            for operator in federation.operators() {
                let Some(kept) = operators.find(operator.id) else { continue };
                let (name, by) = name_of(operator, &names);
                let by = by.map(|(_, by)| format!(", introduced by {by}")).unwrap_or_default();
                show(&format!("of {name}{by}"), &kept.cache().snapshot().to_bundle(), true, now, out)?;
            }
            return Ok(ExitStatus::Done);
        }
        None => {
            let bytes = args.trust.open()?.snapshot().to_bundle();
            (args.trust.path()?.display().to_string(), bytes, true)
        }
    };
    show(&name, &bytes, verified, now, out)?;
    Ok(ExitStatus::Done)
}

/// Shows the bundle called `name`.
fn show(name: &str, bytes: &[u8], verified: bool, now: UnixTime, out: &mut dyn Write) -> Result<(), Failure> {
    let bundle = Bundle::parse(bytes).map_err(|fault| Failure::input(name, fault))?;
    writeln!(out, "{} {}, {} bytes", styled(BOLD, "Bundle"), Foreign(name), bytes.len())?;
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
        return Ok(());
    };
    let list = parse_list(signed).map_err(|error| Failure::input(name, error))?;
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
        "    {}, {}, {} retired, {} withdrawn",
        counted(list.issuers.len(), "issuer"),
        counted(keys().count(), "key"),
        count(|key, now| key.valid_until.is_some_and(|until| until < now)),
        count(|key, _| key.state != KeyState::Sound)
    )?;
    let tokens: BTreeMap<&str, &[u8]> = bundle.status().collect();
    for issuer in &list.issuers {
        let Some(pin) = &issuer.status else { continue };
        match tokens.get(pin.address.as_signed()).map(|token| status_list_of(issuer, token)) {
            None => writeln!(
                out,
                "  status list of {}  MISSING: whether its awards are still valid is not known",
                issuer.id
            )?,
            Some(None) => writeln!(
                out,
                "  status list of {}  UNUSABLE: not signed with the key that the trust list names",
                issuer.id
            )?,
            Some(Some(status)) => {
                write!(out, "  status list of {}  made {}", issuer.id, when(status.issued(), now))?;
                let due = status.next_update();
                let word = if due < now { "was DUE" } else { "due" };
                write!(out, ", the next one {word} {}", when(due, now))?;
                if let Some(end) = status.expires().filter(|end| *end < now) {
                    write!(out, ", EXPIRED {}", when(end, now))?;
                }
                writeln!(out, "; {} of {} not valid", not_valid(&status), status.entries())?;
            }
        }
    }
    for (kid, seal, ids) in bundle.registers() {
        let ids = counted(ids.len() / StampId::BYTES, "id");
        writeln!(out, "  register of key {kid}  {ids}, seal {}…", qualistamp_core::hex(&seal[..4]))?;
    }
    for (kid, seal, _) in bundle.proofs() {
        writeln!(out, "  proof from a register of key {kid}, seal {}…", qualistamp_core::hex(&seal[..4]))?;
    }
    for (operator, bytes) in bundle.nested() {
        writeln!(out, "  bundle of an introduced operator, {} bytes, fingerprint {operator}", bytes.len())?;
    }
    Ok(())
}
