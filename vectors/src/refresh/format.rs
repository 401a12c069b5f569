//! The format of refresh sequences: what a device is given step by step, and what it must hold after each step.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::hex::Hex;

/// A device from its first day: bundles one after another, and what it holds after each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefreshCase {
    /// Unique among all cases of all files.
    pub id: String,
    /// What the case tests.
    pub about: String,
    /// The signed root that the device is set up with.
    pub anchor: Hex,
    /// Stamps that the device is asked about after each step, by their names in this case.
    pub stamps: BTreeMap<String, Hex>,
    /// The steps, in order.
    pub steps: Vec<RefreshStep>,
}

/// A bundle that arrives at a device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefreshStep {
    /// What happens in this step.
    pub about: String,
    /// What the device lost before: `bundle` (it has only its anchor and its floors) or `everything` (only its anchor).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<String>,
    /// The bundle.
    pub bundle: Hex,
    /// The time of the device's clock, UTC.
    pub clock: String,
    /// What the refresh says, and what the device holds afterwards.
    pub expected: Held,
}

/// The result of a refresh, and what the device holds afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// `accepted`, or why the bundle was refused (section 6.6 of the specification).
    pub result: String,
    /// Parts of an accepted bundle that were left out, in the order of the bundle.
    pub refused: Vec<RefusedPart>,
    /// Version of the trusted root.
    pub root: u64,
    /// Version of the trust list in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<u64>,
    /// The floors in CBOR (section 6.7).
    pub floors: Hex,
    /// Identifiers of keys that the list calls sound, but that stay withdrawn; sorted.
    pub still_withdrawn: Vec<Hex>,
    /// Support codes of the case's stamps, verified at the time of the clock with the default policy.
    pub answers: BTreeMap<String, String>,
}

/// A part of a bundle that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefusedPart {
    /// `status`, `register` or `proof`.
    pub part: String,
    /// The address of a status list, or the seal of a register in hexadecimal.
    pub name: String,
    /// Why (section 6.6 of the specification).
    pub fault: String,
}
