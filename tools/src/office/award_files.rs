//! Signs awards in JSON files, one in each.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use qualistamp_core::{Claims, Day, Issuer};
use qualistamp_issuing::{AwardFault, BatchAward, Duplicates, award_faults, read_award, set_signing_time};
use qualistamp_qr::QrSymbol;

use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::office::ledger::{self, Office, Plan, Probed, Source};
use crate::office::options::IssueOptions;
use crate::office::output::Output;
use crate::office::preflight::Preflight;
use crate::office::signing::{batch_failure, issuer};
use crate::report::issued::{Written, issued_json};
use crate::report::json;
use crate::style;

/// A file with an award, and the path of the files of its stamp, without an extension.
pub(crate) struct AwardFile {
    pub(crate) path: PathBuf,
    pub(crate) stem: PathBuf,
}

/// Issues the awards in `files`. `output` is called with the issuer in the trust list, if it is known.
pub(crate) fn run<O: Output>(
    options: &IssueOptions,
    files: &[AwardFile],
    output: impl FnOnce(Option<&Issuer>) -> Result<O, Failure>,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let now = clock::now()?;
    let mut office = Office::open(options, Source::AwardFiles)?;
    let mut key = options.found_key()?;
    let issuer = issuer(options, key.as_mut(), now)?;
    let output = output(issuer.as_ref())?;
    office.require_list_of(issuer.as_ref())?;

    // Errors in the awards are reported before you are asked for a passphrase.
    let mut exit_status = ExitStatus::Done;
    let mut refuse = |failure: &Failure| {
        exit_status = exit_status.max_severity(failure.exit_status());
        style::error(&mut anstream::stderr(), failure)
    };
    let mut drafts = Vec::new();
    let mut duplicates = Duplicates::default();
    let is_allotted = office.space().is_some();
    for AwardFile { path, stem } in files {
        let draft = read_award(path).map_err(Failure::from).and_then(|claims| {
            check(options, path, claims, issuer.as_ref(), is_allotted, &mut duplicates, now.day())
        });
        match draft {
            Ok(mut claims) => {
                claims.award.specimen |= options.specimen;
                set_signing_time(&mut claims, options.signing_time(now));
                drafts.push((path, stem.clone(), claims));
            }
            Err(failure) => refuse(&failure)?,
        }
    }
    let name = name(files);
    let mut preflight = options.preflight();
    let (probed, refused) = {
        let awards = awards(&drafts);
        let plan = Plan { name: &name, awards: &awards, writer: &output, options, now };
        unfit(&office, &plan, &mut preflight)?
    };
    for (index, warning) in &probed.warnings {
        if let Some((path, ..)) = drafts.get(*index) {
            style::error(&mut anstream::stderr(), format_args!("{}: {warning}", path.display()))?;
        }
    }
    for (index, failure) in &refused {
        if let Some((path, ..)) = drafts.get(*index) {
            refuse(&Failure::input(path.display(), failure))?;
        }
    }
    let drafts: Vec<_> =
        (0..).zip(drafts).filter(|(index, _)| !refused.contains_key(index)).map(|(_, draft)| draft).collect();
    if options.check {
        writeln!(out, "{} of {} awards can be issued. Nothing was signed.", drafts.len(), files.len())?;
        preflight.show(out)?;
        return Ok(exit_status);
    }
    if drafts.is_empty() && options.key.is_some() {
        return Ok(exit_status);
    }
    let awards = awards(&drafts);
    let plan = Plan { name: &name, awards: &awards, writer: &output, options, now };
    let mut count = 0;
    let ended = office.issue(options, key, &plan, |issued| {
        count += 1;
        let Some((path, _, claims)) = drafts.get(issued.index) else { return Ok(()) };
        if options.json {
            let grade = issued.stamp.and_then(|stamp| preflight.grade(stamp.symbol()));
            json::write_line(
                out,
                &issued_json(path, &issued, &|symbol| output.module_mm(symbol).ok(), grade),
            )?;
        } else if let Some(stamp) = issued.stamp {
            let written = Written {
                path,
                stamp,
                place: issued.place,
                files: issued.files,
                module_mm: output.module_mm(stamp.symbol())?,
            };
            written.show(&claims.award, out)?;
        } else {
            writeln!(out, "{} was issued earlier, and is unchanged", Foreign::path(path))?;
        }
        Ok(())
    });
    if let Err(error) = ended {
        out.flush()?;
        let path = |index: usize| {
            drafts.get(index).map_or_else(String::new, |(path, ..)| path.display().to_string())
        };
        return Err(batch_failure(error, path));
    }
    if !options.json {
        preflight.show(out)?;
        if files.len() > 1 {
            writeln!(out, "{count} of {} awards issued", files.len())?;
        }
        let has_awards = drafts.iter().any(|(.., claims)| !claims.award.specimen);
        office.show(options, has_awards, out)?;
    }
    Ok(exit_status)
}

/// What was found out about the awards, and the first reason for each that cannot be issued.
fn unfit<O: Output>(
    office: &Office,
    plan: &Plan<'_, O>,
    preflight: &mut Preflight,
) -> Result<(Probed, BTreeMap<usize, Failure>), Failure> {
    let mut unfit = BTreeMap::new();
    let judge = |symbol: &QrSymbol, stem: &Path| preflight.check(plan.writer, symbol, stem);
    let mut probed = ledger::probe(plan.awards, office.space(), plan.options.density(), plan.writer, judge)?;
    for (index, failure) in std::mem::take(&mut probed.unfit) {
        unfit.entry(index).or_insert(failure);
    }
    for (index, conflict) in office.conflicts(&plan.batch(office.space()))? {
        unfit.entry(index).or_insert_with(|| Failure::Input(conflict.to_string()));
    }
    Ok((probed, unfit))
}

/// Name of the batch: that of the award file, or of the folder of several.
fn name(files: &[AwardFile]) -> String {
    let name = match files {
        [one] => one.path.file_name(),
        all => all.first().and_then(|first| first.path.parent()).and_then(Path::file_name),
    };
    name.map_or_else(|| "award files".to_owned(), |name| name.to_string_lossy().into_owned())
}

fn awards<'a>(drafts: &'a [(&PathBuf, PathBuf, Claims)]) -> Vec<BatchAward<'a>> {
    drafts.iter().map(|(_, stem, claims)| BatchAward::new(claims, stem)).collect()
}

/// Fails if the award can be signed, but should not be.
fn check(
    options: &IssueOptions,
    path: &Path,
    claims: Claims,
    issuer: Option<&Issuer>,
    is_allotted: bool,
    duplicates: &mut Duplicates,
    today: Day,
) -> Result<Claims, Failure> {
    if options.no_check {
        return Ok(claims);
    }
    let mut faults = duplicates.add(&claims.award, &path.display());
    faults.extend(award_faults(&claims.award, issuer, today));
    // The ledger allots the places.
    faults.retain(|fault| !is_allotted || *fault != AwardFault::StatusMissing);
    if faults.is_empty() {
        return Ok(claims);
    }
    let named = |fault: AwardFault| match fault.field() {
        Some(field) => format!("{field}: {fault}"),
        None => fault.to_string(),
    };
    let reasons: Vec<String> = faults.into_iter().map(named).collect();
    Err(Failure::input(path.display(), format_args!("{}; --no-check signs it anyway", reasons.join("; "))))
}
