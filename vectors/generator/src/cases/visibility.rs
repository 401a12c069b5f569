//! Which characters can be seen, at the ends of every range (section 4.3 of the specification).

use qualistamp_core::Phrase;
use qualistamp_vectors::format::StampCase;

use crate::awards::claims_of;
use crate::bytes::{array, int, map, tstr};
use crate::context::Context;
use crate::draft::{Draft, Stamp};
use crate::error::Result;

/// Keys of the fields of text: each needs one character that can be seen.
const BEFORE_AWARDED: [i64; 7] = [4, 5, 6, 7, 8, 9, 10];
const AFTER_AWARDED: [i64; 6] = [14, 16, 17, 20, 21, 22];
const AWARDED: i64 = 11;
const JOINT_WITH: i64 = 26;
const JOINT_MAX: usize = 16;

/// Characters at the ends of the ranges of visible characters, or of invisible ones, in order.
pub(super) fn edges(visible: bool) -> Vec<char> {
    let is_visible = |character: char| Phrase::new(&character.to_string()).is_ok();
    let all: Vec<(char, bool)> =
        ('\0'..=char::MAX).map(|character| (character, is_visible(character))).collect();
    let mut found: Vec<char> = all
        .windows(2)
        .filter(|pair| pair.iter().any(|(_, seen)| *seen) && pair.iter().any(|(_, seen)| !*seen))
        .flat_map(|pair| pair.iter().filter(|(_, seen)| *seen == visible).map(|(character, _)| *character))
        .collect();
    found.dedup();
    found
}

/// Stamps whose texts are one character each: the visible neighbours of every range of invisible ones.
pub(super) fn valid_cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let edges = edges(true);
    let per_stamp = BEFORE_AWARDED.len() + AFTER_AWARDED.len() + JOINT_MAX;
    let chunks = edges.chunks(per_stamp).enumerate();
    let cases = chunks.map(|(number, characters)| {
        // The last stamp begins again from the first character.
        let mut texts = characters.iter().chain(edges.iter()).map(|character| tstr(&character.to_string()));
        let mut take =
            |keys: &[i64]| -> Vec<(i64, Vec<u8>)> { keys.iter().copied().zip(texts.by_ref()).collect() };
        let mut fields = vec![(2, int(7))];
        fields.extend(take(&BEFORE_AWARDED));
        fields.push((AWARDED, int(20_284)));
        fields.extend(take(&AFTER_AWARDED));
        fields.push((JOINT_WITH, array(&texts.take(JOINT_MAX).collect::<Vec<_>>())));
        let claims = claims_of(map(&fields));
        let id = format!("valid/visible-{}", number + 1);
        let about = "every text is one character, a visible one beside invisible ones";
        Draft::new(&id, about, &Stamp::of_claims(&claims, context.key("university")?)?)
            .valid(context.trust, &["status not offered"])
    });
    cases.collect()
}
