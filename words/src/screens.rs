//! The texts of the screens of the apps: what says nothing about a credential.

use fluent_bundle::FluentArgs;

use crate::language::{Language, Packed, english, languages_where, lookup};
use crate::message::Placeholder;
use crate::words::Words;

include!(concat!(env!("OUT_DIR"), "/screens.rs"));

/// Speaks the texts of the screens in one language. Not every language has them yet.
#[derive(Debug)]
pub struct Screens {
    words: Words,
}

/// The languages that have texts for the screens, English first.
pub fn screen_languages() -> impl Iterator<Item = Language<'static>> {
    languages_where(Packed::has_screens)
}

impl Screens {
    /// The language for the first of these tags (BCP 47) that has texts for the screens; otherwise English. Tags fall back as in
    /// [`Words::for_tag`].
    #[must_use]
    pub fn for_tags(tags: &[&str]) -> Self {
        let packed = tags.iter().find_map(|tag| lookup(tag, Packed::has_screens)).unwrap_or_else(english);
        let mut words = Words::of(packed, None);
        words.add(packed.screens().unwrap_or_default());
        Self { words }
    }

    /// The same language, for what is said about credentials and for dates.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The text with this name in `screens/en.ftl`.
    #[must_use]
    pub fn text(&self, name: &str, placeholders: &[(&'static str, Placeholder<'_>)]) -> String {
        self.say(name, None, placeholders)
    }

    /// What to do next, for a text that says so.
    #[must_use]
    pub fn next(&self, name: &str, placeholders: &[(&'static str, Placeholder<'_>)]) -> String {
        self.say(name, Some("next"), placeholders)
    }

    fn say(
        &self,
        name: &str,
        attribute: Option<&str>,
        placeholders: &[(&'static str, Placeholder<'_>)],
    ) -> String {
        let mut arguments = FluentArgs::new();
        for (name, placeholder) in placeholders {
            arguments.set(*name, self.words.value(*placeholder));
        }
        // The build has checked that every language has every text. A name that no file has is shown as it is.
        self.words.format(name, attribute, &arguments).unwrap_or_else(|| name.to_owned())
    }
}
