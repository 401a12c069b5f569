//! Signs through a program of the office: a cloud key service, an HSM without PKCS #11, or anything else that can sign.
//!
//! The protocol is in `docs/signers.md`. One process serves a whole batch: it writes a line with its public key, then answers each
//! digest with a line.

use std::fmt;
use std::io::Write as _;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use qualistamp_core::{PublicKey, SignatureBytes, Signer, hex};
use sha2::{Digest as _, Sha256};

use crate::keys::{FastVerifier, shortened};
use crate::signers::command_error::{CommandError, GREETING};
use crate::signers::command_line::CommandLine;
use crate::signers::lines::{Line, lines_of};
use crate::signers::signature::{parse_public_key, parse_signature};

/// The version of the protocol.
const VERSION: &str = "1";
/// What an answer begins with that says why nothing was signed.
const ERROR: &str = "error";
/// How long a program may take to end once its input is closed.
const TIME_TO_END: Duration = Duration::from_secs(2);
/// How often we look whether it has ended.
const PAUSE: Duration = Duration::from_millis(10);
/// Lines that a program may write while it ends, such as a farewell.
const LINES_PASSED_OVER: usize = 16;

/// How long a program may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandLimits {
    /// For its first line. It may connect to a service, and ask a person for a PIN.
    pub start: Duration,
    /// For each signature.
    pub answer: Duration,
}

impl CommandLimits {
    /// The same time for the first line and for each signature.
    #[must_use]
    pub fn each(time: Duration) -> Self {
        Self { start: time, answer: time }
    }
}

impl Default for CommandLimits {
    /// A minute.
    fn default() -> Self {
        Self::each(Duration::from_secs(60))
    }
}

/// A program that signs. It is ended when this is dropped.
pub struct CommandSigner {
    program: String,
    public: PublicKey,
    verifier: FastVerifier,
    limits: CommandLimits,
    process: Mutex<Process>,
}

impl fmt::Debug for CommandSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CommandSigner({}, {})", self.program, self.public.kid())
    }
}

impl CommandSigner {
    /// Starts `command`, and reads its public key. What the program writes to standard error goes to ours.
    ///
    /// # Errors
    /// [`CommandError`].
    pub fn start(command: &CommandLine, limits: CommandLimits) -> Result<Self, CommandError> {
        let program = command.program.clone();
        let mut process = Process::start(command)?;
        let greeting = process.next_line(&program, limits.start)?;
        let public = parse_greeting(&program, &greeting)?;
        let verifier = FastVerifier::new(&public);
        Ok(Self { program, public, verifier, limits, process: Mutex::new(process) })
    }

    fn ask(&self, process: &mut Process, message: &[u8]) -> Result<SignatureBytes, CommandError> {
        let program = || self.program.clone();
        process.refuse_unasked(&self.program)?;
        let digest = <[u8; 32]>::from(Sha256::digest(message));
        process.write_line(&self.program, &hex(&digest))?;
        let answer = process.next_line(&self.program, self.limits.answer)?;
        if let Some(reason) = after_word(&answer, ERROR) {
            return Err(CommandError::Refused { program: program(), reason: shortened_line(reason) });
        }
        let bytes = parse_hex(&answer).ok_or_else(|| CommandError::NotHexadecimal {
            program: program(),
            line: shortened_line(&answer),
        })?;
        let signature = parse_signature(&bytes)
            .ok_or_else(|| CommandError::NotASignature { program: program(), bytes: bytes.len() })?;
        if self.verifier.verifies(message, &signature) {
            Ok(signature)
        } else {
            Err(CommandError::WrongSignature { program: program() })
        }
    }
}

impl Signer for CommandSigner {
    type Error = CommandError;

    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
        let mut process = self.process.lock().unwrap_or_else(PoisonError::into_inner);
        let signed = self.ask(&mut process, message);
        // After a wrong answer, the next one might be that of an earlier question.
        if let Err(error) = &signed
            && !matches!(error, CommandError::Refused { .. })
        {
            process.failed.get_or_insert_with(|| error.to_string());
            process.stop();
        }
        signed
    }
}

fn parse_greeting(program: &str, line: &str) -> Result<PublicKey, CommandError> {
    let program = || program.to_owned();
    let Some(rest) = after_word(line, GREETING) else {
        return Err(CommandError::NotASigner { program: program(), line: shortened_line(line) });
    };
    let (version, key) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    if version != VERSION {
        return Err(CommandError::OtherVersion { program: program(), version: shortened(version) });
    }
    parse_hex(key.trim())
        .and_then(|bytes| parse_public_key(&bytes))
        .ok_or_else(|| CommandError::NoPublicKey { program: program() })
}

