//! Texts in the language of the reader. Front ends lay out and colour; they hold no sentence.

use qualistamp_words as words;
use qualistamp_words::Placeholder;

use crate::numbers::moment;

/// A language that this library speaks.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SpokenLanguage {
    /// Its code in BCP 47: `de`, `sr-Latn`.
    pub code: String,
    /// Its name in itself.
    pub name: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

impl From<words::Language<'_>> for SpokenLanguage {
    fn from(language: words::Language) -> Self {
        Self {
            code: language.code.to_owned(),
            name: language.name.to_owned(),
            right_to_left: language.right_to_left,
        }
    }
}

/// The languages in which the screens exist, English first. What is said about a credential exists in more.
#[uniffi::export]
#[must_use]
pub fn screen_languages() -> Vec<SpokenLanguage> {
    words::screen_languages().map(SpokenLanguage::from).collect()
}

/// What was found, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Explained {
    /// What was found, or what is asked.
    pub found: String,
    /// What to do next.
    pub next: String,
}

/// Speaks one language. It can be shared between threads; make one for each language, not for each text.
#[derive(uniffi::Object)]
pub struct Words {
    /// None if the screens speak the same language.
    credentials: Option<words::Words>,
    screens: words::Screens,
}

impl Words {
    /// For what is said about credentials.
    pub(crate) fn words(&self) -> &words::Words {
        self.credentials.as_ref().unwrap_or_else(|| self.screens.words())
    }

    pub(crate) fn screens(&self) -> &words::Screens {
        &self.screens
    }
}

#[uniffi::export]
impl Words {
    /// The language for the first of these tags that has one: BCP 47, in the order of preference. A tag falls back to the language
    /// without its region or script (RFC 4647, section 3.4); if no tag has a language, it is English.
    ///
    /// The texts of the screens may be in another language than what is said about credentials, as long as they are not translated.
    #[uniffi::constructor]
    pub fn new(preferred: Vec<String>) -> Self {
        let tags: Vec<&str> = preferred.iter().map(String::as_str).collect();
        let (credentials, screens) = (words::Words::for_tags(&tags), words::Screens::for_tags(&tags));
        let is_same =
            screens.words().language() == credentials.language() && credentials.fallback_from().is_none();
        Self { credentials: (!is_same).then_some(credentials), screens }
    }

    /// The language of what is said about credentials.
    pub fn language(&self) -> SpokenLanguage {
        self.words().spoken().into()
    }

    /// The language of the screens.
    pub fn screen_language(&self) -> SpokenLanguage {
        self.screens.words().spoken().into()
    }

    /// One sentence that says that there is no language for any of the tags, or that the screens are in another one, to say once; none
    /// if all is in one language that was asked for.
    pub fn fallback_notice(&self) -> Option<String> {
        let credentials = self.credentials.as_ref()?;
        credentials.fallback_notice().or_else(|| {
            let (asked, used) = (credentials.spoken().name, self.screens.words().spoken().name);
            Some(self.screens.words().say(words::Message::LanguageFallback { asked, used }))
        })
    }

    /// A text of the screens.
    pub fn label(&self, label: ScreenText) -> String {
        label.with(|name, placeholders| self.screens.text(name, placeholders))
    }

    /// A text of the screens with what to do next.
    pub fn explain(&self, notice: ScreenNotice) -> Explained {
        notice.with(|name, placeholders| Explained {
            found: self.screens.text(name, placeholders),
            next: self.screens.next(name, placeholders),
        })
    }
}

/// The value of a placeholder as the words take it.
macro_rules! placeholder {
    (Text, $value:ident) => {
        Placeholder::Text($value)
    };
    (Number, $value:ident) => {
        Placeholder::Number(*$value)
    };
    (Day, $value:ident) => {
        Placeholder::Day(moment(*$value).day())
    };
}

