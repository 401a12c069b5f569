//! Trusted data in memory, imports into it, verifies with it.

use std::cell::RefCell;

use js_sys::{Array, Object};
use qualistamp::{Answer, BundlePreview, Imported, Policy, TextFault, TrustError, TrustSummary};
use qualistamp_core::Outcome;
use qualistamp_qr::TextError;
use qualistamp_trust_cache::{CacheError, HttpTag, TrustCache};
use qualistamp_words::{TrustDates, Unread, UnreadText};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::card::Card;
use crate::files::{self, MemoryFiles};
use crate::language::LanguageWords;
use crate::values::{moment, object, policy, seconds, set, thrown_with};

/// An answer together with its sentences in one language.
#[derive(Serialize, Tsify)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[allow(clippy::large_enum_variant, reason = "created once per scan, and converted at once")]
pub enum Told {
    /// Not the text of a stamp. This is a problem with the input and no verdict on a diploma.
    Undecodable {
        /// Support code: short enough to read aloud.
        support_code: String,
        /// What is wrong.
        fault: TextFault,
        /// The same in words.
        unread: UnreadText,
    },
    /// The text of a stamp, with what is known about it.
    Decided {
        /// Verdict and findings.
        outcome: qualistamp::Outcome,
        /// The same in words, in the order of a result screen.
        card: Card,
    },
}

/// Verifies stamps with the trusted data in memory.
///
/// Every `now` is in seconds since 1970 in UTC, such as `Date.now() / 1000`. Trust data is lost with this object: store the files of
/// `takeChanges` after each import, and hand them in again with `open`.
#[wasm_bindgen(js_name = Verifier)]
pub struct WebVerifier {
    files: MemoryFiles,
    /// Never borrowed across a call to JavaScript.
    cache: RefCell<TrustCache<MemoryFiles>>,
}

#[wasm_bindgen(js_class = Verifier)]
impl WebVerifier {
    /// Opens the trust data in `files`, which may be empty. `anchor` is the built-in signed root.
    ///
    /// Damaged files are not errors: see `mishaps` in `trustSummary`.
    ///
    /// # Errors
    /// `TrustError` with its `fault`, if the anchor itself is damaged. `TypeError` for files of the wrong type.
    pub fn open(
        anchor: &[u8],
        #[wasm_bindgen(unchecked_optional_param_type = "TrustFile[]")] files: &JsValue,
    ) -> Result<WebVerifier, JsValue> {
        let files = MemoryFiles::new(files::from_js(files)?);
        let cache = TrustCache::open_in(files.clone(), anchor).map_err(trust_error)?;
        Ok(Self { files, cache: RefCell::new(cache) })
    }

    /// Verifies the text of a QR code at the time `now`. Without a policy, the safe default counts.
    ///
    /// # Errors
    /// `TypeError`, if `now` or the policy is of the wrong type.
    #[wasm_bindgen(js_name = verifyText, unchecked_return_type = "Answer")]
    pub fn verify_text(
        &self,
        text: &str,
        now: f64,
        #[wasm_bindgen(unchecked_optional_param_type = "Partial<Policy>")] policy: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (answer, _) = self.answer(text, seconds(now)?, self::policy(policy)?);
        object(&answer)
    }

    /// As `verifyText`, with sentences in the language of `words`.
    ///
    /// # Errors
    /// As `verifyText`.
    #[wasm_bindgen(js_name = tellText, unchecked_return_type = "Told")]
    pub fn tell_text(
        &self,
        text: &str,
        now: f64,
        words: &LanguageWords,
        #[wasm_bindgen(unchecked_optional_param_type = "Partial<Policy>")] policy: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let now = seconds(now)?;
        let (answer, outcome) = self.answer(text, now, self::policy(policy)?);
        let told = match (answer, outcome) {
            (Answer::Decided { outcome: plain }, Ok(outcome)) => {
                let snapshot = self.cache.borrow().snapshot();
                let issued = snapshot.trust().list.as_ref().map(|list| list.issued());
                let dates = issued.map(|issued| TrustDates { issued, now: moment(now) });
                Told::Decided { outcome: plain, card: words.words().answer(&outcome, dates).into() }
            }
            (Answer::Undecodable { support_code, fault }, Err(error)) => {
                Told::Undecodable { support_code, fault, unread: unread(words, &error) }
            }
            // Both were made from the same result.
            (Answer::Decided { .. }, Err(_)) | (Answer::Undecodable { .. }, Ok(_)) => {
                return Err(crate::values::thrown("Error", "the answer does not fit its outcome"));
            }
        };
        object(&told)
    }

