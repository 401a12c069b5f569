//! How a student information system issues awards: a key, two stamps from its records, a status list, a withdrawal, a register.
//!
//! Run it with `cargo run -p qualistamp-issuing --example student_information_system`. It writes to a temporary folder, and at the end it
//! checks with `qualistamp-core`, as any verifier does, that what it made verifies.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use qualistamp_core::{
    Award, Bundle, Claims, Day, EqfLevel, Label, Name, Policy, Register, Role, RootContent, Seal,
    Signer as _, Title, TrustState, UnixTime, verify,
};
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_issuing::{
    BundleParts, ChangeReason, Cohort, DensityPolicy, Drawing, IssuerChange, MissingStatus, NewList,
    PrivateKey, Signable, Stamp, StatusChange, StatusFile, StatusValidity, TrustFile, make_bundle,
    public_key_path, read_private_key, read_public_key, set_signing_time, write_key_files,
};
use qualistamp_qr::{Budget, LumaImage, Reading, decode_text};

/// A graduate, as the system has them in its database.
struct Graduate {
    award_number: &'static str,
    family_name: &'static str,
    given_names: &'static str,
    degree: &'static str,
    eqf: i64,
    awarded: &'static str,
    /// The place of the award in the status list; each is used once.
    status_index: u32,
}

const GRADUATES: [Graduate; 2] = [
    Graduate {
        award_number: "2026-0042",
        family_name: "Παπαδοπούλου",
        given_names: "Ελένη-Μαρία",
        degree: "Δίπλωμα Ηλεκτρολόγου Μηχανικού",
        eqf: 7,
        awarded: "2026-07-15",
        status_index: 0,
    },
    Graduate {
        award_number: "2026-0043",
        family_name: "Νικολάου",
        given_names: "Πέτρος",
        degree: "Δίπλωμα Χημικού Μηχανικού",
        eqf: 7,
        awarded: "2026-07-15",
        status_index: 1,
    },
];

/// Where the university publishes its status list.
const STATUS_ADDRESS: &str = "https://university.example/status/1";
/// From the system's configuration or vault, not from its sources.
const PASSPHRASE: &str = "correct horse battery staple";

/// Support code of a stamp that is valid.
const VALID: &str = "V00";
/// Support code of a stamp whose award was withdrawn.
const WITHDRAWN: &str = "W01";

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    let folder = tempfile::tempdir()?;
    let now: UnixTime = "2026-07-20T09:30:00Z".parse()?;
    let registry = Registry::open(folder.path())?;
    let stamps = registry.issue_all(now)?;
    let operator = Operator::new(folder.path(), &registry, now)?;

    let published = registry.publish_status(now)?;
    let register = registry.seal_register(&stamps, now)?;
    operator.file_seal(&registry, &register, now)?;
    let bundle = operator.bundle(&published, &register, now)?;
    for graduate in &GRADUATES {
        assert_eq!(verify_picture(&registry.picture(graduate), &bundle, now)?, VALID);
    }
    println!("Both awards verify.");

    // Months later, one of them turns out to be obtained by deception.
    let later = now.plus_seconds(90 * 86_400);
    let [kept, withdrawn] = &GRADUATES;
    StatusFile::edit(&registry.status_file(), |file| {
        file.mark(withdrawn.status_index, StatusChange::Withdrawn, later.day(), ChangeReason::Deception)
    })?;
    let published = registry.publish_status(later)?;
    let bundle = operator.bundle(&published, &register, later)?;
    assert_eq!(verify_picture(&registry.picture(kept), &bundle, later)?, VALID);
    assert_eq!(verify_picture(&registry.picture(withdrawn), &bundle, later)?, WITHDRAWN);
    println!("{} is withdrawn, {} still verifies.", withdrawn.award_number, kept.award_number);
    Ok(())
}

/// The registry office of the university: its key and its files.
struct Registry {
    folder: PathBuf,
    key: PrivateKey,
}

impl Registry {
    /// Opens the key of the university, or makes one the first time.
    fn open(folder: &Path) -> Done<Self> {
        let path = folder.join("registry-2026.pem");
        if !path.exists() {
            let key = PrivateKey::generate()?;
            write_key_files(&key, &path, Some("Registry 2026"), Some(PASSPHRASE), IfExists::Refuse)?;
        }
        let key = read_private_key(&path, PASSPHRASE)?;
        println!("Key {} in {}", key.public_key().kid(), path.display());
        let registry = Self { folder: folder.to_owned(), key };
        StatusFile::create(&registry.status_file(), STATUS_ADDRESS, 10_000, IfExists::Refuse)?;
        Ok(registry)
    }

    fn public_key_file(&self) -> PathBuf {
        public_key_path(&self.folder.join("registry-2026.pem"))
    }

    fn picture(&self, graduate: &Graduate) -> PathBuf {
        self.folder.join(format!("{}.png", graduate.award_number))
    }

    fn status_file(&self) -> PathBuf {
        self.folder.join("status.json")
    }

    /// Issues every award as PNG, SVG, PDF and text.
    fn issue_all(&self, now: UnixTime) -> Done<[Stamp; 2]> {
        let drawing = Drawing::everything()?;
        let issue = |graduate: &Graduate| -> Done<Stamp> {
            let mut claims = claims(graduate)?;
            set_signing_time(&mut claims, Some(now));
            let stamp = Stamp::issue(&claims, &self.key, DensityPolicy::Refuse)?;
            let stem = self.folder.join(graduate.award_number);
            for file in drawing.write(&stamp, &stem, IfExists::Refuse)? {
                println!("  {} ({} bytes)", file.display(), fs::metadata(&file)?.len());
            }
            // The text is all that has to be kept: it is drawn again without being signed again.
            assert_eq!(Stamp::from_text(stamp.text())?.id(), stamp.id());
            Ok(stamp)
        };
        let [first, second] = &GRADUATES;
        Ok([issue(first)?, issue(second)?])
    }

