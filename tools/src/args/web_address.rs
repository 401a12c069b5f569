//! The address of a bundle on the web.

/// Parses an address, and encodes it as browsers do.
pub(crate) fn address(text: &str) -> Result<String, String> {
    let text = text.trim();
    let Some((scheme, rest)) =
        text.split_once("://").filter(|(scheme, _)| matches!(*scheme, "http" | "https"))
    else {
        return Err(
            "must begin with https:// or http://; a file is imported with `qualistamp bundle import`"
                .to_owned(),
        );
    };
    let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    if !host.is_ascii() {
        return Err("the name of the server must be written with ASCII letters, as `xn--…`; a browser shows that form when you copy \
                    the address"
            .to_owned());
    }
    // Browsers show the path readable, and send it percent-encoded (RFC 3986 section 2.1).
    let mut encoded = format!("{scheme}://{host}");
    for byte in path.bytes() {
        if byte.is_ascii_graphic()
            && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
        {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Ok(encoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_encoded_as_browsers_do() {
        for (given, sent) in [
            (
                "https://x.example/бан дл.cbor?a=é",
                "https://x.example/%D0%B1%D0%B0%D0%BD%20%D0%B4%D0%BB.cbor?a=%C3%A9",
            ),
            ("http://127.0.0.1:9/a%20b", "http://127.0.0.1:9/a%20b"),
            (" https://x.example ", "https://x.example"),
        ] {
            assert_eq!(address(given).as_deref(), Ok(sent));
        }
        assert!(address("https://пример.example/x").is_err_and(|error| error.contains("xn--")));
        assert!(address("bundle.cbor").is_err());
    }
}
