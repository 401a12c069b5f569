//! Key files: private keys as PKCS#8 (RFC 5958), public keys as SubjectPublicKeyInfo (RFC 5480), both in PEM (RFC 7468).

use std::fmt;
use std::path::{Path, PathBuf};

use p256::SecretKey;
use p256::ecdsa::{self, Signature, SigningKey, signature::Signer as _};
use p256::elliptic_curve::Generate as _;
use pkcs8::der::pem;
use pkcs8::pkcs5::{self, pbes2, scrypt};
use pkcs8::spki::AlgorithmIdentifierRef;
use pkcs8::{
    DecodePublicKey as _, EncodePrivateKey as _, EncodePublicKey as _, EncryptedPrivateKeyInfoRef,
    LineEnding, ObjectIdentifier, PrivateKeyInfoRef, SecretDocument, SubjectPublicKeyInfoRef,
};
use qualistamp_core::{PublicKey, SignatureBytes, Signer};
use zeroize::Zeroizing;

use crate::args::passphrase::PassphraseOptions;
use crate::exit::Failure;
use crate::files;

/// Largest key file read, in bytes: a certificate chain put here by mistake still gets its own message.
const KEY_FILE_BYTES_MAX: u64 = 64 * 1024;

/// Cost of scrypt (RFC 7914): N = 2^14, r = 8, p = 5, one of the equal settings of the OWASP password storage cheat
/// sheet. It is the one that stays under the 32 MiB which OpenSSL allows itself, so that OpenSSL reads our keys too.
const SCRYPT_LOG_N: u8 = 14;
const SCRYPT_R: u32 = 8;
const SCRYPT_P: u32 = 5;

/// `id-ecPublicKey` (RFC 5480 section 2.1.1).
const EC_PUBLIC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
/// `secp256r1`, that is P-256 (RFC 5480 section 2.1.1.1).
const P_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");

/// How every PEM block begins (RFC 7468).
const BEGIN: &[u8] = b"-----BEGIN ";
/// Its labels.
const PRIVATE_KEY: &str = "PRIVATE KEY";
const ENCRYPTED_PRIVATE_KEY: &str = "ENCRYPTED PRIVATE KEY";
const PUBLIC_KEY: &str = "PUBLIC KEY";

/// A private key in memory, wiped when it goes.
pub(crate) struct PrivateKey {
    secret: SecretKey,
    signing: SigningKey,
    public: PublicKey,
}

/// What a key file holds.
pub(crate) enum KeyFile {
    /// A private key.
    Private(PrivateKey),
    /// A public key.
    Public(PublicKey),
}

/// Why a file is not the key that is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeyFault {
    /// Nothing in it.
    Empty,
    /// Binary DER instead of PEM.
    Der,
    /// No PEM at all.
    NotPem,
    /// PEM that is cut off or altered.
    DamagedPem,
    /// A certificate (X.509), which holds a public key among much else.
    Certificate,
    /// A request for a certificate.
    CertificateRequest,
    /// A private key in a form of its own: which, and the command that changes it.
    OtherForm { form: &'static str, remedy: &'static str },
    /// PEM of something that is no key.
    OtherPem { label: String },
    /// A key that does not sign ES256.
    WrongAlgorithm { algorithm: String },
    /// An elliptic curve other than P-256.
    WrongCurve { curve: String },
    /// The structure of the key does not parse, or its numbers are no key of the curve.
    Damaged,
    /// Encrypted in a way that is not supported, or damaged where that stands.
    UnknownEncryption,
    /// The passphrase does not open it.
    WrongPassphrase,
    /// A public key where a private one is needed.
    PublicNotPrivate,
    /// A private key where a public one is needed.
    PrivateNotPublic,
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty"),
            Self::Der => write!(
                f,
                "a key or certificate in binary DER, PEM is needed; convert a key with `openssl pkey -inform DER -in FILE -out FILE.pem`"
            ),
            Self::NotPem => write!(f, "not a key file: nothing in it begins with `-----BEGIN`"),
            Self::DamagedPem => {
                write!(f, "a key file that is cut off or was altered; take it from a backup")
            }
            Self::Certificate => write!(
                f,
                "a certificate, not a key; its public key comes out with `openssl x509 -in FILE -noout -pubkey`"
            ),
            Self::CertificateRequest => write!(f, "a certificate request, not a key"),
            Self::OtherForm { form, remedy } => write!(f, "{form}; convert it with `{remedy}`"),
            Self::OtherPem { label } => write!(f, "holds \"{label}\", which is no key"),
            Self::WrongAlgorithm { algorithm } => {
                write!(
                    f,
                    "a key for {algorithm}; stamps are signed with P-256 keys, which `qualistamp key new` makes"
                )
            }
            Self::WrongCurve { curve } => {
                write!(f, "a key of the curve {curve}; stamps need P-256, which `qualistamp key new` makes")
            }
            Self::Damaged => {
                write!(f, "a key file whose contents are no key of P-256; take it from a backup")
            }
            Self::UnknownEncryption => write!(
                f,
                "damaged, or encrypted in a way that is not supported; convert it with `openssl pkcs8 -topk8 -scrypt -in FILE -out FILE.pem`"
            ),
            Self::WrongPassphrase => write!(f, "the passphrase is wrong"),
            Self::PublicNotPrivate => {
                write!(f, "the public key, which cannot sign; give the private key that belongs to it")
            }
            Self::PrivateNotPublic => write!(
                f,
                "a private key, which nobody but its owner should have; give the public key beside it (.pub.pem)"
            ),
        }
    }
}