    /// Signs the status list; the university puts it on its web site.
    fn publish_status(&self, now: UnixTime) -> Done<PathBuf> {
        let out = self.folder.join("status.cwt");
        let validity = StatusValidity { next_due_days: 120, expires_days: 365 };
        StatusFile::publish(&self.status_file(), &self.key, now, validity, &out, IfExists::Replace)?;
        Ok(out)
    }

    /// Seals what was issued, so that it stays valid should the key ever be stolen.
    fn seal_register(&self, stamps: &[Stamp], now: UnixTime) -> Done<PathBuf> {
        let mut cohort = Cohort::new(self.key.public_key().clone(), now);
        for stamp in stamps {
            cohort.add_bytes(stamp.bytes())?;
        }
        let sealed = cohort.seal()?;
        assert_eq!((sealed.kid, sealed.stamps), (self.key.public_key().kid(), 2));
        let path = self.folder.join("2026.register");
        files::write(&path, sealed.register.as_bytes(), Access::Default, IfExists::Refuse)?;
        Ok(path)
    }
}

/// The claims of a graduate's award. Every value is checked by its type.
fn claims(graduate: &Graduate) -> Done<Claims> {
    let mut award = Award::new(
        Name::new(graduate.family_name)?,
        Title::new(graduate.degree)?,
        Label::new(graduate.award_number)?,
        graduate.awarded.parse::<Day>()?,
    );
    award.given_names = Some(Name::new(graduate.given_names)?);
    award.eqf = Some(EqfLevel::new(graduate.eqf)?);
    award.status_index = Some(graduate.status_index);
    Ok(Claims::new(award))
}

/// Elsewhere: the ministry that keeps the list of trusted issuers.
struct Operator {
    folder: PathBuf,
    list_key: PrivateKey,
}

impl Operator {
    /// Lists the university, with its key and the address of its status list.
    fn new(folder: &Path, registry: &Registry, now: UnixTime) -> Done<Self> {
        let folder = folder.join("trust");
        let (root_key, list_key) = (PrivateKey::generate()?, PrivateKey::generate()?);
        let role = |key: &PrivateKey| Role::new(vec![key.public_key().clone()], 1);
        let root = RootContent {
            version: 1,
            issued: now,
            expires: now.plus_seconds(5 * 365 * 86_400),
            root: role(&root_key)?,
            list: role(&list_key)?,
            reinstated: Vec::new(),
        };
        let root = TrustFile::create(&folder, &root, IfExists::Refuse)?;
        assert!(Signable::open(&root, None)?.sign(&root_key, None)?.is_complete());
        let university = serde_json::json!({
            "id": "GR-EXAMPLE",
            "country": "GR",
            "names": [{"lang": "el", "name": "Πανεπιστήμιο Παραδείγματος"}],
            "scopes": [{"eqf_min": 6, "eqf_max": 8}],
        });
        let university = university.as_object().cloned().unwrap_or_default();
        let key = read_public_key(&registry.public_key_file())?;
        TrustFile::edit(&folder, |file| {
            file.take_issuers(vec![university], IssuerChange::Add)?;
            file.add_key("GR-EXAMPLE", &key, now.plus_seconds(-86_400), Some(STATUS_ADDRESS)).map(drop)
        })?;
        Ok(Self { folder, list_key })
    }

    /// Files the seal of a register, which the university hands in.
    fn file_seal(&self, registry: &Registry, register: &Path, now: UnixTime) -> Done<()> {
        let register = Register::parse(&fs::read(register)?)?;
        let kid = registry.key.public_key().kid();
        // The system sealed everything that it has issued, on the same day.
        let seal = Seal { sealed: now, complete: now, root: register.seal() };
        TrustFile::edit(&self.folder, |file| file.file_seal("GR-EXAMPLE", kid, &seal).map(drop))?;
        Ok(())
    }

    /// Signs the next list, and makes the one file that every verifier needs.
    fn bundle(&self, status: &Path, register: &Path, now: UnixTime) -> Done<Vec<u8>> {
        let list =
            NewList::prepare(&TrustFile::path(&self.folder), None, now, now.plus_seconds(30 * 86_400))?;
        list.sign(&self.list_key, None, IfExists::Refuse)?;
        let parts = BundleParts {
            folder: &self.folder,
            list: None,
            status: &[status.to_owned()],
            registers: &[register.to_owned()],
            missing_status: MissingStatus::Refuse,
        };
        Ok(make_bundle(&parts, now)?.bytes)
    }
}

/// The support code of what a verifier says about the picture of a stamp, with a bundle and its first root, offline.
fn verify_picture(picture: &Path, bundle: &[u8], now: UnixTime) -> Done<String> {
    let picture = LumaImage::decode(&fs::read(picture)?)?;
    let reading = Reading::of(picture.view(), Budget::photo());
    let code = reading.symbols.first().ok_or("no code in the picture")?;
    let stamp = decode_text(std::str::from_utf8(&code.bytes)?)?;
    let opened = Bundle::parse(bundle)?;
    let (_, root) = opened.roots().next().ok_or("the bundle has no root")?;
    let trust = TrustState::new(root)?.refresh(bundle, now)?.state;
    let outcome = verify(&stamp, trust.trust(), now, &Policy::default());
    Ok(outcome.support_code().to_string())
}
