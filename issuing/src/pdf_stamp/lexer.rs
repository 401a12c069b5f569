//! Reads the objects of a PDF strictly (ISO 32000-1, 7.2 and 7.3), and keeps the bytes in which each was written.

/// Deepest nesting of arrays and dictionaries that is read.
const MAX_DEPTH: usize = 64;

/// An object, and the bytes in which it is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    pub(super) raw: Vec<u8>,
    pub(super) value: Value,
}

/// An object. Names and strings are unescaped.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Name(Vec<u8>),
    Text(Vec<u8>),
    Array(Vec<Item>),
    Dict(Dict),
    Ref(Ref),
}

/// A reference to an indirect object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Ref {
    pub(super) number: u32,
    pub(super) generation: u16,
}

/// A dictionary, in the order in which it is written.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Dict(pub(super) Vec<(Vec<u8>, Item)>);

impl Dict {
    pub(super) fn get(&self, key: &[u8]) -> Option<&Value> {
        self.item(key).map(|item| &item.value)
    }

    pub(super) fn item(&self, key: &[u8]) -> Option<&Item> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, item)| item)
    }

    pub(super) fn is_type(&self, name: &[u8]) -> bool {
        matches!(self.get(b"Type"), Some(Value::Name(found)) if found == name)
    }
}

impl Value {
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "coordinates and lengths are far smaller")]
            Self::Int(value) => Some(*value as f64),
            Self::Real(value) => Some(*value),
            Self::Null | Self::Bool(_) | Self::Name(_) | Self::Text(_) => None,
            Self::Array(_) | Self::Dict(_) | Self::Ref(_) => None,
        }
    }

    pub(super) fn into_dict(self) -> Option<Dict> {
        if let Self::Dict(dict) = self { Some(dict) } else { None }
    }

    pub(super) fn into_array(self) -> Option<Vec<Item>> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    pub(super) fn into_name(self) -> Option<Vec<u8>> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    /// A whole number that is not negative.
    pub(super) fn count(&self) -> Option<usize> {
        if let Self::Int(value) = self { usize::try_from(*value).ok() } else { None }
    }
}

