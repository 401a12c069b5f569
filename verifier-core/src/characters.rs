//! Which characters mislead readers, where scripts need them all the same, and which can be seen.
//!
//! The rules of `docs/spec.md` section 4.3. The sets that decide are written out here, so that they do not change with the version of
//! Unicode. The properties behind the exceptions come from libraries: joining types, combining classes, emoji.

use unicode_joining_type::{JoiningType, get_joining_type};
use unicode_normalization::char::canonical_combining_class;
use unicode_properties::UnicodeEmoji as _;

const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';
/// Combining class of the signs that suppress a vowel (virama, halant, al-lakuna, coeng).
const VIRAMA: u8 = 9;
const NUKTA: u8 = 7;

/// The characters of `text` that are invisible or change how their neighbours look, where no script needs them: the position of each, in
/// characters from 0, and the character.
pub fn deceptive(text: &str) -> impl Iterator<Item = (usize, char)> {
    let characters: Vec<char> = text.chars().collect();
    (0..characters.len()).filter_map(move |position| {
        let (before, rest) = characters.split_at_checked(position)?;
        let (character, after) = rest.split_first()?;
        (is_deceptive(*character) && !is_needed(before, *character, after)).then_some((position, *character))
    })
}

/// Whether a character leaves a mark on paper. A space does not.
pub(crate) fn is_visible(character: char) -> bool {
    !is_deceptive(character) && !character.is_whitespace() && !is_blank(character)
}

/// Characters that are neither spaces nor ignorable, but have an empty glyph.
fn is_blank(character: char) -> bool {
    matches!(
        character,
        '\u{2800}' // Braille pattern blank
        | '\u{13441}'
            ..='\u{13442}' // Egyptian hieroglyph blanks
        | '\u{16fe4}' // Khitan small script filler
        | '\u{1d159}' // musical symbol null notehead
    )
}

/// Whether a character is invisible or changes how its neighbours look.
fn is_deceptive(character: char) -> bool {
    character.is_control()
        || is_default_ignorable(character)
        || matches!(
            character,
            '\u{2028}'..='\u{2029}' // line and paragraph separator
            | '\u{fff9}'..='\u{fffb}' // interlinear annotation
            | '\u{fdd0}'..='\u{fdef}' // non-characters
        )
        || (u32::from(character) & 0xfffe) == 0xfffe // the last two code points of each plane are non-characters
}

/// `Default_Ignorable_Code_Point` (`DerivedCoreProperties.txt`, Unicode 17), including the code points reserved for more of them.
fn is_default_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' // soft hyphen
        | '\u{34f}' // combining grapheme joiner
        | '\u{61c}' // Arabic letter mark
        | '\u{115f}'..='\u{1160}' // Hangul fillers
        | '\u{17b4}'..='\u{17b5}' // Khmer inherent vowels
        | '\u{180b}'..='\u{180f}' // Mongolian variation selectors and vowel separator
        | '\u{200b}'..='\u{200f}' // zero-width space, joiners, directional marks
        | '\u{202a}'..='\u{202e}' // bidirectional embeddings and overrides
        | '\u{2060}'..='\u{206f}' // word joiner, invisible operators, bidirectional isolates, deprecated controls
        | '\u{3164}' // Hangul filler
        | '\u{fe00}'..='\u{fe0f}' // variation selectors
        | '\u{feff}' // byte order mark
        | '\u{ffa0}' // halfwidth Hangul filler
        | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' // shorthand format controls
        | '\u{1d173}'..='\u{1d17a}' // musical format controls
        | '\u{e0000}'..='\u{e0fff}' // tags, variation selectors
    )
}

/// Whether the script around a joiner or variation selector needs it.
fn is_needed(before: &[char], character: char, after: &[char]) -> bool {
    match character {
        NON_JOINER => follows_virama(before) || separates_joining_letters(before, after),
        JOINER => {
            follows_virama(before)
                || stands_before_virama_of_its_script(before, after)
                || is_in_emoji_sequence(before, after)
        }
        _ => before.last().is_some_and(|base| selects_variant(*base, character, after)),
    }
}

/// RFC 5892 appendix A.1 and A.2, first rule.
fn follows_virama(before: &[char]) -> bool {
    before.last().is_some_and(|previous| canonical_combining_class(*previous) == VIRAMA)
}

