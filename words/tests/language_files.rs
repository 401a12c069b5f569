//! Language files: read back as the languages that are built in, and refused when they are of another kind or damaged.
#![allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]

use qualistamp_core::{Policy, Trust, verify};
use qualistamp_words::{LanguageFileError, Words, language_file, languages};

fn german() -> Vec<u8> {
    language_file("de").unwrap().to_vec()
}

#[test]
fn a_file_says_what_the_built_in_language_says() {
    let now = "2026-01-15".parse().unwrap();
    let outcome = verify(b"not a stamp", &Trust::default(), now, &Policy::default());
    let mut compared = 0;
    for language in languages() {
        let bytes = language_file(language.code).unwrap();
        assert!(bytes.len() < 25_000, "{}: {} bytes", language.code, bytes.len());
        let (loaded, built_in) = (Words::from_file(bytes).unwrap(), Words::for_tag(language.code));
        assert_eq!(loaded.language(), language.code);
        assert_eq!(loaded.is_right_to_left(), language.right_to_left);
        assert_eq!(loaded.answer(&outcome, None), built_in.answer(&outcome, None));
        for table in qualistamp_words::Table::ALL {
            assert_eq!(loaded.table(table), built_in.table(table), "{} {}", language.code, table.name());
        }
        compared += 1;
    }
    assert_eq!(compared, 34);
    assert_eq!(language_file("tlh"), None);
}

#[test]
fn what_is_no_file_of_this_version_is_refused() {
    let refused = |bytes: &[u8]| Words::from_file(bytes).map(drop).unwrap_err();
    assert_eq!(refused(b""), LanguageFileError::NotALanguageFile);
    assert_eq!(refused(b"<!doctype html>"), LanguageFileError::NotALanguageFile);
    let mut other_version = german();
    let fingerprint = other_version.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    other_version[fingerprint] ^= 1;
    assert_eq!(refused(&other_version), LanguageFileError::OtherVersion);
    let mut longer = german();
    longer.push(0);
    assert_eq!(refused(&longer), LanguageFileError::Damaged);
}

#[test]
fn no_cut_is_read_and_no_flipped_bit_is_fatal() {
    let file = german();
    for length in 0..file.len() {
        assert!(Words::from_file(&file[..length]).is_err(), "{length}");
    }
    for at in (0..file.len()).step_by(7) {
        let mut damaged = file.clone();
        damaged[at] ^= 1 << (at % 8);
        // Some bits only change a letter.
        if let Ok(words) = Words::from_file(&damaged) {
            let _ = words.answer(
                &verify(b"", &Trust::default(), "2026-01-15".parse().unwrap(), &Policy::default()),
                None,
            );
        }
    }
}
