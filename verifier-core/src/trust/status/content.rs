//! Writes and signs a status list token.

use std::collections::BTreeMap;

use coset::{CoseSign1Builder, HeaderBuilder, TaggedCborSerializable as _, iana};

use crate::cbor::Writer;
use crate::key::{SignatureBytes, Signer};
use crate::model::{Text, UnixTime};
use crate::trust::deflate::{Container, deflate};

use super::detail::{StatusDetail, encode_details};
use super::statuses::Statuses;
use super::wire::{
    CLAIM_DETAILS, CLAIM_EXPIRES, CLAIM_ISSUED, CLAIM_STATUS_LIST, CLAIM_SUBJECT, CLAIM_TTL, HEADER_TYP,
    TOKEN_TYPE,
};

/// The content of a status list, for signing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusListContent {
    /// Address, as pinned in the trust list: the subject of the token.
    pub address: Text<255>,
    /// When it was made.
    pub issued: UnixTime,
    /// When it expires.
    pub expires: Option<UnixTime>,
    /// Number of seconds after which a newer list should be fetched.
    pub ttl: Option<u32>,
    /// The statuses.
    pub statuses: Statuses,
    /// Dates and reasons for awards that are not valid, by index.
    pub details: BTreeMap<u32, StatusDetail>,
}

impl StatusListContent {
    /// Signs the token. Use the issuer's key that the trust list pins.
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
    /// The error of the signer.
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
                // In this order, because "lst" has the shorter encoding (RFC 8949 section 4.2.1).
                writer.text("lst");
                writer.bytes(&deflate(self.statuses.as_bytes(), Container::Zlib));
                writer.text("bits");
                writer.uint(self.statuses.bits().number().into());
            });
            if !self.details.is_empty() {
                map.field(CLAIM_DETAILS, |writer| {
                    writer.bytes(&deflate(&encode_details(&self.details), Container::Zlib));
                });
            }
        });
        writer.into_bytes()
    }
}
