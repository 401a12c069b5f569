//! `qualistamp trust rotate-root`: writes the next root, which must then be signed.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::{Algorithm, Group, Role, RootContent};
use qualistamp_issuing::{KeyLabels, TrustFile, TrustFileError, parse_digest, write_unsigned_root};

use crate::args::operator_folder::OperatorFolder;
use crate::args::overwrite::Overwrite;
use crate::args::roles::{Thresholds, keys as open_keys, label_keys, role};
use crate::args::values::days_in_seconds;
use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::report::roots;

/// Write the next root
///
/// Enough keys of the old root and of the new root must sign it, with `qualistamp trust sign`. What the options do not name stays as
/// it is. The new keys of a role replace all of its keys: to keep ML-DSA-44 keys, name them too. With new list keys, the versions of lists start again; that is how to recover after list keys were stolen.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing draft of the next root")))]
#[command(after_help = "\
Examples:
  qualistamp trust rotate-root --list-key new-registrar.pub.pem      other list keys
  qualistamp trust rotate-root                                       the same keys for longer
  qualistamp trust sign trust/root-2.cbor --key ana.pem")]
pub(crate) struct Args {
    #[command(flatten)]
    folder: OperatorFolder,
    /// New root keys, all of them
    #[arg(long, value_name = "PUBKEY")]
    root_key: Vec<PathBuf>,
    /// How many root keys must sign from now on
    #[arg(long, value_name = "N")]
    root_threshold: Option<usize>,
    /// How many ML-DSA-44 root keys must sign from now on
    #[arg(long, value_name = "N")]
    root_ml_dsa_threshold: Option<usize>,
    /// New list keys, all of them
    #[arg(long, value_name = "PUBKEY")]
    list_key: Vec<PathBuf>,
    /// How many list keys must sign from now on
    #[arg(long, value_name = "N")]
    list_threshold: Option<usize>,
    /// How many ML-DSA-44 list keys must sign from now on
    #[arg(long, value_name = "N")]
    list_ml_dsa_threshold: Option<usize>,
    /// Thumbprint of an issuer's key that was withdrawn by mistake; may be repeated
    #[arg(long, value_name = "THUMBPRINT", value_parser = parse_digest)]
    reinstate: Vec<[u8; 32]>,
    /// How long this root is valid, in days
    #[arg(long, value_name = "DAYS", default_value_t = 5 * 365)]
    days: u32,
    #[command(flatten)]
    overwrite: Overwrite,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let path = TrustFile::path(&args.folder.path);
    let old = args
        .folder
        .open()?
        .root_content()
        .map_err(|error| TrustFileError::Record { path: path.clone(), error: Box::new(error) })?;
    let now = clock::now()?;
    let root = RootContent {
        version: old.version.saturating_add(1),
        issued: now,
        expires: now.plus_seconds(days_in_seconds(args.days)),
        root: next_role(
            "root keys",
            &old.root,
            &args.root_key,
            args.root_threshold,
            args.root_ml_dsa_threshold,
        )?,
        list: next_role(
            "list keys",
            &old.list,
            &args.list_key,
            args.list_threshold,
            args.list_ml_dsa_threshold,
        )?,
        reinstated: args.reinstate.clone(),
    };
    let mut labels = KeyLabels::default();
    label_keys(&args.root_key, &mut labels)?;
    label_keys(&args.list_key, &mut labels)?;
    let draft = args.folder.edit(|file| {
        if file.root_content().as_ref() != Ok(&old) {
            return Err(TrustFileError::Changed { path });
        }
        // The draft is written first: a trust file must not name a root that does not exist.
        let draft = write_unsigned_root(&root, &args.folder.path, args.overwrite.if_exists())?;
        file.set_root(&root);
        file.labels.extend(labels);
        Ok(draft)
    })?;
    roots::unsigned_root(&root, &draft, out)?;
    writeln!(out, "{} of the keys of root {} must sign it too.", roots::required(&old.root), old.version)?;
    Ok(ExitStatus::Done)
}

/// The role that follows `old`: what is not given stays as it is.
fn next_role(
    what: &str,
    old: &Role,
    keys: &[PathBuf],
    es256: Option<usize>,
    ml_dsa: Option<usize>,
) -> Result<Role, Failure> {
    if keys.is_empty() && es256.is_none() && ml_dsa.is_none() {
        return Ok(old.clone());
    }
    let of = |algorithm| old.groups().iter().filter(move |group| group.algorithm() == algorithm);
    if [Algorithm::Es256, Algorithm::MlDsa44].into_iter().any(|algorithm| of(algorithm).count() > 1) {
        return Err(Failure::Input(format!(
            "{what}: the old root has two groups of keys for one algorithm, which these options cannot express; leave them out, or edit trust.json"
        )));
    }
    // A group that is new needs as many keys as the other one.
    let first = old.groups().first().map_or(1, Group::threshold);
    let threshold = |algorithm| of(algorithm).next().map_or(first, Group::threshold);
    let thresholds = Thresholds {
        es256: es256.unwrap_or_else(|| threshold(Algorithm::Es256)),
        ml_dsa: ml_dsa.unwrap_or_else(|| threshold(Algorithm::MlDsa44)),
    };
    let keys = if keys.is_empty() { old.keys().cloned().collect() } else { open_keys(keys)? };
    role(what, keys, thresholds)
}