/// RFC 5892 appendix A.1, second rule: a letter that joins to its left, and a letter that joins to its right, with nothing but
/// transparent marks between.
fn separates_joining_letters(before: &[char], after: &[char]) -> bool {
    use JoiningType::{DualJoining, LeftJoining, RightJoining, Transparent};
    let types = |characters| get_joining_type(characters);
    let opaque = |found: &JoiningType| *found != Transparent;
    let previous = before.iter().rev().copied().map(types).find(opaque);
    let next = after.iter().copied().map(types).find(opaque);
    matches!(previous, Some(LeftJoining | DualJoining)) && matches!(next, Some(RightJoining | DualJoining))
}

/// The joiner between a consonant and a virama: Bengali ya-phalaa after ra, Kannada ra without repha, Sinhala touching letters (The
/// Unicode Standard, chapters 12 and 13). RFC 5892 does not have this, since domain names do without.
fn stands_before_virama_of_its_script(before: &[char], after: &[char]) -> bool {
    let consonant = before.iter().rev().find(|mark| canonical_combining_class(**mark) != NUKTA);
    let (Some(consonant), Some(virama)) = (consonant, after.first()) else { return false };
    // Each script that has a virama of this kind has its own block of 128 code points.
    let block = |character: &char| u32::from(*character) >> 7;
    canonical_combining_class(*virama) == VIRAMA
        && consonant.is_alphabetic()
        && block(consonant) == block(virama)
}

