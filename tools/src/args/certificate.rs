//! Certificates of electronic seals on the command line.

use std::path::PathBuf;

use qualistamp_issuing::{SealCertificate, read_seal_certificate};

use crate::exit::Failure;

/// A certificate, and which one in its file.
#[derive(Debug, clap::Args)]
pub(crate) struct CertificateFile {
    /// Certificate of the issuer's electronic seal (X.509 in PEM or DER), instead of a public key. It is not verified
    #[arg(long, value_name = "FILE")]
    pub(crate) certificate: Option<PathBuf>,
    /// Which certificate, from 1, if the file has several
    #[arg(long, value_name = "N", requires = "certificate")]
    certificate_number: Option<usize>,
}

impl CertificateFile {
    /// The certificate, if one is given.
    pub(crate) fn read(&self) -> Result<Option<SealCertificate>, Failure> {
        let read = |path: &PathBuf| read_seal_certificate(path, self.certificate_number);
        let certificate = self.certificate.as_ref().map(read).transpose();
        certificate.map_err(|error| Failure::Input(error.to_string()))
    }
}
