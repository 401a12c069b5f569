//! Options that say whom to trust: a bundle, a trust list with its keys, or the folder of this device.

use std::path::{Path, PathBuf};

use qualistamp_core::{
    Bundle, Federation, Floors, Issuer, KeptFloors, MetadataError, OperatorId, Trust, TrustList, TrustState,
};
use qualistamp_issuing::read_proof;

use crate::args::environment::{LIST_KEY, TRUST_LIST};
use crate::args::metadata_file::{read_bundle, read_root, read_trust_list, refused_bundle};
use crate::args::roles::{Thresholds, keys as open_keys, role};
use crate::args::trust_dir::TrustDir;
use crate::exit::Failure;
use crate::report::list_name::Names;
use crate::style;

/// What is trusted. The first of these that is given counts: a bundle, a trust list, the folder of this device; what is on the command
/// line before what is in the environment. Keys that the folder of this device remembers as withdrawn stay withdrawn in any case.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct TrustOptions {
    /// Bundle with roots, trust list, status lists and registers; needs --root
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
    #[command(flatten)]
    dir: TrustDir,
    /// Signed list of trusted issuers [env: QUALISTAMP_TRUST_LIST]
    #[arg(long, value_name = "FILE")]
    trust_list: Option<PathBuf>,
    /// Public key that signs the trust list; may be repeated [env: QUALISTAMP_LIST_KEY, separated as in PATH]
    #[arg(long, value_name = "PUBKEY")]
    list_key: Vec<PathBuf>,
    /// How many of these keys must have signed the list, of each algorithm
    #[arg(long, value_name = "N", default_value_t = 1)]
    threshold: usize,
    /// Proof that a stamp is in a register, from its issuer or holder; may be repeated
    #[arg(long, value_name = "FILE")]
    register_proof: Vec<PathBuf>,
}

impl TrustOptions {
    /// Opens the lists of all operators that count, adds the register proofs to them, and returns the names of the operators.
    pub(crate) fn open_all(&self) -> Result<(Federation, Names), Failure> {
        let (mut federation, names) = self.open_federation()?;
        for path in &self.register_proof {
            let proof = read_proof(path)?;
            let (seal, bytes) = (proof.seal(), proof.to_cbor());
            let mut is_known = false;
            for (_, trust) in federation.operators_mut() {
                if has_seal(trust, seal) {
                    trust.registers.insert_proof(seal, bytes.clone());
                    is_known = true;
                }
            }
            if !is_known {
                return Err(no_seal(path));
            }
        }
        Ok((federation, names))
    }

    fn open_federation(&self) -> Result<(Federation, Names), Failure> {
        let folder_counts = self.bundle.is_none() && self.named_list().is_none() && self.list_key.is_empty();
        if folder_counts && self.dir.has_several() {
            return Ok(self.dir.folder.federation_of(&self.dir.folder.operators()?));
        }
        let trust = self.open_trust()?;
        let Some(path) = &self.bundle else {
            // The operator's name plays no part where there is only one.
            return Ok((Federation::of_one(OperatorId([0; 32]), trust), Names::new()));
        };
        let id = OperatorId::of_signed(&self.dir.anchor()?).unwrap_or(OperatorId([0; 32]));
        let bundle =
            Bundle::parse(&read_bundle(path)?).map_err(|fault| Failure::input(path.display(), fault))?;
        let mut nested = Vec::new();
        for (operator, bytes) in bundle.nested() {
            match open_nested(operator, bytes) {
                Ok(trust) => nested.push((operator, trust)),
                Err(error) => {
                    let said = format_args!("{}: bundle of {operator}: {error}", path.display());
                    let _ = style::error(&mut anstream::stderr(), said);
                }
            }
        }
        Ok((Federation::new([(id, trust)], nested), Names::new()))
    }

    /// Opens what the options name, or what was imported on this device if they name nothing, and adds the register proofs.
    pub(crate) fn open(&self) -> Result<Trust, Failure> {
        let mut trust = self.open_trust()?;
        for path in &self.register_proof {
            let proof = read_proof(path)?;
            let seal = proof.seal();
            if !has_seal(&trust, seal) {
                return Err(no_seal(path));
            }
            trust.registers.insert_proof(seal, proof.to_cbor());
        }
        Ok(trust)
    }

