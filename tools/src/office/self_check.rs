//! After a batch: every file is scanned and verified, as somebody who receives it would, and what was issued is handed over as a list
//! and a report.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};

use qualistamp_core::{Award, Kid, PublicKey, StampId};
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_issuing::{Issued, Stamp, check_scanned};
use qualistamp_qr::{Grade, Level};

use crate::exit::{ExitStatus, Failure};
use crate::input::codes::{PICTURE_TIME, Thumbnail};
use crate::input::fence::Sandbox;
use crate::input::parallel;
use crate::input::stamps::{self, Look, Source};
use crate::office::options::IssueOptions;
use crate::office::preflight::Preflight;
use crate::report::counted::counted;
use crate::report::csv;
use crate::report::html::{self, escape, isolated, svg};
use crate::style::{self, AMBER, GREEN, styled};

/// Most thumbnails in a report: a sample over the whole batch.
const THUMBNAILS: usize = 12;

/// The title of the report.
const TITLE: &str = "Stamps issued";

/// Number of bytes at the beginning of a file that show whether it is ours.
const START_BYTES: u64 = 64;

/// Most failures that are listed on the terminal; the report and the list have all of them.
const SHOWN: usize = 20;

/// The files of a batch, and what they should contain.
pub(crate) struct SelfCheck<'a> {
    options: &'a IssueOptions,
    folder: &'a Path,
    entries: Vec<Entry>,
}

/// One award that was issued.
struct Entry {
    number: String,
    family: String,
    given: String,
    stamp: StampId,
    kid: Option<Kid>,
    status_place: Option<u32>,
    /// Version and level. `None` if it was issued earlier, and the ledger keeps no names.
    code: Option<(u8, Level)>,
    grade: Option<Grade>,
    specimen: bool,
    files: Vec<PathBuf>,
    /// What is wrong with its files.
    faults: Vec<String>,
}

/// A file of an entry, and whether a thumbnail of it is wanted.
struct Item<'a> {
    entry: usize,
    path: &'a Path,
    has_thumbnail: bool,
}

impl<'a> SelfCheck<'a> {
    pub(crate) fn new(options: &'a IssueOptions, folder: &'a Path) -> Self {
        Self { options, folder, entries: Vec::new() }
    }

    /// The list and the report, which are written beside the folder of stamps. Those of an earlier run are replaced.
    pub(crate) fn outputs(options: &IssueOptions, folder: &Path) -> Vec<PathBuf> {
        if options.no_self_check {
            return Vec::new();
        }
        let beside = |suffix: &str| {
            let mut name = folder.file_name().unwrap_or_default().to_owned();
            name.push(suffix);
            folder.with_file_name(name)
        };
        vec![beside("-issued.csv"), beside("-report.html")]
    }

    /// Fails if a file would be replaced that is not a list or a report of ours, without --overwrite.
    pub(crate) fn check_outputs(options: &IssueOptions, folder: &Path) -> Vec<Failure> {
        let is_in_the_way = |path: &PathBuf| match options.overwrite.if_exists() {
            IfExists::Refuse if is_ours(path) => html::check_name(path, IfExists::Replace).err(),
            if_exists @ (IfExists::Refuse | IfExists::Replace) => html::check_name(path, if_exists).err(),
        };
        Self::outputs(options, folder).iter().filter_map(is_in_the_way).collect()
    }

    /// Adds an award that was issued, now or earlier. Returns the forecast for its code in print.
    pub(crate) fn add(&mut self, award: &Award, issued: &Issued<'_>, preflight: &Preflight) -> Option<Grade> {
        let earlier;
        let stamp = match (issued.stamp, issued.bytes) {
            (Some(stamp), _) => Some(stamp),
            (None, Some(bytes)) => {
                earlier = Stamp::from_bytes(bytes.to_vec()).ok();
                earlier.as_ref()
            }
            (None, None) => None,
        };
        let grade = stamp.and_then(|stamp| preflight.grade(stamp.symbol()));
        let Some(id) = issued.id.filter(|_| !self.options.no_self_check) else { return grade };
        self.entries.push(Entry {
            number: award.id.as_signed().to_owned(),
            family: award.family_name.as_signed().to_owned(),
            given: award.given_names.as_ref().map(|names| names.as_signed().to_owned()).unwrap_or_default(),
            stamp: id,
            kid: issued.kid,
            status_place: issued.place,
            code: stamp.map(|stamp| (stamp.symbol().version(), stamp.symbol().level())),
            grade,
            specimen: award.specimen,
            files: issued.files.to_vec(),
            faults: Vec::new(),
        });
        grade
    }

