//! A full digital credential: JSON, XML, a token, a picture.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qualistamp_credentials::{CredentialFile, Finding, Fit, KnownKeys, Signer};
use qualistamp_fuzz::seeds_if_asked;

fuzz_target!(init: seeds_if_asked("credential_file"), |bytes: &[u8]| {
    let file = match CredentialFile::read(bytes) {
        Ok(file) => file,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    // Nobody is known, so nothing is anybody's.
    for check in file.checks(&KnownKeys::new()) {
        assert!(!matches!(check.finding, Finding::Fits(Signer::Listed(_))) && !check.to_string().is_empty());
    }
    // No draft can be issued as it is.
    if let Ok(Some(draft)) = file.award_draft() {
        assert!(!draft.questions.is_empty());
    }
    match file.links() {
        Ok(links) => {
            // Every link that a file has fits it, and the first is the one that an award gets.
            assert_eq!(file.link().as_ref(), Ok(&links[0]));
            for link in links {
                assert_ne!(file.fit(&link.digest()), Ok(Fit::NotLinked));
            }
        }
        Err(error) => assert!(file.link().is_err() && !error.to_string().is_empty()),
    }
});
