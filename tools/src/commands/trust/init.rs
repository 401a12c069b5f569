//! `qualistamp trust init`: creates trust.json and the first root, which must then be signed.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::{Algorithm, RootContent};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{KeyLabels, TrustFile};

use crate::args::operator_folder::OperatorFolder;
use crate::args::overwrite::Overwrite;
use crate::args::roles::{Thresholds, keys, label_keys, role};
use crate::args::values::days_in_seconds;
use crate::args::yes::Yes;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::roots;
use crate::style::{BOLD, styled};

/// Create trust.json and the first root
///
/// Sign the root next, with `qualistamp trust sign`. Root keys sign only roots: keep them offline, with different people. List keys
/// sign the list of issuers. Keys for ECDSA and for ML-DSA-44 (`qualistamp key new --ml-dsa`) form separate groups of a role, and
/// enough keys of both must sign.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace existing files trust.json and root-1.cbor")))]
#[command(after_help = "\
Example: 2 of 3 people must agree to change keys, 1 registrar signs the list
  qualistamp trust init --root-key ana.pub.pem --root-key bo.pub.pem --root-key cy.pub.pem --root-threshold 2 \\
                        --list-key registrar.pub.pem
  qualistamp trust sign trust/root-1.cbor --key ana.pem      then send the file to Bo
  qualistamp trust sign trust/root-1.cbor --key bo.pem       now the root is complete

Example: each role has ML-DSA-44 keys as well, and both kinds must sign
  qualistamp key new --ml-dsa --out ana-pq.pem
  qualistamp key new --ml-dsa --out registrar-pq.pem
  qualistamp trust init --dir hybrid --post-quantum --root-key ana.pub.pem --root-key ana-pq.pub.pem \\
                        --list-key registrar.pub.pem --list-key registrar-pq.pub.pem
  qualistamp trust sign hybrid/root-1.cbor --key ana.pem
  qualistamp trust sign hybrid/root-1.cbor --key ana-pq.pem")]
pub(crate) struct Args {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Public key that signs roots; may be repeated
    #[arg(long, value_name = "PUBKEY", required = true)]
    root_key: Vec<PathBuf>,
    /// How many root keys must sign
    #[arg(long, value_name = "N", default_value_t = 1)]
    root_threshold: usize,
    /// How many ML-DSA-44 root keys must sign [default: as many as --root-threshold]
    #[arg(long, value_name = "N")]
    root_ml_dsa_threshold: Option<usize>,
    /// Public key that signs trust lists; may be repeated
    #[arg(long, value_name = "PUBKEY", required = true)]
    list_key: Vec<PathBuf>,
    /// How many list keys must sign
    #[arg(long, value_name = "N", default_value_t = 1)]
    list_threshold: usize,
    /// How many ML-DSA-44 list keys must sign [default: as many as --list-threshold]
    #[arg(long, value_name = "N")]
    list_ml_dsa_threshold: Option<usize>,
    /// Insist on ML-DSA-44 keys beside the ECDSA keys of both roles, against forgers with a quantum computer
    #[arg(long)]
    post_quantum: bool,
    /// How long this root is valid, in days
    #[arg(long, value_name = "DAYS", default_value_t = 5 * 365)]
    days: u32,
    #[command(flatten)]
    overwrite: Overwrite,
    #[command(flatten)]
    yes: Yes,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let now = clock::now()?;
    let new_role = |what: &str, option: &str, paths: &[PathBuf], es256: usize, ml_dsa: Option<usize>| {
        let keys = keys(paths)?;
        if args.post_quantum && keys.iter().all(|key| key.algorithm() == Algorithm::Es256) {
            return Err(Failure::Usage(format!(
                "{what}: no ML-DSA-44 key, which --post-quantum asks for; create one with `qualistamp key new --ml-dsa` and give its public key with {option}"
            )));
        }
        role(what, keys, Thresholds { es256, ml_dsa: ml_dsa.unwrap_or(es256) })
    };
    let root = RootContent {
        version: 1,
        issued: now,
        expires: now.plus_seconds(days_in_seconds(args.days)),
        root: new_role(
            "root keys",
            "--root-key",
            &args.root_key,
            args.root_threshold,
            args.root_ml_dsa_threshold,
        )?,
        list: new_role(
            "list keys",
            "--list-key",
            &args.list_key,
            args.list_threshold,
            args.list_ml_dsa_threshold,
        )?,
        reinstated: Vec::new(),
    };
    let existing = args.overwrite.if_exists();
    let trust_file = TrustFile::path(&args.folder.path);
    if existing == IfExists::Replace && trust_file.exists() {
        args.yes.confirm(&format!("Replace {}? All issuers in it are lost.", trust_file.display()))?;
    }
    let mut labels = KeyLabels::default();
    label_keys(&args.root_key, &mut labels)?;
    label_keys(&args.list_key, &mut labels)?;
    let path = TrustFile::create(&args.folder.path, &root, existing)?;
    args.folder.edit(|file| {
        file.labels.extend(labels);
        Ok(())
    })?;
    writeln!(out, "{} in {}", styled(BOLD, "New trust file"), Foreign::path(&args.folder.path))?;
    roots::unsigned_root(&root, &path, out)?;
    writeln!(out, "Then add issuers with `qualistamp trust issuer add`.")?;
    Ok(ExitStatus::Done)
}
