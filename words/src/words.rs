//! One language, ready to speak.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use qualistamp_core::{BirthDate, Day};
use unic_langid::LanguageIdentifier;

use crate::file::{LanguageFile, LanguageFileError};
use crate::isolate::isolated;
use crate::language::{Language, Packed, negotiate, negotiate_first};
use crate::message::{Message, Placeholder};
use crate::vocabulary::Vocabulary;

/// Speaks one language. Making one reads the messages of that language and no other; it can be shared between threads.
pub struct Words {
    /// The language file.
    file: Cow<'static, [u8]>,
    code: String,
    name: String,
    right_to_left: bool,
    /// The tag that was asked for, if there is no such language.
    asked: Option<String>,
    bundle: FluentBundle<FluentResource>,
    vocabulary: OnceLock<Vocabulary>,
}

impl Words {
    /// The language for a tag of BCP 47 (`pt-BR`) or a locale of POSIX (`pt_BR.UTF-8`).
    ///
    /// Falls back to the language without its region or script, and then to English. [`Words::fallback_from`] tells when it is not the
    /// language that was asked for.
    #[must_use]
    pub fn for_tag(tag: &str) -> Self {
        let (packed, is_another) = negotiate(tag);
        Self::of(packed, is_another.then(|| tag.to_owned()))
    }

    /// As [`Words::for_tag`], for several tags in the order of preference: the first that has a language counts (RFC 4647, section 3.4).
    #[must_use]
    pub fn for_tags(tags: &[&str]) -> Self {
        let (packed, asked) = negotiate_first(tags);
        Self::of(packed, asked.map(str::to_owned))
    }

    pub(crate) fn of(packed: &'static Packed, asked: Option<String>) -> Self {
        // The build packed it.
        let messages = LanguageFile::parse(packed.file()).and_then(|file| file.messages());
        let messages = messages.unwrap_or_default();
        let (words, is_whole) = Self::new(packed.language(), Cow::Borrowed(packed.file()), messages, asked);
        debug_assert!(is_whole, "the build has checked the file");
        words
    }

    /// Adds the texts of a Fluent file that the build has checked.
    #[cfg(feature = "screens")]
    pub(crate) fn add(&mut self, texts: String) {
        let resource = FluentResource::try_new(texts).unwrap_or_else(|(resource, _)| resource);
        let added = self.bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "no text stands there twice");
    }

    /// The language in a language file ([`language_file`](crate::language_file)), for programs that load languages singly.
    ///
    /// # Errors
    /// [`LanguageFileError`]: another kind of file, one of another version, or one that is damaged.
    pub fn from_file(bytes: &[u8]) -> Result<Self, LanguageFileError> {
        let file = LanguageFile::parse(bytes)?;
        let messages = file.messages()?;
        // Unpacked when first asked for, but what is damaged is refused now.
        file.names()?;
        let LanguageFile { code, name, right_to_left, .. } = file;
        let language = Language { code, name, right_to_left };
        let (words, is_whole) = Self::new(language, Cow::Owned(bytes.to_vec()), messages, None);
        if is_whole { Ok(words) } else { Err(LanguageFileError::Damaged) }
    }

    /// The words, and whether the messages are whole.
    fn new(
        language: Language<'_>,
        file: Cow<'static, [u8]>,
        messages: String,
        asked: Option<String>,
    ) -> (Self, bool) {
        let Language { code, name, right_to_left } = language;
        let (bundle, is_whole) = bundle(code, messages);
        let words = Self {
            file,
            code: code.to_owned(),
            name: name.to_owned(),
            right_to_left,
            asked,
            bundle,
            vocabulary: OnceLock::new(),
        };
        (words, is_whole)
    }

    /// The code of the language, such as `de`.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.code
    }

    /// The language itself.
    #[must_use]
    pub fn spoken(&self) -> Language<'_> {
        Language { code: &self.code, name: &self.name, right_to_left: self.right_to_left }
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.right_to_left
    }

    /// The tag that was asked for, if there is no such language and this is English instead.
    #[must_use]
    pub fn fallback_from(&self) -> Option<&str> {
        self.asked.as_deref()
    }

    /// One sentence that says that this is not the language that was asked for, to say once.
    #[must_use]
    pub fn fallback_notice(&self) -> Option<String> {
        let asked = self.asked.as_deref()?;
        Some(self.say(Message::LanguageFallback { asked, used: &self.name }))
    }

    /// The text of `message`.
    #[must_use]
    pub fn say(&self, message: Message<'_>) -> String {
        let mut arguments = FluentArgs::new();
        message.put_in(|name, placeholder| {
            arguments.set(name, self.value(placeholder));
        });
        // The build has checked that every language has every message, with the same placeholders.
        self.format(message.name(), None, &arguments).unwrap_or_else(|| message.name().to_owned())
    }

    pub(crate) fn value(&self, placeholder: Placeholder<'_>) -> FluentValue<'static> {
        match placeholder {
            Placeholder::Text(text) => FluentValue::from(isolated(text, self.is_right_to_left())),
            Placeholder::Number(number) => FluentValue::from(number),
            Placeholder::Day(day) => FluentValue::from(self.day(day)),
        }
    }

    /// The text `name`, or its attribute.
    pub(crate) fn format(
        &self,
        name: &str,
        attribute: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> Option<String> {
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        Some(self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    }

    /// A day as it is written in the language: `3 January 2026`.
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        let (year, month, day) = day.calendar();
        // The year as text: no language groups its digits.
        let year = year.to_string();
        self.say(Message::Date { day: day.into(), month: month.into(), year: &year })
    }

    /// A date of birth, with no more than is known of it.
    #[must_use]
    pub fn birth(&self, birth: BirthDate) -> String {
        let (year, month, _) = birth.earliest().calendar();
        let year = year.to_string();
        match birth {
            BirthDate::Day(day) => self.day(day),
            BirthDate::Month(_) => self.say(Message::DateMonth { month: month.into(), year: &year }),
            BirthDate::Year(_) => year,
        }
    }

    /// The names of coded values, unpacked when first asked for.
    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::read(&self.file))
    }

    /// The sentences one after the other.
    pub(crate) fn sentences(sentences: impl IntoIterator<Item = String>) -> String {
        sentences.into_iter().collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language())
            .field("asked", &self.asked)
            .finish_non_exhaustive()
    }
}

/// The bundle of these messages, and whether it has all of them: no name stands there twice.
fn bundle(code: &str, messages: String) -> (FluentBundle<FluentResource>, bool) {
    // For plural forms. A tag of ours is always valid.
    let language: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolated in `say`, where it is known which text can rearrange a line.
    bundle.set_use_isolating(false);
    for function in ["DATE", "NUMBER"] {
        // The value comes as it is to be shown; the name tells translators and the build what it is.
        let added =
            bundle.add_function(function, |values, _| values.first().cloned().unwrap_or(FluentValue::None));
        debug_assert!(added.is_ok(), "{function} is added once");
    }
    let (resource, is_whole) = match FluentResource::try_new(messages) {
        Ok(resource) => (resource, true),
        Err((resource, _)) => (resource, false),
    };
    let added = bundle.add_resource(resource);
    (bundle, is_whole && added.is_ok())
}
