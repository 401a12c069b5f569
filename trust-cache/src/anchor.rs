//! The mark that makes an operator an anchor of this device: the name that the user gave it, and where its bundle is published.

use qualistamp_core::{Text, Title};

/// First line of every mark.
const MAGIC: &str = "qualistamp/anchor/1";

/// What the user says about an anchor. Nothing in it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnchorMark {
    /// Name for the user; none if it was never given, or its file is damaged.
    pub name: Option<Title>,
    /// Address of its bundle.
    pub address: Option<Text<255>>,
}

impl AnchorMark {
    pub(crate) fn to_text(&self) -> String {
        let name = self.name.as_ref().map_or("", |name| name.as_signed());
        let address = self.address.as_ref().map_or("", |address| address.as_signed());
        format!("{MAGIC}\n{name}\n{address}\n")
    }

    /// Reads a mark. What cannot be read is left out: the file's being there makes the operator an anchor.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut lines = std::str::from_utf8(bytes).unwrap_or_default().lines();
        if lines.next() != Some(MAGIC) {
            return Self::default();
        }
        let name = lines.next().and_then(|line| Title::new(line).ok());
        let address = lines.next().and_then(|line| Text::new(line).ok());
        Self { name, address }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_round_trip_and_damage_loses_the_name_only() {
        for (name, address) in
            [(Some("Ministry"), Some("https://x.example/b")), (Some("Υπουργείο"), None), (None, None)]
        {
            let mark = AnchorMark {
                name: name.map(|name| Title::new(name).unwrap()),
                address: address.map(|address| Text::new(address).unwrap()),
            };
            assert_eq!(AnchorMark::read(mark.to_text().as_bytes()), mark);
        }
        assert_eq!(AnchorMark::read(b""), AnchorMark::default());
        assert_eq!(AnchorMark::read(&[0xff, 0xfe]), AnchorMark::default());
        assert_eq!(AnchorMark::read(b"another/file/1\nx\ny\n"), AnchorMark::default());
    }
}
