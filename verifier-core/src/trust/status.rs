//! Status lists: which awards their issuer has withdrawn (IETF Token Status List, as a CWT).

use std::collections::BTreeMap;
use std::fmt;

use coset::{CoseSign1Builder, HeaderBuilder, TaggedCborSerializable as _, iana};
use coset::{ProtectedHeader, SignatureContext, sig_structure_data};

use crate::cbor::{CborError, CborFault, MapKey, Reader, Writer};
use crate::compression::PayloadFault;
use crate::envelope::{ES256, HEADER_ALG};
use crate::hash::sha256;
use crate::key::{Kid, PublicKey, SignatureBytes, Signer};
use crate::limits::{STATUS_DETAILS_BYTES_MAX, STATUS_LIST_BYTES_MAX, STATUS_TOKEN_BYTES_MAX};
use crate::model::{Day, Rule, Text, UnixTime};

use super::deflate::{Container, deflate, inflate, inflate_byte};

const COSE_SIGN1_TAG: u64 = 18;
/// Header parameter `typ` (RFC 9596).
const HEADER_TYP: i64 = 16;
/// The type of a status list token in CWT form (draft-ietf-oauth-status-list, section 5.2).
///
/// It keeps these signatures apart from all others of the same key: the draft leaves no room for an `external_aad`.
const TOKEN_TYPE: &str = "application/statuslist+cwt";

const CLAIM_SUBJECT: i64 = 2;
const CLAIM_EXPIRES: i64 = 4;
const CLAIM_ISSUED: i64 = 6;
const CLAIM_STATUS_LIST: i64 = 65_533;
const CLAIM_TTL: i64 = 65_534;
/// Dates and reasons, a claim of our own in the range for private use (RFC 8392 section 9.1).
const CLAIM_DETAILS: i64 = -65_538;

/// How many bits each award has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusBits {
    /// Valid or withdrawn.
    One,
    /// Also suspended and superseded.
    Two,
    /// As two, with values that this version does not know.
    Four,
    /// As four.
    Eight,
}

impl StatusBits {
    fn from_number(bits: u64) -> Option<Self> {
        match bits {
            1 => Some(Self::One),
            2 => Some(Self::Two),
            4 => Some(Self::Four),
            8 => Some(Self::Eight),
            _ => None,
        }
    }

    /// The number of bits.
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Four => 4,
            Self::Eight => 8,
        }
    }

    fn entries_per_byte(self) -> u32 {
        8 / self.number()
    }

    /// The byte of the list that holds the entry, and how far the entry is shifted in it.
    fn place(self, index: u32) -> (usize, u32) {
        let byte = usize::try_from(index / self.entries_per_byte()).unwrap_or(usize::MAX);
        (byte, index % self.entries_per_byte() * self.number())
    }

    fn mask(self) -> u8 {
        u8::MAX >> (8 - self.number())
    }
}

/// What a status list says of an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// 0: not withdrawn.
    Valid,
    /// 1: withdrawn for good.
    Withdrawn,
    /// 2: not to be relied on for now.
    Suspended,
    /// 3: another stamp stands for the same award now (the value that the draft leaves to applications).
    Superseded,
    /// A value that this version does not know.
    Other(u8),
}

impl Status {
    fn from_value(value: u8) -> Self {
        match value {
            0 => Self::Valid,
            1 => Self::Withdrawn,
            2 => Self::Suspended,
            3 => Self::Superseded,
            other => Self::Other(other),
        }
    }

    /// The value in the list.
    #[must_use]
    pub fn value(self) -> u8 {
        match self {
            Self::Valid => 0,
            Self::Withdrawn => 1,
            Self::Suspended => 2,
            Self::Superseded => 3,
            Self::Other(value) => value,
        }
    }
}

/// Since when an award is not valid, and why, where the issuer says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusDetail {
    /// First day on which it was not valid.
    pub since: Day,
    /// Why.
    pub reason: StatusReason,
}

/// Why an award was withdrawn, suspended or superseded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StatusReason {
    /// 0: the issuer does not say.
    Unspecified,
    /// 1: the stamp had a mistake.
    IssuedInError,
    /// 2: obtained by deception.
    Deception,
    /// 3: a new stamp was issued, for instance after a change of name.
    Replaced,
    /// 4: a court or authority decided so.
    Decision,
    /// 5: the holder asked for it.
    HolderRequest,
    /// 6: under review.
    UnderReview,
    /// Another that this version does not know.
    Other(u64),
}

