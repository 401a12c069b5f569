//! Adds the key of a request to the trust file.

use std::path::Path;

use qualistamp_core::{OperatorId, UnixTime, hex, limits::MAX_METADATA_BYTES};

use crate::files;
use crate::trust_file::error::TrustFileError;
use crate::trust_file::file::TrustFile;
use crate::trust_file::folder::root_name;
use crate::trust_file::key_request::{KeyRequest, KeyRequestError};
use crate::trust_file::records::{IssuerRecord, KeyRecord};

/// The operator of the list in `folder`: whose first root this is, if it is there and complete.
#[must_use]
pub fn operator_of(folder: &Path) -> Option<OperatorId> {
    let root = files::read(&folder.join(root_name(1)), MAX_METADATA_BYTES as u64).ok()?;
    OperatorId::of_signed(&root).ok()
}

impl TrustFile {
    /// Adds the key of `request` to its issuer, valid from `from` on, with its label, its status list and its consent. The issuer may
    /// already have the key; then the rest is added to it. `operator` is the operator of this list, as far as it is known.
    ///
    /// # Errors
    /// [`TrustFileError::Request`] if the key consents to another list, or as for [`TrustFile::add_key`].
    pub fn add_requested_key(
        &mut self,
        request: &KeyRequest,
        from: UnixTime,
        operator: Option<OperatorId>,
    ) -> Result<&IssuerRecord, TrustFileError> {
        match (&request.consent, operator) {
            (Some((found, _)), Some(wanted)) if *found != wanted => {
                return Err(KeyRequestError::OtherOperator { found: *found, wanted }.into());
            }
            (Some(_), None) => return Err(KeyRequestError::NoOperator.into()),
            (Some(_) | None, _) => {}
        }
        let id = request.issuer.as_signed();
        let is_it = |key: &KeyRecord| key.public_key().as_ref() == Some(&request.public);
        if !self.issuer(id)?.keys.iter().any(is_it) {
            self.add_key(id, &request.public, from, None)?;
        }
        if let Some(label) = &request.label {
            self.labels.set(&request.public.thumbprint(), label);
        }
        if let Some(address) = &request.status_address {
            self.add_key(id, &request.public, from, Some(address))?;
        }
        let record = self.issuer_mut(id)?;
        if let (Some(key), Some((_, consent))) =
            (record.keys.iter_mut().find(|key| is_it(key)), &request.consent)
        {
            key.consent = Some(hex(&consent.0));
        }
        Ok(record)
    }
}
