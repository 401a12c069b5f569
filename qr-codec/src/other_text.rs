//! Recognizes the texts of QR codes of other kinds by how they begin, so that people are told what they scanned.

use std::fmt;

/// A text that is no stamp, but of a kind that is well known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherText {
    /// An EU Digital COVID Certificate.
    CovidCertificate,
    /// A SMART Health Card.
    HealthCard,
    /// A web address.
    WebAddress,
    /// A credential for a digital wallet, or an offer of one.
    WalletCredential,
    /// A payment: EPC, Swiss QR bill, EMVCo, or a currency.
    Payment,
    /// A contact: vCard or MeCard.
    Contact,
    /// The name and password of a wireless network.
    Wifi,
    /// An event of a calendar.
    Event,
    /// A mail, a message or a phone number.
    Message,
    /// A place on a map.
    Place,
    /// The secret of a login with one-time passwords.
    OneTimePassword,
}

/// How texts of each kind begin, in lower case.
const BEGINNINGS: &[(OtherText, &[&str])] = &[
    (OtherText::CovidCertificate, &["hc1:", "hc2:"]),
    (OtherText::HealthCard, &["shc:/"]),
    (OtherText::WebAddress, &["http://", "https://", "www."]),
    (
        OtherText::WalletCredential,
        &["openid-credential-offer:", "openid4vp:", "openid-vc:", "haip:", "eudi-openid4vp:", "eyj", "mdoc:"],
    ),
    (
        OtherText::Payment,
        &[
            "bcd\n",
            "bcd\r\n",
            "spc\n",
            "spc\r\n",
            "spd*",
            "000201",
            "upi:",
            "bitcoin:",
            "ethereum:",
            "bezahlcode:",
        ],
    ),
    (OtherText::Contact, &["begin:vcard", "mecard:", "bizcard:"]),
    (OtherText::Wifi, &["wifi:"]),
    (OtherText::Event, &["begin:vevent", "begin:vcalendar"]),
    (OtherText::Message, &["mailto:", "matmsg:", "smtp:", "tel:", "sms:", "smsto:", "mmsto:"]),
    (OtherText::Place, &["geo:"]),
    (OtherText::OneTimePassword, &["otpauth:", "otpauth-migration:"]),
];

impl OtherText {
    /// The kind of `text`, if it is well known.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let begins = |with: &str| {
            let mut characters = text.chars();
            with.chars()
                .all(|wanted| characters.next().is_some_and(|found| found.to_ascii_lowercase() == wanted))
        };
        BEGINNINGS.iter().find(|(_, all)| all.iter().any(|with| begins(with))).map(|(kind, _)| *kind)
    }
}

impl fmt::Display for OtherText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CovidCertificate => "an EU COVID certificate",
            Self::HealthCard => "a SMART Health Card",
            Self::WebAddress => "a web address",
            Self::WalletCredential => "a credential for a digital wallet",
            Self::Payment => "a payment code",
            Self::Contact => "a contact card",
            Self::Wifi => "the access to a wireless network",
            Self::Event => "an event for a calendar",
            Self::Message => "a mail, a message or a phone number",
            Self::Place => "a place on a map",
            Self::OneTimePassword => "the secret of a login",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_other_kinds_are_recognized() {
        for (text, kind) in [
            ("HC1:6BFOXN", Some(OtherText::CovidCertificate)),
            ("shc:/5676", Some(OtherText::HealthCard)),
            ("HTTPS://X.EXAMPLE/D/1", Some(OtherText::WebAddress)),
            ("BCD\r\n002\r\n", Some(OtherText::Payment)),
            ("BCDEF", None),
            ("begin:vcard\nFN:A", Some(OtherText::Contact)),
            ("WIFI:S:x;;", Some(OtherText::Wifi)),
            ("eyJhbGciOi", Some(OtherText::WalletCredential)),
            ("QS1:BB8", None),
            ("", None),
        ] {
            assert_eq!(OtherText::of(text), kind, "{text:?}");
        }
    }
}