impl StatusReason {
    /// The reason with this number.
    #[must_use]
    pub fn from_number(number: u64) -> Self {
        match number {
            0 => Self::Unspecified,
            1 => Self::IssuedInError,
            2 => Self::Deception,
            3 => Self::Replaced,
            4 => Self::Decision,
            5 => Self::HolderRequest,
            6 => Self::UnderReview,
            other => Self::Other(other),
        }
    }

    /// Its number.
    #[must_use]
    pub fn number(self) -> u64 {
        match self {
            Self::Unspecified => 0,
            Self::IssuedInError => 1,
            Self::Deception => 2,
            Self::Replaced => 3,
            Self::Decision => 4,
            Self::HolderRequest => 5,
            Self::UnderReview => 6,
            Self::Other(number) => number,
        }
    }
}

/// Why bytes are not the status list they should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusFault {
    /// Larger than any real one.
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// The most that is read.
        max: usize,
    },
    /// Not a `COSE_Sign1` with the claims of a status list.
    Malformed(CborError),
    /// The protected header does not say that this is a status list signed with ES256.
    WrongHeader,
    /// Not signed by the key that the trust list pins.
    NotSigned {
        /// Identifier of the pinned key.
        kid: Kid,
    },
    /// The key that the trust list pins may be in other hands.
    KeyCompromised {
        /// Identifier of the pinned key.
        kid: Kid,
    },
    /// Signed, but the status list of another address.
    WrongAddress {
        /// The address that the token names, shortened.
        found: String,
        /// The address that the trust list pins.
        expected: String,
    },
    /// Signed, but a claim is missing.
    MissingClaim {
        /// The key of the claim.
        claim: i64,
    },
    /// Signed, but a number of bits for each award that the draft does not have.
    WrongBits {
        /// The number.
        found: u64,
    },
    /// Signed, but a moment that is none.
    WrongTime(Rule),
    /// Signed, but the list itself does not inflate.
    List(PayloadFault),
    /// Signed, but dates and reasons do not inflate.
    Details(PayloadFault),
}

impl fmt::Display for StatusFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, max } => write!(f, "{bytes} bytes, at most {max} are read"),
            Self::Malformed(error) => write!(f, "not a status list token: {error}"),
            Self::WrongHeader => write!(f, "its protected header is not that of a status list token"),
            Self::NotSigned { kid } => write!(f, "not signed by the issuer's key {kid}"),
            Self::KeyCompromised { kid } => {
                write!(f, "signed by the key {kid}, which may be in other hands")
            }
            Self::WrongAddress { found, expected } => {
                write!(f, "the status list of {found}, expected that of {expected}")
            }
            Self::MissingClaim { claim } => write!(f, "claim {claim} is missing"),
            Self::WrongBits { found } => write!(f, "{found} bits for each award, only 1, 2, 4 and 8 exist"),
            Self::WrongTime(rule) => write!(f, "its time is {rule}"),
            Self::List(fault) => write!(f, "the list: {fault}"),
            Self::Details(fault) => write!(f, "dates and reasons: {fault}"),
        }
    }
}

impl std::error::Error for StatusFault {}

impl From<CborError> for StatusFault {
    fn from(error: CborError) -> Self {
        Self::Malformed(error)
    }
}

/// What a status list says, about to be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusListContent {
    /// Address: the subject of the token, as pinned in the trust list.
    pub address: Text<255>,
    /// When it was made.
    pub issued: UnixTime,
    /// After this moment it says nothing any more.
    pub expires: Option<UnixTime>,
    /// After so many seconds a newer one should be fetched.
    pub ttl: Option<u32>,
    /// The statuses.
    pub statuses: Statuses,
    /// Dates and reasons by index, of awards that are not valid.
    pub details: BTreeMap<u32, StatusDetail>,
}

/// The statuses of so many awards, one after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statuses {
    bits: StatusBits,
    bytes: Vec<u8>,
}

impl Statuses {
    /// `entries` awards, all valid; as many more as fill the last byte.
    #[must_use]
    pub fn new(bits: StatusBits, entries: u32) -> Self {
        let bytes = entries.div_ceil(bits.entries_per_byte());
        Self { bits, bytes: vec![0; usize::try_from(bytes).unwrap_or(usize::MAX)] }
    }

    /// The statuses in `bytes`, lowest bits first (draft-ietf-oauth-status-list, section 4.1).
    #[must_use]
    pub fn from_bytes(bits: StatusBits, bytes: Vec<u8>) -> Self {
        Self { bits, bytes }
    }

