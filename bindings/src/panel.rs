//! The trusted data on a device, and what can stop an update of it, in the language of the reader.

use qualistamp_core::Day;
use qualistamp_words as words;

use crate::card::NextStep;
use crate::numbers::moment;
use crate::refresh::{BundleFault, MetadataFault, RefreshFault};
use crate::text::{Explained, ScreenNotice, ScreenText, Words};
use crate::trust::{BundlePreview, Imported, ListSummary, TrustError, TrustSummary};

/// Seconds in a day.
const DAY: i64 = 86_400;

/// How old the trust list is, for the settings of the user. Verdicts use the core's own comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum TrustAge {
    /// There is none.
    Absent,
    /// Up to date.
    Fresh,
    /// A newer one is due.
    Due,
    /// Older than the settings allow.
    TooOld,
}

/// The trusted data in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TrustText {
    /// What to see first: no list, a clock that is wrong, damage that was repaired.
    pub warnings: Vec<TrustWarning>,
    /// How old the list is.
    pub age: TrustAge,
    /// The same in words.
    pub age_line: String,
    /// When the list was issued, and when the next one is due.
    pub dates: Vec<String>,
    /// For experts: versions and numbers.
    pub details: Vec<String>,
}

/// Something to know before stamps are verified.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TrustWarning {
    /// What was found, and what to do next.
    pub explained: Explained,
    /// The same for a front end that offers it.
    pub step: NextStep,
}

/// The question whether to import a bundle.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OfferText {
    /// The question, and what to think of before the answer.
    pub question: Explained,
    /// What is trusted now, and what would be.
    pub changes: Vec<String>,
}

#[uniffi::export]
impl Words {
    /// The trusted data at the time `now` (seconds since 1970 in UTC), for settings that accept a list of at most `hard_limit_days`.
    pub fn trust(&self, summary: TrustSummary, now: i64, hard_limit_days: u32) -> TrustText {
        let (age, age_label) = match summary.list {
            None => (TrustAge::Absent, ScreenText::TrustNone {}),
            Some(list) if now > list.issued.saturating_add(i64::from(hard_limit_days) * DAY) => {
                (TrustAge::TooOld, ScreenText::TrustTooOld {})
            }
            Some(list) if now > list.next_update => (TrustAge::Due, ScreenText::TrustDue {}),
            Some(_) => (TrustAge::Fresh, ScreenText::TrustFresh {}),
        };
        let dates = summary.list.iter().flat_map(|list| {
            let dates = words::TrustDates { issued: moment(list.issued), now: moment(now) };
            [self.screens().words().age(dates), self.label(ScreenText::TrustNext { due: list.next_update })]
        });
        TrustText {
            warnings: self.warnings(&summary, now),
            age,
            age_line: self.label(age_label),
            dates: dates.collect(),
            details: self.details(&summary),
        }
    }

    /// The question whether to import the bundle of `bytes` bytes, beside what is `held` now.
    pub fn offer(&self, held: TrustSummary, preview: BundlePreview, bytes: u64) -> OfferText {
        let offered = preview.summary;
        let issuers = |list: &Option<ListSummary>| list.map_or(0, |list| number(list.issuers));
        let mut changes = vec![
            Some(ScreenText::OfferSize { size: size_text(bytes) }),
            Some(ScreenText::OfferRoot {
                held: number(held.root_version),
                offered: number(offered.root_version),
            }),
            list_change(held.list, offered.list),
            Some(ScreenText::OfferIssuers { held: issuers(&held.list), offered: issuers(&offered.list) }),
        ];
        changes.push(left_out(&preview.imported));
        OfferText {
            question: self.explain(ScreenNotice::TrustOffer {}),
            changes: changes.into_iter().flatten().map(|label| self.label(label)).collect(),
        }
    }

    /// What of a bundle was left out, if anything.
    pub fn left_out(&self, imported: Imported) -> Option<String> {
        left_out(&imported).map(|label| self.label(label))
    }
}

impl Words {
    fn warnings(&self, summary: &TrustSummary, now: i64) -> Vec<TrustWarning> {
        let say = |found, next, step| TrustWarning {
            explained: Explained {
                found: self.screens().words().say(found),
                next: self.screens().words().say(next),
            },
            step,
        };
        let day = |seconds: i64| -> Day { moment(seconds).day() };
        let mut warnings = Vec::new();
        if !summary.mishaps.is_empty() {
            let explained = self.explain(ScreenNotice::TrustRepaired {});
            warnings.push(TrustWarning { explained, step: NextStep::GetLatestList });
        }
        if summary.list.is_none() {
            warnings.push(say(
                words::Message::FoundNoList,
                words::Message::NextFirstList,
                NextStep::GetFirstList,
            ));
        }
        if let Some(floor) = summary.clock_floor.filter(|floor| *floor > now) {
            let found = words::Message::FoundClockBehind { today: day(now), issued: day(floor) };
            warnings.push(say(found, words::Message::NextClock, NextStep::SetClock));
        }
        warnings
    }

