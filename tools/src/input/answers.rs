//! Answers about what was found in an input: a verified stamp, or why there is none.

use qualistamp_core::{CborFault, FrameFault, Outcome, Policy, Rejection, Trust, UnixTime, Verdict};
use qualistamp_qr::{TextError, decode_text};

use crate::input::codes::Thumbnail;
use crate::input::fault::InputFault;
use crate::input::stamps::{Found, Origin, Stamp};

/// The outcome, or why there is none.
pub(crate) type Answer = Result<Outcome, InputFault>;

/// An answer and where its stamp was.
pub(crate) struct Answered {
    pub(crate) answer: Answer,
    pub(crate) page: Option<usize>,
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// Verifies what was found in an input. Returns at least one answer, and the number of QR codes of other kinds.
pub(crate) fn judge(
    found: Result<Found, InputFault>,
    trust: &Trust,
    now: UnixTime,
    policy: &Policy,
) -> (Vec<Answered>, usize) {
    let without_place = |answer| Answered { answer, page: None, thumbnail: None };
    let Found { stamps, other_codes, left_out } = match found {
        Ok(found) => found,
        Err(fault) => return (vec![without_place(Err(fault))], 0),
    };
    let mut answers: Vec<Answered> = Vec::new();
    for stamp in stamps {
        let answer = decode_text(&stamp.text).map_err(InputFault::Text).and_then(|bytes| {
            let outcome = qualistamp_core::verify(&bytes, trust, now, policy);
            garbled(&stamp, &outcome).map_or(Ok(outcome), Err)
        });
        answers.push(Answered { answer, page: stamp.page, thumbnail: stamp.thumbnail });
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
