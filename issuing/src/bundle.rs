//! Makes bundles: one file with roots, trust list, status lists and registers, verified before it is written.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

use qualistamp_core::{
    Bundle, BundleFault, Draft, Issuer, IssuerKey, Kid, MetadataError, PublicKey, RefreshError, Refused,
    Register, RegisterFault, RegisterProof, StampId, StatusList, TrustListContent, TrustState, UnixTime,
    limits::{MAX_BUNDLE_BYTES, MAX_METADATA_BYTES, MAX_REGISTER_ENTRIES, MAX_STATUS_TOKEN_BYTES},
};

use crate::files::{self, FileError};
use crate::older_devices::{self, OlderDevice};
use crate::trust_file::{GroupProgress, Signable, missing_words, newest_list, root_name};

/// Size limit of a register file, in bytes.
const REGISTER_BYTES_MAX: u64 = (MAX_REGISTER_ENTRIES * StampId::BYTES) as u64;

/// Why a bundle cannot be made or changed.
#[derive(Debug)]
pub enum BundleError {
    /// A file could not be read.
    File(FileError),
    /// It is not a bundle.
    NotABundle {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: BundleFault,
    },
    /// There is no first root in the operator's folder.
    NoRoots {
        /// The folder.
        folder: PathBuf,
    },
    /// There is no trust list in the operator's folder.
    NoList {
        /// The folder.
        folder: PathBuf,
    },
    /// A root or trust list that not enough keys have signed.
    UnderSigned {
        /// The file.
        path: PathBuf,
        /// The roles that have not signed it with enough keys.
        missing: Vec<GroupProgress>,
    },
    /// The bundle has no trust list.
    BundleWithoutList {
        /// The bundle.
        path: PathBuf,
    },
    /// It is not a trust list.
    List {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: ListError,
    },
    /// No issuer of the trust list has this status list.
    UnknownStatusList {
        /// The file.
        path: PathBuf,
    },
    /// Status lists that the trust list names are not given.
    StatusListsMissing {
        /// The issuers, each with the address of its status list; at least one.
        missing: Vec<(String, String)>,
    },
    /// It is neither a register nor a register proof.
    NotARegister {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: RegisterFault,
    },
    /// The trust list does not contain the seal of the register.
    SealNotFiled {
        /// The file.
        path: PathBuf,
    },
    /// The first root cannot be used.
    Anchor {
        /// The operator's folder.
        folder: PathBuf,
        /// What is wrong with it.
        error: RefreshError,
    },
    /// Verifiers would refuse the bundle.
    Refused(RefreshError),
    /// Verifiers that have an older trust list would refuse the bundle.
    RefusedByOlderDevices {
        /// The list that they have.
        list: PathBuf,
        /// Why they refuse it.
        error: RefreshError,
    },
    /// Verifiers would ignore a part of the bundle.
    PartRefused(Refused),
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::NotABundle { path, fault } => write!(f, "{}: {fault}", path.display()),
            Self::NoRoots { folder } => write!(f, "{}: no root-1.cbor in this folder", folder.display()),
            Self::NoList { folder } => write!(
                f,
                "{}: no trust list in this folder; make one with `qualistamp trust sign`",
                folder.display()
            ),
            Self::UnderSigned { path, missing } => {
                write!(
                    f,
                    "{0}: not signed by enough keys: missing are {1}; each adds a signature with `qualistamp trust sign {0} --key PRIVATE_KEY`",
                    path.display(),
                    missing_words(missing)
                )
            }
            Self::BundleWithoutList { path } => write!(f, "{}: has no trust list", path.display()),
            Self::List { path, error } => write!(f, "{}: {error}", path.display()),
            Self::UnknownStatusList { path } => write!(
                f,
                "{}: no issuer of the trust list has this status list; its address and key must be those in the trust list",
                path.display()
            ),
            Self::StatusListsMissing { missing } => {
                write!(
                    f,
                    "the trust list names status lists that are not given, so whether awards of these issuers are withdrawn would be NOT SURE:"
                )?;
                for (at, (issuer, address)) in missing.iter().enumerate() {
                    let comma = if at == 0 { "" } else { "," };
                    write!(f, "{comma} {issuer} ({address})")?;
                }
                write!(f, "; add each with --status FILE, or leave them out with --allow-missing")
            }
            Self::NotARegister { path, fault } => write!(f, "{}: not a register: {fault}", path.display()),
            Self::SealNotFiled { path } => write!(
                f,
                "{}: the trust list has no seal of this register; file it first: `qualistamp trust key seal`",
                path.display()
            ),
            Self::Anchor { folder, error: RefreshError::Anchor(error) } => {
                write!(f, "{}: {error}", folder.join(root_name(1)).display())
            }
            Self::Anchor { folder, error } => write!(f, "{}: {error}", folder.display()),
            Self::Refused(error) => write!(f, "verifiers would refuse this bundle: {error}"),
            Self::RefusedByOlderDevices { list, error: error @ RefreshError::ListBeforeRoot { .. } } => {
                write!(
                    f,
                    "verifiers that have {} would refuse this bundle: {error}; make a new list with `qualistamp trust sign`, under the new root",
                    list.display()
                )
            }
            Self::RefusedByOlderDevices { list, error } => {
                write!(f, "verifiers that have {} would refuse this bundle: {error}", list.display())
            }
            Self::PartRefused(refused) => write!(f, "verifiers would ignore this: {refused}"),
        }
    }
}