impl PrivateKey {
    /// A new key, from the randomness of the operating system.
    pub(crate) fn generate() -> Result<Self, Failure> {
        let secret = SecretKey::try_generate()
            .map_err(|error| Failure::Input(format!("the system gives no random numbers: {error}")))?;
        Self::from_secret(secret).map_err(|fault| Failure::input("new key", fault))
    }

    fn from_secret(secret: SecretKey) -> Result<Self, KeyFault> {
        let signing = SigningKey::from(&secret);
        let public = PublicKey::from_sec1(signing.verifying_key().to_sec1_point(true).as_bytes())
            .map_err(|_| KeyFault::Damaged)?;
        Ok(Self { secret, signing, public })
    }

    /// Reads the private key in `path`, asking for its passphrase if it has one.
    pub(crate) fn open(path: &Path, passphrase: &PassphraseOptions) -> Result<Self, Failure> {
        match KeyFile::open(path, passphrase)? {
            KeyFile::Private(key) => Ok(key),
            KeyFile::Public(_) => Err(Failure::input(path.display(), KeyFault::PublicNotPrivate)),
        }
    }

    /// The key as PEM, encrypted if there is a passphrase.
    pub(crate) fn to_pem(&self, passphrase: Option<&str>) -> Result<Zeroizing<String>, Failure> {
        let failed = |error: &dyn fmt::Display| Failure::Input(format!("cannot encode the key: {error}"));
        let plain = self.secret.to_pkcs8_der().map_err(|error| failed(&error))?;
        let Some(passphrase) = passphrase else {
            return plain.to_pem(PRIVATE_KEY, LineEnding::LF).map_err(|error| failed(&error));
        };
        let cost = scrypt::Params::new(SCRYPT_LOG_N, SCRYPT_R, SCRYPT_P).map_err(|error| failed(&error))?;
        let random = |error| Failure::Input(format!("the system gives no random numbers: {error}"));
        let salt = <[u8; 16]>::try_generate().map_err(random)?;
        let iv = <[u8; 16]>::try_generate().map_err(random)?;
        let scheme =
            pbes2::Parameters::generate_scrypt_aes256cbc(cost, &salt, iv).map_err(|error| failed(&error))?;
        PrivateKeyInfoRef::try_from(plain.as_bytes())
            .map_err(|error| failed(&error))?
            .encrypt_with_params(scheme, passphrase)
            .map_err(|error| failed(&error))?
            .to_pem(ENCRYPTED_PRIVATE_KEY, LineEnding::LF)
            .map_err(|error| failed(&error))
    }
}

impl Signer for PrivateKey {
    type Error = ecdsa::Error;

    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
        let signature: Signature = self.signing.try_sign(message)?;
        Ok(signature.to_bytes().into())
    }
}

