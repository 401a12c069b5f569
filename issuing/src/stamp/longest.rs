//! Finds the texts of an award that make its code dense.

use qualistamp_core::{Award, Field};

/// Number of texts that are named.
const TEXTS_NAMED: usize = 3;

/// Advice on which texts of an award to shorten, with their sizes: "shorten title (90 bytes), outcomes (80 bytes)".
#[must_use]
pub fn longest_texts(award: &Award) -> String {
    let mut texts = vec![
        (Field::FamilyName, Some(award.family_name.as_signed())),
        (Field::GivenNames, award.given_names.as_ref().map(|text| text.as_signed())),
        (Field::Title, Some(award.title.as_signed())),
        (Field::TitleEnglish, award.title_english.as_ref().map(|text| text.as_signed())),
        (Field::ThesisTitle, award.thesis_title.as_ref().map(|text| text.as_signed())),
        (Field::Outcomes, award.outcomes.as_ref().map(|text| text.as_signed())),
        (Field::AwardId, Some(award.id.as_signed())),
    ];
    texts.sort_by_key(|(_, text)| std::cmp::Reverse(text.map_or(0, str::len)));
    let named: Vec<String> = texts
        .into_iter()
        .filter_map(|(field, text)| Some(format!("{field} ({} bytes)", text?.len())))
        .take(TEXTS_NAMED)
        .collect();
    format!("shorten {}", named.join(", "))
}
