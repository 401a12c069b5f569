//! Sentences in one language.

use qualistamp_words::{TrustDates, Unread, Words};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::values::{moment, object, seconds, thrown};

/// Speaks one language. English is part of the module; every other language is a file of its own.
#[wasm_bindgen(js_name = Words)]
pub struct LanguageWords {
    words: Words,
}

#[wasm_bindgen(js_class = Words)]
impl LanguageWords {
    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self { words: Words::for_tag("en") }
    }

    /// The language in a language file of this version (`languages/de.words` in the package).
    ///
    /// # Errors
    /// `LanguageFileError`: another kind of file, one of another version, or a damaged one. Go on in English.
    #[wasm_bindgen(js_name = fromFile)]
    pub fn from_file(bytes: &[u8]) -> Result<LanguageWords, JsValue> {
        let words = Words::from_file(bytes);
        Ok(Self { words: words.map_err(|error| thrown("LanguageFileError", &error.to_string()))? })
    }

    /// The code of the language in BCP 47, such as `de`.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn language(&self) -> String {
        self.words.language().to_owned()
    }

    /// Whether the language is written from right to left.
    #[wasm_bindgen(getter, js_name = isRightToLeft)]
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.words.is_right_to_left()
    }

    /// How old a trust list is that was issued at `issued`, in words. Both times are seconds since 1970 in UTC.
    ///
    /// # Errors
    /// `TypeError`, if a time is not a number.
    pub fn age(&self, issued: f64, now: f64) -> Result<String, JsValue> {
        let dates = TrustDates { issued: moment(seconds(issued)?), now: moment(seconds(now)?) };
        Ok(self.words.age(dates))
    }

    /// The day of a time in UTC, as it is written in the language.
    ///
    /// # Errors
    /// `TypeError`, if the time is not a number.
    pub fn day(&self, time: f64) -> Result<String, JsValue> {
        Ok(self.words.day(moment(seconds(time)?).day()))
    }

    /// What to say about a picture in which there is no code.
    ///
    /// # Errors
    /// None is expected.
    #[wasm_bindgen(js_name = nothingRead, unchecked_return_type = "UnreadText")]
    pub fn nothing_read(&self) -> Result<JsValue, JsValue> {
        object(&self.words.unread(Unread::Empty))
    }
}

impl LanguageWords {
    pub(crate) fn words(&self) -> &Words {
        &self.words
    }
}
