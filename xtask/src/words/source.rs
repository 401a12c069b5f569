//! The texts of one language, with their placeholders taken apart, and what all languages must have in common.

use std::collections::BTreeSet;

use serde_json::Value;

/// The texts of one language, in the order of its file.
pub(super) struct Language {
    pub(super) code: String,
    pub(super) texts: Vec<Text>,
}

/// One text under its key, such as `rejection.S01.found`.
pub(super) struct Text {
    pub(super) key: String,
    pub(super) pieces: Vec<Piece>,
}

/// A text is words and placeholders in turn.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Words(String),
    Placeholder(Placeholder),
}

/// Written `{name:type}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Placeholder {
    pub(super) name: String,
    pub(super) kind: Kind,
}

/// What is put in place of a placeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Any text, put in as it is.
    Text,
    /// A day, written as the reader's country writes it.
    Date,
    /// A whole number.
    Number,
}

impl Language {
    /// Reads one file of `words/`: a single object of texts.
    pub(super) fn parse(code: &str, json: &str) -> Result<Self, Vec<String>> {
        let name = format!("words/{code}.json");
        let parsed: Value = serde_json::from_str(json).map_err(|error| vec![format!("{name}: {error}")])?;
        let Value::Object(entries) = parsed else {
            return Err(vec![format!("{name}: must be one object of texts")]);
        };
        // The parser keeps only the last of two entries with one key; nothing else may be lost either.
        let mut findings = Vec::new();
        if json.lines().filter(|line| line.contains("\": \"")).count() != entries.len() {
            findings.push(format!("{name}: a key stands there twice, or two texts on one line"));
        }
        let mut texts = Vec::new();
        for (key, value) in entries {
            let parsed = match value.as_str() {
                None => Err("must be a text".to_owned()),
                Some(text) => check_key(&key).and_then(|()| parse_pieces(text)),
            };
            match parsed {
                Ok(pieces) => texts.push(Text { key, pieces }),
                Err(fault) => findings.push(format!("{name}: {key}: {fault}")),
            }
        }
        if findings.is_empty() { Ok(Self { code: code.to_owned(), texts }) } else { Err(findings) }
    }

    fn text(&self, key: &str) -> Option<&Text> {
        self.texts.iter().find(|text| text.key == key)
    }
}

impl Text {
    /// The placeholders, each once, in the order in which they come first.
    pub(super) fn placeholders(&self) -> Vec<&Placeholder> {
        let mut found: Vec<&Placeholder> = Vec::new();
        for piece in &self.pieces {
            if let Piece::Placeholder(placeholder) = piece
                && !found.contains(&placeholder)
            {
                found.push(placeholder);
            }
        }
        found
    }
}

/// The arguments of a text stand in one order in all languages: that of the first language.
pub(super) fn position(languages: &[Language], key: &str, placeholder: &Placeholder) -> usize {
    let order = languages.first().and_then(|first| first.text(key)).map(Text::placeholders);
    let at = order.and_then(|order| order.iter().position(|found| *found == placeholder));
    // safe: `compare` has found the same placeholders in every language before anything is written.
    at.map_or(0, |at| at + 1)
}

/// What a language lacks, or has and should not, against the first.
pub(super) fn compare(languages: &[Language]) -> Vec<String> {
    let Some((first, others)) = languages.split_first() else { return Vec::new() };
    let mut findings = Vec::new();
    for other in others {
        let name = &other.code;
        for text in &first.texts {
            let Some(translated) = other.text(&text.key) else {
                findings.push(format!("words/{name}.json: {} is missing", text.key));
                continue;
            };
            let ours: BTreeSet<_> = text.placeholders().into_iter().collect();
            let theirs: BTreeSet<_> = translated.placeholders().into_iter().collect();
            if ours != theirs {
                findings.push(format!(
                    "words/{name}.json: {} has other placeholders than in {}",
                    text.key, first.code
                ));
            }
        }
        for text in &other.texts {
            if first.text(&text.key).is_none() {
                findings.push(format!("words/{name}.json: {} is not in {}", text.key, first.code));
            }
        }
    }
    findings
}

/// Every support code of the specification must say what was found and what to do next.
pub(super) fn codes_without_words(spec: &str, languages: &[Language]) -> Vec<String> {
    let codes = support_codes(spec);
    let mut findings = Vec::new();
    if codes.is_empty() {
        findings.push("docs/spec.md: there is no table of support codes".to_owned());
    }
    for code in codes {
        let group = match code.as_bytes() {
            [b'V', ..] => "valid",
            [b'U', ..] => "reason",
            [b'N', ..] => "note",
            [b'X', ..] => "text",
            _ => "rejection",
        };
        for part in ["found", "next"] {
            let key = format!("{group}.{code}.{part}");
            for language in languages.iter().filter(|language| language.text(&key).is_none()) {
                findings.push(format!(
                    "words/{}.json: {key} is missing, a support code of docs/spec.md",
                    language.code
                ));
            }
        }
    }
    findings
}

/// The codes in the first column of the table, where `X01–X12` stands for twelve.
fn support_codes(spec: &str) -> Vec<String> {
    let mut codes = Vec::new();
    for line in spec.lines() {
        let Some(cell) = line.strip_prefix("| ").and_then(|rest| rest.split(" |").next()) else { continue };
        let (from, to) = cell.split_once('–').unwrap_or((cell, cell));
        if let (Some((letter, from)), Some((_, to))) = (code_parts(from), code_parts(to)) {
            codes.extend((from..=to).map(|number| format!("{letter}{number:02}")));
        }
    }
    codes
}