impl std::error::Error for BundleError {}

impl From<FileError> for BundleError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Why bytes are not a trust list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListError {
    /// They are a root.
    Root,
    /// They are neither a root nor a trust list.
    Metadata(MetadataError),
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => write!(f, "this is a root, not a trust list"),
            Self::Metadata(error) => write!(f, "not a trust list: {error}"),
        }
    }
}

impl std::error::Error for ListError {}

/// The parts of a bundle.
#[derive(Debug, Clone)]
pub struct BundleParts<'a> {
    /// The operator's folder. All its roots go into the bundle, from `root-1.cbor` on.
    pub folder: &'a Path,
    /// The trust list; `None` for the newest in the folder.
    pub list: Option<&'a Path>,
    /// Status list tokens of issuers.
    pub status: &'a [PathBuf],
    /// Registers of issuers, and register proofs.
    pub registers: &'a [PathBuf],
    /// What to do if a status list that the trust list names is not given.
    pub missing_status: MissingStatus,
}

/// What to do if a status list that the trust list names is not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingStatus {
    /// Make no bundle.
    Refuse,
    /// Leave it out: whether awards of its issuer are withdrawn is then not known.
    Allow,
}

/// A bundle that verifiers will accept.
#[derive(Debug)]
pub struct NewBundle {
    /// The bundle.
    pub bytes: Vec<u8>,
    /// Version of its trust list.
    pub list_version: u64,
}

/// Makes a bundle, and verifies it at the time `now` in the way verifiers will do it.
///
/// # Errors
/// [`BundleError`] if a part cannot be read or verifiers would refuse it.
pub fn make_bundle(parts: &BundleParts<'_>, now: UnixTime) -> Result<NewBundle, BundleError> {
    let mut bundle = Bundle::default();
    let mut version = 1;
    while let path = parts.folder.join(root_name(version))
        && path.exists()
    {
        bundle.add_root(version, files::read(&path, MAX_METADATA_BYTES as u64)?);
        require_signatures(&path)?;
        version += 1;
    }
    let folder = || parts.folder.to_owned();
    let Some((_, anchor)) = bundle.roots().next() else {
        return Err(BundleError::NoRoots { folder: folder() });
    };
    let anchor = anchor.to_vec();
    let list = parts
        .list
        .map(Path::to_owned)
        .or_else(|| newest_list(parts.folder))
        .ok_or_else(|| BundleError::NoList { folder: folder() })?;
    let signed = files::read(&list, MAX_METADATA_BYTES as u64)?;
    let content = parse_list(&signed).map_err(|error| BundleError::List { path: list.clone(), error })?;
    require_signatures(&list)?;
    bundle.set_list(signed);
    for path in parts.status {
        let token = files::read(path, MAX_STATUS_TOKEN_BYTES as u64)?;
        let pin = content
            .issuers
            .iter()
            .filter(|issuer| status_list_of(issuer, &token).is_some())
            .find_map(|issuer| issuer.status.as_ref())
            .ok_or_else(|| BundleError::UnknownStatusList { path: path.clone() })?;
        bundle.add_status(pin.address.as_signed(), token);
    }
    if parts.missing_status == MissingStatus::Refuse {
        require_status_lists(&bundle, &content)?;
    }
    for path in parts.registers {
        add_register(&mut bundle, &content, path)?;
    }
    let bytes = bundle.to_cbor();
    let state = TrustState::new(&anchor).map_err(|error| BundleError::Anchor { folder: folder(), error })?;
    let refreshed = state.refresh(&bytes, now).map_err(BundleError::Refused)?;
    if let Some(error) = refreshed.stopped {
        return Err(BundleError::Refused(error));
    }
    if let Some(refused) = refreshed.refused.into_iter().next() {
        return Err(BundleError::PartRefused(refused));
    }
    if let Some(OlderDevice { list, error }) =
        older_devices::refusal(parts.folder, &anchor, (&bundle, content.version), now)
    {
        return Err(BundleError::RefusedByOlderDevices { list, error });
    }
    Ok(NewBundle { bytes, list_version: content.version })
}