    fn details(&self, summary: &TrustSummary) -> Vec<String> {
        let list = summary.list.iter().flat_map(|list| {
            [
                ScreenText::TrustVersion { version: number(list.version) },
                ScreenText::TrustIssuers { count: number(list.issuers) },
                ScreenText::TrustStatusLists { count: number(summary.status_lists) },
            ]
        });
        let root =
            ScreenText::TrustRoot { version: number(summary.root_version), expires: summary.root_expires };
        list.chain([root]).map(|label| self.label(label)).collect()
    }
}

fn list_change(held: Option<ListSummary>, offered: Option<ListSummary>) -> Option<ScreenText> {
    let offered = offered?;
    let (version, issued) = (number(offered.version), offered.issued);
    Some(match held {
        None => ScreenText::OfferFirstList { offered: version, offered_issued: issued },
        Some(held) => ScreenText::OfferList {
            held: number(held.version),
            held_issued: held.issued,
            offered: version,
            offered_issued: issued,
        },
    })
}

fn left_out(imported: &Imported) -> Option<ScreenText> {
    let count = i64::try_from(imported.refused.len()).unwrap_or(i64::MAX);
    (count > 0).then_some(ScreenText::TrustPartsRefused { count })
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A size in bytes to read: kB below a million, MB from there on. Rounded up, so that a size above a limit is never shown as the limit.
#[uniffi::export]
#[must_use]
pub fn size_text(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1_000))
    } else {
        format!("{} MB", bytes.div_ceil(1_000_000))
    }
}

/// A limit in bytes to read, in MB. Rounded down.
#[uniffi::export]
#[must_use]
pub fn limit_text(bytes: u64) -> String {
    format!("{} MB", bytes / 1_000_000)
}

/// Why trusted data could not be opened or changed, for [`Words::explain`].
#[uniffi::export]
#[must_use]
pub fn trust_notice(error: TrustError) -> ScreenNotice {
    match error {
        TrustError::Unreadable { .. } | TrustError::NotWritable { .. } | TrustError::FileTrouble { .. } => {
            ScreenNotice::RefusedStorage {}
        }
        TrustError::DiskFull { bytes } => ScreenNotice::RefusedStorageFull { size: size_text(bytes) },
        TrustError::Busy => ScreenNotice::RefusedBusy {},
        TrustError::Refused { fault } => refused(&fault),
    }
}

fn refused(fault: &RefreshFault) -> ScreenNotice {
    match fault {
        RefreshFault::Bundle { fault } => match fault {
            BundleFault::TooLarge { .. } => ScreenNotice::RefusedTooLarge {},
            BundleFault::Empty
            | BundleFault::NotABundle
            | BundleFault::Malformed { .. }
            | BundleFault::UnknownField { .. }
            | BundleFault::TooManyRoots { .. }
            | BundleFault::TooManyParts { .. }
            | BundleFault::StatusUnsorted { .. }
            | BundleFault::RegistersUnsorted { .. }
            | BundleFault::NestedUnsorted { .. }
            | BundleFault::NestedInNested
            | BundleFault::RootsUnsorted { .. } => ScreenNotice::RefusedDamaged {},
        },
        RefreshFault::Anchor { .. } => ScreenNotice::RefusedRoot {},
        RefreshFault::Root { fault, .. } | RefreshFault::List { fault } => metadata(*fault),
        RefreshFault::RootMisfiled { .. } => ScreenNotice::RefusedDamaged {},
        RefreshFault::RootSkipped { .. } | RefreshFault::ListMissing { .. } => {
            ScreenNotice::RefusedIncomplete {}
        }
        RefreshFault::RootRolledBack { .. }
        | RefreshFault::ListRolledBack { .. }
        | RefreshFault::ListBeforeRoot { .. } => ScreenNotice::RefusedOlder {},
        RefreshFault::RootExpired { expires, .. } => ScreenNotice::RefusedRootExpired { expires: *expires },
        RefreshFault::Equivocation { .. } => ScreenNotice::RefusedConflict {},
        RefreshFault::FromTheFuture { issued, now, .. } => {
            ScreenNotice::RefusedFuture { issued: *issued, today: *now }
        }
    }
}

