//! Opens a directory of trusted data, imports into it, verifies with it.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use qualistamp_core::TrustState;
#[cfg(feature = "uniffi")]
use qualistamp_core::{TrustList, verify};
#[cfg(feature = "uniffi")]
use qualistamp_qr::decode_text;
use qualistamp_trust_cache::{HttpTag, TrustCache};

#[cfg(feature = "uniffi")]
use crate::card::AnswerText;
use crate::numbers::moment;
use crate::outcome::Answer;
use crate::policy::Policy;
#[cfg(feature = "uniffi")]
use crate::text::Words;
use crate::trust::{BundlePreview, Imported, TrustError, TrustSummary};

/// Verifies stamps with the trusted data in one directory. May be used from several threads; verification continues during an import.
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Verifier {
    /// Locked while importing or reading the directory.
    cache: Mutex<TrustCache>,
    /// The trusted data in use; replaced after a successful import.
    state: RwLock<Arc<TrustState>>,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Verifier {
    /// Opens the directory at `path`, and creates it if necessary. Choose one that is never cleaned automatically and never backed up.
    ///
    /// `anchor` is the app's built-in signed root.
    ///
    /// # Errors
    /// [`TrustError::Unreadable`], or [`TrustError::Refused`] if the anchor itself is damaged. Damaged files are not errors:
    /// see [`TrustSummary::mishaps`].
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn open(path: String, anchor: Vec<u8>) -> Result<Self, TrustError> {
        let cache = TrustCache::open(Path::new(&path), &anchor)?;
        Ok(Self { state: RwLock::new(cache.snapshot()), cache: Mutex::new(cache) })
    }

    /// Verifies the text of a QR code at the time `now`, in seconds since 1970 in UTC.
    pub fn verify_text(&self, text: String, now: i64, policy: Policy) -> Answer {
        Answer::of(&text, self.state().trust(), moment(now), &policy.into()).0
    }

    /// Verifies a bundle at the time `now` (seconds since 1970 in UTC) and stores nothing: to ask the user before an import.
    ///
    /// # Errors
    /// [`TrustError::Refused`], if an import would refuse the bundle.
    pub fn preview_bundle(&self, bundle: Vec<u8>, now: i64) -> Result<BundlePreview, TrustError> {
        let cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(cache.preview(&bundle, moment(now))?.into())
    }

    /// Verifies a bundle at the time `now` (seconds since 1970 in UTC) and stores it. Once this returns, it survives a power failure.
    ///
    /// # Errors
    /// [`TrustError`]: nothing in the bundle is trusted then, and what was trusted before is still trusted.
    pub fn import_bundle(&self, bundle: Vec<u8>, now: i64) -> Result<Imported, TrustError> {
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        let imported = cache.import(&bundle, moment(now));
        // Also after a refusal: the cache may have picked up an import by another process.
        self.show(&cache);
        Ok(imported?.into())
    }

    /// As [`Verifier::import_bundle`], for a bundle that was fetched from `address` with this HTTP `etag`. The tag is stored with the
    /// bundle, if no part of the bundle was refused.
    ///
    /// # Errors
    /// As [`Verifier::import_bundle`].
    pub fn import_fetched(
        &self,
        bundle: Vec<u8>,
        address: String,
        etag: Option<String>,
        now: i64,
    ) -> Result<Imported, TrustError> {
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        let tag = etag.and_then(|etag| HttpTag::new(&address, &etag));
        let imported = cache.import_fetched(&bundle, tag, moment(now));
        self.show(&cache);
        Ok(imported?.into())
    }

    /// The HTTP tag to ask the server at `address` with. None if the answer "nothing new" would be wrong: no bundle is stored, it came
    /// from another address or as a file, a part of it was refused, or damage was found.
    pub fn etag_for(&self, address: String) -> Option<String> {
        let cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        cache.etag_for(&address).map(str::to_owned)
    }

    /// Reads the directory again, to pick up imports by another process such as a share extension.
    ///
    /// # Errors
    /// As [`Verifier::open`].
    pub fn reload(&self) -> Result<(), TrustError> {
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        cache.reload()?;
        self.show(&cache);
        Ok(())
    }

    /// What is trusted now.
    pub fn trust_summary(&self) -> TrustSummary {
        let cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        TrustSummary::of(&self.state(), cache.recoveries())
    }
}

#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Verifier {
    /// As [`Verifier::verify_text`], with the answer in the language of `words`, ready to lay out.
    pub fn read_text(&self, text: String, now: i64, policy: Policy, words: Arc<Words>) -> AnswerText {
        match decode_text(&text) {
            Ok(stamp) => {
                let (state, now) = (self.state(), moment(now));
                let outcome = verify(&stamp, state.trust(), now, &policy.into());
                words.answer(&outcome, state.trust().list.as_ref().map(TrustList::issued), now)
            }
            Err(error) => words.unread(&error),
        }
    }
}

impl Verifier {
    fn state(&self) -> Arc<TrustState> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn show(&self, cache: &TrustCache) {
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = cache.snapshot();
    }
}

/// Version of this library, for the app's About screen.
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn library_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
