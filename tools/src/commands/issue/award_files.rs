//! Signs awards in JSON files, one in each.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use qualistamp_core::{Claims, Issuer};
use qualistamp_issuing::files::{self, IfExists};
use qualistamp_issuing::{
    Drawing, Duplicates, PrivateKey, Stamp, award_faults, read_award, set_signing_time,
};

use crate::clock;
use crate::commands::issue::arguments::Args;
use crate::commands::issue::preflight::Preflight;
use crate::commands::issue::signing::{failure, issuer, refuse_existing};
use crate::exit::{ExitStatus, Failure};
use crate::report::issued::Issued;
use crate::report::json;
use crate::style;

pub(super) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let drawing = args.drawing()?;
    let stems = stems(args)?;
    let now = clock::now()?;
    let issuer = issuer(args, now)?;

    // Errors in the awards are reported before you are asked for a passphrase.
    let mut exit_status = ExitStatus::Done;
    let mut drafts = Vec::new();
    let mut duplicates = Duplicates::default();
    for (path, stem) in args.awards.iter().zip(stems) {
        let draft = read_draft(path, &stem, &drawing, args.overwrite.if_exists())
            .and_then(|claims| check(args, path, claims, issuer.as_ref(), &mut duplicates, now.day()));
        match draft {
            Ok(mut claims) => {
                claims.award.specimen |= args.specimen;
                set_signing_time(&mut claims, args.signing_time(now));
                drafts.push((path, stem, claims));
            }
            Err(failure) => {
                style::error(&mut anstream::stderr(), &failure)?;
                exit_status = exit_status.max_severity(failure.exit_status());
            }
        }
    }
    // Signed with a key that is thrown away. What cannot be issued at all is named when it is.
    let probe = PrivateKey::generate()?;
    let mut preflight = Preflight::new(args, &drawing);
    let mut printable = Vec::new();
    for (path, stem, claims) in drafts {
        let judged = match Stamp::issue(&claims, &probe, args.density()) {
            Ok(stamp) => preflight.check(stamp.symbol(), &stem),
            Err(error) if args.check => Err(failure(error)),
            Err(_) => Ok(()),
        };
        match judged {
            Ok(()) => printable.push((path, stem, claims)),
            Err(failure) => {
                out.flush()?;
                let failure = Failure::input(path.display(), failure);
                style::error(&mut anstream::stderr(), &failure)?;
                exit_status = exit_status.max_severity(failure.exit_status());
            }
        }
    }
    let drafts = printable;
    if args.check {
        writeln!(out, "{} of {} awards can be issued. Nothing was signed.", drafts.len(), args.awards.len())?;
        preflight.show(out)?;
        return Ok(exit_status);
    }
    let Some(key) = &args.key else {
        return Err(Failure::Usage("give the private key with --key".to_owned()));
    };
    if drafts.is_empty() {
        return Ok(exit_status);
    }
    let key = args.passphrase.open_private(key)?;
    let given = args.awards.len();
    let mut count = 0;
    for (path, stem, claims) in drafts {
        let written = Stamp::issue(&claims, &key, args.density()).map_err(failure).and_then(|stamp| {
            let files = drawing.write(&stamp, &stem, args.overwrite.if_exists())?;
            Ok(Issued { award: path, stamp, files, module_mm: drawing.module_mm() })
        });
        match written {
            Ok(issued) => {
                count += 1;
                if args.json {
                    let mut line = issued.json();
                    if let Some(line) = line.as_object_mut() {
                        let grade = preflight.grade(issued.stamp.symbol()).map(|grade| grade.to_string());
                        line.insert("print_grade".to_owned(), grade.into());
                    }
                    json::write_line(out, &line)?;
                } else {
                    issued.show(&claims.award, out)?;
                }
            }
            Err(failure) => {
                out.flush()?;
                let failure = Failure::input(path.display(), failure);
                style::error(&mut anstream::stderr(), &failure)?;
                exit_status = exit_status.max_severity(failure.exit_status());
            }
        }
    }
    if !args.json {
        preflight.show(out)?;
        if given > 1 {
            writeln!(out, "{count} of {given} awards issued")?;
        }
    }
    Ok(exit_status)
}

/// The path of each award's files, without the extension.
fn stems(args: &Args) -> Result<Vec<PathBuf>, Failure> {
    let many = args.awards.len() > 1;
    let folder = args.out.as_ref().filter(|out| {
        many || out.is_dir() || out.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
    });
    if let Some(folder) = folder.filter(|_| !args.check) {
        files::make_folder(folder)?;
    }
    let mut seen = BTreeSet::new();
    args.awards
        .iter()
        .map(|award| {
            let stem = match (&args.out, folder) {
                (_, Some(folder)) => folder.join(award.file_stem().unwrap_or_default()),
                (Some(stem), None) => stem.clone(),
                (None, None) => award.with_extension(""),
            };
            if seen.insert(stem.clone()) {
                Ok(stem)
            } else {
                Err(Failure::Usage(format!(
                    "two awards would be written to {}.*; give their files different names",
                    stem.display()
                )))
            }
        })
        .collect()
}

/// Reads an award. Fails if its stamp would replace files that must not be replaced.
fn read_draft(path: &Path, stem: &Path, drawing: &Drawing, if_exists: IfExists) -> Result<Claims, Failure> {
    let claims = read_award(path)?;
    refuse_existing(&path.display(), stem, drawing, if_exists)?;
    Ok(claims)
}

/// Fails if the award can be signed, but should not be.
fn check(
    args: &Args,
    path: &Path,
    claims: Claims,
    issuer: Option<&Issuer>,
    duplicates: &mut Duplicates,
    today: qualistamp_core::Day,
) -> Result<Claims, Failure> {
    if args.no_check {
        return Ok(claims);
    }
    let mut faults = duplicates.add(&claims.award, &path.display());
    faults.extend(award_faults(&claims.award, issuer, today));
    if faults.is_empty() {
        return Ok(claims);
    }
    let named = |fault: qualistamp_issuing::AwardFault| match fault.field() {
        Some(field) => format!("{field}: {fault}"),
        None => fault.to_string(),
    };
    let reasons: Vec<String> = faults.into_iter().map(named).collect();
    Err(Failure::input(path.display(), format_args!("{}; --no-check signs it anyway", reasons.join("; "))))
}
