//! The tag that a server gave to a bundle, stored in the generation of that bundle.

/// Length limit of an address and of a tag, in bytes each: the usual limit of servers for a line of a request.
const MAX_TEXT_BYTES: usize = 8_192;
/// Two texts, each after its length in 2 bytes big-endian.
pub(crate) const MAX_TAG_BYTES: usize = 2 * (2 + MAX_TEXT_BYTES);

/// The entity tag (ETag, RFC 9110 section 8.8.3) with which a bundle was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpTag {
    address: String,
    etag: String,
}

impl HttpTag {
    /// The tag that the server at `address` gave. `None` if it cannot be sent back: empty, longer than 8,192 bytes, or with a
    /// character that HTTP headers do not have.
    #[must_use]
    pub fn new(address: &str, etag: &str) -> Option<Self> {
        let fits = |text: &str| !text.is_empty() && text.len() <= MAX_TEXT_BYTES;
        let is_visible = etag.bytes().all(|byte| byte.is_ascii_graphic());
        (fits(address) && fits(etag) && is_visible)
            .then(|| Self { address: address.to_owned(), etag: etag.to_owned() })
    }

    /// The address that the bundle was fetched from.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The tag, for `If-None-Match`.
    #[must_use]
    pub fn etag(&self) -> &str {
        &self.etag
    }

    /// Address and tag; two empty texts for none.
    pub(crate) fn encode(tag: Option<&Self>) -> Vec<u8> {
        let mut bytes = Vec::new();
        for text in tag.map_or(["", ""], |tag| [&tag.address, &tag.etag]) {
            // `new` limits the length.
            bytes.extend(u16::try_from(text.len()).unwrap_or(u16::MAX).to_be_bytes());
            bytes.extend(text.as_bytes());
        }
        bytes
    }

    /// The tag at the start of `bytes`, and the length of its encoding. `None` if there is no such encoding.
    pub(crate) fn decode(bytes: &[u8]) -> Option<(Option<Self>, usize)> {
        let mut rest = bytes;
        let mut text = || {
            let (length, after) = rest.split_first_chunk::<2>()?;
            let (text, after) = after.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
            rest = after;
            std::str::from_utf8(text).ok()
        };
        let (address, etag) = (text()?, text()?);
        let tag = match (address, etag) {
            ("", "") => None,
            (address, etag) => Some(Self::new(address, etag)?),
        };
        Some((tag, bytes.len() - rest.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_cannot_be_sent_back_are_not_kept() {
        let long = "x".repeat(MAX_TEXT_BYTES + 1);
        for (address, etag) in
            [("", "\"1\""), ("a", ""), ("a", "\"1\"\r\nX: y"), ("a", "\"é\""), ("a", &long), (&long, "\"1\"")]
        {
            assert_eq!(HttpTag::new(address, etag), None, "{etag:.20}");
        }
        let tag = HttpTag::new("https://trust.example/b", "W/\"1\"").unwrap();
        assert_eq!((tag.address(), tag.etag()), ("https://trust.example/b", "W/\"1\""));
    }
}