    /// Scans and verifies every file, and writes the list and the report.
    ///
    /// `key` verifies the stamps that it signed. It is not known if nothing was signed now.
    pub(crate) fn run(mut self, key: Option<&PublicKey>, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
        let outputs = Self::outputs(self.options, self.folder);
        let [list, report] = outputs.as_slice() else {
            if !self.options.json {
                writeln!(
                    out,
                    "  {} not scanned after writing (--no-self-check): scan some before you print",
                    styled(AMBER, "!")
                )?;
            }
            return Ok(ExitStatus::Done);
        };
        // A failure is said after the files that are whole have been listed: nothing is lost.
        let (thumbnails, files) = self.scan(key)?;
        let failed: Vec<&Entry> = self.entries.iter().filter(|entry| !entry.faults.is_empty()).collect();
        let summary = format!(
            "{} of {} scanned and verified, {} failed",
            counted(files, "file"),
            counted(self.entries.len(), "award"),
            failed.len()
        );
        let if_exists = IfExists::Replace;
        files::write(list, &self.list()?, Access::Default, if_exists)?;
        html::write(report, if_exists, html::ENGLISH, TITLE, &self.report(&summary, &thumbnails))?;
        for entry in failed.iter().take(SHOWN) {
            let what = format_args!("{}: {}", entry.number, entry.faults.join("; "));
            style::error(&mut anstream::stderr(), what)?;
        }
        if failed.len() > SHOWN {
            let rest = format_args!("{} more; all are in {}", failed.len() - SHOWN, list.display());
            style::error(&mut anstream::stderr(), rest)?;
        }
        if !self.options.json {
            let mark = if failed.is_empty() { styled(GREEN, "✔") } else { styled(AMBER, "!") };
            writeln!(out, "{mark} self-check: {summary}")?;
            writeln!(out, "  list      {}", crate::escape::Foreign::path(list))?;
            writeln!(out, "  report    {}", crate::escape::Foreign::path(report))?;
        }
        Ok(if failed.is_empty() { ExitStatus::Done } else { ExitStatus::InputOutput })
    }

