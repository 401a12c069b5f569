//! The 45 characters that Base45 (RFC 9285, table 1) and QR alphanumeric mode (ISO/IEC 18004:2024, table 5) share.

/// The value of `character`, 0 to 44; `None` when it is not one of the 45.
pub(crate) fn value(character: char) -> Option<u32> {
    let value = match character {
        '0'..='9' => u32::from(character) - u32::from('0'),
        'A'..='Z' => u32::from(character) - u32::from('A') + 10,
        ' ' => 36,
        '$' => 37,
        '%' => 38,
        '*' => 39,
        '+' => 40,
        '-' => 41,
        '.' => 42,
        '/' => 43,
        ':' => 44,
        _ => return None,
    };
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_the_table_of_rfc_9285() {
        let table = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        for character in (0..=0x2_FFFF).filter_map(char::from_u32) {
            let expected = table.chars().position(|known| known == character);
            assert_eq!(value(character).map(|value| value as usize), expected, "{character:?}");
        }
    }
}