/// A position in bytes.
#[derive(Debug, Clone)]
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// White space (7.2.2, table 1).
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !is_delimiter(byte)
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    pub(super) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub(super) fn advance(&mut self, count: usize) {
        self.at = self.at.saturating_add(count).min(self.bytes.len());
    }

    /// Passes over white space and comments.
    pub(super) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// Passes over `word` if it comes next, as a whole word.
    pub(super) fn word(&mut self, word: &[u8]) -> Option<()> {
        self.skip_space();
        let rest = self.rest().strip_prefix(word)?;
        if rest.first().is_some_and(|byte| is_regular(*byte)) {
            return None;
        }
        self.at += word.len();
        Some(())
    }

    /// The regular characters that come next: a number, a keyword or an operator. Empty at a delimiter and at the end.
    pub(super) fn regular(&mut self) -> &'a [u8] {
        let length = self.rest().iter().take_while(|byte| is_regular(**byte)).count();
        let word = self.rest().get(..length).unwrap_or_default();
        self.at += length;
        word
    }

    /// A whole number without a sign.
    pub(super) fn unsigned(&mut self) -> Option<u64> {
        self.skip_space();
        let word = self.regular();
        if word.is_empty() || !word.iter().all(u8::is_ascii_digit) {
            return None;
        }
        std::str::from_utf8(word).ok()?.parse().ok()
    }

    /// The object that comes next.
    pub(super) fn item(&mut self) -> Option<Item> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Item> {
        self.skip_space();
        let start = self.at;
        let value = self.value(depth)?;
        Some(Item { raw: self.bytes.get(start..self.at)?.to_vec(), value })
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        match self.peek()? {
            b'/' => self.name().map(Value::Name),
            b'(' => self.literal().map(Value::Text),
            b'<' if self.rest().starts_with(b"<<") => self.dict(depth).map(Value::Dict),
            b'<' => self.hexadecimal().map(Value::Text),
            b'[' => self.array(depth),
            byte if byte.is_ascii_digit() => self.reference().map(Value::Ref).or_else(|| self.numeric()),
            b'+' | b'-' | b'.' => self.numeric(),
            _ => match self.regular() {
                b"null" => Some(Value::Null),
                b"true" => Some(Value::Bool(true)),
                b"false" => Some(Value::Bool(false)),
                _ => None,
            },
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let word = self.regular();
        let mut name = Vec::with_capacity(word.len());
        let mut bytes = word.iter();
        while let Some(byte) = bytes.next() {
            if *byte == b'#' {
                let mut ahead = bytes.clone();
                let pair = ahead.next().and_then(|high| Some((digit(*high)?, digit(*ahead.next()?)?)));
                if let Some((high, low)) = pair {
                    name.push(high << 4 | low);
                    bytes = ahead;
                    continue;
                }
            }
            name.push(*byte);
        }
        Some(name)
    }

    /// A string in parentheses, which may nest. Only the escapes that matter for comparing texts are resolved.
    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut open = 1_usize;
        let mut text = Vec::new();
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'\\' => {
                    let escaped = self.peek()?;
                    self.at += 1;
                    text.push(escaped);
                    continue;
                }
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(text);
                    }
                }
                _ => {}
            }
            text.push(byte);
        }
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut text = Vec::new();
        let mut high = None;
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match (byte, high) {
                (b'>', _) => {
                    text.extend(high.map(|high: u8| high << 4));
                    return Some(text);
                }
                (byte, _) if is_space(byte) => {}
                (byte, None) => high = Some(digit(byte)?),
                (byte, Some(first)) => {
                    text.push(first << 4 | digit(byte)?);
                    high = None;
                }
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip_space();
            if self.peek()? == b']' {
                self.at += 1;
                return Some(Value::Array(items));
            }
            items.push(self.nested(depth + 1)?);
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        self.at += 2;
        let mut entries: Vec<(Vec<u8>, Item)> = Vec::new();
        loop {
            self.skip_space();
            if self.rest().starts_with(b">>") {
                self.at += 2;
                return Some(Dict(entries));
            }
            if self.peek()? != b'/' {
                return None;
            }
            let name = self.name()?;
            // Readers disagree which of two equal keys counts.
            if entries.iter().any(|(other, _)| *other == name) {
                return None;
            }
            entries.push((name, self.nested(depth + 1)?));
        }
    }

    fn numeric(&mut self) -> Option<Value> {
        let word = std::str::from_utf8(self.regular()).ok()?;
        if !word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.')) {
            return None;
        }
        match word.parse() {
            Ok(value) => Some(Value::Int(value)),
            Err(_) => word.parse().ok().map(Value::Real),
        }
    }

    fn reference(&mut self) -> Option<Ref> {
        let mut ahead = self.clone();
        let number = u32::try_from(ahead.unsigned()?).ok()?;
        let generation = u16::try_from(ahead.unsigned()?).ok()?;
        ahead.word(b"R")?;
        *self = ahead;
        Some(Ref { number, generation })
    }
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Option<Value> {
        Lexer::new(text, 0).item().map(|item| item.value)
    }

    #[test]
    fn objects_are_read_with_the_bytes_in_which_they_are_written() {
        let text = b" % page\n<</A#42 [1 -2.5 .5 7 0 R null]/S(a\\)(b))/H<4 15>>> rest";
        let mut lexer = Lexer::new(text, 0);
        let item = lexer.item().unwrap();
        assert_eq!(item.raw, text[8..text.len() - 5]);
        let Value::Dict(dict) = item.value else { panic!() };
        assert_eq!(dict.item(b"AB").unwrap().raw, b"[1 -2.5 .5 7 0 R null]");
        assert_eq!(dict.get(b"S"), Some(&Value::Text(b"a)(b)".to_vec())));
        assert_eq!(dict.get(b"H"), Some(&Value::Text(b"AP".to_vec())));
        let Some(Value::Array(items)) = dict.get(b"AB") else { panic!() };
        assert_eq!(items[3].value, Value::Ref(Ref { number: 7, generation: 0 }));
        assert_eq!(lexer.rest(), b" rest");
    }

    #[test]
    fn what_readers_would_read_differently_is_refused() {
        for text in [
            &b"<</A 1/A 2>>"[..],
            b"<</A>>",
            b"<<1 2>>",
            b"[1 2",
            b"(a(b)",
            b"<4x>",
            b"1x",
            b"nul",
            b"",
            &b"[".repeat(100),
        ] {
            assert_eq!(read(text), None, "{}", text.escape_ascii());
        }
    }
}