    /// Verifies a bundle at the time `now` and keeps nothing: to ask the user before an import.
    ///
    /// # Errors
    /// `TrustError` with its `fault`, if an import would refuse the bundle.
    #[wasm_bindgen(js_name = previewBundle, unchecked_return_type = "BundlePreview")]
    pub fn preview_bundle(&self, bundle: &[u8], now: f64) -> Result<JsValue, JsValue> {
        let preview = self.cache.borrow().preview(bundle, moment(seconds(now)?)).map_err(trust_error)?;
        object(&BundlePreview::from(preview))
    }

    /// Verifies a bundle at the time `now` and keeps it in memory. Store `takeChanges` before you tell anybody.
    ///
    /// # Errors
    /// `TrustError` with its `fault`: nothing in the bundle is trusted then, and what was trusted before is still trusted.
    /// Store `takeChanges` then as well: new roots may have been adopted.
    #[wasm_bindgen(js_name = importBundle, unchecked_return_type = "Imported")]
    pub fn import_bundle(&self, bundle: &[u8], now: f64) -> Result<JsValue, JsValue> {
        self.import(bundle, None, now)
    }

    /// As `importBundle`, for a bundle that was fetched from `address` with this HTTP `etag`. The tag is kept with the bundle, if no
    /// part of the bundle was refused.
    ///
    /// # Errors
    /// As `importBundle`.
    #[wasm_bindgen(js_name = importFetched, unchecked_return_type = "Imported")]
    pub fn import_fetched(
        &self,
        bundle: &[u8],
        address: &str,
        etag: Option<String>,
        now: f64,
    ) -> Result<JsValue, JsValue> {
        self.import(bundle, etag.and_then(|etag| HttpTag::new(address, &etag)), now)
    }

    /// The HTTP tag to ask the server at `address` with. Undefined if the answer "nothing new" would be wrong.
    #[wasm_bindgen(js_name = etagFor)]
    #[must_use]
    pub fn etag_for(&self, address: &str) -> Option<String> {
        self.cache.borrow().etag_for(address).map(str::to_owned)
    }

    /// What is trusted now.
    ///
    /// # Errors
    /// None is expected.
    #[wasm_bindgen(js_name = trustSummary, unchecked_return_type = "TrustSummary")]
    pub fn trust_summary(&self) -> Result<JsValue, JsValue> {
        let summary = {
            let cache = self.cache.borrow();
            TrustSummary::of(&cache.snapshot(), cache.recoveries())
        };
        object(&summary)
    }

    /// Every file, to store all of them anew.
    #[wasm_bindgen(unchecked_return_type = "TrustFile[]")]
    #[must_use]
    pub fn files(&self) -> JsValue {
        files::to_js(self.files.all())
    }

    /// What changed since the last call, or since `open`. Store it in one transaction. If that fails, open the stored files again.
    #[wasm_bindgen(js_name = takeChanges, unchecked_return_type = "TrustChanges")]
    #[must_use]
    pub fn take_changes(&self) -> JsValue {
        let (written, removed) = self.files.take_changes();
        let changes = Object::new();
        set(&changes, "written", &files::to_js(written));
        let removed: Array = removed.iter().map(|name| JsValue::from_str(name)).collect();
        set(&changes, "removed", &removed);
        changes.into()
    }
}

impl WebVerifier {
    fn answer(&self, text: &str, now: i64, policy: Policy) -> (Answer, Result<Outcome, TextError>) {
        let snapshot = self.cache.borrow().snapshot();
        Answer::of(text, snapshot.trust(), moment(now), &policy.into())
    }

    fn import(&self, bundle: &[u8], tag: Option<HttpTag>, now: f64) -> Result<JsValue, JsValue> {
        let now = moment(seconds(now)?);
        let imported = self.cache.borrow_mut().import_fetched(bundle, tag, now).map_err(trust_error)?;
        object(&Imported::from(imported))
    }
}

fn trust_error(error: CacheError) -> JsValue {
    let message = error.to_string();
    thrown_with("TrustError", &message, &TrustError::from(error))
}

/// Why a text is not the text of a stamp, in words.
fn unread(words: &LanguageWords, error: &TextError) -> UnreadText {
    let words = words.words();
    match error {
        TextError::Empty => words.unread(Unread::Empty),
        TextError::NotAStamp { .. } => words.unread(Unread::OtherCode),
        TextError::UnsupportedProfile { found, .. } => words.unread(Unread::Version(&found.to_string())),
        TextError::LowerCase { .. }
        | TextError::OutsideAlphabet { .. }
        | TextError::LineBreak { .. }
        | TextError::PercentEncoded { .. }
        | TextError::SpacesLost { .. }
        | TextError::ImpossibleLength { .. }
        | TextError::GroupOverflow { .. }
        | TextError::TooLong { .. }
        | TextError::NoPayload => words.unread(Unread::Altered),
    }
}
