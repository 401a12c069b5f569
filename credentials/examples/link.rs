//! Links a credential, and finds it again after a wallet has written it anew.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use qualistamp_credentials::{CredentialError, CredentialFile, Fit, Rule};

/// As an office made it.
const MADE: &str = r#"{
  "@context": ["https://www.w3.org/ns/credentials/v2"],
  "type": ["VerifiableCredential", "OpenBadgeCredential"],
  "credentialSubject": {"achievement": {"name": "Master of Arts"}}
}"#;

/// As a wallet hands it on: in another order, and with a proof.
const HANDED_ON: &str = r#"{"type":["VerifiableCredential","OpenBadgeCredential"],"proof":{"type":"DataIntegrityProof"},
"@context":["https://www.w3.org/ns/credentials/v2"],"credentialSubject":{"achievement":{"name":"Master of Arts"}}}"#;

fn main() -> Result<(), CredentialError> {
    let made = CredentialFile::read(MADE.as_bytes())?;
    let link = made.link()?;
    println!("{}: {link} over {}", made.format(), link.rule());

    let handed_on = CredentialFile::read(HANDED_ON.as_bytes())?;
    assert_eq!(handed_on.fit(&link.digest())?, Fit::SameContent(Rule::CanonicalJson));
    let altered = HANDED_ON.replace("Arts", "Science");
    assert_eq!(CredentialFile::read(altered.as_bytes())?.fit(&link.digest())?, Fit::NotLinked);
    Ok(())
}

#[test]
fn the_example_shows_what_it_says() -> Result<(), CredentialError> {
    main()
}
