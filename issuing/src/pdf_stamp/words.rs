//! The printed phrase beside a stamp, in the languages of awards.

/// "Scan to verify" by language (ISO 639-1, or 639-2 where there is no shorter code).
#[rustfmt::skip]
const SCAN_TO_VERIFY: &[(&str, &str)] = &[
    // The languages of the European Union.
    ("bg", "Сканирайте за проверка"), ("cs", "Naskenujte pro ověření"), ("da", "Scan for at verificere"),
    ("de", "Zum Prüfen scannen"), ("el", "Σαρώστε για επαλήθευση"), ("en", "Scan to verify"),
    ("es", "Escanee para verificar"), ("et", "Kontrollimiseks skannige"), ("fi", "Tarkista skannaamalla"),
    ("fr", "Scannez pour vérifier"), ("ga", "Scan chun fíorú"), ("hr", "Skenirajte za provjeru"),
    ("hu", "Ellenőrzéshez olvassa be"), ("it", "Scansiona per verificare"), ("lt", "Nuskaitykite ir patikrinkite"),
    ("lv", "Skenējiet, lai pārbaudītu"), ("mt", "Skennja biex tivverifika"), ("nl", "Scan om te controleren"),
    ("pl", "Zeskanuj, aby zweryfikować"), ("pt", "Digitalize para verificar"), ("ro", "Scanați pentru verificare"),
    ("sk", "Naskenujte na overenie"), ("sl", "Skenirajte za preverjanje"), ("sv", "Skanna för att verifiera"),
    // Others in Europe.
    ("bs", "Skenirajte za provjeru"), ("ca", "Escanegeu per verificar"), ("is", "Skannaðu til að staðfesta"),
    ("mk", "Скенирајте за проверка"), ("nb", "Skann for å bekrefte"), ("nn", "Skann for å stadfeste"),
    ("no", "Skann for å bekrefte"), ("sq", "Skanoni për të verifikuar"), ("sr", "Скенирајте ради провере"),
    ("tr", "Doğrulamak için tarayın"), ("uk", "Скануйте для перевірки"),
];

/// The phrase in `language`, or in English if there is none.
pub(super) fn scan_to_verify(language: Option<&str>) -> &'static str {
    let find =
        |wanted: &str| SCAN_TO_VERIFY.iter().find(|(code, _)| *code == wanted).map(|(_, phrase)| *phrase);
    language.and_then(find).or_else(|| find("en")).unwrap_or("Scan to verify")
}

#[cfg(test)]
mod tests {
    use super::super::font::shape;
    use super::*;

    #[test]
    fn every_language_of_the_union_has_its_phrase_and_the_font_has_every_letter() {
        const UNION: &str = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv";
        for code in UNION.split(' ') {
            assert!(code == "en" || scan_to_verify(Some(code)) != "Scan to verify", "{code}");
        }
        for (code, phrase) in SCAN_TO_VERIFY {
            assert!(shape(phrase).is_ok(), "{code}");
        }
        assert_eq!(scan_to_verify(Some("tlh")), "Scan to verify");
        assert_eq!(scan_to_verify(None), "Scan to verify");
    }
}