/// The public key `key` as PEM.
pub(crate) fn public_pem(key: &PublicKey) -> Result<String, Failure> {
    let failed = |error: &dyn fmt::Display| Failure::Input(format!("cannot encode the public key: {error}"));
    p256::PublicKey::from_sec1_bytes(&key.to_sec1_uncompressed())
        .map_err(|error| failed(&error))?
        .to_public_key_pem(LineEnding::LF)
        .map_err(|error| failed(&error))
}

/// `registry.pem` -> `registry.pub.pem`; `registry` -> `registry.pub.pem`.
pub(crate) fn public_path(private: &Path) -> PathBuf {
    let stem = if private.extension().is_some_and(|extension| extension == "pem") {
        private.with_extension("")
    } else {
        private.to_owned()
    };
    files::with_suffix(&stem, "pub.pem")
}

/// Reads the public key in `path`.
pub(crate) fn open_public(path: &Path) -> Result<PublicKey, Failure> {
    parse_public(&files::read(path, KEY_FILE_BYTES_MAX)?)
        .map_err(|fault| Failure::input(path.display(), fault))
}

/// The public key in the PEM `bytes`.
pub(crate) fn parse_public(bytes: &[u8]) -> Result<PublicKey, KeyFault> {
    match parse(bytes, |_| Err(KeyFault::PrivateNotPublic))? {
        KeyFile::Public(key) => Ok(key),
        KeyFile::Private(_) => Err(KeyFault::PrivateNotPublic),
    }
}

impl KeyFile {
    /// Reads the key in `path`, asking for its passphrase if it has one.
    pub(crate) fn open(path: &Path, passphrase: &PassphraseOptions) -> Result<Self, Failure> {
        let bytes = Zeroizing::new(files::read(path, KEY_FILE_BYTES_MAX)?);
        // Asking fails in other ways than keys do: that failure is carried past the parser.
        let mut asking = None;
        let parsed = parse(&bytes, |encrypted| {
            let passphrase = passphrase.known(&path.display().to_string()).map_err(|failure| {
                asking = Some(failure);
                KeyFault::WrongPassphrase
            })?;
            decrypt(encrypted, &passphrase)
        });
        match (parsed, asking) {
            (_, Some(failure)) => Err(failure),
            (parsed, None) => parsed.map_err(|fault| Failure::input(path.display(), fault)),
        }
    }

    /// The public key, or the public half of the private one.
    pub(crate) fn public_key(&self) -> &PublicKey {
        match self {
            Self::Private(key) => key.public_key(),
            Self::Public(key) => key,
        }
    }
}

/// Parses a key file; `open` decrypts it if need be.
fn parse(
    bytes: &[u8],
    open: impl FnOnce(&[u8]) -> Result<SecretDocument, KeyFault>,
) -> Result<KeyFile, KeyFault> {
    if bytes.is_empty() {
        return Err(KeyFault::Empty);
    }
    if !bytes.windows(BEGIN.len()).any(|window| window == BEGIN) {
        // A DER SEQUENCE of more than 127 bytes, or a short one.
        let der =
            matches!(bytes, [0x30, 0x81 | 0x82, ..]) || (bytes.len() > 60 && bytes.starts_with(&[0x30]));
        return Err(if der && std::str::from_utf8(bytes).is_err() {
            KeyFault::Der
        } else {
            KeyFault::NotPem
        });
    }
    // Only the label is looked at first: another kind of PEM is named before its contents are judged.
    let label = first_label(bytes).ok_or(KeyFault::DamagedPem)?;
    let contents =
        || pem::decode_vec(bytes).map(|(_, der)| Zeroizing::new(der)).map_err(|_| KeyFault::DamagedPem);
    match label {
        PRIVATE_KEY => private(&contents()?).map(KeyFile::Private),
        ENCRYPTED_PRIVATE_KEY => private(open(&contents()?)?.as_bytes()).map(KeyFile::Private),
        PUBLIC_KEY => public(&contents()?).map(KeyFile::Public),
        other => Err(other_pem(other)),
    }
}

/// What the first PEM block says it is.
fn first_label(bytes: &[u8]) -> Option<&str> {
    let start = bytes.windows(BEGIN.len()).position(|window| window == BEGIN)? + BEGIN.len();
    let rest = bytes.get(start..)?;
    let end = rest.windows(5).position(|window| window == b"-----")?;
    std::str::from_utf8(rest.get(..end)?).ok()
}

