//! Number formats of Excel: which of them show dates, and which show zeros in front (ECMA-376 part 1, section 18.8.30).

/// What a number format shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum NumberFormat {
    /// The number.
    #[default]
    Number,
    /// A day, perhaps with a time.
    Date,
    /// At least this many digits, with zeros in front: `0000000` shows 12345 as 0012345.
    Digits(usize),
    /// This many digits after the point: `0.00` shows 8.5 as 8.50.
    Decimals(usize),
}

impl NumberFormat {
    /// The built-in format with this number.
    pub(super) fn built_in(id: usize) -> Self {
        match id {
            // 27 to 36 and 50 to 58 are dates in East Asian editions.
            14..=17 | 22 | 27..=36 | 50..=58 => Self::Date,
            2 | 4 => Self::Decimals(2),
            _ => Self::Number,
        }
    }

    /// The format with this code.
    pub(super) fn of_code(code: &str) -> Self {
        // Only the first section counts: the others are for negative numbers, zero and text.
        let bare = without_literals(code);
        let bare = bare.split(';').next().unwrap_or_default();
        if bare.chars().any(|found| matches!(found.to_ascii_lowercase(), 'y' | 'd')) {
            return Self::Date;
        }
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte == b'0');
        match bare.split_once('.') {
            None if digits(bare) && bare.len() > 1 => Self::Digits(bare.len()),
            Some((whole, rest)) if whole.ends_with('0') && digits(rest) => Self::Decimals(rest.len()),
            Some(_) | None => Self::Number,
        }
    }
}

/// `code` without quoted text, escaped characters, and what is in brackets (colours and languages).
fn without_literals(code: &str) -> String {
    let mut bare = String::new();
    let mut characters = code.chars();
    while let Some(found) = characters.next() {
        match found {
            '"' => while characters.next().is_some_and(|inside| inside != '"') {},
            '[' => while characters.next().is_some_and(|inside| inside != ']') {},
            '\\' | '_' | '*' => {
                characters.next();
            }
            found => bare.push(found),
        }
    }
    // `General` has no letter of a date.
    bare.replace("General", "").replace("Standard", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_show_dates_numbers_or_leading_zeros() {
        for (code, format) in [
            ("General", NumberFormat::Number),
            ("0", NumberFormat::Number),
            ("#,##0", NumberFormat::Number),
            ("0000000", NumberFormat::Digits(7)),
            ("0.00", NumberFormat::Decimals(2)),
            ("#,##0.0", NumberFormat::Decimals(1)),
            ("dd/mm/yyyy", NumberFormat::Date),
            ("[$-407]d. mmmm yyyy;@", NumberFormat::Date),
            ("yyyy\\-mm\\-dd", NumberFormat::Date),
            ("0\" days\"", NumberFormat::Number),
            ("[Red]0.0", NumberFormat::Decimals(1)),
            ("@", NumberFormat::Number),
        ] {
            assert_eq!(NumberFormat::of_code(code), format, "{code}");
        }
        assert_eq!(NumberFormat::built_in(14), NumberFormat::Date);
        assert_eq!(NumberFormat::built_in(49), NumberFormat::Number);
    }
}
