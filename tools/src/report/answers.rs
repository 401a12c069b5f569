//! Answers about what was found in an input: a verified stamp, or why there is none.

use qualistamp_core::{CborFault, Federation, FrameFault, Outcome, Policy, Rejection, UnixTime, Verdict};
use qualistamp_qr::{TextError, decode_text};
use qualistamp_words::TrustDates;

use crate::input::codes::Thumbnail;
use crate::input::fault::InputFault;
use crate::input::stamps::{Found, Origin, Stamp};
use crate::report::list_name::{self, Mentioned, Names};

/// The outcome, or why there is none.
pub(crate) type Answer = Result<Outcome, InputFault>;

/// An answer and where its stamp was.
pub(crate) struct Answered {
    pub(crate) answer: Answer,
    /// The lists that it mentions, where there are several operators.
    pub(crate) lists: Option<Mentioned>,
    /// How old the list is that it rests on.
    pub(crate) dates: Option<TrustDates>,
    pub(crate) page: Option<usize>,
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// Verifies what was found in an input. Returns at least one answer, and the number of QR codes of other kinds.
pub(crate) fn judge(
    found: Result<Found, InputFault>,
    (federation, names): (&Federation, &Names),
    now: UnixTime,
    policy: &Policy,
) -> (Vec<Answered>, usize) {
    let without_place = |answer| Answered { answer, lists: None, dates: None, page: None, thumbnail: None };
    let Found { stamps, other_codes, left_out } = match found {
        Ok(found) => found,
        Err(fault) => return (vec![without_place(Err(fault))], 0),
    };
    let mut answers: Vec<Answered> = Vec::new();
    for stamp in stamps {
        let (mut lists, mut dates) = (None, None);
        let answer = decode_text(&stamp.text).map_err(InputFault::Text).and_then(|bytes| {
            let answer = federation.verify(&bytes, now, policy);
            lists = Mentioned::new(&answer, federation, names);
            dates = list_name::dates(&answer, federation, now);
            let outcome = answer.into_outcome();
            garbled(&stamp, &outcome).map_or(Ok(outcome), Err)
        });
        let (page, thumbnail) = (stamp.page, stamp.thumbnail);
        answers.push(Answered { answer, lists, dates, page, thumbnail });
    }
    // A part that was not searched may contain a stamp.
    let unseen = |what| without_place(Err(InputFault::LeftOut { what, thumbnail: None }));
    answers.extend(left_out.into_iter().map(unseen));
    (answers, other_codes)
}

/// A text of this length has a space in 97 of 100 cases.
const SPACE_EXPECTED: usize = 150;

/// Whether it is the text that is at fault, and not the stamp: damage on the way is never presented as a forgery (ADR 3).
fn garbled(stamp: &Stamp, outcome: &Outcome) -> Option<InputFault> {
    let Verdict::Invalid(rejection) = outcome.verdict() else { return None };
    if stamp.origin == Origin::Code {
        return None;
    }
    // One character in 45 is a space, and some programs turn each into a plus sign.
    let spaces_became_signs =
        stamp.text.len() >= SPACE_EXPECTED && !stamp.text.contains(' ') && stamp.text.contains('+');
    let is_malformed = matches!(rejection, Rejection::Malformed(_));
    if spaces_became_signs && (is_malformed || matches!(rejection, Rejection::SignatureMismatch { .. })) {
        return Some(InputFault::Text(TextError::SpacesLost { length: stamp.text.chars().count() }));
    }
    is_cut_off(rejection).then_some(InputFault::CutOff)
}

/// Whether the bytes of a stamp end too early.
fn is_cut_off(rejection: &Rejection) -> bool {
    matches!(
        rejection,
        Rejection::Malformed(FrameFault::NotCoseSign1 { error } | FrameFault::NotDeterministic { error })
            if error.fault == CborFault::UnexpectedEnd
    )
}
