//! Reads the word lists. xtask/dictionary/README.md defines their format.

use qualistamp_diplomas::cbor;

/// The fragments under one `[kind weight]` heading, most valuable first.
pub(super) struct Section {
    /// The share of the dictionary, relative to other sections.
    pub(super) weight: u64,
    pub(super) fragments: Vec<Vec<u8>>,
}

/// The kind of fragments in a section. It determines which CBOR bytes surround them in an award.
#[derive(Clone, Copy)]
enum Kind {
    /// Written unchanged.
    Bare,
    /// A whole text, with its key before it and the key of the next field after it.
    Field { key: u8, next: u8 },
}

impl Kind {
    fn parse(name: &str) -> Option<Self> {
        match name {
            "raw" | "words" | "phrases" => Some(Self::Bare),
            "family" => Some(Self::Field { key: 4, next: 5 }),
            "given" => Some(Self::Field { key: 5, next: 8 }),
            "family_latin" => Some(Self::Field { key: 6, next: 7 }),
            "given_latin" => Some(Self::Field { key: 7, next: 8 }),
            "title" => Some(Self::Field { key: 8, next: 9 }),
            "title_en" => Some(Self::Field { key: 9, next: 10 }),
            "grade" => Some(Self::Field { key: 16, next: 17 }),
            _ => None,
        }
    }

    fn wrap(self, text: Vec<u8>) -> Vec<u8> {
        match self {
            // A space at either end marks a part of a text, where no field begins or ends.
            Self::Field { key, next } if !text.starts_with(b" ") && !text.ends_with(b" ") => {
                let mut wrapped = vec![key];
                cbor::text(&mut wrapped, &text);
                wrapped.push(next);
                wrapped
            }
            Self::Bare | Self::Field { .. } => text,
        }
    }
}

/// Parses one file. Errors include the line.
pub(super) fn parse(text: &str) -> Result<Vec<Section>, String> {
    let mut sections: Vec<(Kind, Section)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let at = |reason: &str| format!("line {number}: {reason}: {line}");
        if let Some(heading) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let (name, weight) = heading.split_once(' ').ok_or_else(|| at("expected [kind weight]"))?;
            let kind = Kind::parse(name).ok_or_else(|| at("unknown kind"))?;
            let weight =
                weight.parse().ok().filter(|weight| *weight > 0).ok_or_else(|| at("invalid weight"))?;
            sections.push((kind, Section { weight, fragments: Vec::new() }));
            continue;
        }
        let (kind, section) = sections.last_mut().ok_or_else(|| at("fragment before the first heading"))?;
        for fragment in line.split('|') {
            let bytes = unescape(fragment).map_err(at)?;
            if bytes.is_empty() {
                return Err(at("empty fragment"));
            }
            section.fragments.push(kind.wrap(bytes));
        }
    }
    Ok(sections.into_iter().map(|(_, section)| section).collect())
}

/// `_` is a space, `\xNN` an octet, `{text}` a CBOR text string with its header.
fn unescape(fragment: &str) -> Result<Vec<u8>, &'static str> {
    let mut bytes = Vec::new();
    let mut rest = fragment;
    while let Some(first) = rest.chars().next() {
        if let Some(tail) = rest.strip_prefix("\\x") {
            let digits = tail.get(..2).ok_or("expected two hexadecimal digits after \\x")?;
            bytes.push(
                u8::from_str_radix(digits, 16).map_err(|_| "expected two hexadecimal digits after \\x")?,
            );
            rest = tail.get(2..).unwrap_or_default();
        } else if let Some(tail) = rest.strip_prefix('{') {
            let (text, tail) = tail.split_once('}').ok_or("missing }")?;
            cbor::text(&mut bytes, text.as_bytes());
            rest = tail;
        } else {
            let plain = if first == '_' { ' ' } else { first };
            bytes.extend_from_slice(plain.encode_utf8(&mut [0; 4]).as_bytes());
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_become_bytes() {
        let sections =
            parse("# comment\n[words 3]\n_of_|a\\x00b\n[given 2]\nAna|Ana_\n[raw 1]\n\\x00{GR}\n").unwrap();
        let bytes: Vec<&[u8]> = sections.iter().flat_map(|s| &s.fragments).map(Vec::as_slice).collect();
        assert_eq!(bytes, [b" of ".as_slice(), b"a\0b", b"\x05\x63Ana\x08", b"Ana ", b"\0\x62GR"]);
        assert_eq!(sections.iter().map(|s| s.weight).collect::<Vec<_>>(), [3, 2, 1]);
    }

    #[test]
    fn mistakes_are_named() {
        for (text, reason) in [
            ("word", "before the first heading"),
            ("[words]", "expected [kind weight]"),
            ("[wörds 1]", "unknown kind"),
            ("[words 0]", "invalid weight"),
            ("[words 1]\na||b", "empty fragment"),
            ("[words 1]\n\\x4", "two hexadecimal digits"),
            ("[words 1]\n{a", "missing }"),
        ] {
            let error = parse(text).err().unwrap();
            assert!(error.contains(reason), "{text}: {error}");
        }
    }
}
