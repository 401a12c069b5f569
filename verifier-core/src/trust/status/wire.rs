//! Numbers and names in a status list token.

/// CBOR tag of a `COSE_Sign1` (RFC 9052 section 2).
pub(super) const COSE_SIGN1_TAG: u64 = 18;
/// Header parameter `crit`: headers that must be understood (RFC 9052 section 3.1).
pub(super) const HEADER_CRIT: i64 = 2;
/// Header parameter `typ` (RFC 9596).
pub(super) const HEADER_TYP: i64 = 16;
/// The type of a status list token in CWT form (draft-ietf-oauth-status-list, section 5.2).
///
/// It separates these signatures from all others with the same key, because the draft does not allow an `external_aad`.
pub(super) const TOKEN_TYPE: &str = "application/statuslist+cwt";

pub(super) const CLAIM_SUBJECT: i64 = 2;
pub(super) const CLAIM_EXPIRES: i64 = 4;
pub(super) const CLAIM_ISSUED: i64 = 6;
pub(super) const CLAIM_STATUS_LIST: i64 = 65_533;
pub(super) const CLAIM_TTL: i64 = 65_534;
/// Dates and reasons: a claim of our own, from the private-use range (RFC 8392 section 9.1).
pub(super) const CLAIM_DETAILS: i64 = -65_538;