    /// Bits for each award.
    #[must_use]
    pub fn bits(&self) -> StatusBits {
        self.bits
    }

    /// How many awards it has room for.
    #[must_use]
    pub fn entries(&self) -> u64 {
        u64::try_from(self.bytes.len()).unwrap_or(u64::MAX) * u64::from(self.bits.entries_per_byte())
    }

    /// The status at `index`; `None` behind the end.
    #[must_use]
    pub fn status(&self, index: u32) -> Option<Status> {
        let (byte, shift) = self.bits.place(index);
        let byte = self.bytes.get(byte)?;
        Some(Status::from_value((byte >> shift) & self.bits.mask()))
    }

    /// Sets the status at `index`; false when the list has no such entry or no room for the value.
    #[must_use = "a status that was not set is not published"]
    pub fn set(&mut self, index: u32, status: Status) -> bool {
        let ((byte, shift), mask) = (self.bits.place(index), self.bits.mask());
        match self.bytes.get_mut(byte) {
            Some(byte) if status.value() <= mask => {
                *byte = (*byte & !(mask << shift)) | (status.value() << shift);
                true
            }
            Some(_) | None => false,
        }
    }
}

impl StatusListContent {
    /// Signs the token with the issuer's key that the trust list pins.
    ///
    /// ```cddl
    /// status-list-token = #6.18([
    ///   bstr .cbor { 1 => -7, 4 => bstr .size 4, 16 => "application/statuslist+cwt" },
    ///   {},
    ///   bstr .cbor {
    ///     2 => tstr,                  ; sub: the address
    ///     ? 4 => uint,                ; exp
    ///     6 => uint,                  ; iat
    ///     65533 => { "bits" => 1 / 2 / 4 / 8, "lst" => bstr },   ; zlib
    ///     ? 65534 => uint,            ; ttl, seconds
    ///     ? -65538 => bstr            ; zlib of status-details
    ///   },
    ///   bstr .size 64
    /// ])
    /// status-details = { * uint => [int, uint] }   ; index => day since 1970-01-01, reason
    /// ```
    ///
    /// # Errors
    /// The signer's.
    #[allow(clippy::expect_used, reason = "a COSE structure built here always encodes")]
    pub fn sign<S: Signer>(&self, signer: &S) -> Result<Vec<u8>, S::Error> {
        let protected = HeaderBuilder::new()
            .algorithm(iana::Algorithm::ES256)
            .key_id(signer.public_key().kid().0.to_vec())
            .value(HEADER_TYP, coset::cbor::value::Value::Text(TOKEN_TYPE.to_owned()))
            .build();
        let token = CoseSign1Builder::new()
            .protected(protected)
            .payload(self.claims())
            .try_create_signature(&[], |message| {
                signer.sign(message).map(|signature: SignatureBytes| signature.to_vec())
            })?
            .build();
        Ok(token.to_tagged_vec().expect("a frame of byte strings encodes"))
    }

    fn claims(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.map(|map| {
            map.field(CLAIM_SUBJECT, |writer| writer.text(self.address.as_signed()));
            map.optional(CLAIM_EXPIRES, self.expires, |writer, time| writer.int(time.seconds()));
            map.field(CLAIM_ISSUED, |writer| writer.int(self.issued.seconds()));
            map.optional(CLAIM_TTL, self.ttl, |writer, seconds| writer.uint(seconds.into()));
            map.field(CLAIM_STATUS_LIST, |writer| {
                writer.map_header(2);
                // In this order: "lst" is shorter than "bits" as CBOR has it (RFC 8949 section 4.2.1).
                writer.text("lst");
                writer.bytes(&deflate(&self.statuses.bytes, Container::Zlib));
                writer.text("bits");
                writer.uint(self.statuses.bits.number().into());
            });
            if !self.details.is_empty() {
                map.field(CLAIM_DETAILS, |writer| {
                    writer.bytes(&deflate(&self.encode_details(), Container::Zlib));
                });
            }
        });
        writer.into_bytes()
    }

    fn encode_details(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.map(|map| {
            for (index, detail) in &self.details {
                map.field(i64::from(*index), |writer| {
                    writer.array(2);
                    writer.int(detail.since.days_since_epoch().into());
                    writer.uint(detail.reason.number());
                });
            }
        });
        writer.into_bytes()
    }
}

