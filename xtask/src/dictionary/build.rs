//! Chooses fragments up to a size and orders them for DEFLATE: the most valuable last, where distances are short.

use super::source::Section;

/// How many of the next fragments are searched for one that overlaps with the end of the text so far.
const LOOK_AHEAD: usize = 128;

/// So few spare bytes are not worth another round.
const ENOUGH: usize = 32;

/// Builds a dictionary of at most `max` bytes.
///
/// Each section gets space in proportion to its weight: the rank of a fragment is the number of bytes of its section up to its
/// end, divided by the section's weight. Fragments are taken by rank until the size is reached, so each section fills its share
/// from the top, and are written in reverse order of rank.
pub(super) fn build(sections: &[Section], max: usize) -> Vec<u8> {
    let fragments = by_rank(sections);
    // Overlaps make the result shorter than the sum of its parts. The bytes saved are used for more fragments.
    let mut budget = max;
    let mut best = Vec::new();
    loop {
        let (chosen, left_out) = choose(&fragments, budget);
        let dictionary = lay_out(&chosen);
        if dictionary.len() > max {
            return best;
        }
        let spare = max - dictionary.len();
        best = dictionary;
        if !left_out || spare < ENOUGH {
            return best;
        }
        // Half at a time, because overlaps grow with the budget. The last result that fits is kept.
        budget += spare / 2;
    }
}

/// All fragments, most valuable first, each once.
fn by_rank(sections: &[Section]) -> Vec<&[u8]> {
    // Ranks are fractions. The unit is small enough that rounding does not matter for any weight.
    const UNITS: u64 = 1 << 32;
    let mut ranked = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        let mut used = 0;
        for fragment in &section.fragments {
            used += fragment.len() as u64;
            ranked.push((used * UNITS / section.weight, number, fragment.as_slice()));
        }
    }
    ranked.sort_by_key(|(rank, number, _)| (*rank, *number));
    let mut seen = std::collections::HashSet::new();
    ranked.into_iter().map(|(_, _, fragment)| fragment).filter(|fragment| seen.insert(*fragment)).collect()
}

/// Takes fragments by rank until `budget` is spent, except those contained in a more valuable one. Also returns whether some did
/// not fit.
fn choose<'a>(fragments: &[&'a [u8]], budget: usize) -> (Vec<&'a [u8]>, bool) {
    let mut chosen: Vec<&[u8]> = Vec::new();
    let mut spent = 0;
    for fragment in fragments {
        if spent + fragment.len() > budget {
            return (chosen, true);
        }
        if !chosen.iter().any(|other| contains(other, fragment)) {
            spent += fragment.len();
            chosen.push(fragment);
        }
    }
    (chosen, false)
}

/// Joins the fragments, least valuable first. Where the end of the text equals the beginning of a fragment, they overlap.
fn lay_out(chosen: &[&[u8]]) -> Vec<u8> {
    let mut waiting: std::collections::VecDeque<&[u8]> = chosen.iter().rev().copied().collect();
    let mut joined = Vec::new();
    while !waiting.is_empty() {
        let (mut next, mut shared) = (0, 0);
        for (index, fragment) in waiting.iter().take(LOOK_AHEAD).enumerate() {
            let overlap = overlap(&joined, fragment);
            if overlap > shared {
                (next, shared) = (index, overlap);
            }
        }
        let Some(fragment) = waiting.remove(next) else { break };
        joined.extend_from_slice(fragment.get(shared..).unwrap_or_default());
    }
    joined
}

/// The length of the longest suffix of `before` that is a prefix of `after`.
fn overlap(before: &[u8], after: &[u8]) -> usize {
    let longest = before.len().min(after.len());
    (1..=longest)
        .rev()
        .find(|length| after.get(..*length).is_some_and(|part| before.ends_with(part)))
        .unwrap_or(0)
}

fn contains(whole: &[u8], part: &[u8]) -> bool {
    whole.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(weight: u64, fragments: &[&str]) -> Section {
        Section { weight, fragments: fragments.iter().map(|text| text.as_bytes().to_vec()).collect() }
    }

    #[test]
    fn the_most_valuable_comes_last() {
        let built = build(&[section(1, &["aaaa", "bbbb"]), section(2, &["cccc", "dddd"])], 100);
        assert_eq!(built, b"bbbbddddaaaacccc");
    }

    #[test]
    fn a_small_dictionary_keeps_the_most_valuable() {
        let sections = [section(1, &["aaaa", "bbbb"]), section(2, &["cccc", "dddd"])];
        assert_eq!(build(&sections, 11), b"aaaacccc");
        assert_eq!(build(&sections, 7), b"cccc");
        assert!(build(&sections, 3).is_empty());
    }

    #[test]
    fn contained_and_overlapping_fragments_are_not_repeated() {
        let built = build(&[section(1, &["xyzabc", "zab", "xyzabc", "abcdef"])], 100);
        assert_eq!(built, b"abcdefxyzabc");
        let built = build(&[section(1, &["cdef", "abcd"])], 100);
        assert_eq!(built, b"abcdef");
    }
}
