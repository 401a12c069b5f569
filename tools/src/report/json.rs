//! JSON lines: one object per line, with characters that could mislead a reader escaped.

use std::io::{self, Write};

use qualistamp_core::deceptive;
use serde::Serialize as _;
use serde_json::ser::{CharEscape, Formatter, Serializer};
use serde_json::{Map, Value};

use crate::input::folder::PassedOver;

/// Writes `value` on one line.
pub(crate) fn write_line(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, Visible))?;
    writeln!(out)
}

/// The line about a file that was passed over; its name is in the field `name`.
pub(crate) fn passed_over(name: &str, file: &PassedOver) -> Value {
    let mut line = Map::new();
    line.insert(name.to_owned(), file.name.as_written().into());
    line.insert("passed_over".to_owned(), true.into());
    if let Some(why) = &file.why {
        line.insert("why".to_owned(), why.as_str().into());
    }
    Value::Object(line)
}

/// Compact JSON in which invisible characters and those that change the direction of text are `\u` escapes: programs read the
/// same text, and screens are not tricked.
struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut start = 0;
        let mut found = deceptive(fragment).peekable();
        for (position, (at, character)) in fragment.char_indices().enumerate() {
            if found.next_if(|(deceptive, _)| *deceptive == position).is_none() {
                continue;
            }
            writer.write_all(fragment.get(start..at).unwrap_or_default().as_bytes())?;
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            start = at + character.len_utf8();
        }
        writer.write_all(fragment.get(start..).unwrap_or_default().as_bytes())
    }

    fn write_char_escape<W: ?Sized + Write>(&mut self, writer: &mut W, escape: CharEscape) -> io::Result<()> {
        serde_json::ser::CompactFormatter.write_char_escape(writer, escape)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_escaped_without_changing_the_value() {
        let value = serde_json::json!({"name": "a\u{202e}b\u{e0041}\"\n\u{85}Ω"});
        let mut line = Vec::new();
        write_line(&mut line, &value).unwrap();
        let line = String::from_utf8(line).unwrap();
        assert_eq!(line, "{\"name\":\"a\\u202eb\\udb40\\udc41\\\"\\n\\u0085Ω\"}\n");
        assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), value);
    }
}
