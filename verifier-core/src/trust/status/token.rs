//! Parses a status list token: frame, header and claims. Verifies nothing.

use coset::{ProtectedHeader, SignatureContext, sig_structure_data};

use crate::cbor::{CborError, CborFault, MapKey, Reader};
use crate::envelope::{ES256, HEADER_ALG};
use crate::key::SignatureBytes;
use crate::limits::MAX_STATUS_TOKEN_BYTES;
use crate::model::UnixTime;

use super::fault::StatusFault;
use super::statuses::StatusBits;
use super::wire::{
    CLAIM_DETAILS, CLAIM_EXPIRES, CLAIM_ISSUED, CLAIM_STATUS_LIST, CLAIM_SUBJECT, CLAIM_TTL, COSE_SIGN1_TAG,
    HEADER_CRIT, HEADER_TYP, TOKEN_TYPE,
};

/// The parts of a token. Nothing in it is verified.
pub(super) struct Token<'a> {
    pub(super) protected: &'a [u8],
    pub(super) payload: &'a [u8],
    pub(super) signature: &'a SignatureBytes,
}

impl<'a> Token<'a> {
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, StatusFault> {
        if bytes.len() > MAX_STATUS_TOKEN_BYTES {
            return Err(StatusFault::TooLarge { bytes: bytes.len(), max: MAX_STATUS_TOKEN_BYTES });
        }
        let mut reader = Reader::new(bytes);
        let not_sign1 = StatusFault::Malformed(CborError { at: 0, fault: CborFault::Syntax });
        if reader.tag()? != COSE_SIGN1_TAG || reader.array()? != 4 {
            return Err(not_sign1);
        }
        let protected = reader.bytes()?;
        // The unprotected header is not signed and not used. Other programs put their kid here, as in the draft's example.
        reader.skip_foreign()?;
        let payload = reader.bytes()?;
        let signature = reader.bytes()?;
        let signature: &SignatureBytes = signature.try_into().map_err(|_| not_sign1)?;
        reader.finish()?;

        let mut header = Reader::new(protected);
        let (mut algorithm, mut kind, mut critical) = (None, None, false);
        header.foreign_map(|key, reader| -> Result<(), CborError> {
            match key {
                MapKey::Integer(HEADER_ALG) => algorithm = Some(reader.int()?),
                MapKey::Integer(HEADER_TYP) => kind = Some(reader.text()?),
                // This profile knows no header that must be understood.
                MapKey::Integer(HEADER_CRIT) => {
                    critical = true;
                    reader.skip_foreign()?;
                }
                MapKey::Integer(_) | MapKey::Text(_) => reader.skip_foreign()?,
            }
            Ok(())
        })?;
        header.finish()?;
        if (algorithm, kind, critical) != (Some(ES256), Some(TOKEN_TYPE), false) {
            return Err(StatusFault::WrongHeader);
        }
        Ok(Self { protected, payload, signature })
    }

    pub(super) fn to_be_signed(&self) -> Vec<u8> {
        let protected = ProtectedHeader {
            original_data: Some(self.protected.to_vec()),
            header: coset::Header::default(),
        };
        sig_structure_data(SignatureContext::CoseSign1, protected, None, &[], self.payload)
    }
}

/// The claims of a token.
pub(super) struct TokenClaims<'a> {
    pub(super) subject: &'a str,
    pub(super) issued: UnixTime,
    pub(super) expires: Option<UnixTime>,
    pub(super) ttl: Option<u32>,
    pub(super) bits: StatusBits,
    pub(super) lst: &'a [u8],
    pub(super) details: Option<&'a [u8]>,
}

impl<'a> TokenClaims<'a> {
    /// Issuers may use other software, so keys may be in any order, and unknown claims are ignored.
    pub(super) fn read(payload: &'a [u8]) -> Result<Self, StatusFault> {
        let mut reader = Reader::new(payload);
        let (mut subject, mut issued, mut expires, mut ttl) = (None, None, None, None);
        let (mut list, mut details) = (None, None);
        let time = |reader: &mut Reader<'a>| {
            UnixTime::from_seconds(reader.int()?).map(Some).map_err(StatusFault::WrongTime)
        };
        reader.foreign_map(|key, reader| -> Result<(), StatusFault> {
            match key {
                MapKey::Integer(CLAIM_SUBJECT) => subject = Some(reader.text()?),
                MapKey::Integer(CLAIM_ISSUED) => issued = time(reader)?,
                MapKey::Integer(CLAIM_EXPIRES) => expires = time(reader)?,
                // A time too long to represent is treated as no limit.
                MapKey::Integer(CLAIM_TTL) => ttl = u32::try_from(reader.uint()?).ok(),
                MapKey::Integer(CLAIM_STATUS_LIST) => list = Some(read_list(reader)?),
                MapKey::Integer(CLAIM_DETAILS) => details = Some(reader.bytes()?),
                MapKey::Integer(_) | MapKey::Text(_) => reader.skip_foreign()?,
            }
            Ok(())
        })?;
        reader.finish()?;
        let missing = |claim| StatusFault::MissingClaim { claim };
        let (bits, lst) = list.ok_or(missing(CLAIM_STATUS_LIST))?;
        Ok(Self {
            subject: subject.ok_or(missing(CLAIM_SUBJECT))?,
            issued: issued.ok_or(missing(CLAIM_ISSUED))?,
            expires,
            ttl,
            bits,
            lst,
            details,
        })
    }
}

/// Parses the `StatusList` structure (draft-ietf-oauth-status-list, section 4.3).
pub(super) fn read_list<'a>(reader: &mut Reader<'a>) -> Result<(StatusBits, &'a [u8]), StatusFault> {
    let (mut bits, mut lst) = (None, None);
    reader.foreign_map(|key, reader| -> Result<(), CborError> {
        match key {
            MapKey::Text("bits") => bits = Some(reader.uint()?),
            MapKey::Text("lst") => lst = Some(reader.bytes()?),
            MapKey::Text(_) | MapKey::Integer(_) => reader.skip_foreign()?,
        }
        Ok(())
    })?;
    let missing = StatusFault::MissingClaim { claim: CLAIM_STATUS_LIST };
    let found = bits.ok_or(missing.clone())?;
    let bits = StatusBits::from_number(found).ok_or(StatusFault::WrongBits { found })?;
    Ok((bits, lst.ok_or(missing)?))
}