    fn open_trust(&self) -> Result<Trust, Failure> {
        if let Some(path) = &self.bundle {
            return self.open_bundle(path);
        }
        if let Some(path) = self.named_list() {
            return self.open_list(&path);
        }
        if !self.list_key.is_empty() {
            return Err(Failure::Usage(
                "--list-key names the key of a trust list, but there is no list; give it with --trust-list"
                    .to_owned(),
            ));
        }
        if self.dir.has_several() {
            // Issuing goes by the first of several.
            let operators = self.dir.folder.operators()?.federation();
            return Ok(operators.operators().first().map(|first| first.trust.clone()).unwrap_or_default());
        }
        if self.dir.exists() {
            return Ok(self.dir.open()?.snapshot().trust().clone());
        }
        Ok(Trust::default())
    }

    /// The trust list that the user named. One in the environment gives way to anything else on the command line.
    fn named_list(&self) -> Option<PathBuf> {
        let gives_way = self.dir.is_on_command_line() && self.list_key.is_empty();
        self.trust_list.clone().or_else(|| TRUST_LIST.path().filter(|_| !gives_way))
    }

    fn open_bundle(&self, path: &Path) -> Result<Trust, Failure> {
        let bytes = read_bundle(path)?;
        let root = self.dir.anchor_path()?;
        let anchor = read_root(&root)?;
        let floors = Floors { withdrawn: self.dir.withdrawn()?, ..Floors::default() };
        // Only signatures are verified here. The age of the bundle is judged with the stamp.
        let state = TrustState::resume(&anchor, bytes, KeptFloors::Older(floors))
            .map_err(|error| refused_bundle(path, &root, &error))?;
        Ok(state.trust().clone())
    }

    fn open_list(&self, path: &Path) -> Result<Trust, Failure> {
        let keys = if self.list_key.is_empty() { LIST_KEY.paths() } else { self.list_key.clone() };
        if keys.is_empty() {
            return Err(Failure::Usage(
                "a trust list proves nothing by itself; give --list-key, the public key of its operator"
                    .to_owned(),
            ));
        }
        let thresholds = Thresholds { es256: self.threshold, ml_dsa: self.threshold };
        let role = role("list keys", open_keys(&keys)?, thresholds)?;
        let bytes = read_trust_list(path)?;
        let list = TrustList::open(&bytes, &role).map_err(|error| {
            if let MetadataError::UnderSigned { valid: 0, .. } = error {
                Failure::input(
                    path.display(),
                    "the trust list is not signed with the key given; get both from the operator of the list",
                )
            } else {
                Failure::input(path.display(), format_args!("cannot be used as a trust list: {error}"))
            }
        })?;
        Ok(Trust { list: Some(list), withdrawn: self.dir.withdrawn()?, ..Trust::default() })
    }
}

/// Whether the list has a seal.
fn has_seal(trust: &Trust, seal: [u8; 32]) -> bool {
    let is_of = |issuer: Issuer| {
        issuer.keys.iter().any(|key| key.seals.iter().any(|published| published.root == seal))
    };
    trust.list.as_ref().is_some_and(|list| list.issuers().any(is_of))
}

fn no_seal(path: &Path) -> Failure {
    Failure::input(
        path.display(),
        "the trust list has no seal of the register that this proof is from; get the newest trust list",
    )
}

/// Opens the bundle of an introduced operator. As with `--bundle`, only signatures are verified here.
fn open_nested(operator: OperatorId, bytes: &[u8]) -> Result<Trust, String> {
    let bundle = Bundle::parse_nested(bytes).map_err(|fault| fault.to_string())?;
    let (_, root) = bundle
        .first_root()
        .filter(|(found, _)| *found == operator)
        .ok_or("its first root is not the one that was introduced")?;
    let state = TrustState::resume(root, bytes.to_vec(), KeptFloors::Older(Floors::default()));
    state.map(|state| state.trust().clone()).map_err(|error| error.to_string())
}