    /// Scans every file; returns the thumbnails with the places of their awards, and the number of files.
    fn scan(&mut self, key: Option<&PublicKey>) -> Result<(Vec<(usize, Thumbnail)>, usize), Failure> {
        let every = self.entries.len().div_ceil(THUMBNAILS).max(1);
        let mut items: Vec<Item<'_>> = Vec::new();
        for (entry, issued) in self.entries.iter().enumerate() {
            for (index, path) in issued.files.iter().enumerate() {
                items.push(Item { entry, path, has_thumbnail: index == 0 && entry % every == 0 });
            }
        }
        let entries = &self.entries;
        let work = |item: &Item<'_>| {
            let Some(entry) = entries.get(item.entry) else { return Ok(None) };
            // The stamps of an earlier key were verified when they were issued.
            check(item, entry.stamp, key.filter(|key| entry.kid.is_none_or(|kid| kid == key.kid())))
        };
        let (mut thumbnails, mut faults) = (Vec::new(), Vec::new());
        parallel::each(&items, work, |index, checked| {
            let Some(item) = items.get(index) else { return Ok(()) };
            match checked {
                Ok(thumbnail) => thumbnails.extend(thumbnail.map(|thumbnail| (item.entry, thumbnail))),
                Err(fault) => faults.push((item.entry, format!("{}: {fault}", item.path.display()))),
            }
            Ok(())
        })?;
        let files = items.len();
        for (entry, fault) in faults {
            if let Some(entry) = self.entries.get_mut(entry) {
                entry.faults.push(fault);
            }
        }
        Ok((thumbnails, files))
    }

    /// The list of what was issued, as CSV.
    fn list(&self) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let names = [
            "award_number",
            "family_name",
            "given_names",
            "files",
            "stamp",
            "status_place",
            "version",
            "level",
            "print_grade",
            "specimen",
            "fault",
        ];
        csv::write_heading(&mut bytes, &names)?;
        for entry in &self.entries {
            let files: Vec<String> = entry.files.iter().map(|file| file.display().to_string()).collect();
            csv::write_record(
                &mut bytes,
                &[
                    &entry.number,
                    &entry.family,
                    &entry.given,
                    &files.join(" "),
                    &entry.stamp.to_string(),
                    &entry.status_place.map(|place| place.to_string()).unwrap_or_default(),
                    &entry.code.map(|(version, _)| version.to_string()).unwrap_or_default(),
                    &entry.code.map(|(_, level)| level.to_string()).unwrap_or_default(),
                    &entry.grade.map(|grade| grade.to_string()).unwrap_or_default(),
                    if entry.specimen { "yes" } else { "" },
                    &entry.faults.join("; "),
                ],
            )?;
        }
        Ok(bytes)
    }

    /// The body of the report.
    fn report(&self, summary: &str, thumbnails: &[(usize, Thumbnail)]) -> String {
        let mut page = String::new();
        // Writing to a String cannot fail.
        let _ = writeln!(page, "<p>{}.</p>", escape(summary));
        let mut kinds: BTreeMap<(u8, Level, Option<Grade>), usize> = BTreeMap::new();
        for entry in &self.entries {
            let Some((version, level)) = entry.code else { continue };
            *kinds.entry((version, level, entry.grade)).or_default() += 1;
        }
        page.push_str(
            "<h2>Codes</h2>\n<p>The grade is that of a simulated print, after ISO/IEC 15415:2011.</p>\n\
             <table>\n<tr><th>Version</th><th>Level</th><th>Grade</th><th>Awards</th></tr>\n",
        );
        for ((version, level, grade), count) in kinds {
            let grade = grade.map_or_else(|| "not printed".to_owned(), |grade| grade.to_string());
            let _ =
                writeln!(page, "<tr><td>{version}</td><td>{level}</td><td>{grade}</td><td>{count}</td></tr>");
        }
        page.push_str("</table>\n");
        let specimens = self.entries.iter().filter(|entry| entry.specimen).count();
        if specimens > 0 {
            let _ = writeln!(
                page,
                "<p class=\"doubt\">{}: they verify as INVALID, and are for trials only.</p>",
                counted(specimens, "specimen")
            );
        }
        let failed: Vec<&Entry> = self.entries.iter().filter(|entry| !entry.faults.is_empty()).collect();
        if !failed.is_empty() {
            page.push_str("<h2>Failures</h2>\n<table>\n<tr><th>Award</th><th>What is wrong</th></tr>\n");
            for entry in failed {
                let _ = writeln!(
                    page,
                    "<tr><td>{}</td><td class=\"doubt\">{}</td></tr>",
                    isolated(&entry.number),
                    escape(&entry.faults.join("; "))
                );
            }
            page.push_str("</table>\n");
        }
        page.push_str(
            "<h2>Sample</h2>\n<table>\n<tr><th>Award</th><th>File</th><th>What was read</th></tr>\n",
        );
        for (entry, thumbnail) in thumbnails {
            let Some(entry) = self.entries.get(*entry) else { continue };
            let file = entry.files.first().map(|file| file.display().to_string()).unwrap_or_default();
            let _ = writeln!(
                page,
                "<tr><td>{}</td><td class=\"file\">{}</td><td>{}</td></tr>",
                isolated(&entry.number),
                isolated(&file),
                svg(thumbnail)
            );
        }
        page.push_str("</table>\n");
        page
    }
}

/// Whether the file is a list or a report that this command wrote.
fn is_ours(path: &Path) -> bool {
    let mut start = String::new();
    let opened = std::fs::File::open(path);
    let read = opened.and_then(|file| file.take(START_BYTES).read_to_string(&mut start));
    read.is_ok() && (start.contains("award_number,family_name") || start.starts_with(html::START))
}

/// Scans one file, and verifies that it contains the stamp `expected`.
fn check(item: &Item<'_>, expected: StampId, key: Option<&PublicKey>) -> Result<Option<Thumbnail>, String> {
    let look = Look { thumbnails: item.has_thumbnail, time: PICTURE_TIME, sandbox: Sandbox::On };
    let looked = stamps::look(&Source::File(item.path.to_owned()), look);
    let mut last = "no stamp was read in it".to_owned();
    for (_, found) in looked.list {
        match found {
            Ok(found) => {
                for stamp in found.stamps {
                    match check_scanned(&stamp.text, expected, key) {
                        Ok(()) => return Ok(stamp.thumbnail),
                        Err(fault) => last = fault.to_string(),
                    }
                }
            }
            Err(fault) => last = fault.to_string(),
        }
    }
    Err(last)
}
