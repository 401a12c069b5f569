//! Runs refresh sequences against the core.

use std::collections::BTreeMap;

use qualistamp_core::{
    Bundle, KeptFloors, Policy, RefreshError, Refreshed, Refused, RefusedPart as Part, TrustState, hex,
    verify,
};

use super::format::{Held, RefreshCase, RefreshStep, RefusedPart};
use super::names::{part_fault, refresh_error};
use crate::error::{RunError, time};
use crate::hex::Hex;

/// The case with the result of each step, and what is held after it, replaced by those of the core.
///
/// # Errors
/// If the case cannot be run.
pub fn observe(case: &RefreshCase) -> Result<RefreshCase, RunError> {
    let anchor = |error| RunError::Anchor { id: case.id.clone(), error };
    let mut observed = case.clone();
    let mut state = TrustState::new(&case.anchor.0).map_err(anchor)?;
    for step in &mut observed.steps {
        state = after_a_loss(&case.anchor.0, state, step.lost.as_deref())?.map_err(anchor)?;
        let clock = time(&step.clock)?;
        let (result, refreshed) = match state.refresh(&step.bundle.0, clock) {
            Ok(refreshed) => (refreshed.stopped.as_ref().map_or("accepted", refresh_error), Some(refreshed)),
            Err(error) => (refresh_error(&error), None),
        };
        let (refused, still_withdrawn) = refreshed.as_ref().filter(|_| result == "accepted").map_or_else(
            || (Vec::new(), Vec::new()),
            |refreshed| (refreshed.refused.iter().map(left_out).collect(), still_withdrawn(refreshed)),
        );
        state = refreshed.map_or(state, |refreshed| refreshed.state);
        step.expected = Held {
            result: result.to_owned(),
            refused,
            root: state.root().content().version,
            list: state.trust().list.as_ref().map(qualistamp_core::TrustList::version),
            floors: Hex(state.floors().to_cbor()),
            still_withdrawn,
            answers: answers(case, step, &state, clock),
        };
    }
    Ok(observed)
}

/// The state of the device after it has lost something.
fn after_a_loss(
    anchor: &[u8],
    state: TrustState,
    lost: Option<&str>,
) -> Result<Result<TrustState, RefreshError>, RunError> {
    match lost {
        None => Ok(Ok(state)),
        Some("bundle") => {
            let floors = KeptFloors::Newest(state.floors().clone());
            Ok(TrustState::resume(anchor, Bundle::default().to_cbor(), floors))
        }
        Some("everything") => Ok(TrustState::new(anchor)),
        Some(other) => Err(RunError::UnknownId(other.to_owned())),
    }
}

fn still_withdrawn(refreshed: &Refreshed) -> Vec<Hex> {
    let mut kids: Vec<_> = refreshed.still_withdrawn.iter().map(|kid| kid.0).collect();
    kids.sort_unstable();
    kids.into_iter().map(|kid| Hex(kid.to_vec())).collect()
}

fn left_out(refused: &Refused) -> RefusedPart {
    let (part, name) = match &refused.part {
        Part::Status { address } => ("status", address.clone()),
        Part::Register { seal, .. } => ("register", hex(seal)),
        Part::RegisterProof { seal, .. } => ("proof", hex(seal)),
    };
    RefusedPart { part: part.to_owned(), name, fault: part_fault(&refused.fault).to_owned() }
}

/// The support codes of the stamps that the step asks about.
fn answers(
    case: &RefreshCase,
    step: &RefreshStep,
    state: &TrustState,
    clock: qualistamp_core::UnixTime,
) -> BTreeMap<String, String> {
    let asked = case.stamps.iter().filter(|(name, _)| step.expected.answers.contains_key(*name));
    let answer = |stamp: &Hex| verify(&stamp.0, state.trust(), clock, &Policy::default());
    asked.map(|(name, stamp)| (name.clone(), answer(stamp).support_code().to_owned())).collect()
}

/// Every difference between the core and the sequences, one line each.
#[must_use]
pub fn disagreements(cases: &[RefreshCase]) -> Vec<String> {
    let mut found = Vec::new();
    for case in cases {
        match observe(case) {
            Ok(observed) => found.extend(differences(&observed, case)),
            Err(reason) => found.push(format!("{}: {reason}", case.id)),
        }
    }
    found
}

/// The steps whose results differ, one line each.
#[must_use]
pub fn differences(observed: &RefreshCase, case: &RefreshCase) -> Vec<String> {
    let steps = observed.steps.iter().zip(&case.steps).filter(|(one, other)| one != other);
    steps
        .map(|(one, other)| {
            format!("{}, {}: {:?}, expected {:?}", case.id, other.about, one.expected, other.expected)
        })
        .collect()
}