/// A status list that the pinned key signed. Kept compressed: 2^20 awards are a few kilobytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusList {
    issued: UnixTime,
    expires: Option<UnixTime>,
    ttl: Option<u32>,
    bits: StatusBits,
    entries: u64,
    lst: Vec<u8>,
    details: Option<Vec<u8>>,
    digest: [u8; 32],
}

/// The parts of a token, nothing of it verified.
struct Token<'a> {
    protected: &'a [u8],
    payload: &'a [u8],
    signature: &'a SignatureBytes,
}

impl StatusList {
    /// Opens the token of the list at `address`, which one of `keys` must have signed. Signature first, then content.
    ///
    /// Times are read, not judged.
    ///
    /// # Errors
    /// [`StatusFault`].
    pub fn open<'k>(
        token: &[u8],
        address: &str,
        kid: Kid,
        keys: impl IntoIterator<Item = &'k PublicKey>,
    ) -> Result<Self, StatusFault> {
        let token = Token::parse(token)?;
        let message = token.to_be_signed();
        if !keys.into_iter().any(|key| key.verifies(&message, token.signature)) {
            return Err(StatusFault::NotSigned { kid });
        }
        let claims = TokenClaims::read(token.payload)?;
        if claims.subject != address {
            let found = claims.subject.chars().take(80).collect();
            return Err(StatusFault::WrongAddress { found, expected: address.to_owned() });
        }
        let plain = inflate(claims.lst, Container::Zlib, STATUS_LIST_BYTES_MAX).map_err(StatusFault::List)?;
        if let Some(details) = claims.details {
            let details = inflate(details, Container::Zlib, STATUS_DETAILS_BYTES_MAX);
            find_detail(&details.map_err(StatusFault::Details)?, None)?;
        }
        Ok(Self {
            issued: claims.issued,
            expires: claims.expires,
            ttl: claims.ttl,
            bits: claims.bits,
            entries: Statuses::from_bytes(claims.bits, plain).entries(),
            lst: claims.lst.to_vec(),
            details: claims.details.map(<[u8]>::to_vec),
            digest: sha256(token.payload),
        })
    }

    /// When it was made.
    #[must_use]
    pub fn issued(&self) -> UnixTime {
        self.issued
    }

    /// After this moment it says nothing any more.
    #[must_use]
    pub fn expires(&self) -> Option<UnixTime> {
        self.expires
    }

    /// When a newer one should be fetched, if it says so.
    #[must_use]
    pub fn next_update(&self) -> Option<UnixTime> {
        self.ttl.map(|seconds| self.issued.plus_seconds(i64::from(seconds)))
    }

    /// SHA-256 of the claims that were signed: two lists made in the same second must have the same.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// How many awards it has room for.
    #[must_use]
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// Bits for each award.
    #[must_use]
    pub fn bits(&self) -> StatusBits {
        self.bits
    }

    /// The statuses of all awards: for editing, not for looking up.
    ///
    /// # Errors
    /// None for a list that was opened.
    pub fn statuses(&self) -> Result<Statuses, StatusFault> {
        let bytes = inflate(&self.lst, Container::Zlib, STATUS_LIST_BYTES_MAX).map_err(StatusFault::List)?;
        Ok(Statuses::from_bytes(self.bits, bytes))
    }

    /// The status at `index`, and since when and why if it is not valid and the issuer says so. `None` behind the end.
    ///
    /// # Errors
    /// None for a list that was opened.
    pub fn look_up(&self, index: u32) -> Result<Option<(Status, Option<StatusDetail>)>, StatusFault> {
        let (byte, shift) = self.bits.place(index);
        let Some(byte) = inflate_byte(&self.lst, Container::Zlib, byte).map_err(StatusFault::List)? else {
            return Ok(None);
        };
        let status = Status::from_value((byte >> shift) & self.bits.mask());
        match (status, &self.details) {
            (Status::Valid, _) | (_, None) => Ok(Some((status, None))),
            (_, Some(details)) => {
                let details = inflate(details, Container::Zlib, STATUS_DETAILS_BYTES_MAX)
                    .map_err(StatusFault::Details)?;
                Ok(Some((status, find_detail(&details, Some(index))?)))
            }
        }
    }

    /// Every date and reason: for editing, not for looking up.
    ///
    /// # Errors
    /// None for a list that was opened.
    pub fn details(&self) -> Result<BTreeMap<u32, StatusDetail>, StatusFault> {
        let mut all = BTreeMap::new();
        if let Some(details) = &self.details {
            let details =
                inflate(details, Container::Zlib, STATUS_DETAILS_BYTES_MAX).map_err(StatusFault::Details)?;
            read_details(&details, |index, detail| {
                all.insert(index, detail);
            })?;
        }
        Ok(all)
    }
}

