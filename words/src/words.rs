//! One language, ready to speak.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use qualistamp_core::{BirthDate, Day};
use unic_langid::LanguageIdentifier;

use crate::isolate::isolated;
use crate::language::{Language, Packed, negotiate, negotiate_first};
use crate::message::{Message, Placeholder};
use crate::vocabulary::Vocabulary;

/// Speaks one language. Making one reads the messages of that language and no other; it can be shared between threads.
pub struct Words {
    packed: &'static Packed,
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
        Self { packed, asked, bundle: bundle(packed), vocabulary: OnceLock::new() }
    }

    /// Adds the texts of a Fluent file that the build has checked.
    #[cfg(feature = "screens")]
    pub(crate) fn add(&mut self, texts: String) {
        let resource = FluentResource::try_new(texts).unwrap_or_else(|(resource, _)| resource);
        let added = self.bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "no text stands there twice");
    }

    /// The code of the language, such as `de`.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.packed.language().code
    }

    /// The language itself.
    #[must_use]
    pub fn spoken(&self) -> Language {
        self.packed.language()
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.packed.language().right_to_left
    }

    /// The tag that was asked for, if there is no such language and this is English instead.
    #[must_use]
    pub fn fallback_from(&self) -> Option<&str> {
        self.asked.as_deref()
    }

    /// One sentence that says that this is not the language that was asked for, to say once.
    #[must_use]
    pub fn fallback_notice(&self) -> Option<String> {
        let Language { name, .. } = self.packed.language();
        let asked = self.asked.as_deref()?;
        Some(self.say(Message::LanguageFallback { asked, used: name }))
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
        self.vocabulary.get_or_init(|| Vocabulary::read(self.packed))
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

fn bundle(packed: &'static Packed) -> FluentBundle<FluentResource> {
    // For plural forms. A tag of ours is always valid.
    let language: LanguageIdentifier = packed.language().code.parse().unwrap_or_default();
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
    let resource = FluentResource::try_new(packed.messages()).unwrap_or_else(|(resource, _)| resource);
    let added = bundle.add_resource(resource);
    debug_assert!(added.is_ok(), "no message stands there twice");
    bundle
}
