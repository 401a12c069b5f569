//! Vectors of several operators: a stamp verified over all their lists (section 6.8 of the specification).

use qualistamp_core::{Answer, Federation, OperatorId, Policy, Root, Trust, TrustList, Weight};

use crate::error::time;
use crate::folder::Folder;
use crate::format::{ExpectedAnswer, ExpectedMention, FederationCase};
use crate::hex::Hex;

/// Every difference between the core and the vectors, one line each.
#[must_use]
pub fn disagreements(folder: &Folder) -> Vec<String> {
    let mut found = Vec::new();
    for case in &folder.federation.cases {
        match observe(case) {
            Ok(observed) if observed == case.expected => {}
            Ok(observed) => {
                found.push(format!("{}: answer {observed:?}, expected {:?}", case.id, case.expected));
            }
            Err(reason) => found.push(format!("{}: {reason}", case.id)),
        }
    }
    for code in ["U16", "U17", "V00"] {
        if !folder.federation.cases.iter().any(|case| case.expected.code == code) {
            found.push(format!("no case of several operators expects {code}"));
        }
    }
    found
}

/// The answer of the core.
///
/// # Errors
/// If the case cannot be run.
pub fn observe(case: &FederationCase) -> Result<ExpectedAnswer, String> {
    let (mut anchors, mut others) = (Vec::new(), Vec::new());
    for operator in &case.operators {
        let root = Root::anchor(&operator.root.0).map_err(|error| error.to_string())?;
        let id = OperatorId::of(&root);
        if operator.id.0 != id.0 {
            return Err(format!("the operator is {id}"));
        }
        let list =
            TrustList::open(&operator.list.0, &root.content().list).map_err(|error| error.to_string())?;
        let trust =
            Trust { list: Some(list), root_expires: Some(root.content().expires), ..Trust::default() };
        if operator.anchor { anchors.push((id, trust)) } else { others.push((id, trust)) }
    }
    let now = time(&case.now).map_err(|error| error.to_string())?;
    let answer = Federation::new(anchors, others).verify(&case.stamp.0, now, &Policy::default());
    Ok(expected(&answer))
}

/// The answer in the form of the vectors.
#[must_use]
pub fn expected(answer: &Answer) -> ExpectedAnswer {
    let hex = |id: OperatorId| Hex(id.0.to_vec());
    let mentions = answer.mentions().iter().map(|mention| ExpectedMention {
        operator: hex(mention.operator),
        weight: match mention.weight {
            Weight::Counts => "counts",
            Weight::NoConsent => "no consent",
            Weight::OtherCountry(_) => "other country",
        }
        .to_owned(),
    });
    ExpectedAnswer {
        code: answer.outcome().support_code().to_owned(),
        list: answer.list().map(hex),
        mentions: mentions.collect(),
    }
}
