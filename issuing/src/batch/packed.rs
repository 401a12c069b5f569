//! Claims that are kept packed: a table may have a hundred thousand.

use std::borrow::Cow;

use qualistamp_core::Claims;

/// Claims in the CBOR that is signed: about 200 bytes for an award, a tenth of what they have unpacked.
#[derive(Debug)]
pub(super) enum PackedClaims {
    Packed(Box<[u8]>),
    /// They contradict each other, so they cannot be packed; signing says why.
    Whole(Box<Claims>),
}

impl PackedClaims {
    pub(super) fn of(claims: Claims) -> Self {
        match claims.to_cbor() {
            Ok(bytes) if Claims::from_cbor(&bytes).is_ok_and(|same| same == claims) => {
                Self::Packed(bytes.into_boxed_slice())
            }
            Ok(_) | Err(_) => Self::Whole(Box::new(claims)),
        }
    }

    pub(super) fn claims(&self) -> Cow<'_, Claims> {
        match self {
            Self::Packed(bytes) =>
            {
                #[allow(clippy::expect_used, reason = "read once already, when it was packed")]
                Cow::Owned(Claims::from_cbor(bytes).expect("claims that were packed"))
            }
            Self::Whole(claims) => Cow::Borrowed(claims),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::parse_award;

    #[test]
    fn claims_are_the_same_when_they_are_unpacked() {
        let text = r#"{"id": "2026/1", "family": "Müller", "title": "Master of Arts", "awarded": "2026-07-15", "status": 7}"#;
        let mut claims = parse_award(text.as_bytes()).unwrap();
        let packed = PackedClaims::of(claims.clone());
        assert!(matches!(packed, PackedClaims::Packed(_)));
        assert_eq!(*packed.claims(), claims);
        let PackedClaims::Packed(bytes) = &packed else { return };
        assert!(bytes.len() < 200, "{} bytes for a short award", bytes.len());
        // A contradiction stays what it is, and is named when it is signed.
        claims.not_before = Some("2027-01-01".parse().unwrap());
        claims.expires = Some("2026-01-01".parse().unwrap());
        let packed = PackedClaims::of(claims.clone());
        assert!(matches!(packed, PackedClaims::Whole(_)));
        assert_eq!(*packed.claims(), claims);
    }
}
