//! `qualistamp trust sign`: signs a trust list or a root, one signer after another, each on a machine of his own.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_core::{
    Domain, Draft, PublicKey, Role, RootContent, Signer as _, add_signature, limits::METADATA_BYTES_MAX,
    signed_by, unsigned,
};

use crate::args::overwrite::Overwrite;
use crate::args::passphrase::PassphraseOptions;
use crate::args::values::days_in_seconds;
use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::files::{self, Access, IfExists};
use crate::issuing::key_file::PrivateKey;
use crate::issuing::trust_file::TrustFile;
use crate::issuing::trust_folder;
use crate::report::roots;
use crate::style::{AMBER, GREEN, styled};

/// Sign a root or a trust list; the file goes from one signer to the next
///
/// Given trust.json, the next trust list is made from it and signed: list-N.cbor, beside it. Given a root or list that
/// is signed already, a signature is added. Either way it says how many of those needed have signed.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace a file of --out or list-N.cbor that exists")))]
#[command(after_help = "\
Examples:
  qualistamp trust sign trust/root-1.cbor --key ana.pem
  qualistamp trust sign trust/trust.json --key registrar.pem      makes trust/list-1.cbor
  qualistamp trust sign list-1.cbor --key second.pem --root root-1.cbor")]
pub(crate) struct Args {
    /// trust.json, or a root or trust list to add a signature to
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Private key to sign with
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    #[command(flatten)]
    passphrase: PassphraseOptions,
    /// For a list: the root whose list keys sign it. For a root: the one before it [default: beside FILE]
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// Where to write instead of FILE itself, or of list-N.cbor
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Days until the next list is due, for a list made from trust.json
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    days: u32,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// Keys that must sign, and what they are called.
struct Asked {
    who: String,
    role: Role,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if args.file.extension().is_some_and(|extension| extension == "json") {
        sign_new_list(args, out)
    } else {
        add(args, out)
    }
}

fn sign_new_list(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let named = |error: String| Failure::input(args.file.display(), error);
    let mut file = TrustFile::read(&args.file)?;
    let now = clock::now()?;
    let content = file.list(now, now.plus_seconds(days_in_seconds(args.days))).map_err(named)?;
    let bytes = content.to_cbor().map_err(|error| named(error.to_string()))?;
    let asked = match &args.root {
        Some(path) => list_keys(&open_root(path)?),
        None => list_keys(&file.root.to_root().map_err(named)?),
    };
    let folder = folder_of(&args.file);
    let path = args.out.clone().unwrap_or_else(|| folder.join(format!("list-{}.cbor", content.version)));
    roots::describe_list(&content, out)?;
    let signed = sign_with(&unsigned(&bytes), Domain::TrustList, std::slice::from_ref(&asked), args)?;
    files::write(&path, &signed, Access::Default, args.overwrite.if_exists())?;
    // Only now is the version used up. Should this fail, the next try finds the list that stands in its way.
    file.list_version = content.version;
    let bytes = serde_json::to_vec_pretty(&file).map_err(|error| named(error.to_string()))?;
    files::write(&args.file, &[&bytes[..], b"\n"].concat(), Access::Default, IfExists::Replace)?;
    tell(&path, &signed, Domain::TrustList, &[asked], out)
}

fn add(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let named = |error: &dyn std::fmt::Display| Failure::input(args.file.display(), error);
    let bytes = files::read(&args.file, METADATA_BYTES_MAX as u64)?;
    let draft = Draft::parse(&bytes)
        .map_err(|error| named(&format_args!("neither a root nor a trust list: {error}")))?;
    let asked = match &draft {
        Draft::Root(root) => {
            roots::describe_root(root, out)?;
            root_signers(root, args)?
        }
        Draft::TrustList(list) => {
            roots::describe_list(list, out)?;
            let path = match &args.root {
                Some(path) => path.clone(),
                None => trust_folder::newest_root(folder_of(&args.file)).ok_or_else(|| {
                    Failure::Usage(format!(
                        "no root beside {}; give --root, so that the signatures can be counted",
                        args.file.display()
                    ))
                })?,
            };
            vec![list_keys(&open_root(&path)?)]
        }
    };
    let domain = draft.domain();
    let path = args.out.as_ref().unwrap_or(&args.file);
    let signed = sign_with(&bytes, domain, &asked, args)?;
    let existing = if args.out.is_some() { args.overwrite.if_exists() } else { IfExists::Replace };
    files::write(path, &signed, Access::Default, existing)?;
    tell(path, &signed, domain, &asked, out)
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn list_keys(root: &RootContent) -> Asked {
    Asked { who: format!("list keys of root {}", root.version), role: root.list.clone() }
}

/// A root's own keys, and those of the root before it.
fn root_signers(root: &RootContent, args: &Args) -> Result<Vec<Asked>, Failure> {
    let asked = |root: &RootContent| Asked {
        who: format!("root keys of root {}", root.version),
        role: root.root.clone(),
    };
    let mut all = vec![asked(root)];
    if root.version > 1 {
        let before = root.version - 1;
        let beside = folder_of(&args.file).join(trust_folder::root_name(before));
        let path = args.root.as_ref().unwrap_or(&beside);
        if args.root.is_none() && !path.exists() {
            return Err(Failure::Usage(format!(
                "root {} must be signed by keys of root {before} too; give it with --root",
                root.version
            )));
        }
        let found = open_root(path)?;
        if found.version != before {
            return Err(Failure::input(
                path.display(),
                format_args!("this is root {}, root {before} is needed", found.version),
            ));
        }
        all.insert(0, asked(&found));
    }
    Ok(all)
}

/// Reads a root, signed by enough or not: it says who must sign, and no more.
fn open_root(path: &Path) -> Result<RootContent, Failure> {
    let bytes = files::read(path, METADATA_BYTES_MAX as u64)?;
    match Draft::parse(&bytes) {
        Ok(Draft::Root(root)) => Ok(root),
        Ok(Draft::TrustList(_)) => Err(Failure::input(path.display(), "a trust list, a root is needed")),
        Err(error) => Err(Failure::input(path.display(), format_args!("not a root: {error}"))),
    }
}

fn sign_with(bytes: &[u8], domain: Domain, asked: &[Asked], args: &Args) -> Result<Vec<u8>, Failure> {
    let key = PrivateKey::open(&args.key, &args.passphrase)?;
    let public = key.public_key();
    if !asked.iter().any(|asked| asked.role.keys().contains(public)) {
        let who: Vec<&str> = asked.iter().map(|asked| asked.who.as_str()).collect();
        return Err(Failure::input(
            args.key.display(),
            format_args!(
                "the key {} is none of the {}; its signature would count for nothing",
                public.kid(),
                who.join(" or ")
            ),
        ));
    }
    let broken = |error: &dyn std::fmt::Display| Failure::input(args.file.display(), error);
    if signed_by(bytes, domain, public).map_err(|error| broken(&error))? {
        return Err(broken(&format_args!("the key {} has signed it already", public.kid())));
    }
    add_signature(bytes, domain, &key).map_err(|error| broken(&error))?.map_err(|error| broken(&error))
}

/// Says who has signed, and who may still.
fn tell(
    path: &Path,
    signed: &[u8],
    domain: Domain,
    asked: &[Asked],
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let mut complete = true;
    for Asked { who, role } in asked {
        let has = |key: &&PublicKey| signed_by(signed, domain, key).unwrap_or(false);
        let (yes, no): (Vec<_>, Vec<_>) = role.keys().iter().partition(has);
        let names = |keys: &[&PublicKey]| -> String {
            keys.iter().map(|key| key.kid().to_string()).collect::<Vec<_>>().join(", ")
        };
        write!(out, "  {} of {} {who} needed have signed: {}", yes.len(), role.threshold(), names(&yes))?;
        if yes.len() < role.threshold() {
            complete = false;
            write!(out, "; still {} of {}", role.threshold() - yes.len(), names(&no))?;
        }
        writeln!(out)?;
    }
    if complete {
        writeln!(out, "{} {} is complete.", styled(GREEN, "✔"), path.display())?;
    } else {
        let more = styled(AMBER, "More signatures are needed:");
        writeln!(out, "{more} hand {} to the next signer.", path.display())?;
    }
    Ok(ExitStatus::Done)
}
