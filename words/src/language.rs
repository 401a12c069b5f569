//! The languages, and which one is used for a language that somebody asks for.

#[cfg(feature = "screens")]
use crate::inflate::inflate;

/// A language with its file, as it was packed when this crate was built.
pub(crate) struct Packed {
    code: &'static str,
    name: &'static str,
    right_to_left: bool,
    file: &'static [u8],
    /// The Fluent file of the screens, deflated; none if it is not translated yet.
    #[cfg(feature = "screens")]
    screens: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language that this crate speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language<'a> {
    /// Its code in BCP 47: `de`, `sr-Latn`.
    pub code: &'a str,
    /// Its name in itself.
    pub name: &'a str,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

impl Packed {
    pub(crate) fn language(&self) -> Language<'static> {
        Language { code: self.code, name: self.name, right_to_left: self.right_to_left }
    }

    /// Its language file, as [`Words::from_file`](crate::Words::from_file) reads it.
    pub(crate) fn file(&self) -> &'static [u8] {
        self.file
    }

    /// The texts of the screens, if the language has them.
    #[cfg(feature = "screens")]
    pub(crate) fn screens(&self) -> Option<String> {
        // The build packed it.
        self.screens.map(|packed| inflate(packed).unwrap_or_default())
    }

    /// Whether the screens are translated.
    #[cfg(feature = "screens")]
    pub(crate) fn has_screens(&self) -> bool {
        self.screens.is_some()
    }
}

/// Every language in this build, English first. Without the feature `all-languages`, English alone.
pub fn languages() -> impl Iterator<Item = Language<'static>> {
    LANGUAGES.iter().map(Packed::language)
}

/// Those that fit, English first.
#[cfg(feature = "screens")]
pub(crate) fn languages_where(fits: impl Fn(&Packed) -> bool) -> impl Iterator<Item = Language<'static>> {
    LANGUAGES.iter().filter(move |one| fits(one)).map(Packed::language)
}

/// The language file of `code`, for programs that load languages singly; `None` for a language that is not in this build.
#[must_use]
pub fn language_file(code: &str) -> Option<&'static [u8]> {
    LANGUAGES.iter().find(|one| one.code == code).map(Packed::file)
}

/// The language for `tag` (BCP 47, or a POSIX locale such as `pt_BR.UTF-8`), and whether it is another language than the one asked for.
///
/// The last part of the tag is left out until a language fits, as in RFC 4647, section 3.4: `pt-BR`, then `pt`, then English.
pub(crate) fn negotiate(tag: &str) -> (&'static Packed, bool) {
    match lookup(tag, |_| true) {
        Some(found) => (found, false),
        None => (english(), !bcp47(tag).is_empty()),
    }
}

/// The language for the first of the tags that has one, as [`negotiate`] finds it; otherwise English, and the first tag.
pub(crate) fn negotiate_first<'a>(tags: &[&'a str]) -> (&'static Packed, Option<&'a str>) {
    match tags.iter().find_map(|tag| lookup(tag, |_| true)) {
        Some(found) => (found, None),
        None => (english(), tags.iter().copied().find(|tag| !bcp47(tag).is_empty())),
    }
}

/// The language for `tag` among those that fit, if there is one (RFC 4647, section 3.4).
pub(crate) fn lookup(tag: &str, fits: impl Fn(&Packed) -> bool) -> Option<&'static Packed> {
    let tag = bcp47(tag);
    let mut rest = tag.as_str();
    loop {
        let found = LANGUAGES.iter().find(|one| one.code.eq_ignore_ascii_case(rest) && fits(one));
        if found.is_some() {
            return found;
        }
        let (shorter, _) = rest.rsplit_once('-')?;
        rest = shorter;
    }
}

pub(crate) fn english() -> &'static Packed {
    // The build refuses a list of languages that does not begin with English.
    static EMPTY: Packed = Packed {
        code: "en",
        name: "English",
        right_to_left: false,
        file: &[],
        #[cfg(feature = "screens")]
        screens: None,
    };
    LANGUAGES.first().unwrap_or(&EMPTY)
}

