//! Prepares passphrases, so that every keyboard and system gives the same bytes: RFC 8265 section 4.2.2, `OpaqueString`.

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// `passphrase` in normalisation form C, with every space character as an ordinary space. Otherwise "é" typed on a Mac, which may be
/// two characters, would not open a key made on Windows.
pub(super) fn prepared_passphrase(passphrase: &str) -> Zeroizing<String> {
    let is_space = |found: char| found.is_whitespace() && !found.is_control();
    Zeroizing::new(passphrase.nfc().map(|found| if is_space(found) { ' ' } else { found }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_give_the_same_bytes() {
        for (given, prepared) in
            [("e\u{301}te\u{301}", "été"), ("été", "été"), ("a\u{a0}b\u{3000}c", "a b c"), (" a ", " a ")]
        {
            assert_eq!(*prepared_passphrase(given), prepared);
        }
    }
}
