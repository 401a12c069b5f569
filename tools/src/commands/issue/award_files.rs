//! Signs awards in JSON files, one in each.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};

use qualistamp_core::{Claims, Day, Issuer};
use qualistamp_issuing::files;
use qualistamp_issuing::{
    AwardFault, BatchAward, Drawing, Duplicates, award_faults, read_award, set_signing_time,
};

use crate::clock;
use crate::commands::issue::arguments::Args;
use crate::commands::issue::office::{self, Office, Plan};
use crate::commands::issue::signing::{batch_failure, issuer};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::issued::{Written, issued_json};
use crate::report::json;
use crate::style;

pub(super) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let drawing = args.drawing()?;
    let stems = stems(args)?;
    let now = clock::now()?;
    let mut office = Office::open(args)?;
    let issuer = issuer(args, now)?;
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
    for (path, stem) in args.awards.iter().zip(stems) {
        let draft = read_award(path).map_err(Failure::from).and_then(|claims| {
            check(args, path, claims, issuer.as_ref(), is_allotted, &mut duplicates, now.day())
        });
        match draft {
            Ok(mut claims) => {
                set_signing_time(&mut claims, args.signing_time(now));
                drafts.push((path, stem, claims));
            }
            Err(failure) => refuse(&failure)?,
        }
    }
    let name = name(args);
    let refused = {
        let awards = awards(&drafts);
        unfit(&office, &Plan { name: &name, awards: &awards, writer: &drawing, args, now })?
    };
    for (index, failure) in &refused {
        if let Some((path, ..)) = drafts.get(*index) {
            refuse(&Failure::input(path.display(), failure))?;
        }
    }
    let drafts: Vec<_> =
        (0..).zip(drafts).filter(|(index, _)| !refused.contains_key(index)).map(|(_, draft)| draft).collect();
    if args.check {
        writeln!(out, "{} of {} awards can be issued. Nothing was signed.", drafts.len(), args.awards.len())?;
        return Ok(exit_status);
    }
    if drafts.is_empty() && args.key.is_some() {
        return Ok(exit_status);
    }
    let awards = awards(&drafts);
    let plan = Plan { name: &name, awards: &awards, writer: &drawing, args, now };
    let mut count = 0;
    let ended = office.issue(args, &plan, |issued| {
        count += 1;
        let Some((path, _, claims)) = drafts.get(issued.index) else { return Ok(()) };
        if args.json {
            json::write_line(out, &issued_json(path, &issued, drawing.module_mm()))?;
        } else if let Some(stamp) = issued.stamp {
            let written = Written {
                path,
                stamp,
                place: issued.place,
                files: issued.files,
                module_mm: drawing.module_mm(),
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
    if !args.json {
        if args.awards.len() > 1 {
            writeln!(out, "{count} of {} awards issued", args.awards.len())?;
        }
        let has_awards = drafts.iter().any(|(.., claims)| !claims.award.specimen);
        office.show(args, has_awards, out)?;
    }
    Ok(exit_status)
}

/// Awards that cannot be issued, and the first reason for each.
fn unfit(office: &Office, plan: &Plan<'_, Drawing>) -> Result<BTreeMap<usize, Failure>, Failure> {
    let mut unfit = BTreeMap::new();
    for (index, failure) in office::probe(plan.awards, office.space(), plan.args.density())? {
        unfit.entry(index).or_insert(failure);
    }
    for (index, conflict) in office.conflicts(&plan.batch(office.space()))? {
        unfit.entry(index).or_insert_with(|| Failure::Input(conflict.to_string()));
    }
    Ok(unfit)
}

/// Name of the batch: that of the award file, or of the folder of several.
fn name(args: &Args) -> String {
    let name = match args.awards.as_slice() {
        [one] => one.file_name(),
        all => all.first().and_then(|first| first.parent()).and_then(Path::file_name),
    };
    name.map_or_else(|| "award files".to_owned(), |name| name.to_string_lossy().into_owned())
}

fn awards<'a>(drafts: &'a [(&PathBuf, PathBuf, Claims)]) -> Vec<BatchAward<'a>> {
    drafts.iter().map(|(_, stem, claims)| BatchAward { claims, stem }).collect()
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

/// Fails if the award can be signed, but should not be.
fn check(
    args: &Args,
    path: &Path,
    claims: Claims,
    issuer: Option<&Issuer>,
    is_allotted: bool,
    duplicates: &mut Duplicates,
    today: Day,
) -> Result<Claims, Failure> {
    if args.no_check {
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
