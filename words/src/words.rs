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
use crate::language::{Language, negotiate};
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
        let asked = is_another.then(|| tag.to_owned());
        // The build packed it.
        let messages = LanguageFile::parse(packed.file()).and_then(|file| file.messages());
        let messages = messages.unwrap_or_default();
        Self::new(packed.language(), Cow::Borrowed(packed.file()), messages, asked)
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
        Ok(Self::new(language, Cow::Owned(bytes.to_vec()), messages, None))
    }

    fn new(
        language: Language<'_>,
        file: Cow<'static, [u8]>,
        messages: String,
        asked: Option<String>,
    ) -> Self {
        let Language { code, name, right_to_left } = language;
        Self {
            file,
            code: code.to_owned(),
            name: name.to_owned(),
            right_to_left,
            asked,
            bundle: bundle(code, messages),
            vocabulary: OnceLock::new(),
        }
    }

    /// The code of the language, such as `de`.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.code
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
        let name = message.name();
        let mut arguments = FluentArgs::new();
        message.put_in(|name, placeholder| {
            let value = match placeholder {
                Placeholder::Text(text) => FluentValue::from(isolated(text, self.is_right_to_left())),
                Placeholder::Number(number) => FluentValue::from(number),
                Placeholder::Day(day) => FluentValue::from(self.day(day)),
            };
            arguments.set(name, value);
        });
        let Some(pattern) = self.bundle.get_message(name).and_then(|message| message.value()) else {
            // The build has checked that every language has every message.
            return name.to_owned();
        };
        // The build has checked the placeholders too.
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
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

fn bundle(code: &str, messages: String) -> FluentBundle<FluentResource> {
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
    // The build has checked that the file is valid.
    let resource = FluentResource::try_new(messages).unwrap_or_else(|(resource, _)| resource);
    let added = bundle.add_resource(resource);
    debug_assert!(added.is_ok(), "no message stands there twice");
    bundle
}
