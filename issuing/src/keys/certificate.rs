//! Certificates of electronic seals (X.509, RFC 5280; ETSI EN 319 412-3): the organisation that they name, and its key.
//!
//! A certificate is not verified here. The operator of a trust list decides who is listed; the certificate only saves typing.

use std::fmt;
use std::path::{Path, PathBuf};

use pkcs8::ObjectIdentifier;
use pkcs8::der::asn1::AnyRef;
use pkcs8::der::{Decode as _, Encode as _, SliceReader, Tag, Tagged as _};
use qualistamp_core::{PublicKey, UnixTime, VerificationKey};
use x509_cert::Certificate;
use x509_cert::name::Name;

use crate::files::{self, FileError};
use crate::keys::blocks::blocks;
use crate::keys::error::KeyError;
use crate::keys::parse::{KEY_FILE_BYTES_MAX, public};

/// Labels of certificates in PEM (RFC 7468 section 5).
const LABELS: [&str; 3] = ["CERTIFICATE", "X509 CERTIFICATE", TRUSTED];
/// Label of a certificate with additions of OpenSSL.
const TRUSTED: &str = "TRUSTED CERTIFICATE";

/// Attributes of names (ITU-T X.520).
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const ORGANIZATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const ORGANIZATION_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.97");

/// What a certificate of an electronic seal says about its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealCertificate {
    /// Name of the organisation (`O`); without one, the common name.
    pub organization: Option<String>,
    /// Country code (ISO 3166-1). The EU's `EL` is `GR` here.
    pub country: Option<String>,
    /// Identifier of the organisation in a register (`organizationIdentifier`), such as `VATEL-123456789`.
    pub organization_identifier: Option<String>,
    /// Its key, for P-256.
    pub public: PublicKey,
    /// First moment of its validity.
    pub from: UnixTime,
    /// Last moment of its validity.
    pub until: UnixTime,
}

/// Why a file gives no certificate of a seal.
#[derive(Debug)]
pub enum CertificateError {
    /// The file could not be read.
    File(FileError),
    /// It contains no certificate.
    None {
        /// The file.
        path: PathBuf,
    },
    /// A certificate does not parse.
    Damaged {
        /// The file.
        path: PathBuf,
        /// Which certificate, from 1.
        number: usize,
    },
    /// It contains several certificates, and none or no existing one was chosen.
    Several {
        /// The file.
        path: PathBuf,
        /// Whom each is for.
        subjects: Vec<String>,
    },
    /// Its key is not for P-256.
    Key {
        /// The file.
        path: PathBuf,
        /// Whom it is for.
        subject: String,
        /// What is wrong with the key.
        error: KeyError,
    },
}

impl fmt::Display for CertificateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::None { path } => {
                write!(f, "{}: no certificate (X.509 in PEM or DER) in this file", path.display())
            }
            Self::Damaged { path, number } => {
                write!(f, "{}: certificate {number} is damaged", path.display())
            }
            Self::Several { path, subjects } => {
                write!(
                    f,
                    "{}: {} certificates in this file; choose one with --certificate-number:",
                    path.display(),
                    subjects.len()
                )?;
                (1..).zip(subjects).try_for_each(|(number, subject)| write!(f, " {number}: {subject};"))
            }
            Self::Key { path, subject, error } => {
                write!(f, "{}: the certificate of {subject}: {error}", path.display())
            }
        }
    }
}

impl std::error::Error for CertificateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Key { error, .. } => Some(error),
            Self::None { .. } | Self::Damaged { .. } | Self::Several { .. } => None,
        }
    }
}