/// Between two emoji, of which the first may have a skin tone or a presentation selector (Unicode Technical Standard 51, ED-16).
fn is_in_emoji_sequence(before: &[char], after: &[char]) -> bool {
    let ([.., base, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'] | [.., base]) = before else { return false };
    is_emoji_element(*base) && after.first().is_some_and(|next| is_emoji_element(*next))
}

/// Whether a character can be an element of a joined emoji. Digits, regional indicators and skin tones cannot; hair can.
fn is_emoji_element(character: char) -> bool {
    character.is_emoji_char()
        && (!character.is_emoji_component() || matches!(character, '\u{1f9b0}'..='\u{1f9b3}'))
}

/// Whether `selector` selects a variant of `base` (`StandardizedVariants.txt`, `emoji-variation-sequences.txt`, the Ideographic
/// Variation Database).
fn selects_variant(base: char, selector: char, after: &[char]) -> bool {
    match selector {
        // A digit with a selector is an emoji only inside a keycap.
        '\u{fe0e}'..='\u{fe0f}' if base.is_ascii() => {
            base.is_emoji_char() && after.first() == Some(&'\u{20e3}')
        }
        '\u{fe0e}'..='\u{fe0f}' => base.is_emoji_char(),
        '\u{fe00}'..='\u{fe02}' => {
            is_ideograph(base) || (selector != '\u{fe02}' && has_standardised_variant(base))
        }
        '\u{e0100}'..='\u{e01ef}' => is_ideograph(base),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => {
            matches!(base, '\u{1820}'..='\u{1878}' | '\u{1880}'..='\u{18aa}')
        }
        _ => false,
    }
}

/// Han ideographs that normalisation form C keeps.
fn is_ideograph(character: char) -> bool {
    matches!(
        character,
        '\u{3006}'..='\u{3007}' // closing mark, ideographic number zero
        | '\u{3021}'..='\u{3029}' // Hangzhou numerals
        | '\u{3038}'..='\u{303a}'
        | '\u{3400}'..='\u{4dbf}' // extension A
        | '\u{4e00}'..='\u{9fff}'
        | '\u{fa0e}'..='\u{fa29}' // the twelve unified ones among the compatibility ideographs
        | '\u{20000}'..='\u{2f7ff}' | '\u{2fa20}'..='\u{3fffd}' // extensions B and later
    )
}

/// Other letters and signs with a standardised variant: Myanmar, 'Phags-pa and Manichaean letters, punctuation of East Asia, mathematical
/// operators.
fn has_standardised_variant(character: char) -> bool {
    matches!(
        character,
        '\u{1000}' | '\u{1002}' | '\u{1004}' | '\u{1010}'..='\u{1011}' | '\u{1015}' | '\u{1019}'..='\u{101a}'
        | '\u{101c}'..='\u{101d}' | '\u{1022}' | '\u{1031}' | '\u{1075}' | '\u{1078}' | '\u{107a}' | '\u{1080}'
        | '\u{aa60}'..='\u{aa66}' | '\u{aa6b}'..='\u{aa6c}' | '\u{aa6f}' | '\u{aa7a}'
        | '\u{a856}' | '\u{a85c}' | '\u{a85e}'..='\u{a860}' | '\u{a868}'
        | '\u{10ac5}'..='\u{10ac6}' | '\u{10ad6}'..='\u{10ad7}' | '\u{10ae1}'
        | '\u{2018}'..='\u{2019}' | '\u{201c}'..='\u{201d}' | '\u{3001}'..='\u{3002}'
        | '\u{ff01}' | '\u{ff0c}' | '\u{ff0e}' | '\u{ff1a}'..='\u{ff1b}' | '\u{ff1f}'
        | '\u{2205}' | '\u{2229}'..='\u{222a}' | '\u{2268}'..='\u{2269}' | '\u{2272}'..='\u{2273}'
        | '\u{228a}'..='\u{228b}' | '\u{2293}'..='\u{2295}' | '\u{2297}' | '\u{229c}' | '\u{22da}'..='\u{22db}'
        | '\u{2a3c}'..='\u{2a3d}' | '\u{2a9d}'..='\u{2a9e}' | '\u{2aac}'..='\u{2aad}' | '\u{2acb}'..='\u{2acc}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, char)> {
        deceptive(text).collect()
    }

    #[test]
    fn a_text_cannot_hide_characters_between_others() {
        for (name, hidden) in [
            ("tab", '\t'),
            ("nul", '\0'),
            ("next line", '\u{85}'),
            ("soft hyphen", '\u{ad}'),
            ("grapheme joiner", '\u{34f}'),
            ("Arabic letter mark", '\u{61c}'),
            ("Hangul initial filler", '\u{115f}'),
            ("Khmer inherent vowel", '\u{17b4}'),
            ("Mongolian vowel separator", '\u{180e}'),
            ("zero-width space", '\u{200b}'),
            ("non-joiner", NON_JOINER),
            ("joiner", JOINER),
            ("right-to-left mark", '\u{200f}'),
            ("line separator", '\u{2028}'),
            ("right-to-left override", '\u{202e}'),
            ("word joiner", '\u{2060}'),
            ("reserved ignorable", '\u{2065}'),
            ("Hangul filler", '\u{3164}'),
            ("variation selector 1", '\u{fe00}'),
            ("emoji presentation", '\u{fe0f}'),
            ("byte order mark", '\u{feff}'),
            ("halfwidth Hangul filler", '\u{ffa0}'),
            ("interlinear annotation", '\u{fff9}'),
            ("non-character", '\u{fdd0}'),
            ("last of a plane", '\u{1ffff}'),
            ("shorthand control", '\u{1bca0}'),
            ("musical control", '\u{1d173}'),
            ("tag", '\u{e0041}'),
            ("variation selector 17", '\u{e0100}'),
        ] {
            assert_eq!(found(&format!("Jo{hidden}hn")), [(2, hidden)], "{name} in a Latin name");
            assert_eq!(found(&format!("8{hidden},45")), [(1, hidden)], "{name} in a grade");
            assert_eq!(found(&format!("{hidden}А")), [(0, hidden)], "{name} at the start");
            assert_eq!(found(&format!("Doe{hidden}")), [(3, hidden)], "{name} at the end");
        }
    }

    #[test]
    fn spellings_that_need_joiners_pass() {
        for (name, text) in [
            ("Persian", "علی\u{200c}رضا"),
            ("Persian over marks", "مُعلِّم\u{200c}ها"),
            ("Persian plural", "خانه\u{200c}ها"),
            ("Sorani Kurdish", "به\u{200c}ختیار"),
            ("Syriac", "ܒܒ\u{200c}ܒ"),
            ("N'Ko", "ߓߓ\u{200c}ߓ"),
            ("Mongolian", "ᠪᠪ\u{200c}ᠪ"),
            ("Adlam", "𞤢𞤢\u{200c}𞤢"),
            ("Devanagari half form", "क्\u{200d}ष"),
            ("Devanagari visible virama", "क्\u{200c}ष"),
            ("Marathi eyelash ra", "दऱ्\u{200d}या"),
            ("Nepali", "गर्\u{200d}यो"),
            ("Bengali", "র\u{200d}্য"),
            ("Bengali khanda ta", "ত্\u{200d}"),
            ("Gujarati", "ક્\u{200c}ષ"),
            ("Tamil", "க்\u{200c}ஷ"),
            ("Telugu", "న్\u{200c}యూ"),
            ("Kannada", "ರ\u{200d}್ಯ"),
            ("Malayalam chillu", "ന്\u{200d}"),
            ("Sinhala", "ක්\u{200d}ෂ"),
            ("Sinhala rakaransaya", "ශ්\u{200d}රී"),
            ("Sinhala touching letters", "ක\u{200d}්ෂ"),
            ("Khmer", "ក្\u{200c}ក"),
            ("Myanmar", "က္\u{200c}က"),
        ] {
            assert_eq!(found(text), [], "{name}");
        }
    }

    #[test]
    fn a_joiner_needs_its_script_on_both_sides() {
        for (name, text) in [
            ("non-joiner after a letter that does not join", "دا\u{200c}ر"),
            ("non-joiner before Latin", "ب\u{200c}b"),
            ("non-joiner after Latin", "b\u{200c}ب"),
            ("two non-joiners", "ب\u{200c}\u{200c}ب"),
            ("joiner in Arabic", "ب\u{200d}ب"),
            ("joiner between Devanagari letters", "क\u{200d}ष"),
            ("joiner before the virama of another script", "র\u{200d}्य"),
            ("joiner before a virama, after Latin", "b\u{200d}्"),
            ("joiner between Han", "学\u{200d}位"),
            ("joiner between digits", "1\u{200d}2"),
            ("joiner between flags", "🇬\u{200d}🇷"),
            ("joiner after an emoji", "👩\u{200d}a"),
            ("joiner before an emoji", "a\u{200d}🎓"),
        ] {
            assert!(!found(text).is_empty(), "{name}");
        }
    }

    #[test]
    fn emoji_pass() {
        for text in [
            "👩\u{200d}🎓",
            "👩🏽\u{200d}🎓",
            "❤\u{fe0f}\u{200d}🔥",
            "🏳\u{fe0f}\u{200d}🌈",
            "👩\u{200d}👩\u{200d}👧\u{200d}👦",
            "👨\u{200d}🦰",
            "🧑\u{200d}⚕\u{fe0f}",
            "1\u{fe0f}\u{20e3}",
            "™\u{fe0f}",
            "☺\u{fe0e}",
            "🇬🇷",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_variation_selector_needs_a_base_that_has_variants() {
        for (name, text) in [
            ("ideographic variation", "葛\u{e0100}城"),
            ("ideographic variation beyond the basic plane", "𠮷\u{e0101}"),
            ("compatibility ideograph", "神\u{fe00}"),
            ("ideographic full stop", "。\u{fe01}"),
            ("Mongolian", "ᠠ\u{180b}"),
            ("Myanmar", "က\u{fe00}"),
            ("'Phags-pa", "ꡖ\u{fe00}"),
            ("operator", "∩\u{fe00}"),
        ] {
            assert_eq!(found(text), [], "{name}");
        }
        for (name, text) in [
            ("digit", "8\u{fe0f}"),
            ("ideographic variation of kana", "か\u{e0100}"),
            ("two selectors", "葛\u{e0100}\u{e0101}"),
            ("Mongolian selector on Latin", "a\u{180b}"),
            ("presentation of Han", "葛\u{fe0f}"),
            ("selector 4 of Han", "葛\u{fe03}"),
            ("supplement that does not exist", "葛\u{e01f0}"),
        ] {
            assert!(!found(text).is_empty(), "{name}");
        }
    }

    #[test]
    fn what_leaves_no_mark_is_not_visible() {
        for blank in [
            ' ',
            '\u{a0}',
            '\u{3000}',
            '\u{ad}',
            '\u{115f}',
            '\u{1160}',
            '\u{200c}',
            '\u{200d}',
            '\u{2800}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{ffa0}',
            '\u{1d159}',
            '\u{e0020}',
            '\u{e0100}',
        ] {
            assert!(!is_visible(blank), "{}", blank.escape_unicode());
        }
        for mark in ['a', '0', '-', 'ß', 'Α', '学', '⠁', '🎓', 'ᠠ', '\u{301}'] {
            assert!(is_visible(mark), "{mark}");
        }
    }
}
