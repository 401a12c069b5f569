//! `qualistamp demo`: shows the whole process in one folder, step by step, and checks the results.

mod later;
mod samples;

use std::fmt::Display;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args as ClapArgs;
use qualistamp_core::{
    Day, Domain, EqfLevel, FieldError, Issuer, IssuerKey, Label, LanguageCode, MetadataError, Policy, Role,
    Rule, Scope, Signer as _, Title, Trust, TrustList, TrustListContent, UnixTime, sign,
};
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_issuing::{
    DensityPolicy, Drawing, PrivateKey, Stamp, StoredKey as _, public_key_path, public_key_to_pem,
    read_award, read_public_key, set_signing_time,
};
use qualistamp_qr::{decode_text, encode_text};

use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::input::fault::InputFault;
use crate::input::stamps;
use crate::language::verdict_and_code;
use crate::report::card;
use crate::report::issued::Written;
use crate::report::table;
use crate::style::{AMBER, BOLD, GREEN, RED, styled};
use later::Scenario;
use samples::{CYRILLIC, GREEK, Keys, LATIN, Party, SampleAward, TOO_EARLY, TOO_HIGH};

/// File that marks a folder as one that the demo created.
const MARKER: &str = "README.txt";

const MARKER_TEXT: &str = "\
This folder was created by `qualistamp demo`, which may replace the files in it.

keys/            private keys WITHOUT a passphrase, only for the demo, and their public keys
trust-list.cbor  the list of trusted issuers, signed by keys/operator.pem
awards/          the awards, as a registry office writes them
stamps/          the stamps issued for them
bad/             stamps that must not verify, each for a different reason
later/           bundles and stamps of later years: withdrawals, a stolen key, outdated trust data

All persons and institutions are invented.
";

/// Show the whole process: keys, a trust list, three diplomas, four forgeries, and what happens in later years
///
/// Everything is written into one folder, and nothing else is changed. The demo takes a few seconds and needs no network.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Exit codes: 0 everything went as expected, 1 something did not, 2 wrong usage, 4 a file could not be written.

Examples:
  qualistamp demo
  qualistamp demo --dir /tmp/demo")]
pub(crate) struct Args {
    /// Folder to write to; it is created if it does not exist
    #[arg(long, value_name = "DIR", default_value = "qualistamp-demo")]
    dir: PathBuf,
}

/// Age of the issuers' keys, in days.
const KEY_AGE_DAYS: i64 = 3 * 365;

/// One line of the table at the end.
struct Check {
    what: &'static str,
    expected: &'static str,
    got: String,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let started = Instant::now();
    let mut demo = Demo::begin(&args.dir, out)?;
    demo.make_keys()?;
    demo.sign_trust_list()?;
    demo.issue_awards()?;
    demo.verify_good()?;
    demo.forge_and_verify()?;
    demo.let_years_pass()?;
    let exit_status = demo.table()?;
    demo.what_next()?;
    writeln!(demo.out, "\nThe demo took {} ms.", started.elapsed().as_millis())?;
    Ok(exit_status)
}

struct Demo<'a> {
    dir: &'a Path,
    out: &'a mut dyn Write,
    now: UnixTime,
    step: u8,
    drawing: Drawing,
    keys: Keys,
    trust: Trust,
    checks: Vec<Check>,
}

