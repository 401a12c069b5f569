//! Text of another direction inside a sentence, isolated so that it cannot rearrange the line (Unicode Annex 9, section 2.4).

/// First strong isolate.
const FSI: char = '\u{2068}';
/// Pop directional isolate.
const PDI: char = '\u{2069}';

/// `text` as it goes into a sentence of a language of this direction. Isolated if it could be of the other one: characters of
/// right-to-left scripts in a line from left to right, anything in a line from right to left.
pub(crate) fn isolated(text: &str, in_right_to_left: bool) -> String {
    if in_right_to_left || text.chars().any(is_right_to_left) {
        format!("{FSI}{text}{PDI}")
    } else {
        text.to_owned()
    }
}

/// Whether the character is in a block of scripts written from right to left (Unicode Annex 9, table 4: the blocks whose unassigned
/// code points are R or AL too).
fn is_right_to_left(character: char) -> bool {
    matches!(u32::from(character),
        0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_rearrange_a_line_is_isolated() {
        assert_eq!(isolated("Ωδή", false), "Ωδή");
        assert_eq!(isolated("", false), "");
        assert_eq!(isolated("جامعة 1", false), "\u{2068}جامعة 1\u{2069}");
        assert_eq!(isolated("אב", false), "\u{2068}אב\u{2069}");
        assert_eq!(isolated("Ωδή", true), "\u{2068}Ωδή\u{2069}");
    }
}
