//! Programs that sign, and everything that such a program can do wrong.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "helpers of tests: a failure there is the test's own message")]

use std::path::PathBuf;
use std::time::Duration;

use p256::ecdsa::Signature;
use qualistamp_core::{PublicKey, Signer as _, hex, sha256};
use qualistamp_issuing::{CommandError, CommandLimits, CommandLine, CommandSigner, PrivateKey};
use tempfile::TempDir;

const MESSAGE: &[u8] = b"the message that is signed";

/// A folder with a script for the shell, and a key whose answers the script has learnt.
struct Office {
    folder: TempDir,
    key: PrivateKey,
}

impl Office {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), key: PrivateKey::generate().unwrap() }
    }

    fn public(&self) -> &PublicKey {
        self.key.public_key()
    }

    fn raw(&self) -> String {
        hex(&self.key.sign(MESSAGE).unwrap())
    }

    fn der(&self) -> String {
        hex(Signature::from_slice(&self.key.sign(MESSAGE).unwrap()).unwrap().to_der().as_bytes())
    }

    /// Starts a script. `GREETING` in it is the first line that a signer should write.
    fn start(&self, script: &str, limits: CommandLimits) -> Result<CommandSigner, CommandError> {
        let greeting = format!("echo 'qualistamp-signer 1 {}'", hex(&self.public().to_sec1_uncompressed()));
        let path: PathBuf = self.folder.path().join("sign.sh");
        std::fs::write(&path, script.replace("GREETING", &greeting)).unwrap();
        let arguments = vec![path.to_str().unwrap().to_owned()];
        CommandSigner::start(&CommandLine { program: "sh".to_owned(), arguments }, limits)
    }

    fn fails(&self, script: &str) -> String {
        self.start(script, CommandLimits::default()).map(drop).unwrap_err().to_string()
    }

    /// What a script says that greets, reads one digest, and answers with `answer`.
    fn answers(&self, answer: &str) -> Result<(), CommandError> {
        let script = format!("GREETING\nread digest\n{answer}\nread again");
        self.start(&script, CommandLimits::default())?.sign(MESSAGE).map(drop)
    }
}

#[test]
fn a_program_gets_the_digest_and_may_answer_in_both_forms() {
    let office = Office::new();
    let script = format!(
        "GREETING\nread digest\n[ \"$digest\" = {} ] || exit 9\necho {}\nread digest\necho '  {}  '\nread digest\n\
         echo 'error: the quota is used up'\nread digest\necho {}\nread digest",
        hex(&sha256(MESSAGE)),
        office.raw(),
        office.der().to_uppercase(),
        office.der(),
    );
    let signer = office.start(&script, CommandLimits::default()).unwrap();
    assert_eq!(signer.public_key(), office.public());
    for _ in 0..2 {
        assert!(office.public().verifies(MESSAGE, &signer.sign(MESSAGE).unwrap()));
    }
    // An error of its own does not end the program.
    let refused = signer.sign(MESSAGE).unwrap_err().to_string();
    assert_eq!(refused, "sh did not sign: the quota is used up");
    assert!(signer.sign(MESSAGE).is_ok());
}

#[test]
fn the_public_key_may_be_a_point_or_der() {
    use pkcs8::EncodePublicKey as _;

    let office = Office::new();
    let info = p256::PublicKey::from_sec1_bytes(&office.public().to_sec1_uncompressed()).unwrap();
    for key in [office.public().to_sec1_compressed(), info.to_public_key_der().unwrap().as_bytes().to_vec()] {
        let script = format!("echo qualistamp-signer 1 {}; read digest", hex(&key));
        assert_eq!(office.start(&script, CommandLimits::default()).unwrap().public_key(), office.public());
    }
}