impl<'a> Demo<'a> {
    fn begin(dir: &'a Path, out: &'a mut dyn Write) -> Result<Self, Failure> {
        let occupied = fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some());
        if occupied && !dir.join(MARKER).is_file() {
            return Err(Failure::input(
                dir.display(),
                "this folder contains files the demo did not create; choose another one with --dir, or an empty one",
            ));
        }
        for folder in ["keys", "awards", "stamps", "bad", "later"] {
            files::make_folder(&dir.join(folder))?;
        }
        write(&dir.join(MARKER), MARKER_TEXT.as_bytes(), Access::Default)?;
        Ok(Self {
            dir,
            out,
            now: clock::now()?,
            step: 0,
            drawing: drawing()?,
            keys: Keys::generate()?,
            trust: Trust::default(),
            checks: Vec::new(),
        })
    }

    fn step(&mut self, what: &str) -> Result<(), Failure> {
        self.step += 1;
        writeln!(self.out, "\n{}", styled(BOLD, format_args!("{}. {what}", self.step)))?;
        Ok(())
    }

    fn say(&mut self, what: impl Display) -> Result<(), Failure> {
        writeln!(self.out, "   {what}")?;
        Ok(())
    }

    fn make_keys(&mut self) -> Result<(), Failure> {
        writeln!(
            self.out,
            "The stamp of a diploma, from the registry office to the recruiter, in {}.",
            self.dir.display()
        )?;
        self.step("Everyone creates a key")?;
        self.say("Real keys are encrypted with a passphrase (`qualistamp key new`). The keys here are NOT encrypted, so that you can try them.")?;
        for party in Party::ALL {
            let path = self.key_path(party);
            let key = self.keys.of(party);
            write(&path, key.to_pem(None)?.as_bytes(), Access::OwnerOnly)?;
            write(&public_key_path(&path), public_key_to_pem(key.public_key())?.as_bytes(), Access::Default)?;
            let line = format!("{}  {:10}  {}", key.public_key().kid(), party.file(), party.describe());
            self.say(line)?;
        }
        Ok(())
    }

    fn key_path(&self, party: Party) -> PathBuf {
        self.dir.join("keys").join(format!("{}.pem", party.file()))
    }

    fn sign_trust_list(&mut self) -> Result<(), Failure> {
        self.step("The operator signs the list of trusted issuers")?;
        let content = self.trust_list().map_err(|error| Failure::Input(format!("trust list: {error}")))?;
        let signed = content
            .to_cbor()
            .map_err(|error| Failure::Input(format!("trust list: {error}")))
            .and_then(|bytes| {
                sign(&bytes, Domain::TrustList, self.keys.of(Party::Operator))
                    .map_err(|error| Failure::Input(format!("cannot sign the trust list: {error}")))
            })?;
        let path = self.dir.join("trust-list.cbor");
        write(&path, &signed, Access::Default)?;
        for issuer in &content.issuers {
            let scopes: Vec<String> = issuer.scopes.iter().map(ToString::to_string).collect();
            self.say(format_args!(
                "{} ({}) may award: {}",
                issuer.name_in("en"),
                issuer.country,
                scopes.join("; or ")
            ))?;
        }
        self.say(format_args!(
            "{}, {} bytes: every verifier gets it, and needs no network to use it",
            path.display(),
            signed.len()
        ))?;

        // A verifier needs only the file and the operator's public key.
        let operator = read_public_key(&public_key_path(&self.key_path(Party::Operator)))?;
        let role = Role::new(vec![operator], 1).map_err(|error| Failure::Input(error.to_string()))?;
        let bytes = files::read(&path, 1024 * 1024)?;
        let list = TrustList::open(&bytes, &role).map_err(|error| Failure::input(path.display(), error))?;
        self.trust = Trust { list: Some(list), ..Trust::default() };
        Ok(())
    }

    fn trust_list(&self) -> Result<TrustListContent, MetadataError> {
        let wrong =
            |rule: Rule| MetadataError::Field(FieldError { field: qualistamp_core::Field::TrustList, rule });
        let title = |text: &str| Title::new(text).map_err(wrong);
        let language = |code: &str| code.parse::<LanguageCode>().map_err(wrong);
        let level = |number: i64| EqfLevel::new(number).map_err(wrong);
        let key = |key: &PrivateKey| {
            IssuerKey::new(key.public_key(), self.now.plus_seconds(-KEY_AGE_DAYS * 86_400))
        };
        let issuer =
            |id: &str, country: &str, names: [(&str, &str); 2], levels: (i64, i64), own: &PrivateKey| {
                let [(own_language, own_name), (other_language, other_name)] = names;
                let country = country.parse().map_err(wrong)?;
                Ok::<_, MetadataError>(Issuer {
                    id: Label::new(id).map_err(wrong)?,
                    name: (language(own_language)?, title(own_name)?),
                    other_names: vec![(language(other_language)?, title(other_name)?)],
                    country,
                    homepage: None,
                    identifiers: Vec::new(),
                    scopes: vec![Scope {
                        eqf: Some((level(levels.0)?, level(levels.1)?)),
                        countries: Some(vec![country]),
                        ..Scope::default()
                    }],
                    keys: vec![key(own)],
                    status: None,
                    always: Default::default(),
                    credential_seals: Vec::new(),
                })
            };
        Ok(TrustListContent {
            version: 1,
            issued: self.now.plus_seconds(-2 * 86_400),
            next_update: self.now.plus_seconds(28 * 86_400),
            issuers: vec![
                issuer(
                    "GR-EXAMPLE",
                    "GR",
                    [("el", "Πανεπιστήμιο Παραδείγματος"), ("en", "University of Example")],
                    (6, 8),
                    self.keys.of(Party::University),
                )?,
                issuer(
                    "RS-EXAMPLE",
                    "RS",
                    [
                        ("sr", "Висока школа струковних студија Пример"),
                        ("en", "Example College of Applied Studies"),
                    ],
                    (5, 6),
                    self.keys.of(Party::College),
                )?,
            ],
            introduced: vec![],
        })
    }

    fn issue_awards(&mut self) -> Result<(), Failure> {
        self.step("The registry offices issue three diplomas, in three scripts")?;
        for sample in [&GREEK, &CYRILLIC, &LATIN] {
            writeln!(self.out)?;
            self.issue(sample, "stamps")?;
        }
        Ok(())
    }

    /// Writes the award of `sample`, reads it back as a registry office's file, and issues it into `folder`.
    fn issue(&mut self, sample: &SampleAward, folder: &str) -> Result<(), Failure> {
        let awarded = self.days_ago(sample.days_ago);
        let award = self.dir.join("awards").join(format!("{}.json", sample.file));
        let json = format!("{{{},\n  \"awarded\": \"{awarded}\"\n}}\n", sample.fields);
        write(&award, json.as_bytes(), Access::Default)?;
        let mut claims = read_award(&award)?;
        // Signed on the day of the award, so the stamp need not state the time.
        set_signing_time(&mut claims, None);
        let stamp = Stamp::issue(&claims, self.keys.of(sample.by), DensityPolicy::Refuse)
            .map_err(|error| Failure::Input(error.to_string()))?;
        let stem = self.dir.join(folder).join(sample.file);
        let files = self.drawing.write(&stamp, &stem, IfExists::Replace)?;
        if folder == "stamps" {
            let module_mm = self.drawing.module_mm();
            Written { path: &award, stamp: &stamp, place: None, files: &files, module_mm }
                .show(&claims.award, self.out)?;
        }
        Ok(())
    }

    fn days_ago(&self, days: i64) -> Day {
        self.now.plus_seconds(-days * 86_400).day()
    }

    fn verify_good(&mut self) -> Result<(), Failure> {
        self.step("A recruiter in another country scans the pictures, without network")?;
        for sample in [&GREEK, &CYRILLIC, &LATIN] {
            writeln!(self.out)?;
            let path = self.dir.join("stamps").join(format!("{}.png", sample.file));
            self.verify(&path, sample.title, "VALID V00")?;
        }
        Ok(())
    }

    /// Scans the picture at `path`, verifies the stamps in it, shows the results, and records them for the table.
    fn verify(&mut self, path: &Path, what: &'static str, expected: &'static str) -> Result<(), Failure> {
        let name = path.display().to_string();
        let read_error = |fault: InputFault| Failure::input(&name, fault);
        let found = stamps::read(path.as_os_str()).map_err(read_error)?;
        let mut got = Vec::new();
        for text in found.stamps.iter().map(|stamp| &stamp.text) {
            let bytes = decode_text(text).map_err(|error| read_error(InputFault::Text(error)))?;
            let outcome = qualistamp_core::verify(&bytes, &self.trust, self.now, &Policy::default());
            let trust = card::ListSaid { dates: table::trust_dates(&self.trust, self.now), mentioned: None };
            card::write(self.out, &name, &outcome, trust, None)?;
            got.push(verdict_and_code(&outcome));
        }
        self.checks.push(Check { what, expected, got: got.join(", ") });
        Ok(())
    }

    fn forge_and_verify(&mut self) -> Result<(), Failure> {
        self.step("Four stamps that must not verify, each for a different reason")?;

        writeln!(self.out)?;
        self.say("a) One bit of the Greek diploma's stamp is flipped.")?;
        let greek = files::read(&self.dir.join("stamps/1-greek.txt"), 8 * 1024)?;
        let greek = String::from_utf8_lossy(&greek);
        let mut bytes = decode_text(&greek).map_err(|error| Failure::Input(error.to_string()))?;
        let middle = bytes.len() / 2;
        if let Some(byte) = bytes.get_mut(middle) {
            *byte ^= 1;
        }
        let stamp =
            Stamp::from_text(&encode_text(&bytes)).map_err(|error| Failure::Input(error.to_string()))?;
        self.drawing.write(&stamp, &self.dir.join("bad/4-bit-flipped"), IfExists::Replace)?;
        self.verify(&self.dir.join("bad/4-bit-flipped.png"), "one bit flipped in the first", "INVALID S01")?;

        writeln!(self.out)?;
        self.say("b) A diploma mill signs the same award with its own key.")?;
        self.issue(&SampleAward { file: "5-unknown-key", by: Party::Mill, ..GREEK }, "bad")?;
        self.verify(
            &self.dir.join("bad/5-unknown-key.png"),
            "the first, signed with an unknown key",
            "NOT SURE U02",
        )?;

        writeln!(self.out)?;
        self.say("c) The college awards a master's degree, which it is not entitled to do.")?;
        self.issue(&TOO_HIGH, "bad")?;
        self.verify(&self.dir.join("bad/6-outside-scope.png"), TOO_HIGH.title, "INVALID A01")?;

        writeln!(self.out)?;
        self.say("d) The university's key signs a diploma with a date before the key was in use.")?;
        self.issue(&TOO_EARLY, "bad")?;
        self.verify(&self.dir.join("bad/7-before-the-key.png"), TOO_EARLY.title, "INVALID K01")
    }

    fn let_years_pass(&mut self) -> Result<(), Failure> {
        self.step("What happens later: withdrawals, retired and stolen keys, outdated trust data")?;
        for Scenario { event, what, expected, got, why } in
            later::scenarios(&self.dir.join("later"), self.now)?
        {
            writeln!(self.out)?;
            self.say(event)?;
            let why = if why.is_empty() { why } else { format!(": {why}") };
            self.say(format_args!("-> {}{why}", styled(BOLD, &got)))?;
            self.checks.push(Check { what, expected, got });
        }
        Ok(())
    }

    fn table(&mut self) -> Result<ExitStatus, Failure> {
        self.step("Summary")?;
        let width = self.checks.iter().map(|check| check.what.chars().count()).max().unwrap_or_default();
        writeln!(self.out, "   {:width$}  {:13}  {:13}", "stamp", "expected", "result")?;
        let mut exit_status = ExitStatus::Done;
        for Check { what, expected, got } in &self.checks {
            let (style, mark) = if got == expected { (GREEN, "✔") } else { (RED, "✘") };
            if got != expected {
                exit_status = ExitStatus::Invalid;
            }
            writeln!(self.out, "   {what:width$}  {expected:13}  {got:13}  {}", styled(style, mark))?;
        }
        match exit_status {
            ExitStatus::Done => self.say(styled(GREEN, "All as expected."))?,
            ExitStatus::Invalid | ExitStatus::Usage | ExitStatus::Indeterminate | ExitStatus::InputOutput => {
                self.say(styled(AMBER, "NOT as expected: please report this."))?;
            }
        }
        Ok(exit_status)
    }

    fn what_next(&mut self) -> Result<(), Failure> {
        self.step("What to try next")?;
        let program = std::env::args_os().next().unwrap_or_default();
        let program = if program.is_empty() { "qualistamp".into() } else { program };
        let program = quoted(&program.to_string_lossy());
        let file = |name: &str| quoted(&self.dir.join(name).display().to_string());
        let trust =
            format!("--trust-list {} --list-key {}", file("trust-list.cbor"), file("keys/operator.pub.pem"));
        let commands = [
            format!("{program} verify {} {trust}", file("stamps/1-greek.png")),
            format!(
                "{program} verify {} {} {trust} --json",
                file("stamps/2-cyrillic.txt"),
                file("bad/5-unknown-key.png")
            ),
            format!("{program} inspect {}", file("bad/4-bit-flipped.png")),
            format!(
                "{program} verify {} --bundle {} --root {}",
                file("later/before-the-theft.txt"),
                file("later/bundle.cbor"),
                file("later/root.cbor")
            ),
            format!(
                "{program} issue {} --key {} --out {}",
                file("awards/1-greek.json"),
                file("keys/university.pem"),
                file("my-own")
            ),
            format!("{program} key new"),
        ];
        for command in commands {
            self.say(command)?;
        }
        self.say(format_args!(
            "Print {}, take a photo of it, and verify the photo.",
            self.dir.join("stamps/3-latin.svg").display()
        ))
    }
}

/// PNG, SVG and text.
fn drawing() -> Result<Drawing, Failure> {
    let everything = Drawing::everything().map_err(|error| Failure::Usage(error.to_string()))?;
    Ok(Drawing { pdf: false, ..everything })
}

/// Writes a file of the demo. It replaces the file of the last demo.
fn write(path: &Path, bytes: &[u8], access: Access) -> Result<(), Failure> {
    Ok(files::write(path, bytes, access, IfExists::Replace)?)
}

/// Quotes `word` for a shell, if it needs quotes.
fn quoted(word: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || "/._-+=:@".contains(character);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
