//! `qualistamp trust key`: adds, retires and withdraws keys of issuers in the trust file, and files seals of registers.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{Day, Kid, Seal, UnixTime, hex};
use qualistamp_issuing::{
    IssuerRecord, KeyRequest, KeyRequestError, SealCertificate, TrustFile, TrustFileError, files,
    operator_of, parse_digest, parse_kid, read_label, read_public_key,
};

use crate::args::certificate::CertificateFile;
use crate::args::operator_folder::{self, OperatorFolder};
use crate::args::values::{day, moment};
use crate::args::yes::Yes;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::style::{GREEN, styled};

/// Add, retire or withdraw a key of an issuer, or file the seal of a register
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Add(AddArgs),
    Retire(EndArgs),
    Withdraw(WithdrawArgs),
    Seal(SealArgs),
}

/// Add a key to an issuer
///
/// With --status, the key signs the status list of the issuer. It may be a key that the issuer already has.
///
/// With --certificate, the key is that of an electronic seal. The certificate is not verified: compare the name that is shown. Its country
/// must be that of the issuer.
///
/// With --request, everything comes from a request of the issuer (`qualistamp key request`): its signature shows that the issuer has
/// the private key, and its consent to this list is kept. Compare the thumbprint with what the issuer reads out.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp trust key add GR-NTUA registry-2026.pub.pem --from 2026-01-01
  qualistamp trust key add GR-NTUA status.pub.pem --status https://ntua.example/status/1
  qualistamp trust key add GR-NTUA --certificate seal.pem
  qualistamp trust key add --request key-request.txt")]
struct AddArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer [default: that of the request]
    #[arg(value_name = "ISSUER", required_unless_present = "request")]
    issuer: Option<String>,
    /// Public key file
    #[arg(value_name = "PUBKEY", required_unless_present_any = ["certificate", "request"], conflicts_with_all = ["certificate", "request"])]
    key: Option<PathBuf>,
    /// Request of the issuer, signed by the key
    #[arg(long, value_name = "FILE", conflicts_with_all = ["certificate", "status"])]
    request: Option<PathBuf>,
    #[command(flatten)]
    certificate: CertificateFile,
    /// First day on which the key may sign [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    from: Option<Day>,
    /// Address of the issuer's status list, which this key signs
    #[arg(long, value_name = "ADDRESS")]
    status: Option<String>,
}

/// Retire a key: it may no longer sign, and what it signed stays valid
///
/// Use `qualistamp trust key withdraw` for a key that somebody else may have.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust key retire GR-NTUA 1a2b3c4d --since 2026-07-01")]
struct EndArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    /// Identifier of the key
    #[arg(value_name = "KID", value_parser = parse_kid)]
    kid: Kid,
    /// First day on which the key may no longer sign
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Day,
}

/// Withdraw a key that somebody else may have
///
/// Nothing that the key signed stays valid, except stamps in a register that was sealed before that day. Verifiers never forget a
/// withdrawal. Only a new root can undo it (`qualistamp trust rotate-root --reinstate`).
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust key withdraw GR-NTUA 1a2b3c4d --since 2026-03-01")]
struct WithdrawArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    /// Identifier of the key
    #[arg(value_name = "KID", value_parser = parse_kid)]
    kid: Kid,
    /// First day on which somebody else may have had the key
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Day,
    #[command(flatten)]
    yes: Yes,
}

/// File the seal of a register under the key that signed its stamps
///
/// The issuer gets the seal from `qualistamp register seal`. File it as soon as it arrives: a seal that arrives after the key was
/// stolen proves nothing.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust key seal GR-NTUA 1a2b3c4d 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 \\
    --complete 2026-07-12T10:00:00Z")]
struct SealArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    /// Identifier of the key
    #[arg(value_name = "KID", value_parser = parse_kid)]
    kid: Kid,
    /// Seal, 64 hexadecimal digits
    #[arg(value_name = "SEAL", value_parser = parse_digest)]
    seal: [u8; 32],
    /// Up to when the register is complete, as `qualistamp register seal` printed it
    #[arg(long, value_name = "TIME", value_parser = moment)]
    complete: UnixTime,
    /// When the seal arrived [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    sealed: Option<UnixTime>,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Add(args) => add(args, out),
        Command::Retire(EndArgs { folder, issuer, kid, since }) => {
            let issuer = folder.edit(|file| file.retire_key(issuer, *kid, *since).cloned())?;
            finish(&issuer, folder, out)
        }
        Command::Withdraw(WithdrawArgs { folder, issuer, kid, since, yes }) => {
            yes.confirm(&format!("Withdraw key {kid} of {issuer}? Verifiers never forget a withdrawal."))?;
            let issuer = folder.edit(|file| file.withdraw_key(issuer, *kid, *since).cloned())?;
            finish(&issuer, folder, out)
        }
        Command::Seal(SealArgs { folder, issuer, kid, seal, complete, sealed }) => {
            let sealed = sealed.map_or_else(clock::now, Ok)?;
            let seal = Seal { sealed, complete: *complete, root: *seal };
            let issuer = folder.edit(|file| file.file_seal(issuer, *kid, &seal).cloned())?;
            finish(&issuer, folder, out)
        }
    }
}