fn code_parts(code: &str) -> Option<(char, u8)> {
    let letter = code.chars().next().filter(char::is_ascii_uppercase)?;
    let digits = code.get(1..).filter(|digits| digits.len() == 2)?;
    Some((letter, digits.parse().ok()?))
}

/// Keys become names in Kotlin and XML.
fn check_key(key: &str) -> Result<(), String> {
    let part = |part: &str| {
        !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    };
    if key.split('.').all(part) {
        Ok(())
    } else {
        Err("a key is made of letters, digits, `_` and single dots".to_owned())
    }
}

fn parse_pieces(text: &str) -> Result<Vec<Piece>, String> {
    if text.trim() != text || text.is_empty() {
        return Err("a text is not empty and has no space around it".to_owned());
    }
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((words, after)) = rest.split_once('{') {
        let (inside, behind) = after.split_once('}').ok_or("a brace is not closed")?;
        push_words(&mut pieces, words)?;
        let (name, kind) = inside.split_once(':').ok_or_else(|| format!("{{{inside}}} has no type"))?;
        let kind = match kind {
            "text" => Kind::Text,
            "date" => Kind::Date,
            "number" => Kind::Number,
            other => return Err(format!("{{{inside}}}: there is no type `{other}`")),
        };
        pieces.push(Piece::Placeholder(Placeholder { name: name.to_owned(), kind }));
        rest = behind;
    }
    push_words(&mut pieces, rest)?;
    Ok(pieces)
}

fn push_words(pieces: &mut Vec<Piece>, words: &str) -> Result<(), String> {
    if words.contains(['{', '}', '\n', '"', '\'', '\\', '<', '>', '&', '%']) {
        // Each of them means something else on one of the platforms, and typography has better ones.
        return Err(
            "no brace, line break, straight quote, backslash, `<`, `>`, `&` or `%` in a text".to_owned()
        );
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words.to_owned()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(code: &str, texts: &str) -> Language {
        Language::parse(code, texts).expect("a good file")
    }

    #[test]
    fn a_text_is_taken_apart() {
        let text = "Of {issued:date}, {count:number} more.";
        let placeholder = |name: &str, kind| Piece::Placeholder(Placeholder { name: name.to_owned(), kind });
        assert_eq!(
            parse_pieces(text).expect("well formed"),
            [
                Piece::Words("Of ".to_owned()),
                placeholder("issued", Kind::Date),
                Piece::Words(", ".to_owned()),
                placeholder("count", Kind::Number),
                Piece::Words(" more.".to_owned()),
            ]
        );
    }

    #[test]
    fn what_no_platform_could_write_is_refused() {
        for (json, fault) in [
            (r#"{"a": ""}"#, "not empty"),
            (r#"{"a": " b"}"#, "not empty"),
            (r#"{"a": "{b}"}"#, "has no type"),
            (r#"{"a": "{b:day}"}"#, "no type `day`"),
            (r#"{"a": "{b:date"}"#, "not closed"),
            (r#"{"a": "b}"}"#, "no brace"),
            (r#"{"a": "100 %"}"#, "no brace"),
            (r#"{"a": "don't"}"#, "no brace"),
            (r#"{"a..b": "c"}"#, "a key is made"),
            (r#"{"a": 1}"#, "must be a text"),
            ("{\n\"a\": \"b\",\n\"a\": \"c\"\n}", "twice"),
            ("[]", "one object"),
        ] {
            let Err(findings) = Language::parse("en", json) else { panic!("{json} was accepted") };
            assert!(findings.concat().contains(fault), "{json}: {findings:?}");
        }
    }

    #[test]
    fn languages_are_held_against_the_first() {
        let first = r#"{"a": "One {b:date}"}"#;
        for (second, finding) in [
            (r#"{"a": "Eins {b:date}"}"#, None),
            (r#"{"c": "Zwei {b:date}"}"#, Some("a is missing")),
            (r#"{"a": "Eins"}"#, Some("other placeholders")),
            (r#"{"a": "Eins {b:number}"}"#, Some("other placeholders")),
        ] {
            let findings = compare(&[language("en", first), language("de", second)]);
            match finding {
                None => assert!(findings.is_empty(), "{findings:?}"),
                Some(finding) => assert!(findings.concat().contains(finding), "{second}: {findings:?}"),
            }
        }
    }

    #[test]
    fn every_support_code_needs_words() {
        let spec = "| code | verdict |\n|---|---|\n| S01 | invalid |\n| X01–X02 | none |\n";
        assert_eq!(support_codes(spec), ["S01", "X01", "X02"]);
        let complete = "{\n\"rejection.S01.found\": \"a\",\n\"rejection.S01.next\": \"a\",\n\"text.X01.found\": \"a\",\n\
            \"text.X01.next\": \"a\",\n\"text.X02.found\": \"a\",\n\"text.X02.next\": \"a\"\n}";
        assert!(codes_without_words(spec, &[language("en", complete)]).is_empty());
        let lacking = complete.replace("\"rejection.S01.next\": \"a\",\n", "");
        let findings = codes_without_words(spec, &[language("en", &lacking)]);
        assert_eq!(
            findings,
            ["words/en.json: rejection.S01.next is missing, a support code of docs/spec.md"]
        );
        assert_eq!(codes_without_words("", &[]).len(), 1);
    }
}
