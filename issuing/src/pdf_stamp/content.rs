//! What the content of a page leaves behind: graphics states that were not restored, open text and marked content (ISO 32000-1, 8.4.2).

use super::error::PdfStampError;
use super::lexer::{Lexer, is_space};

/// Operators put around the content of a page, so that what follows finds the graphics state as it is at the start of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrapping {
    pub(super) before: String,
    pub(super) after: String,
}

#[derive(Default)]
struct Balance {
    /// States saved and not restored.
    depth: usize,
    /// States restored that were never saved. Viewers ignore such an operator.
    excess: usize,
    /// Whether the state was changed outside any saved one.
    is_changed: bool,
    /// Whether a viewer that ignores an excess `Q` now has another state than one that has a saved state for it.
    is_ambiguous: bool,
    text_is_open: bool,
    path_is_open: bool,
    marked: usize,
}

/// The operators to put around `content`.
pub(super) fn wrapping(content: &[u8]) -> Result<Wrapping, PdfStampError> {
    let mut balance = Balance::default();
    let mut lexer = Lexer::new(content, 0);
    loop {
        lexer.skip_space();
        let Some(byte) = lexer.peek() else { break };
        if byte.is_ascii_digit() || b"+-.".contains(&byte) {
            lexer.regular();
        } else if b"/(<[".contains(&byte) {
            // Operands that are damaged are passed over, as viewers do.
            let start = lexer.clone();
            if lexer.item().is_none() {
                lexer = start;
                lexer.advance(1);
            }
        } else {
            let operator = lexer.regular();
            match operator {
                b"" => lexer.advance(1),
                b"ID" => skip_inline_image(&mut lexer),
                _ => {}
            }
            balance.count(operator)?;
        }
    }
    Ok(balance.wrapping())
}

/// Passes over the data of an inline image and its `EI` (8.9.7).
fn skip_inline_image(lexer: &mut Lexer<'_>) {
    let rest = lexer.rest();
    let ends = rest.windows(4).position(|window| match *window {
        [before, b'E', b'I', after] => is_space(before) && is_space(after),
        _ => false,
    });
    lexer.advance(ends.map_or(rest.len(), |at| at + 3));
}

impl Balance {
    fn count(&mut self, operator: &[u8]) -> Result<(), PdfStampError> {
        match operator {
            b"q" => self.depth += 1,
            b"Q" => match self.depth.checked_sub(1) {
                Some(depth) => self.depth = depth,
                None => {
                    self.excess += 1;
                    self.is_ambiguous |= self.is_changed;
                    self.is_changed = false;
                }
            },
            b"BT" => self.text_is_open = true,
            b"ET" => self.text_is_open = false,
            b"BMC" | b"BDC" => self.marked += 1,
            b"EMC" => self.marked = self.marked.saturating_sub(1),
            b"m" | b"l" | b"c" | b"v" | b"y" | b"h" | b"re" => self.path_is_open = true,
            b"n" => self.path_is_open = false,
            b"S" | b"s" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => {
                self.path_is_open = false;
                self.paint()?;
            }
            b"sh" | b"Do" | b"Tj" | b"TJ" | b"'" | b"\"" | b"ID" => self.paint()?,
            b"cm" | b"w" | b"J" | b"j" | b"M" | b"d" | b"ri" | b"i" | b"gs" | b"CS" | b"cs" | b"SC"
            | b"SCN" | b"sc" | b"scn" | b"G" | b"g" | b"RG" | b"rg" | b"K" | b"k" | b"W" | b"W*" | b"Tc"
            | b"Tw" | b"Tz" | b"TL" | b"Tf" | b"Tr" | b"Ts"
                if self.depth == 0 =>
            {
                self.is_changed = true;
            }
            _ => {}
        }
        Ok(())
    }

    fn paint(&mut self) -> Result<(), PdfStampError> {
        if self.is_ambiguous { Err(PdfStampError::Unbalanced) } else { Ok(()) }
    }

    fn wrapping(&self) -> Wrapping {
        let mut after = String::new();
        if self.path_is_open {
            after.push_str("n ");
        }
        if self.text_is_open {
            after.push_str("ET ");
        }
        after.push_str(&"EMC ".repeat(self.marked));
        after.push_str("Q ".repeat(self.depth + 1).trim_end());
        Wrapping { before: "q ".repeat(self.excess + 1).trim_end().to_owned(), after }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_leaves_open_is_closed() {
        for (content, before, after) in [
            ("", "q", "Q"),
            ("2 0 0 2 0 0 cm", "q", "Q"),
            ("q 1 0 0 1 5 5 cm q", "q", "Q Q Q"),
            ("q Q Q 0 0 5 5 re f", "q q", "Q"),
            // The state differs after it, but nothing is painted with it.
            ("2 0 0 2 0 0 cm Q", "q q", "Q"),
            ("BT (Q) Tj", "q", "ET Q"),
            ("/P <</MCID 0>> BDC /Span BMC", "q", "EMC EMC Q"),
            ("0 0 m 5 5 l", "q", "n Q"),
            ("BI /W 1 /H 1 ID q q Q EI q", "q", "Q Q"),
            ("% q\n(q q) Tj <71> Tj [(q)] TJ", "q", "Q"),
            ("<< q", "q", "Q Q"),
        ] {
            let expected = Wrapping { before: before.to_owned(), after: after.to_owned() };
            assert_eq!(wrapping(content.as_bytes()), Ok(expected), "{content}");
        }
    }

    #[test]
    fn content_that_viewers_would_draw_differently_is_refused() {
        for content in ["2 0 0 2 0 0 cm Q 0 0 5 5 re f", "1 0 0 rg Q q (a) Tj"] {
            assert_eq!(wrapping(content.as_bytes()), Err(PdfStampError::Unbalanced), "{content}");
        }
    }
}