#[test]
fn a_program_that_is_no_signer_is_named_before_anything_is_signed() {
    let office = Office::new();
    for (script, message) in [
        (
            "echo hello",
            "sh is not a program that signs for us: its first line should begin with \"qualistamp-signer\", but is \"hello\"",
        ),
        ("echo qualistamp-signers 1", "sh is not a program that signs for us"),
        ("echo qualistamp-signer 2 00", "sh speaks version 2 of the protocol"),
        ("echo qualistamp-signer", "sh speaks version  of the protocol"),
        ("echo qualistamp-signer 1", "sh: its first line must end with the public key"),
        ("echo qualistamp-signer 1 04ff", "sh: its first line must end with the public key"),
        ("exit 3", "sh ended (exit status: 3) instead of answering"),
        ("printf '\\377\\n'", "sh answered \"a line that is too long, or no text\""),
        ("head -c 100000 /dev/zero", "sh answered \"a line that is too long, or no text\""),
    ] {
        let error = office.fails(script);
        assert!(error.starts_with(message), "{script}: {error}");
    }
    let missing = CommandLine { program: "./no-such-program".to_owned(), arguments: Vec::new() };
    let error = CommandSigner::start(&missing, CommandLimits::default()).map(drop).unwrap_err().to_string();
    assert!(error.starts_with("./no-such-program cannot be started: "), "{error}");
}

#[test]
fn every_wrong_answer_is_named() {
    let office = Office::new();
    let (raw, other) = (office.raw(), hex(&office.key.sign(b"another message").unwrap()));
    let foreign = hex(&PrivateKey::generate().unwrap().sign(MESSAGE).unwrap());
    let zeros = "0".repeat(128);
    for (answer, message) in [
        (format!("echo {}", &raw[..126]), "sh answered with 63 bytes; a signature is DER"),
        (format!("echo {raw}00"), "sh answered with 65 bytes"),
        ("echo".to_owned(), "sh answered with nothing"),
        ("echo yes".to_owned(), "sh answered \"yes\", but a signature in hexadecimal is needed"),
        (format!("echo {}", &raw[..127]), "sh answered \""),
        (format!("echo {other}"), "sh answered with a signature that does not verify"),
        (format!("echo {foreign}"), "sh answered with a signature that does not verify"),
        (format!("echo {zeros}"), "sh answered with a signature that does not verify"),
        ("exit 4".to_owned(), "sh ended (exit status: 4) instead of answering"),
        ("kill -9 $$".to_owned(), "sh ended (signal: 9 (SIGKILL)) instead of answering"),
        ("echo error".to_owned(), "sh did not sign: "),
        ("printf 'error \\033[31m'; echo".to_owned(), "sh did not sign: \\u{1b}[31m"),
    ] {
        let error = office.answers(&answer).unwrap_err().to_string();
        assert!(error.starts_with(message), "{answer}: {error}");
    }
}

#[test]
fn a_program_that_never_answers_is_ended() {
    let office = Office::new();
    let limits = CommandLimits { start: Duration::from_secs(600), answer: Duration::from_millis(1) };
    // `exec`, so that no process is left behind.
    let signer = office.start("GREETING\nread digest\nexec sleep 600", limits).unwrap();
    let error = signer.sign(MESSAGE).unwrap_err().to_string();
    assert!(error.starts_with("sh did not answer within 0.001 seconds, and was ended"), "{error}");
    // It may not answer an old question later. Every thread hears why it failed.
    let again = signer.sign(MESSAGE).unwrap_err();
    assert!(matches!(again, CommandError::Stopped { .. }), "{again:?}");
    assert_eq!(again.to_string(), error);

    let never = office.start("exec sleep 600", CommandLimits::each(Duration::from_millis(1)));
    assert!(matches!(never, Err(CommandError::NoAnswer { .. })));
}

#[test]
fn a_second_answer_is_never_taken_for_the_next_question() {
    let office = Office::new();
    let other = hex(&office.key.sign(b"another message").unwrap());
    let script =
        format!("GREETING\nread digest\nprintf '{}\\n{other}\\n'\nread digest\nread digest", office.raw());
    let signer = office.start(&script, CommandLimits::default()).unwrap();
    assert!(signer.sign(MESSAGE).is_ok());
    // Whether it has arrived by now or not.
    let error = signer.sign(MESSAGE).unwrap_err();
    assert!(matches!(error, CommandError::Unasked { .. } | CommandError::WrongSignature { .. }), "{error:?}");
}

#[test]
fn several_threads_share_one_program() {
    let office = Office::new();
    let script = format!("GREETING\nwhile read digest; do echo {}; done", office.raw());
    let signer = office.start(&script, CommandLimits::default()).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..20).for_each(|_| assert!(signer.sign(MESSAGE).is_ok())));
        }
    });
}
