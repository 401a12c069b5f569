//! Splits Rust source into the tokens that matter for paths. Comments are dropped, so links in documentation are no imports.

/// A token. Numbers and operators come out as words and punctuation of no further use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// An identifier or keyword.
    Word(&'a str),
    /// A string literal, without its quotes.
    Text(&'a str),
    /// `::`
    Separator,
    Punctuation(char),
}

pub(super) fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut rest = source;
    let mut found = Vec::new();
    while let Some(first) = rest.chars().next() {
        let (token, length) = next(rest, first);
        found.extend(token);
        rest = rest.get(length..).unwrap_or_default();
    }
    found
}

/// The token at the start of `rest`, if there is one, and how many bytes to move on.
fn next(rest: &str, first: char) -> (Option<Token<'_>>, usize) {
    if rest.starts_with("//") {
        return (None, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (None, block_comment(rest));
    }
    if let Some((text, length)) = string(rest) {
        return (Some(Token::Text(text)), length);
    }
    if first == '\'' {
        return (None, quote(rest));
    }
    if is_word(first) {
        let length = rest.find(|character| !is_word(character)).unwrap_or(rest.len());
        return (rest.get(..length).map(Token::Word), length);
    }
    if rest.starts_with("::") {
        return (Some(Token::Separator), 2);
    }
    ((!first.is_whitespace()).then_some(Token::Punctuation(first)), first.len_utf8())
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The length of a block comment, which may contain others.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while let Some(tail) = rest.get(at..).filter(|tail| !tail.is_empty()) {
        if tail.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if tail.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += tail.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// A string literal of any kind: its content and its length.
fn string(rest: &str) -> Option<(&str, usize)> {
    let bare = rest.trim_start_matches(['b', 'c']);
    let prefix = rest.len() - bare.len();
    if prefix > 1 {
        return None;
    }
    if let Some(raw) = bare.strip_prefix('r') {
        let text = raw.trim_start_matches('#');
        let hashes = raw.len() - text.len();
        let text = text.strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        let length = text.find(&end).unwrap_or(text.len());
        return Some((text.get(..length)?, prefix + 1 + hashes + 1 + length + end.len()));
    }
    let text = bare.strip_prefix('"')?;
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some((text.get(..at)?, prefix + 1 + at + 1)),
            _ => {}
        }
    }
    Some((text, rest.len()))
}

/// The length of a character literal, or of the quote of a lifetime.
fn quote(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match characters.next() {
        // The escaped character may be a quote itself, so the search for the end starts behind it.
        Some((_, '\\')) => rest.get(3..).and_then(|tail| tail.find('\'')).map_or(rest.len(), |at| 3 + at + 1),
        Some(_) => match characters.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_hide_nothing_and_add_nothing() {
        let words = |source: &str| -> Vec<String> {
            tokens(source)
                .into_iter()
                .filter_map(|token| match token {
                    Token::Word(word) => Some(word.to_owned()),
                    Token::Text(_) | Token::Separator | Token::Punctuation(_) => None,
                })
                .collect()
        };
        for (source, expected) in [
            ("a // b\nc", vec!["a", "c"]),
            ("a /* b /* c */ d */ e", vec!["a", "e"]),
            ("a \"b \\\" c\" d", vec!["a", "d"]),
            ("a r#\"b \" c\"# d", vec!["a", "d"]),
            ("a b\"c\" d", vec!["a", "d"]),
            ("a '\\'' b 'c' d '\"' e", vec!["a", "b", "d", "e"]),
            ("&'a str", vec!["a", "str"]),
            ("'ü' b", vec!["b"]),
        ] {
            assert_eq!(words(source), expected, "{source}");
        }
        assert_eq!(
            tokens("a::b = \"c\""),
            [Token::Word("a"), Token::Separator, Token::Word("b"), Token::Punctuation('='), Token::Text("c")]
        );
    }
}
