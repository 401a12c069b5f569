//! Finds the blocks of a PEM file, as leniently as OpenSSL: text and spaces around them, lines of any length, a byte order mark.

use pkcs8::der::pem;
use zeroize::Zeroizing;

use crate::files::decode_text;
use crate::keys::error::KeyError;

/// Start of every PEM block (RFC 7468).
const BEGIN: &str = "-----BEGIN ";
/// What ends the first and the last line of a block.
const DASHES: &str = "-----";
/// Width of the lines that the strict parser reads (RFC 7468 section 2).
const LINE: usize = 64;
/// Header of a block that is encrypted as in RFC 1421: the older format of OpenSSL.
const ENCRYPTED_HEADER: &str = "ENCRYPTED";

/// A block of a PEM file.
pub(super) struct Block {
    /// What is in it, such as `PRIVATE KEY`.
    pub(super) label: String,
    /// Between its first and last line; `None` if it has no last line.
    body: Option<Zeroizing<String>>,
}

/// The blocks of a file, in their order. Text around them is passed over.
pub(super) fn blocks(bytes: &[u8]) -> Vec<Block> {
    // Explanatory text may be in any encoding.
    let text = Zeroizing::new(
        decode_text(bytes)
            .map_or_else(|_| String::from_utf8_lossy(bytes).into_owned(), |text| text.into_owned()),
    );
    let mut rest = text.as_str();
    let mut found = Vec::new();
    while let Some((_, after)) = rest.split_once(BEGIN) {
        let Some((label, after)) = after.split_once(DASHES) else { break };
        let end = format!("-----END {label}{DASHES}");
        let (body, next) = match after.split_once(&end) {
            // Another block begins before this one ends: its last line is missing.
            Some((body, _)) if body.contains(BEGIN) => (None, after),
            Some((body, next)) => (Some(Zeroizing::new(body.to_owned())), next),
            None => (None, after),
        };
        found.push(Block { label: label.to_owned(), body });
        rest = next;
    }
    found
}

impl Block {
    /// Its bytes.
    ///
    /// # Errors
    /// [`KeyError::DamagedPem`], or [`KeyError::OtherForm`] if it is encrypted in the older format of OpenSSL.
    pub(super) fn contents(&self) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let body = self.body.as_ref().ok_or(KeyError::DamagedPem)?;
        let (headers, base64): (Vec<&str>, Vec<&str>) = body.lines().partition(|line| line.contains(':'));
        if headers.iter().any(|line| line.contains(ENCRYPTED_HEADER)) {
            return Err(KeyError::OtherForm {
                form: "a key that is encrypted in the older format of OpenSSL",
                remedy: "openssl pkcs8 -topk8 -scrypt -in FILE -out FILE.pem",
            });
        }
        let digits: Zeroizing<String> =
            Zeroizing::new(base64.concat().chars().filter(|digit| !digit.is_whitespace()).collect());
        if !digits.is_ascii() {
            return Err(KeyError::DamagedPem);
        }
        // The parser is strict about lines, so it gets strict lines.
        let mut strict = Zeroizing::new(format!("-----BEGIN X{DASHES}\n"));
        for line in digits.as_bytes().chunks(LINE) {
            strict.push_str(std::str::from_utf8(line).unwrap_or_default());
            strict.push('\n');
        }
        strict.push_str("-----END X-----\n");
        pem::decode_vec(strict.as_bytes())
            .map(|(_, der)| Zeroizing::new(der))
            .map_err(|_| KeyError::DamagedPem)
    }
}
