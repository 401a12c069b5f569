//! Errors of programs that sign.

use std::fmt;
use std::process::ExitStatus;
use std::time::Duration;

/// What the first line of a signer begins with. The version of the protocol and the public key follow.
pub(super) const GREETING: &str = "qualistamp-signer";

/// Why a program did not sign.
#[derive(Debug)]
pub enum CommandError {
    /// It could not be started.
    NotStarted {
        /// The program.
        program: String,
        /// Why not.
        error: std::io::Error,
    },
    /// Its first line is not the greeting of a signer.
    NotASigner {
        /// The program.
        program: String,
        /// The line, escaped and shortened.
        line: String,
    },
    /// It speaks another version of the protocol.
    OtherVersion {
        /// The program.
        program: String,
        /// Its version, escaped and shortened.
        version: String,
    },
    /// The public key in its first line is no key for P-256.
    NoPublicKey {
        /// The program.
        program: String,
    },
    /// It ended.
    Ended {
        /// The program.
        program: String,
        /// How, if that is known.
        status: Option<ExitStatus>,
    },
    /// It did not answer in time.
    NoAnswer {
        /// The program.
        program: String,
        /// How long we waited.
        waited: Duration,
    },
    /// It answered with an error of its own.
    Refused {
        /// The program.
        program: String,
        /// Its words, escaped and shortened.
        reason: String,
    },
    /// Its answer is not hexadecimal.
    NotHexadecimal {
        /// The program.
        program: String,
        /// The answer, escaped and shortened.
        line: String,
    },
    /// Its answer has the wrong length or structure.
    NotASignature {
        /// The program.
        program: String,
        /// Bytes of the answer.
        bytes: usize,
    },
    /// The signature does not verify with the public key that it named.
    WrongSignature {
        /// The program.
        program: String,
    },
    /// It wrote a line that nobody asked for.
    Unasked {
        /// The program.
        program: String,
        /// The line, escaped and shortened.
        line: String,
    },
    /// It failed at an earlier signature, and was ended.
    Stopped {
        /// Why it failed.
        first: String,
    },
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted { program, error } => write!(f, "{program} cannot be started: {error}"),
            Self::NotASigner { program, line } => write!(
                f,
                "{program} is not a program that signs for us: its first line should begin with \"{GREETING}\", but is \"{line}\""
            ),
            Self::OtherVersion { program, version } => write!(
                f,
                "{program} speaks version {version} of the protocol for signers, but version 1 is needed"
            ),
            Self::NoPublicKey { program } => write!(
                f,
                "{program}: its first line must end with the public key, a key for P-256 in hexadecimal: \
                 a point of 65 bytes, or DER as `openssl pkey -pubout -outform DER` writes it"
            ),
            Self::Ended { program, status: Some(status) } => {
                write!(f, "{program} ended ({status}) instead of answering; see what it wrote above")
            }
            Self::Ended { program, status: None } => {
                write!(f, "{program} closed its output instead of answering; see what it wrote above")
            }
            Self::NoAnswer { program, waited } => write!(
                f,
                "{program} did not answer within {} seconds, and was ended; if it works, it must write each line at once (flush), \
                 or it needs a longer --signer-timeout",
                waited.as_secs_f64()
            ),
            Self::Refused { program, reason } => write!(f, "{program} did not sign: {reason}"),
            Self::NotHexadecimal { program, line } => write!(
                f,
                "{program} answered \"{line}\", but a signature in hexadecimal is needed, or a line that begins with \"error \""
            ),
            Self::NotASignature { program, bytes } => write!(
                f,
                "{program} answered with {}; a signature is DER, or r and s of 32 bytes each",
                match bytes {
                    0 => "nothing".to_owned(),
                    1 => "1 byte".to_owned(),
                    bytes => format!("{bytes} bytes"),
                }
            ),
            Self::WrongSignature { program } => write!(
                f,
                "{program} answered with a signature that does not verify: it is not by the key in its first line, or not of the \
                 digest as it was sent (the digest must not be hashed again)"
            ),
            Self::Unasked { program, line } => write!(
                f,
                "{program} wrote \"{line}\" without being asked; messages for people belong on standard error"
            ),
            // Of several threads, any may be the one that is heard.
            Self::Stopped { first } => f.write_str(first),
        }
    }
}

impl std::error::Error for CommandError {}