fn other_pem(label: &str) -> KeyFault {
    let rsa = || KeyFault::WrongAlgorithm { algorithm: "RSA".to_owned() };
    match label {
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => KeyFault::Certificate,
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => KeyFault::CertificateRequest,
        "RSA PRIVATE KEY" | "RSA PUBLIC KEY" => rsa(),
        "DSA PRIVATE KEY" => KeyFault::WrongAlgorithm { algorithm: "DSA".to_owned() },
        "EC PRIVATE KEY" | "EC PARAMETERS" => KeyFault::OtherForm {
            form: "a key in the older SEC1 form, PKCS#8 is needed",
            remedy: "openssl pkcs8 -topk8 -scrypt -in FILE -out FILE.pem",
        },
        "OPENSSH PRIVATE KEY" => KeyFault::OtherForm {
            form: "a key for SSH, PKCS#8 is needed; better make a new one with `qualistamp key new`",
            remedy: "ssh-keygen -p -m PKCS8 -f FILE",
        },
        // Labels come from the file: shown, so escaped and short.
        other => {
            KeyFault::OtherPem { label: other.chars().take(40).flat_map(char::escape_default).collect() }
        }
    }
}

fn decrypt(encrypted: &[u8], passphrase: &str) -> Result<SecretDocument, KeyFault> {
    let parsed = EncryptedPrivateKeyInfoRef::try_from(encrypted).map_err(|_| KeyFault::UnknownEncryption)?;
    parsed.decrypt(passphrase).map_err(|error| {
        let known = !matches!(
            error,
            pkcs8::Error::EncryptedPrivateKey(
                pkcs5::Error::UnsupportedAlgorithm { .. }
                    | pkcs5::Error::AlgorithmParametersInvalid { .. }
                    | pkcs5::Error::NoPbes1CryptSupport
            )
        );
        // With a wrong passphrase the padding of the last block, or the structure inside, is nonsense.
        if known { KeyFault::WrongPassphrase } else { KeyFault::UnknownEncryption }
    })
}

fn private(der: &[u8]) -> Result<PrivateKey, KeyFault> {
    let parsed = PrivateKeyInfoRef::try_from(der).map_err(|_| KeyFault::Damaged)?;
    require_p_256(&parsed.algorithm)?;
    PrivateKey::from_secret(SecretKey::try_from(parsed).map_err(|_| KeyFault::Damaged)?)
}

fn public(der: &[u8]) -> Result<PublicKey, KeyFault> {
    let parsed = SubjectPublicKeyInfoRef::try_from(der).map_err(|_| KeyFault::Damaged)?;
    require_p_256(&parsed.algorithm)?;
    let point = p256::PublicKey::from_public_key_der(der).map_err(|_| KeyFault::Damaged)?;
    PublicKey::from_sec1(&point.to_sec1_bytes()).map_err(|_| KeyFault::Damaged)
}

fn require_p_256(algorithm: &AlgorithmIdentifierRef<'_>) -> Result<(), KeyFault> {
    if algorithm.oid != EC_PUBLIC_KEY {
        let name = match algorithm.oid.to_string().as_str() {
            "1.2.840.113549.1.1.1" | "1.2.840.113549.1.1.10" => "RSA".to_owned(),
            "1.2.840.10040.4.1" => "DSA".to_owned(),
            "1.3.101.110" => "X25519".to_owned(),
            "1.3.101.112" => "Ed25519".to_owned(),
            "1.3.101.113" => "Ed448".to_owned(),
            other => format!("the algorithm {other}"),
        };
        return Err(KeyFault::WrongAlgorithm { algorithm: name });
    }
    match algorithm.parameters_oid() {
        Ok(P_256) => Ok(()),
        Ok(curve) => Err(KeyFault::WrongCurve {
            curve: match curve.to_string().as_str() {
                "1.3.132.0.34" => "P-384".to_owned(),
                "1.3.132.0.35" => "P-521".to_owned(),
                "1.3.132.0.33" => "P-224".to_owned(),
                "1.3.132.0.10" => "secp256k1".to_owned(),
                "1.3.36.3.3.2.8.1.1.7" => "brainpoolP256r1".to_owned(),
                other => other.to_owned(),
            },
        }),
        Err(_) => Err(KeyFault::WrongCurve { curve: "written out as numbers".to_owned() }),
    }
}