/// Reads the certificate in the file at `path`, in PEM or DER. If there are several, `number` says which, from 1.
///
/// # Errors
/// [`CertificateError`].
pub fn read_seal_certificate(
    path: &Path,
    number: Option<usize>,
) -> Result<SealCertificate, CertificateError> {
    let bytes = files::read(path, KEY_FILE_BYTES_MAX).map_err(CertificateError::File)?;
    let path = || path.to_owned();
    let pem: Vec<_> =
        blocks(&bytes).into_iter().filter(|block| LABELS.contains(&block.label.as_str())).collect();
    let mut certificates = Vec::new();
    for (at, block) in (1..).zip(&pem) {
        let der = block.contents().ok();
        let parsed =
            der.and_then(|der| if block.label == TRUSTED { parse_trusted(&der) } else { parse(&der) });
        certificates.push(parsed.ok_or_else(|| CertificateError::Damaged { path: path(), number: at })?);
    }
    if pem.is_empty() {
        certificates.extend(parse(&bytes));
    }
    let chosen = match (certificates.as_slice(), number) {
        ([], _) => return Err(CertificateError::None { path: path() }),
        ([only], None) => only,
        (several, number) => {
            let at = number.and_then(|number| number.checked_sub(1));
            at.and_then(|at| several.get(at)).ok_or_else(|| CertificateError::Several {
                path: path(),
                subjects: several.iter().map(subject_words).collect(),
            })?
        }
    };
    read(chosen).map_err(|error| CertificateError::Key {
        path: path(),
        subject: subject_words(chosen),
        error,
    })
}

/// The key of a certificate in DER, if it is for P-256.
pub(crate) fn certificate_key(der: &[u8]) -> Option<PublicKey> {
    es256(&parse(der)?).ok()
}

/// A certificate in DER.
fn parse(der: &[u8]) -> Option<Certificate> {
    Certificate::from_der(der).ok()
}

/// A certificate with what `openssl x509 -trustout` adds after it.
fn parse_trusted(der: &[u8]) -> Option<Certificate> {
    Certificate::decode(&mut SliceReader::new(der).ok()?).ok()
}

fn read(certificate: &Certificate) -> Result<SealCertificate, KeyError> {
    let content = certificate.tbs_certificate();
    let subject = content.subject();
    let time = |time: &x509_cert::time::Time| {
        let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
        UnixTime::EPOCH.plus_seconds(seconds)
    };
    let country = text(subject, COUNTRY).map(|country| {
        let country = country.to_uppercase();
        if country == "EL" { "GR".to_owned() } else { country }
    });
    Ok(SealCertificate {
        organization: text(subject, ORGANIZATION).or_else(|| text(subject, COMMON_NAME)),
        country,
        organization_identifier: text(subject, ORGANIZATION_IDENTIFIER),
        public: es256(certificate)?,
        from: time(&content.validity().not_before),
        until: time(&content.validity().not_after),
    })
}

fn es256(certificate: &Certificate) -> Result<PublicKey, KeyError> {
    let key = certificate.tbs_certificate().subject_public_key_info();
    match public(&key.to_der().map_err(|_| KeyError::Damaged)?)? {
        VerificationKey::Es256(key) => Ok(key),
        VerificationKey::MlDsa44(_) => Err(KeyError::OnlyForMetadata),
    }
}

/// Whom a certificate is for, in one line.
fn subject_words(certificate: &Certificate) -> String {
    let subject = certificate.tbs_certificate().subject();
    let name = text(subject, COMMON_NAME).or_else(|| text(subject, ORGANIZATION)).unwrap_or_default();
    let kind = match es256(certificate) {
        Ok(_) => "P-256".to_owned(),
        Err(KeyError::WrongAlgorithm { algorithm }) => algorithm,
        Err(KeyError::WrongCurve { curve }) => curve,
        Err(_) => "another kind of key".to_owned(),
    };
    format!("{name:?} ({kind})")
}

/// The text of the first attribute of this kind.
fn text(name: &Name, wanted: ObjectIdentifier) -> Option<String> {
    let attribute = name.iter().find(|attribute| attribute.oid == wanted)?;
    let value = AnyRef::from(&attribute.value);
    let bytes = value.value();
    let text = if value.tag() == Tag::BmpString {
        // Two bytes for each character (X.690 section 8.23.7).
        let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
        String::from_utf16(&units).ok()?
    } else if value.tag() == Tag::TeletexString {
        // In practice, Latin 1.
        bytes.iter().map(|byte| char::from(*byte)).collect()
    } else {
        std::str::from_utf8(bytes).ok()?.to_owned()
    };
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