impl<'a> Token<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, StatusFault> {
        if bytes.len() > STATUS_TOKEN_BYTES_MAX {
            return Err(StatusFault::TooLarge { bytes: bytes.len(), max: STATUS_TOKEN_BYTES_MAX });
        }
        let mut reader = Reader::new(bytes);
        let not_sign1 = StatusFault::Malformed(CborError { at: 0, fault: CborFault::Syntax });
        if reader.tag()? != COSE_SIGN1_TAG || reader.array()? != 4 {
            return Err(not_sign1);
        }
        let protected = reader.bytes()?;
        // Nothing here is signed, so nothing here is relied on; others put their kid here, as the draft's example does.
        reader.skip_foreign()?;
        let payload = reader.bytes()?;
        let signature = reader.bytes()?;
        let signature: &SignatureBytes = signature.try_into().map_err(|_| not_sign1)?;
        reader.finish()?;

        let mut header = Reader::new(protected);
        let (mut algorithm, mut kind) = (None, None);
        header.foreign_map(|key, reader| -> Result<(), CborError> {
            match key {
                MapKey::Integer(HEADER_ALG) => algorithm = Some(reader.int()?),
                MapKey::Integer(HEADER_TYP) => kind = Some(reader.text()?),
                MapKey::Integer(_) | MapKey::Text(_) => reader.skip_foreign()?,
            }
            Ok(())
        })?;
        header.finish()?;
        if (algorithm, kind) != (Some(ES256), Some(TOKEN_TYPE)) {
            return Err(StatusFault::WrongHeader);
        }
        Ok(Self { protected, payload, signature })
    }

    fn to_be_signed(&self) -> Vec<u8> {
        let protected = ProtectedHeader {
            original_data: Some(self.protected.to_vec()),
            header: coset::Header::default(),
        };
        sig_structure_data(SignatureContext::CoseSign1, protected, None, &[], self.payload)
    }
}

/// The claims of a token.
struct TokenClaims<'a> {
    subject: &'a str,
    issued: UnixTime,
    expires: Option<UnixTime>,
    ttl: Option<u32>,
    bits: StatusBits,
    lst: &'a [u8],
    details: Option<&'a [u8]>,
}

impl<'a> TokenClaims<'a> {
    /// The issuer's tools may be others than ours: keys in any order, and claims that we do not know are passed over.
    fn read(payload: &'a [u8]) -> Result<Self, StatusFault> {
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
                // A longer time than we can count is as good as none.
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

/// Reads the `StatusList` structure (draft-ietf-oauth-status-list, section 4.3).
fn read_list<'a>(reader: &mut Reader<'a>) -> Result<(StatusBits, &'a [u8]), StatusFault> {
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

/// Reads all details and gives back that of `wanted`.
fn find_detail(details: &[u8], wanted: Option<u32>) -> Result<Option<StatusDetail>, StatusFault> {
    let mut found = None;
    read_details(details, |index, detail| {
        if Some(index) == wanted {
            found = Some(detail);
        }
    })?;
    Ok(found)
}

fn read_details(details: &[u8], mut each: impl FnMut(u32, StatusDetail)) -> Result<(), StatusFault> {
    let mut reader = Reader::new(details);
    reader.map(|index, reader| -> Result<(), StatusFault> {
        let syntax = CborError { at: reader.offset(), fault: CborFault::Syntax };
        let index = u32::try_from(index).map_err(|_| syntax)?;
        if reader.array()? != 2 {
            return Err(syntax.into());
        }
        let since = Day::from_days_since_epoch(reader.int()?).map_err(StatusFault::WrongTime)?;
        each(index, StatusDetail { since, reason: StatusReason::from_number(reader.uint()?) });
        Ok(())
    })?;
    Ok(reader.finish()?)
}

#[cfg(test)]
#[path = "status_tests.rs"]
mod tests;

/// Makes a status list of one `StatusList` structure alone, as in the examples of the draft.
#[cfg(test)]
fn statuses_of(structure: &[u8]) -> Result<Statuses, StatusFault> {
    let mut reader = Reader::new(structure);
    let (bits, lst) = read_list(&mut reader)?;
    reader.finish()?;
    let bytes = inflate(lst, Container::Zlib, STATUS_LIST_BYTES_MAX).map_err(StatusFault::List)?;
    Ok(Statuses::from_bytes(bits, bytes))
}
