//! A fixture for the tests: an operator, an issuer, a trust list, and a folder for files.

use std::path::{Path, PathBuf};

use p256::pkcs8::{EncodePrivateKey as _, EncodePublicKey as _, LineEnding};
use qualistamp_core::{
    Award, Claims, Domain, EqfLevel, Issuer, IssuerKey, KeyState, Label, Name, Scope, Title,
    TrustListContent, pack, sign,
};
use qualistamp_qr::{DotGrid, ModuleSize, QrSymbol, encode_text, png};
use tempfile::TempDir;

use crate::shell::{Called, call};
use crate::stamps::Key;

/// The time at which the tests verify.
pub(crate) const NOW: &str = "2026-01-15";

pub(crate) struct World {
    folder: TempDir,
    pub(crate) operator: Key,
    pub(crate) issuer: Key,
}

impl World {
    /// A folder with `list.cbor`, `operator.pub.pem`, `issuer.pem` and `issuer.pub.pem`.
    pub(crate) fn new() -> Self {
        let world = Self {
            folder: tempfile::tempdir().unwrap(),
            operator: Key::from_seed(1),
            issuer: Key::from_seed(2),
        };
        world.write_list("list.cbor", |_| {});
        let pem = |key: &Key| key.secret().public_key().to_public_key_pem(LineEnding::LF).unwrap();
        world.write("operator.pub.pem", pem(&world.operator).as_bytes());
        world.write("issuer.pub.pem", pem(&world.issuer).as_bytes());
        world.write("issuer.pem", world.issuer.secret().to_pkcs8_pem(LineEnding::LF).unwrap().as_bytes());
        world
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Writes the trust list, changed by `change`, signed by the operator.
    pub(crate) fn write_list(&self, name: &str, change: impl FnOnce(&mut TrustListContent)) {
        let level = |number| EqfLevel::new(number).unwrap();
        let mut content = TrustListContent {
            version: 1,
            issued: "2026-01-01".parse().unwrap(),
            next_update: "2026-02-01".parse().unwrap(),
            issuers: vec![Issuer {
                id: Label::new("GR-EXAMPLE").unwrap(),
                name: ("el".parse().unwrap(), Title::new("Πανεπιστήμιο Παραδείγματος").unwrap()),
                other_names: vec![("en".parse().unwrap(), Title::new("University of Example").unwrap())],
                country: "GR".parse().unwrap(),
                homepage: None,
                identifiers: vec![],
                scopes: vec![Scope { eqf: Some((level(6), level(8))), ..Scope::default() }],
                status: None,
                always: Default::default(),
                credential_seals: Vec::new(),
                keys: vec![IssuerKey::new(
                    qualistamp_core::Signer::public_key(&self.issuer),
                    "2020-01-01".parse().unwrap(),
                )],
            }],
            introduced: vec![],
        };
        change(&mut content);
        self.write(name, &sign(&content.to_cbor().unwrap(), Domain::TrustList, &self.operator).unwrap());
    }

    /// Verifies `inputs` with the world's trust list, at the world's time.
    pub(crate) fn verify(&self, inputs: &[&str]) -> Called {
        call(self.folder(), &self.verify_arguments(inputs))
    }

    pub(crate) fn verify_arguments<'a>(&self, inputs: &[&'a str]) -> Vec<&'a str> {
        let options = ["--trust-list", "list.cbor", "--list-key", "operator.pub.pem", "--at", NOW];
        [&["verify"], &options[..], inputs].concat()
    }
}

/// A valid award: a level within the issuer's scope, a date within the validity of its key.
pub(crate) fn award() -> Award {
    let mut award = Award::new(
        Name::new("Παπαδοπούλου").unwrap(),
        Title::new("Δίπλωμα Χημικού Μηχανικού").unwrap(),
        Label::new("2025-0042").unwrap(),
        "2025-07-15".parse().unwrap(),
    );
    award.given_names = Some(Name::new("Ελένη").unwrap());
    award.family_name_latin = Some(Name::new("Papadopoulou").unwrap());
    award.eqf = Some(EqfLevel::new(7).unwrap());
    award
}

/// The text of a stamp for the award changed by `change`.
pub(crate) fn stamp(key: &Key, change: impl FnOnce(&mut Claims)) -> String {
    let mut claims = Claims::new(award());
    change(&mut claims);
    encode_text(&pack(&claims, key).unwrap())
}

/// A picture of the code of `text`.
pub(crate) fn picture(text: &str) -> Vec<u8> {
    png(&QrSymbol::encode(text).unwrap(), DotGrid::new(300, ModuleSize::default()).unwrap()).unwrap()
}

/// One picture with several pictures side by side.
pub(crate) fn side_by_side(pictures: &[Vec<u8>]) -> Vec<u8> {
    let pictures: Vec<_> =
        pictures.iter().map(|bytes| image::load_from_memory(bytes).unwrap().into_luma8()).collect();
    let width = pictures.iter().map(|picture| picture.width() + 40).sum();
    let height = pictures.iter().map(|picture| picture.height()).max().unwrap();
    let mut all = image::GrayImage::from_pixel(width, height, image::Luma([255]));
    let mut x = 0;
    for picture in &pictures {
        image::imageops::replace(&mut all, picture, x, 0);
        x += i64::from(picture.width()) + 40;
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    all.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Makes the issuer's key compromised.
pub(crate) fn compromise(content: &mut TrustListContent) {
    content.issuers[0].keys[0].state = KeyState::CompromisedSince("2025-12-01".parse().unwrap());
}
