//! The decision about a stamp over the lists of all operators.

use std::cmp::Reverse;

use crate::envelope::Envelope;
use crate::model::UnixTime;
use crate::outcome::{Axis, Finding, IndeterminateReason, Outcome, Rejection, Report};
use crate::policy::Policy;
use crate::trust::TrustList;
use crate::verify::{Known, Listed, Signatures, judge, undecided};

use super::answer::{Answer, Mention, Weight};
use super::gravity::{Gravity, left_open};
use super::operators::{Federation, TrustedOperator};

/// A list that has the key that signed.
struct Entry<'a> {
    operator: &'a TrustedOperator,
    list: &'a TrustList,
    listed: Listed<'a>,
}

impl Federation {
    /// Verifies the bytes of a stamp against the lists of all operators at the time `now`.
    ///
    /// The numbers are those of the specification, section 6.8. With one operator, the outcome is that of [`verify`](crate::verify()).
    #[must_use]
    pub fn verify(&self, stamp: &[u8], now: UnixTime, policy: &Policy) -> Answer {
        let mut report = Report::new();
        let envelope = match Envelope::parse(stamp) {
            Ok(envelope) => envelope,
            Err(fault) => {
                report.set(Axis::Integrity, Finding::Bad(Rejection::Malformed(fault)));
                return without_list(report);
            }
        };

        // 1. Look the key up in every list. Issuers of countries that an operator may not speak for do not count.
        let mut signatures = Signatures::new(&envelope);
        let (mut has_list, mut others) = (false, 0);
        let (mut entries, mut foreign) = (Vec::new(), Vec::new());
        for operator in self.operators() {
            let Some(list) = &operator.trust.list else { continue };
            has_list = true;
            match signatures.known_to(list) {
                Known::Nothing => {}
                Known::OtherKeys(issuers) => {
                    others += issuers.iter().filter(|issuer| operator.speaks_for(issuer.country)).count();
                }
                Known::Signer(listed) => {
                    let speaks = operator.speaks_for(listed.issuer.country);
                    let entry = Entry { operator, list, listed };
                    if speaks { entries.push(entry) } else { foreign.push(entry) }
                }
            }
        }
        let mut mentions: Vec<Mention> = foreign
            .iter()
            .map(|entry| {
                let weight = Weight::OtherCountry(entry.listed.issuer.country);
                Mention { operator: entry.operator.id, weight }
            })
            .collect();

        if entries.is_empty() {
            let kid = envelope.kid();
            if let Some(entry) = foreign.first() {
                let (operator, country) = (entry.operator.id, entry.listed.issuer.country);
                report.set(Axis::Issuer, undecided(IndeterminateReason::OtherCountry { operator, country }));
            } else if others > 0 {
                let mismatch = Rejection::SignatureMismatch { kid, candidates: others };
                report.set(Axis::Integrity, Finding::Bad(mismatch));
            } else if has_list {
                report.set(Axis::Issuer, undecided(IndeterminateReason::UnknownKey { kid }));
            } else {
                report.set(Axis::Issuer, undecided(IndeterminateReason::NoTrustList));
            }
            return Answer { mentions, ..without_list(report) };
        }

        // 2. A key in one list needs no consent. Of several lists, those count that show the key's consent.
        let is_alone = entries.len() == 1;
        let (counting, silent): (Vec<Entry<'_>>, Vec<Entry<'_>>) =
            entries.into_iter().partition(|entry| is_alone || entry.has_consent());
        let mention = |weight| move |entry: &Entry<'_>| Mention { operator: entry.operator.id, weight };
        mentions.extend(counting.iter().map(mention(Weight::Counts)));
        mentions.extend(silent.iter().map(mention(Weight::NoConsent)));
        mentions.sort_by_key(|mention| {
            self.operators().iter().position(|operator| operator.id == mention.operator)
        });
        if counting.is_empty() {
            let operators = silent.iter().map(|entry| entry.operator.id).collect();
            report.set(Axis::Integrity, Finding::Good);
            report.set(Axis::Issuer, undecided(IndeterminateReason::NoConsent { operators }));
            return Answer { mentions, ..without_list(report) };
        }

        // 3. The gravest answer of those that count holds. Of equal ones, the one that leaves least open, then the first.
        let mut gravest: Option<((Gravity, Reverse<usize>), Answer)> = None;
        for Entry { operator, list, listed } in counting {
            let (report, signed) = judge(&envelope, listed, (list, &operator.trust), now, policy);
            let outcome = Outcome::new(report, signed.map(Box::new));
            let gravity = (Gravity::of(&outcome), Reverse(left_open(&outcome)));
            if gravest.as_ref().is_none_or(|(other, _)| *other < gravity) {
                let answer = Answer { outcome, list: Some(operator.id), mentions: mentions.clone() };
                gravest = Some((gravity, answer));
            }
        }
        // There is at least one that counts.
        gravest.map_or_else(|| without_list(report), |(_, answer)| answer)
    }
}

impl Entry<'_> {
    fn has_consent(&self) -> bool {
        let Listed { issuer, key, public } = &self.listed;
        key.consents(public, self.operator.id, &issuer.id)
    }
}

fn without_list(report: Report) -> Answer {
    Answer { outcome: Outcome::new(report, None), list: None, mentions: Vec::new() }
}