/// Size limit of a request, in bytes: some 600 are used.
const REQUEST_BYTES_MAX: u64 = 64 * 1024;

/// Adds the key of a request.
fn add_requested(args: &AddArgs, path: &Path, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::input(path.display(), error);
    let request =
        KeyRequest::parse(&files::read(path, REQUEST_BYTES_MAX)?).map_err(|error| failed(&error))?;
    if let Some(wanted) = args.issuer.as_ref().filter(|issuer| *issuer != request.issuer.as_signed()) {
        let (found, wanted) = (request.issuer.clone(), wanted.clone());
        return Err(failed(&KeyRequestError::OtherIssuer { found, wanted }));
    }
    let label = request.label.as_deref().unwrap_or("none");
    writeln!(out, "Request of {}, made {}", request.issuer, request.made)?;
    writeln!(out, "  signature    {}: whoever made it has the private key", styled(GREEN, "verified"))?;
    writeln!(out, "  key          {}, label {}", request.public.kid(), Foreign(label))?;
    writeln!(
        out,
        "  thumbprint   {} (compare it with what the issuer reads out)",
        hex(&request.public.thumbprint())
    )?;
    if let Some(address) = &request.status_address {
        writeln!(out, "  status list  {}", Foreign(address))?;
    }
    let consent = if request.consent.is_some() { "to this list" } else { "none" };
    let operator = operator_of(&args.folder.path);
    let from = match args.from.or(request.from) {
        Some(day) => day,
        None => clock::now()?.day(),
    };
    let added = TrustFile::edit(&args.folder.path, |file| {
        file.add_requested_key(&request, from.start(), operator).cloned()
    });
    let issuer = added.map_err(|error| {
        if matches!(error, TrustFileError::KeyListed { .. } | TrustFileError::Request(_)) {
            failed(&error)
        } else {
            operator_folder::failure(error)
        }
    })?;
    writeln!(out, "  consent      {consent}")?;
    finish(&issuer, &args.folder, out)
}

fn add(args: &AddArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let AddArgs { folder, issuer, key, request, certificate, from, status } = args;
    if let Some(path) = request {
        return add_requested(args, path, out);
    }
    let Some(issuer) = issuer else { return Err(Failure::Usage("give the id of the issuer".to_owned())) };
    let mut label = None;
    let (public, source) = match (certificate.read()?, key) {
        (Some(seal), _) => {
            let path = certificate.certificate.clone().unwrap_or_default();
            compare(&seal, issuer, &path, folder, out)?;
            (seal.public, path)
        }
        (None, Some(path)) => {
            label = read_label(path)?;
            (read_public_key(path)?, path.clone())
        }
        (None, None) => return Err(Failure::Usage("give a public key, or --certificate".to_owned())),
    };
    // From the start of the day: an award signed earlier today was signed with this key too.
    let from = from.map_or_else(|| clock::now().map(UnixTime::day), Ok)?.start();
    let added = TrustFile::edit(&folder.path, |file| {
        if let Some(label) = &label {
            file.labels.set(&public.thumbprint(), label);
        }
        file.add_key(issuer, &public, from, status.as_deref()).cloned()
    });
    let issuer = added.map_err(|error| {
        if let TrustFileError::KeyListed { .. } = error {
            Failure::input(source.display(), error)
        } else {
            operator_folder::failure(error)
        }
    })?;
    finish(&issuer, folder, out)
}

/// Shows whom the certificate of a seal is for. Fails if it is of another country than the issuer.
fn compare(
    seal: &SealCertificate,
    issuer: &str,
    path: &Path,
    folder: &OperatorFolder,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let file = folder.open()?;
    let listed = file.issuers.iter().find(|other| other.id == issuer).map(|issuer| issuer.country.as_str());
    if let (Some(listed), Some(country)) = (listed, seal.country.as_deref())
        && listed != country
    {
        return Err(Failure::input(
            path.display(),
            format_args!("the certificate is for an organisation in {country}, but {issuer} is in {listed}"),
        ));
    }
    writeln!(
        out,
        "Certificate of {}",
        Foreign(seal.organization.as_deref().unwrap_or("an unnamed organisation"))
    )?;
    let identifier = seal.organization_identifier.as_deref().unwrap_or("none");
    writeln!(out, "  country      {}", Foreign(seal.country.as_deref().unwrap_or("none")))?;
    writeln!(out, "  identifier   {}", Foreign(identifier))?;
    writeln!(out, "  valid        {} to {}", seal.from.day(), seal.until.day())?;
    Ok(())
}

/// Shows the keys of the issuer as they are now in the trust file.
fn finish(
    issuer: &IssuerRecord,
    folder: &OperatorFolder,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    for key in &issuer.keys {
        writeln!(out, "  {}", Foreign(key.describe()))?;
    }
    writeln!(
        out,
        "Verifiers see the change in the next list: qualistamp trust sign {} --key PRIVATE_KEY",
        Foreign::path(&TrustFile::path(&folder.path))
    )?;
    Ok(ExitStatus::Done)
}