/// One enum for one set of texts: a variant for each, with its placeholders.
macro_rules! one_set {
    ($(#[$about:meta])* $set:ident {
        $($(#[$docs:meta])* $name:literal $variant:ident {
            $($(#[$field_docs:meta])* $field:ident: $type:ident $kind:ident,)*
        })*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
        pub enum $set {
            $($(#[$docs])* $variant { $($(#[$field_docs])* $field: $type,)* },)*
        }

        impl $set {
            /// Hands its name and its placeholders to `say`.
            fn with<T>(&self, say: impl FnOnce(&str, &[(&'static str, Placeholder<'_>)]) -> T) -> T {
                match self {
                    $(Self::$variant { $($field,)* } => {
                        say($name, &[$((stringify!($field), placeholder!($kind, $field)),)*])
                    })*
                }
            }

            /// One of each, for tests.
            #[cfg(test)]
            pub(crate) fn all() -> Vec<Self> {
                vec![$(Self::$variant { $($field: <$type>::default(),)* },)*]
            }
        }
    };
}

/// Both sets of texts, from the list that the crate `words` has of them.
macro_rules! both_sets {
    (labels { $($labels:tt)* } notices { $($notices:tt)* }) => {
        one_set! {
            /// A text of the screens: a tab, a button, a setting.
            ScreenText { $($labels)* }
        }
        one_set! {
            /// A text of the screens with what to do next.
            ScreenNotice { $($notices)* }
        }
    };
}

words::screen_texts!(both_sets);

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]
mod tests {
    use super::*;

    fn words(tags: &[&str]) -> Words {
        Words::new(tags.iter().map(|tag| (*tag).to_owned()).collect())
    }

    #[test]
    fn every_text_is_said_in_every_language() {
        for language in screen_languages() {
            let words = words(&[&language.code]);
            assert_eq!((words.screen_language(), words.language()), (language.clone(), language.clone()));
            let mut said: Vec<String> =
                ScreenText::all().into_iter().map(|label| words.label(label)).collect();
            for notice in ScreenNotice::all() {
                let Explained { found, next } = words.explain(notice);
                said.extend([found, next]);
            }
            assert!(said.len() > 150, "{}", said.len());
            for text in said {
                // A text that is not there is shown by its name.
                let is_name =
                    text.contains('-') && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
                let is_text = !text.trim().is_empty() && !text.contains(['{', '$']) && !is_name;
                assert!(is_text, "{}: {text:?}", language.code);
            }
        }
    }

    #[test]
    fn a_language_without_screens_speaks_about_credentials() {
        let with_screens: Vec<String> = screen_languages().into_iter().map(|one| one.code).collect();
        for language in words::languages() {
            let words = words(&[language.code]);
            assert_eq!(words.language().code, language.code);
            let expected =
                if with_screens.iter().any(|one| one == language.code) { language.code } else { "en" };
            assert_eq!(words.screen_language().code, expected);
            assert_eq!(words.fallback_notice().is_some(), expected != language.code, "{expected}");
        }
    }

    #[test]
    fn preferences_are_looked_up_in_their_order() {
        assert_eq!(words(&["xx", "de-AT", "fr"]).language().code, "de");
        assert_eq!(words(&["xx", "de-AT", "fr"]).label(ScreenText::TabTrust {}), "Vertrauen");
        let none = words(&["eo"]);
        assert_eq!((none.language().code.as_str(), none.screen_language().code.as_str()), ("en", "en"));
        assert_eq!(none.fallback_notice().as_deref(), Some("There is no eo yet: this is in English."));
        assert_eq!(words(&[]).fallback_notice(), None);
    }

    #[test]
    fn placeholders_are_put_in() {
        let english = words(&["en"]);
        assert_eq!(english.label(ScreenText::FilePage { page: 2, pages: 5 }), "Page 2 of 5");
        assert_eq!(english.label(ScreenText::ResultSeveral { count: 3 }), "3 stamps were read: choose one.");
        assert_eq!(
            english.label(ScreenText::TrustUpdated { issued: 0 }),
            "The trust list is now the one issued on 1 January 1970."
        );
        let found = english
            .explain(ScreenNotice::FileTooLarge { size: "2 MB".to_owned(), limit: "1 MB".to_owned() })
            .found;
        assert_eq!(found, "This file is too large: 2 MB. The limit is 1 MB.");
    }
}
