//! Writes the CBOR needed to build and measure: RFC 8949, deterministic encoding of heads (section 4.2.1).

/// A CBOR item to write.
pub enum Item {
    /// An integer from 0 on: major type 0.
    Unsigned(u64),
    /// The integer -1 - n: major type 1.
    Negative(u64),
    /// A byte string: major type 2.
    Bytes(Vec<u8>),
    /// A text string in UTF-8: major type 3.
    Text(String),
    /// An array: major type 4.
    Array(Vec<Item>),
    /// Entries in any order. They are written in the order of their encoded keys.
    Map(Vec<(Item, Item)>),
    /// `false` or `true`: simple values 20 and 21.
    Bool(bool),
    /// A floating-point number.
    Float(f64),
}

impl Item {
    /// An integer of either sign.
    pub fn integer(value: i64) -> Self {
        if value < 0 { Self::Negative(!value.cast_unsigned()) } else { Self::Unsigned(value.cast_unsigned()) }
    }

    /// The item in bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Unsigned(value) => head(out, 0, *value),
            Self::Negative(value) => head(out, 1, *value),
            Self::Bytes(bytes) => {
                head(out, 2, bytes.len() as u64);
                out.extend_from_slice(bytes);
            }
            Self::Text(string) => text(out, string.as_bytes()),
            Self::Array(items) => {
                head(out, 4, items.len() as u64);
                for item in items {
                    item.write(out);
                }
            }
            Self::Map(entries) => {
                head(out, 5, entries.len() as u64);
                let mut encoded: Vec<_> = entries.iter().map(|(k, v)| (k.encode(), v.encode())).collect();
                encoded.sort();
                for (key, value) in encoded {
                    out.extend(key);
                    out.extend(value);
                }
            }
            Self::Bool(value) => out.push(if *value { 0xF5 } else { 0xF4 }),
            Self::Float(value) => {
                out.push(0xFB);
                out.extend(value.to_be_bytes());
            }
        }
    }
}

/// Appends a text string with this UTF-8.
pub fn text(out: &mut Vec<u8>, utf8: &[u8]) {
    head(out, 3, utf8.len() as u64);
    out.extend_from_slice(utf8);
}

fn head(out: &mut Vec<u8>, major: u8, value: u64) {
    let major = major << 5;
    let bytes = value.to_be_bytes();
    let (info, from) = match value {
        0..24 => {
            // Values below 24 are stored in the low five bits.
            out.push(major | bytes[7]);
            return;
        }
        24..0x100 => (24, 7),
        0x100..0x1_0000 => (25, 6),
        0x1_0000..0x1_0000_0000 => (26, 4),
        0x1_0000_0000.. => (27, 0),
    };
    out.push(major | info);
    out.extend(bytes.iter().skip(from));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8949, appendix A.
    #[test]
    fn the_examples_of_the_rfc_are_encoded_as_given() {
        for (item, hex) in [
            (Item::integer(0), "00"),
            (Item::integer(23), "17"),
            (Item::integer(24), "1818"),
            (Item::integer(1000), "1903e8"),
            (Item::integer(1_000_000), "1a000f4240"),
            (Item::integer(1_000_000_000_000), "1b000000e8d4a51000"),
            (Item::integer(-1), "20"),
            (Item::integer(-1000), "3903e7"),
            (Item::Text("ü".into()), "62c3bc"),
            (Item::Bytes(vec![1, 2, 3, 4]), "4401020304"),
            (Item::Bool(true), "f5"),
            (Item::Float(1.1), "fb3ff199999999999a"),
            (Item::Array(vec![Item::integer(1), Item::Array(vec![Item::integer(2)])]), "82018102"),
            (
                Item::Map(vec![
                    (Item::Text("b".into()), Item::integer(2)),
                    (Item::Text("a".into()), Item::integer(1)),
                ]),
                "a2616101616202",
            ),
        ] {
            let encoded: String = item.encode().iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(encoded, hex);
        }
    }
}