/// Adds the register or register proof at `register` to the bundle at `bundle`, and returns the new bundle as CBOR. The trust list in
/// it must contain the seal of the register.
///
/// # Errors
/// [`BundleError`].
pub fn publish_register(bundle: &Path, register: &Path) -> Result<Vec<u8>, BundleError> {
    let mut opened = read_bundle(bundle)?;
    let signed = opened.list().ok_or_else(|| BundleError::BundleWithoutList { path: bundle.to_owned() })?;
    let list = parse_list(signed).map_err(|error| BundleError::List { path: bundle.to_owned(), error })?;
    add_register(&mut opened, &list, register)?;
    Ok(opened.to_cbor())
}

/// Reads a bundle without verifying it.
///
/// # Errors
/// [`BundleError::File`] or [`BundleError::NotABundle`].
pub fn read_bundle(path: &Path) -> Result<Bundle, BundleError> {
    Bundle::parse(&files::read(path, MAX_BUNDLE_BYTES as u64)?)
        .map_err(|fault| BundleError::NotABundle { path: path.to_owned(), fault })
}

/// Parses a trust list without verifying its signatures.
///
/// # Errors
/// [`ListError`].
pub fn parse_list(signed: &[u8]) -> Result<TrustListContent, ListError> {
    match Draft::parse(signed) {
        Ok(Draft::TrustList(list)) => Ok(list),
        Ok(Draft::Root(_)) => Err(ListError::Root),
        Err(error) => Err(ListError::Metadata(error)),
    }
}

/// The status list in `token`, if it has the address and the key that the trust list states for `issuer`.
#[must_use]
pub fn status_list_of(issuer: &Issuer, token: &[u8]) -> Option<StatusList> {
    let pin = issuer.status.as_ref()?;
    let keys: Vec<PublicKey> = issuer.keys_with(pin.kid).filter_map(IssuerKey::public_key).collect();
    StatusList::open(token, pin.address.as_signed(), pin.kid, &keys).ok()
}

/// Fails if the bundle has no status list at an address that the trust list names.
fn require_status_lists(bundle: &Bundle, list: &TrustListContent) -> Result<(), BundleError> {
    let given: BTreeSet<&str> = bundle.status().map(|(address, _)| address).collect();
    let pins = list.issuers.iter().filter_map(|issuer| Some((issuer, issuer.status.as_ref()?)));
    let missing: Vec<_> = pins
        .filter(|(_, pin)| !given.contains(pin.address.as_signed()))
        .map(|(issuer, pin)| (issuer.id.as_signed().to_owned(), pin.address.as_signed().to_owned()))
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(BundleError::StatusListsMissing { missing }) }
}

/// Fails if not enough keys have signed the root or trust list at `path`, as far as the roots in its folder say. This is only for the
/// better message: the whole bundle is verified later.
fn require_signatures(path: &Path) -> Result<(), BundleError> {
    let Ok(signable) = Signable::open(path, None) else { return Ok(()) };
    let missing: Vec<GroupProgress> =
        signable.progress().into_iter().filter(|role| role.missing() > 0).collect();
    if missing.is_empty() { Ok(()) } else { Err(BundleError::UnderSigned { path: path.to_owned(), missing }) }
}

/// Reads a register proof.
///
/// # Errors
/// [`BundleError::File`] or [`BundleError::NotARegister`].
pub fn read_proof(path: &Path) -> Result<RegisterProof, BundleError> {
    RegisterProof::parse(&files::read(path, REGISTER_BYTES_MAX)?)
        .map_err(|fault| BundleError::NotARegister { path: path.to_owned(), fault })
}

/// Reads a register.
///
/// # Errors
/// [`BundleError::File`] or [`BundleError::NotARegister`].
pub fn read_register(path: &Path) -> Result<Register, BundleError> {
    Register::parse(&files::read(path, REGISTER_BYTES_MAX)?)
        .map_err(|fault| BundleError::NotARegister { path: path.to_owned(), fault })
}

/// Adds the register or register proof at `path`, under the key whose seals include its seal.
fn add_register(bundle: &mut Bundle, list: &TrustListContent, path: &Path) -> Result<(), BundleError> {
    let bytes = files::read(path, REGISTER_BYTES_MAX)?;
    let not_a_register = |fault| BundleError::NotARegister { path: path.to_owned(), fault };
    let key_of =
        |seal| key_of_seal(list, seal).ok_or_else(|| BundleError::SealNotFiled { path: path.to_owned() });
    match RegisterProof::parse(&bytes) {
        Err(RegisterFault::NotAProof) => {
            let seal = Register::parse(&bytes).map_err(not_a_register)?.seal();
            bundle.add_register(key_of(seal)?, seal, bytes);
        }
        proof => {
            let seal = proof.map_err(not_a_register)?.seal();
            bundle.add_proof(key_of(seal)?, seal, bytes);
        }
    }
    Ok(())
}

/// The key whose seals include this one.
fn key_of_seal(list: &TrustListContent, seal: [u8; 32]) -> Option<Kid> {
    let mut keys = list.issuers.iter().flat_map(|issuer| &issuer.keys);
    keys.find(|key| key.seals.iter().any(|held| held.root == seal)).map(IssuerKey::kid)
}