/// A POSIX locale (`sr_RS.UTF-8@latin`) as a tag of BCP 47 (`sr-Latn-RS`); a tag as it is. Empty for `C` and `POSIX`, which name no
/// language.
fn bcp47(tag: &str) -> String {
    let (locale, modifier) = tag.trim().split_once('@').unwrap_or((tag.trim(), ""));
    let locale = locale.split('.').next().unwrap_or_default().replace('_', "-");
    if locale.eq_ignore_ascii_case("c") || locale.eq_ignore_ascii_case("posix") {
        return String::new();
    }
    let script = match modifier.to_ascii_lowercase().as_str() {
        "latin" => "-Latn",
        "cyrillic" => "-Cyrl",
        _ => return bokmal(&locale),
    };
    let (language, region) = locale.split_once('-').unwrap_or((&locale, ""));
    let region = if region.is_empty() { String::new() } else { format!("-{region}") };
    format!("{language}{script}{region}")
}

/// `no` is the macrolanguage, of which Bokmål is what is written.
fn bokmal(locale: &str) -> String {
    match locale.split_once('-') {
        _ if locale.eq_ignore_ascii_case("no") => "nb".to_owned(),
        Some((language, region)) if language.eq_ignore_ascii_case("no") => format!("nb-{region}"),
        Some(_) | None => locale.to_owned(),
    }
}

/// The tag of the language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty
/// (POSIX.1-2024, section 8.2). `variable` reads one of them.
pub fn tag_from_environment(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_loses_its_last_part_until_a_language_fits() {
        for (tag, code, is_another) in [
            ("de", "de", false),
            ("DE-at", "de", false),
            ("fr_CA.UTF-8", "fr", false),
            ("de-CH-1996", "de", false),
            ("en_GB.UTF-8", "en", false),
            ("xx", "en", true),
            ("xx-YY", "en", true),
            ("dex", "en", true),
            // These name no language, so English is what was asked for.
            ("", "en", false),
            ("C", "en", false),
            ("C.UTF-8", "en", false),
            ("POSIX", "en", false),
            ("-", "en", true),
            ("\u{1b}[31m", "en", true),
        ] {
            let (found, another) = negotiate(tag);
            assert_eq!((found.code, another), (code, is_another), "{tag:?}");
        }
    }

    #[test]
    fn the_first_tag_with_a_language_counts() {
        for (tags, code, missed) in [
            (&["xx", "de-AT", "fr"][..], "de", None),
            (&["xx-YY", "zz"], "en", Some("xx-YY")),
            (&["", "zz"], "en", Some("zz")),
            (&[], "en", None),
        ] {
            let (found, asked) = negotiate_first(tags);
            assert_eq!((found.code, asked), (code, missed), "{tags:?}");
        }
    }

    #[test]
    fn locales_of_systems_are_tags() {
        for (locale, tag) in [
            ("sr_RS.UTF-8@latin", "sr-Latn-RS"),
            ("sr@cyrillic", "sr-Cyrl"),
            ("no_NO.UTF-8", "nb-NO"),
            ("no", "nb"),
            ("nn_NO", "nn-NO"),
            ("de_DE@euro", "de-DE"),
        ] {
            assert_eq!(bcp47(locale), tag);
        }
    }

    #[test]
    fn the_first_variable_that_says_something_counts() {
        let read = |set: &[(&str, &str)]| {
            tag_from_environment(|name| {
                set.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(read(&[("LANG", "de"), ("LC_ALL", "fr"), ("LC_MESSAGES", "en")]).as_deref(), Some("fr"));
        assert_eq!(read(&[("LANG", "de"), ("LC_ALL", ""), ("LC_MESSAGES", "en")]).as_deref(), Some("en"));
        assert_eq!(read(&[("LANG", "de")]).as_deref(), Some("de"));
        assert_eq!(read(&[("LANG", "")]), None);
    }
}
