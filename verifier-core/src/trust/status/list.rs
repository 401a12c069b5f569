//! A status list signed by its issuer, for lookups.

use std::collections::BTreeMap;

use crate::hash::sha256;
use crate::key::{Kid, PublicKey};
use crate::limits::{DEFAULT_STATUS_TTL_SECONDS, MAX_STATUS_DETAILS_BYTES, MAX_STATUS_LIST_BYTES};
use crate::model::UnixTime;
use crate::trust::deflate::{Container, inflate};

use super::detail::{StatusDetail, find_detail, read_details};
use super::fault::StatusFault;
use super::packed::PackedStatuses;
use super::statuses::{Status, StatusBits, Statuses};
use super::token::{Token, TokenClaims};

/// A status list signed with the pinned key. It stays small in memory: 2^20 awards are a few kilobytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusList {
    issued: UnixTime,
    expires: Option<UnixTime>,
    ttl: Option<u32>,
    bits: StatusBits,
    entries: u64,
    statuses: PackedStatuses,
    details: Option<Vec<u8>>,
    digest: [u8; 32],
    signer: [u8; 32],
}

impl StatusList {
    /// Opens the token of the list at `address`, which one of `keys` must have signed. Verifies the signature before it reads
    /// the content.
    ///
    /// The caller judges the times.
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
        let signer = keys.into_iter().find(|key| key.verifies(&message, token.signature));
        let signer = signer.ok_or(StatusFault::NotSigned { kid })?.thumbprint();
        let claims = TokenClaims::read(token.payload)?;
        if claims.subject != address {
            let found = claims.subject.chars().take(80).collect();
            return Err(StatusFault::WrongAddress { found, expected: address.to_owned() });
        }
        let plain = inflate(claims.lst, Container::Zlib, MAX_STATUS_LIST_BYTES).map_err(StatusFault::List)?;
        if let Some(details) = claims.details {
            let details = inflate(details, Container::Zlib, MAX_STATUS_DETAILS_BYTES);
            find_detail(&details.map_err(StatusFault::Details)?, None)?;
        }
        Ok(Self {
            issued: claims.issued,
            expires: claims.expires,
            ttl: claims.ttl,
            bits: claims.bits,
            statuses: PackedStatuses::new(&plain, claims.lst),
            entries: Statuses::from_bytes(claims.bits, plain).entries(),
            details: claims.details.map(<[u8]>::to_vec),
            digest: sha256(token.payload),
            signer,
        })
    }

    /// When it was made.
    #[must_use]
    pub fn issued(&self) -> UnixTime {
        self.issued
    }

    /// When it expires, if ever.
    #[must_use]
    pub fn expires(&self) -> Option<UnixTime> {
        self.expires
    }

    /// When a newer list should be fetched: after its `ttl`, or after [`DEFAULT_STATUS_TTL_SECONDS`] if it states none.
    #[must_use]
    pub fn next_update(&self) -> UnixTime {
        self.issued.plus_seconds(self.ttl.map_or(DEFAULT_STATUS_TTL_SECONDS, i64::from))
    }

    /// SHA-256 of the signed claims. Two lists made in the same second must have the same digest.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// Thumbprint of the key that signed it.
    #[must_use]
    pub fn signer(&self) -> [u8; 32] {
        self.signer
    }

    /// Number of entries.
    #[must_use]
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// Bits for each award.
    #[must_use]
    pub fn bits(&self) -> StatusBits {
        self.bits
    }

    /// The statuses of all awards: for editing, not for lookups.
    ///
    /// # Errors
    /// None in practice: opening the list has checked this.
    pub fn statuses(&self) -> Result<Statuses, StatusFault> {
        let bytes = self.statuses.bytes().map_err(StatusFault::List)?;
        Ok(Statuses::from_bytes(self.bits, bytes))
    }

    /// The status at `index`, and since when and why it is not valid, if the issuer says so. `None` if there is no such entry.
    ///
    /// # Errors
    /// None in practice: opening the list has checked this.
    pub fn look_up(&self, index: u32) -> Result<Option<(Status, Option<StatusDetail>)>, StatusFault> {
        let (byte, shift) = self.bits.place(index);
        let Some(byte) = self.statuses.byte(byte).map_err(StatusFault::List)? else {
            return Ok(None);
        };
        let status = Status::from_value((byte >> shift) & self.bits.mask());
        match (status, &self.details) {
            (Status::Valid, _) | (_, None) => Ok(Some((status, None))),
            (_, Some(details)) => {
                let details = inflate(details, Container::Zlib, MAX_STATUS_DETAILS_BYTES)
                    .map_err(StatusFault::Details)?;
                Ok(Some((status, find_detail(&details, Some(index))?)))
            }
        }
    }

    /// All dates and reasons: for editing, not for lookups.
    ///
    /// # Errors
    /// None in practice: opening the list has checked this.
    pub fn details(&self) -> Result<BTreeMap<u32, StatusDetail>, StatusFault> {
        let mut all = BTreeMap::new();
        if let Some(details) = &self.details {
            let details =
                inflate(details, Container::Zlib, MAX_STATUS_DETAILS_BYTES).map_err(StatusFault::Details)?;
            read_details(&details, |index, detail| {
                all.insert(index, detail);
            })?;
        }
        Ok(all)
    }
}
