//! Parses JSON.

use crate::error::{CredentialError, Position, shown};
use crate::json::Json;
use crate::limits::{MAX_JSON_DEPTH, MAX_TEXT_BYTES, MAX_VALUES};

/// Integers with a larger magnitude are not exact in a 64-bit float.
const MAX_INTEGER: u64 = 1 << 53;

/// Parses all of `text`, which has no byte order mark.
pub(crate) fn parse(text: &str) -> Result<Json, CredentialError> {
    if text.len() > MAX_TEXT_BYTES {
        return Err(CredentialError::TooLarge { found: text.len(), max: MAX_TEXT_BYTES });
    }
    let mut parser = Parser { text, at: 0, depth: 0, values: 0 };
    parser.space();
    let value = parser.value()?;
    parser.space();
    if parser.at < text.len() { Err(parser.expected("the end of the file")) } else { Ok(value) }
}

struct Parser<'a> {
    text: &'a str,
    /// The next byte; always at the beginning of a character.
    at: usize,
    depth: usize,
    values: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn position(&self, offset: usize) -> Position {
        Position::of(self.text, offset)
    }

    fn expected(&self, expected: &'static str) -> CredentialError {
        CredentialError::Json { at: self.position(self.at), expected }
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Consumes `byte`, which is ASCII.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        if is_next {
            self.at += 1;
        }
        is_next
    }

    fn value(&mut self) -> Result<Json, CredentialError> {
        self.values += 1;
        if self.values > MAX_VALUES {
            return Err(CredentialError::TooManyValues);
        }
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => Ok(Json::String(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            Some(_) | None => Err(self.expected("a value")),
        }
    }

    fn nested(
        &mut self,
        parse: fn(&mut Self) -> Result<Json, CredentialError>,
    ) -> Result<Json, CredentialError> {
        if self.depth == MAX_JSON_DEPTH {
            return Err(CredentialError::TooDeep { at: self.position(self.at) });
        }
        self.depth += 1;
        let value = parse(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, CredentialError> {
        if self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.expected("a value"))
        }
    }

    fn array(&mut self) -> Result<Json, CredentialError> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.take(b']') {
            return Ok(Json::Array(items));
        }
        loop {
            self.space();
            items.push(self.value()?);
            self.space();
            if self.take(b']') {
                return Ok(Json::Array(items));
            }
            if !self.take(b',') {
                return Err(self.expected("`,` or `]`"));
            }
        }
    }

    fn object(&mut self) -> Result<Json, CredentialError> {
        self.at += 1;
        let (mut members, mut offsets) = (Vec::new(), Vec::new());
        self.space();
        if self.take(b'}') {
            return Ok(Json::Object(members));
        }
        loop {
            self.space();
            offsets.push(self.at);
            if self.peek() != Some(b'"') {
                return Err(self.expected("a key in quotation marks"));
            }
            let key = self.string()?;
            self.space();
            if !self.take(b':') {
                return Err(self.expected("`:`"));
            }
            self.space();
            members.push((key, self.value()?));
            self.space();
            if self.take(b'}') {
                self.distinct(&members, &offsets)?;
                return Ok(Json::Object(members));
            }
            if !self.take(b',') {
                return Err(self.expected("`,` or `}`"));
            }
        }
    }

    /// Refuses a key that is there twice.
    fn distinct(&self, members: &[(String, Json)], offsets: &[usize]) -> Result<(), CredentialError> {
        let mut keys: Vec<(&str, usize)> =
            members.iter().zip(offsets).map(|((key, _), offset)| (key.as_str(), *offset)).collect();
        keys.sort_unstable();
        for pair in keys.windows(2) {
            if let [(one, _), (other, offset)] = pair
                && one == other
            {
                return Err(CredentialError::DuplicateKey { key: shown(one), at: self.position(*offset) });
            }
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), CredentialError> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.expected("a digit")) } else { Ok(()) }
    }

    fn number(&mut self) -> Result<Json, CredentialError> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        let mut is_integer = true;
        if self.take(b'.') {
            is_integer = false;
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            is_integer = false;
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        // As text: 2^53 + 1 would be rounded to 2^53.
        let is_exact = !is_integer
            || text.trim_start_matches('-').parse().is_ok_and(|number: u64| number <= MAX_INTEGER);
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite() && is_exact);
        number.map(Json::Number).ok_or_else(|| CredentialError::Number { at: self.position(start) })
    }

    fn string(&mut self) -> Result<String, CredentialError> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let end = rest.find(|character| matches!(character, '"' | '\\' | '\0'..='\u{1f}'));
            let end = end.unwrap_or(rest.len());
            text.push_str(rest.get(..end).unwrap_or_default());
            self.at += end;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                Some(_) => return Err(self.expected("no control character in a string")),
                None => return Err(self.expected("the end of a string")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, CredentialError> {
        self.at += 1;
        let escaped = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            Some(_) | None => return Err(self.expected("an escape that JSON has")),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// `uXXXX`, or two of them for one character beyond U+FFFF.
    fn unicode(&mut self) -> Result<char, CredentialError> {
        const HALF: &str = "both halves of a surrogate pair";
        let first = self.unit()?;
        let second = match first {
            0xD800..=0xDBFF => {
                if !(self.take(b'\\') && self.peek() == Some(b'u')) {
                    return Err(self.expected(HALF));
                }
                Some(self.unit()?)
            }
            _ => None,
        };
        let units = [Some(first), second].into_iter().flatten();
        char::decode_utf16(units).next().and_then(Result::ok).ok_or_else(|| self.expected(HALF))
    }

    fn unit(&mut self) -> Result<u16, CredentialError> {
        let digits = self.text.get(self.at + 1..self.at + 5).unwrap_or_default();
        let is_hex = digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        match u16::from_str_radix(digits, 16) {
            Ok(unit) if is_hex => {
                self.at += 5;
                Ok(unit)
            }
            Ok(_) | Err(_) => Err(self.expected("four hexadecimal digits")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_read_differently_is_refused_by_name() {
        let at = |line, column| Position { line, column };
        for (text, expected) in [
            (r#"{"a": 1, "a": 2}"#, CredentialError::DuplicateKey { key: "a".to_owned(), at: at(1, 10) }),
            (
                "{\"é\": {\"b\": 1,\n \"\\u0062\": 2}}",
                CredentialError::DuplicateKey { key: "b".to_owned(), at: at(2, 2) },
            ),
            ("[9007199254740993]", CredentialError::Number { at: at(1, 2) }),
            ("[-9007199254740994]", CredentialError::Number { at: at(1, 2) }),
            ("[1152921504606846976]", CredentialError::Number { at: at(1, 2) }),
            ("[99999999999999999999]", CredentialError::Number { at: at(1, 2) }),
            ("[1e400]", CredentialError::Number { at: at(1, 2) }),
            (
                r#"["\ud800"]"#,
                CredentialError::Json { at: at(1, 9), expected: "both halves of a surrogate pair" },
            ),
            (
                r#"["\ud800\u0041"]"#,
                CredentialError::Json { at: at(1, 15), expected: "both halves of a surrogate pair" },
            ),
            ("[01]", CredentialError::Json { at: at(1, 3), expected: "`,` or `]`" }),
            ("[1.]", CredentialError::Json { at: at(1, 4), expected: "a digit" }),
            (
                "[\"a\u{1}\"]",
                CredentialError::Json { at: at(1, 4), expected: "no control character in a string" },
            ),
            ("[\"a", CredentialError::Json { at: at(1, 4), expected: "the end of a string" }),
            (r#"["\u+041"]"#, CredentialError::Json { at: at(1, 4), expected: "four hexadecimal digits" }),
            ("{} {}", CredentialError::Json { at: at(1, 4), expected: "the end of the file" }),
            ("{,}", CredentialError::Json { at: at(1, 2), expected: "a key in quotation marks" }),
            ("nul", CredentialError::Json { at: at(1, 1), expected: "a value" }),
        ] {
            assert_eq!(parse(text).unwrap_err(), expected, "{text}");
        }
        let deep = format!("{}{}", "[".repeat(65), "]".repeat(65));
        assert_eq!(parse(&deep).unwrap_err(), CredentialError::TooDeep { at: at(1, 65) });
        assert!(parse(deep.get(1..deep.len() - 1).unwrap()).is_ok());
        let many = format!("[{}0]", "0,".repeat(MAX_VALUES));
        assert_eq!(parse(&many).unwrap_err(), CredentialError::TooManyValues);
        let large = format!("\"{}\"", " ".repeat(MAX_TEXT_BYTES));
        assert!(matches!(parse(&large).unwrap_err(), CredentialError::TooLarge { .. }));
    }

    #[test]
    fn values_are_those_that_another_reader_finds() {
        let text =
            r#" {"a": [1, -2.5e3, 0.1, true, false, null, -0], "ü\u00fc\ud83d\ude00\n\"\/": {}, "": [[]]} "#;
        let parsed = parse(text).unwrap();
        let other: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(as_other(&parsed), other);
    }

    fn as_other(value: &Json) -> serde_json::Value {
        match value {
            Json::Null => serde_json::Value::Null,
            Json::Bool(value) => (*value).into(),
            Json::Number(number) if number.fract() == 0.0 && !number.is_sign_negative() => {
                serde_json::json!(*number as u64)
            }
            Json::Number(number) => serde_json::json!(*number),
            Json::String(text) => text.clone().into(),
            Json::Array(items) => items.iter().map(as_other).collect(),
            Json::Object(members) => {
                members.iter().map(|(key, value)| (key.clone(), as_other(value))).collect()
            }
        }
    }
}