/// What follows `word` and a space or a colon.
fn after_word<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let rest = line.strip_prefix(word)?;
    (rest.is_empty() || rest.starts_with([' ', '\t', ':'])).then(|| rest.trim_start_matches([' ', '\t', ':']))
}

fn parse_hex(digits: &str) -> Option<Vec<u8>> {
    let nibble = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let (pairs, odd) = digits.as_bytes().as_chunks::<2>();
    if !odd.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some(nibble(*high)? << 4 | nibble(*low)?)).collect()
}

/// A line for a message: escaped, and no longer than a sentence.
fn shortened_line(line: &str) -> String {
    line.chars().take(200).flat_map(char::escape_default).collect()
}

/// The running program.
struct Process {
    child: Child,
    /// `None` after it was stopped.
    input: Option<ChildStdin>,
    lines: Receiver<Line>,
    /// Why it failed first. Nothing is asked after that.
    failed: Option<String>,
}

impl Process {
    fn start(command: &CommandLine) -> Result<Self, CommandError> {
        let not_started = |error| CommandError::NotStarted { program: command.program.clone(), error };
        let mut child = Command::new(&command.program)
            .args(&command.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(not_started)?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            let _ = child.kill();
            let _ = child.wait();
            return Err(not_started(std::io::Error::other("its input and output are missing")));
        };
        Ok(Self { child, input: Some(input), lines: lines_of(output), failed: None })
    }

    /// Fails if the program has written something since its last answer.
    fn refuse_unasked(&mut self, program: &str) -> Result<(), CommandError> {
        if let Some(first) = &self.failed {
            return Err(CommandError::Stopped { first: first.clone() });
        }
        match self.lines.try_recv() {
            Err(TryRecvError::Empty) => Ok(()),
            Ok(Line::Text(line)) => {
                Err(CommandError::Unasked { program: program.to_owned(), line: shortened_line(&line) })
            }
            Ok(Line::Unreadable) => {
                Err(CommandError::Unasked { program: program.to_owned(), line: UNREADABLE.to_owned() })
            }
            Ok(Line::End) | Err(TryRecvError::Disconnected) => Err(self.ended(program)),
        }
    }

    fn write_line(&mut self, program: &str, line: &str) -> Result<(), CommandError> {
        let written = self.input.as_mut().is_some_and(|input| {
            input.write_all(format!("{line}\n").as_bytes()).and_then(|()| input.flush()).is_ok()
        });
        if written { Ok(()) } else { Err(self.ended(program)) }
    }

    fn next_line(&mut self, program: &str, limit: Duration) -> Result<String, CommandError> {
        let program_text = || program.to_owned();
        match self.lines.recv_timeout(limit) {
            Ok(Line::Text(line)) => Ok(line),
            Ok(Line::Unreadable) => {
                Err(CommandError::NotHexadecimal { program: program_text(), line: UNREADABLE.to_owned() })
            }
            Ok(Line::End) | Err(RecvTimeoutError::Disconnected) => Err(self.ended(program)),
            Err(RecvTimeoutError::Timeout) => {
                self.stop();
                Err(CommandError::NoAnswer { program: program_text(), waited: limit })
            }
        }
    }

    /// The error for a program that has closed its output or its input. Most have ended, or are about to.
    fn ended(&mut self, program: &str) -> CommandError {
        self.input = None;
        let mut status = None;
        // Between the end of its output and its own end is a moment.
        for _ in 0..TIME_TO_END.as_millis() / PAUSE.as_millis() {
            status = self.child.try_wait().ok().flatten();
            if status.is_some() {
                break;
            }
            thread::sleep(PAUSE);
        }
        self.stop();
        CommandError::Ended { program: program.to_owned(), status }
    }

    /// Ends the program at once.
    fn stop(&mut self) {
        self.input = None;
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Stands for a line that is no text.
const UNREADABLE: &str = "a line that is too long, or no text";

impl Drop for Process {
    fn drop(&mut self) {
        // The end of its input is its sign to end.
        self.input = None;
        for _ in 0..LINES_PASSED_OVER {
            match self.lines.recv_timeout(TIME_TO_END) {
                Ok(Line::Text(_)) => {}
                Ok(Line::Unreadable | Line::End) | Err(_) => break,
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_digits_come_in_pairs() {
        assert_eq!(parse_hex("00fFa9"), Some(vec![0, 255, 0xa9]));
        assert_eq!(parse_hex(""), Some(Vec::new()));
        for bad in ["0", "0g", "0x00", " 00", "é"] {
            assert_eq!(parse_hex(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_word_ends_at_a_space_or_colon() {
        assert_eq!(after_word("error: no quota", "error"), Some("no quota"));
        assert_eq!(after_word("error no quota", "error"), Some("no quota"));
        assert_eq!(after_word("error", "error"), Some(""));
        assert_eq!(after_word("errors", "error"), None);
    }
}