/// A bundle of another operator appears as under-signed.
fn metadata(fault: MetadataFault) -> ScreenNotice {
    match fault {
        MetadataFault::UnderSigned => ScreenNotice::RefusedOtherSigner {},
        MetadataFault::TooLarge
        | MetadataFault::Frame
        | MetadataFault::Header
        | MetadataFault::UnexpectedHeader
        | MetadataFault::TooManySignatures
        | MetadataFault::UnknownCoding
        | MetadataFault::Payload
        | MetadataFault::Role
        | MetadataFault::Content
        | MetadataFault::Field
        | MetadataFault::UnknownField
        | MetadataFault::IssuerTwice
        | MetadataFault::KeyTwice
        | MetadataFault::TooManyKeys
        | MetadataFault::AddressTwice
        | MetadataFault::PinWithoutKey
        | MetadataFault::TooManyIntroduced
        | MetadataFault::IntroducedTwice
        | MetadataFault::CountriesUnsorted
        | MetadataFault::CompleteAfterSealed => ScreenNotice::RefusedDamaged {},
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]
mod tests {
    use super::*;

    const NOW: i64 = 1_772_323_200;

    fn summary() -> TrustSummary {
        TrustSummary {
            root_version: 2,
            root_expires: NOW + 700 * DAY,
            list: Some(ListSummary {
                version: 31,
                issued: NOW - 5 * DAY,
                next_update: NOW + 25 * DAY,
                issuers: 5754,
            }),
            status_lists: 12,
            registers: 3,
            withdrawn_keys: 1,
            clock_floor: Some(NOW - DAY),
            mishaps: Vec::new(),
        }
    }

    fn english() -> Words {
        Words::new(vec!["en".to_owned()])
    }

    #[test]
    fn the_age_of_the_list_follows_the_settings() {
        for (days, limit, age) in [
            (0, 365, TrustAge::Fresh),
            (25, 365, TrustAge::Fresh),
            (26, 365, TrustAge::Due),
            (26, 30, TrustAge::TooOld),
            (i64::MAX / DAY / 2, 365, TrustAge::TooOld),
        ] {
            assert_eq!(english().trust(summary(), NOW + days * DAY, limit).age, age, "{days} {limit}");
        }
        let text = english().trust(summary(), NOW, 365);
        assert_eq!(text.dates[0], "The trust list was issued 5 days ago, on 24 February 2026.");
        assert_eq!(text.dates[1], "The next one is due on 26 March 2026.");
        assert_eq!(text.details.len(), 4);
        assert_eq!(text.warnings, []);
    }

    #[test]
    fn what_is_wrong_is_said_first() {
        let absent = TrustSummary { list: None, clock_floor: None, ..summary() };
        let text = english().trust(absent, NOW, 365);
        assert_eq!((text.age, text.warnings[0].step), (TrustAge::Absent, NextStep::GetFirstList));
        assert_eq!(text.dates, Vec::<String>::new());
        let behind = english().trust(summary(), NOW - 400 * DAY, 365);
        assert_eq!(behind.warnings.iter().map(|one| one.step).collect::<Vec<_>>(), [NextStep::SetClock]);
        let repaired = TrustSummary { mishaps: vec![crate::Mishap::FloorsLost], ..summary() };
        assert_eq!(english().trust(repaired, NOW, 365).warnings[0].step, NextStep::GetLatestList);
    }

    #[test]
    fn the_question_shows_what_is_held_and_what_would_be() {
        let mut offered = summary();
        offered.list = offered.list.map(|list| ListSummary { version: 32, issuers: 5755, ..list });
        let refused =
            crate::RefusedPart::Register { kid: "00".to_owned(), fault: crate::PartFault::NotPinned };
        let imported = Imported { refused: vec![refused], still_withdrawn: Vec::new() };
        let preview = BundlePreview { summary: offered, imported, changes: true };
        let text = english().offer(summary(), preview.clone(), 6_213_000);
        assert_eq!(
            text.changes,
            [
                "Size of the file: 7 MB",
                "Root: version 2 now, version 2 after the import",
                "Trust list: version 31 of 24 February 2026 now, version 32 of 24 February 2026 after the import",
                "Issuers: 5754 now, 5755 after the import",
                "Parts of the bundle that could not be used: 1. What you had before is still used in their place.",
            ]
        );
        let first = english().offer(TrustSummary { list: None, ..summary() }, preview, 999);
        assert!(first.changes[2].starts_with("Trust list: none now, version 32"), "{:?}", first.changes);
    }

    #[test]
    fn sizes_never_look_smaller_than_they_are() {
        let sizes = [0, 1, 1000, 1001, 999_999, 1_000_000, 67_108_865].map(size_text);
        assert_eq!(sizes, ["0 kB", "1 kB", "1 kB", "2 kB", "1000 kB", "1 MB", "68 MB"]);
        assert_eq!(limit_text(67_108_864), "67 MB");
    }

    #[test]
    fn a_refusal_says_what_kind_it_is() {
        let of = |fault| trust_notice(TrustError::Refused { fault });
        assert_eq!(
            of(RefreshFault::List { fault: MetadataFault::UnderSigned }),
            ScreenNotice::RefusedOtherSigner {}
        );
        assert_eq!(
            of(RefreshFault::Bundle { fault: BundleFault::NotABundle }),
            ScreenNotice::RefusedDamaged {}
        );
        assert_eq!(
            of(RefreshFault::ListRolledBack { floor: 31, offered: 30 }),
            ScreenNotice::RefusedOlder {}
        );
        assert_eq!(of(RefreshFault::ListMissing { root: 3 }), ScreenNotice::RefusedIncomplete {});
        assert_eq!(
            trust_notice(TrustError::DiskFull { bytes: 2_400_000 }),
            ScreenNotice::RefusedStorageFull { size: "3 MB".to_owned() }
        );
    }
}
