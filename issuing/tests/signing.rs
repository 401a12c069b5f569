//! The steps of a list operator: a root signed by two people, a list, and signatures that would not count.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test reports the panic")]

use std::path::Path;

use qualistamp_core::{Draft, Role, RootContent, Signer as _, UnixTime};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{
    BundleError, BundleParts, IssuerChange, MissingStatus, NewList, PrivateKey, Signable, SigningError,
    TrustFile, make_bundle, write_unsigned_root,
};

fn time(text: &str) -> UnixTime {
    text.parse().unwrap()
}

struct Operator {
    folder: tempfile::TempDir,
    root_keys: [PrivateKey; 2],
    list_key: PrivateKey,
}

impl Operator {
    /// A folder with a trust file of one issuer, and a root that both root keys must sign.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root_keys = [PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap()];
        let list_key = PrivateKey::generate().unwrap();
        let public = |key: &PrivateKey| key.public_key().clone();
        let root = RootContent {
            version: 1,
            issued: time("2026-01-01"),
            expires: time("2031-01-01"),
            root: Role::new(root_keys.iter().map(public).collect(), 2).unwrap(),
            list: Role::new(vec![public(&list_key)], 1).unwrap(),
            reinstated: Vec::new(),
        };
        TrustFile::create(folder.path(), &root, IfExists::Refuse).unwrap();
        let operator = Self { folder, root_keys, list_key };
        let issuer = serde_json::json!({
            "id": "GR-EXAMPLE", "country": "GR", "names": [{"lang": "en", "name": "University"}], "scopes": [{}],
        });
        let issuer = issuer.as_object().unwrap().clone();
        TrustFile::edit(operator.folder(), |file| {
            file.take_issuers(vec![issuer], IssuerChange::Add)?;
            let key = PrivateKey::generate().map(|key| key.public_key().clone()).unwrap();
            file.add_key("GR-EXAMPLE", &key, time("2020-01-01"), None).map(drop)
        })
        .unwrap();
        operator
    }

    fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn root(&self) -> std::path::PathBuf {
        self.folder().join("root-1.cbor")
    }

    fn list(&self) -> NewList {
        let now = time("2026-01-02");
        NewList::prepare(&TrustFile::path(self.folder()), None, now, now.plus_seconds(86_400)).unwrap()
    }
}

fn parts(folder: &Path) -> BundleParts<'_> {
    BundleParts { folder, list: None, status: &[], registers: &[], missing_status: MissingStatus::Refuse }
}

#[test]
fn a_root_and_a_list_are_signed_and_make_a_bundle() {
    let operator = Operator::new();
    let [first, second] = &operator.root_keys;
    let once = Signable::open(&operator.root(), None).unwrap().sign(first, None).unwrap();
    assert!(!once.is_complete());
    assert_eq!(once.progress[0].missing(), 1);
    assert_eq!(once.progress[0].unsigned, [second.public_key().kid()]);
    let twice = Signable::open(&operator.root(), None).unwrap().sign(second, None).unwrap();
    assert!(twice.is_complete());

    let list = operator.list().sign(&operator.list_key, None, IfExists::Refuse).unwrap();
    assert!(list.is_complete());
    assert_eq!(list.path, operator.folder().join("list-1.cbor"));
    assert_eq!(TrustFile::open(operator.folder()).unwrap().list_version, 1);

    let parts = parts(operator.folder());
    assert_eq!(make_bundle(&parts, time("2026-01-03")).unwrap().list_version, 1);
}

/// A new device would take it. Those that know list 1 would keep that for good, without a word to the operator.
#[test]
fn a_list_of_before_the_root_that_replaced_its_key_makes_no_bundle() {
    let operator = Operator::new();
    let sign_root = |path: &Path| {
        for key in &operator.root_keys {
            Signable::open(path, None).unwrap().sign(key, None).unwrap();
        }
    };
    sign_root(&operator.root());
    operator.list().sign(&operator.list_key, None, IfExists::Refuse).unwrap();
    let make = |day| {
        let parts = parts(operator.folder());
        make_bundle(&parts, time(day))
    };
    make("2026-01-03").unwrap();

    let list_2 = operator.list().sign(&operator.list_key, None, IfExists::Refuse).unwrap();
    let new_key = PrivateKey::generate().unwrap();
    let Draft::Root(root) = Signable::open(&operator.root(), None).unwrap().content().clone() else {
        panic!()
    };
    let list = Role::new(vec![new_key.public_key().clone()], 1).unwrap();
    let root = RootContent { version: 2, issued: time("2026-01-05"), list, ..root };
    let root_2 = write_unsigned_root(&root, operator.folder(), IfExists::Refuse).unwrap();
    sign_root(&root_2);
    Signable::open(&list_2.path, Some(&root_2)).unwrap().sign(&new_key, None).unwrap();
    let refused = make("2026-01-06");
    let Err(BundleError::RefusedByOlderDevices { list, .. }) = &refused else { panic!("{refused:?}") };
    assert!(list.ends_with("list-1.cbor"));
    assert!(refused.unwrap_err().to_string().contains("make a new list with `qualistamp trust sign`"));

    let day = time("2026-01-06");
    let list_3 =
        NewList::prepare(&TrustFile::path(operator.folder()), Some(&root_2), day, day.plus_seconds(86_400));
    list_3.unwrap().sign(&new_key, None, IfExists::Refuse).unwrap();
    assert_eq!(make("2026-01-06").unwrap().list_version, 3);
}

#[test]
fn signatures_that_would_not_count_are_refused() {
    let operator = Operator::new();
    let [first, _] = &operator.root_keys;
    let open = || Signable::open(&operator.root(), None).unwrap();
    assert!(matches!(open().content(), Draft::Root(root) if root.version == 1));
    assert!(matches!(open().sign(&operator.list_key, None), Err(SigningError::KeyNotAsked { .. })));
    open().sign(first, None).unwrap();
    assert!(matches!(open().sign(first, None), Err(SigningError::SignedAlready { .. })));
    assert!(matches!(
        operator.list().sign(first, None, IfExists::Refuse),
        Err(SigningError::KeyNotAsked { .. })
    ));
}

#[test]
fn signatures_that_others_add_meanwhile_are_kept() {
    let operator = Operator::new();
    let [first, second] = &operator.root_keys;
    let shown = Signable::open(&operator.root(), None).unwrap();
    Signable::open(&operator.root(), None).unwrap().sign(first, None).unwrap();
    assert!(shown.sign(second, None).unwrap().is_complete());
    let shown = Signable::open(&operator.root(), None).unwrap();
    assert!(matches!(shown.sign(first, None), Err(SigningError::SignedAlready { .. })));
}

#[test]
fn a_file_that_changed_after_it_was_shown_is_not_signed() {
    let operator = Operator::new();
    let [first, _] = &operator.root_keys;
    let shown = Signable::open(&operator.root(), None).unwrap();
    let Draft::Root(root) = shown.content() else { panic!("{shown:?}") };
    let later = RootContent { expires: time("2032-01-01"), ..root.clone() };
    write_unsigned_root(&later, operator.folder(), IfExists::Replace).unwrap();
    assert!(matches!(shown.sign(first, None), Err(SigningError::Changed { .. })));

    let list = operator.list();
    TrustFile::edit(operator.folder(), |file| {
        let key = PrivateKey::generate().map(|key| key.public_key().clone()).unwrap();
        file.add_key("GR-EXAMPLE", &key, time("2020-01-01"), None).map(drop)
    })
    .unwrap();
    let refused = list.sign(&operator.list_key, None, IfExists::Refuse);
    assert!(matches!(refused, Err(SigningError::Changed { .. })));
    assert!(!operator.folder().join("list-1.cbor").exists());
    assert_eq!(TrustFile::open(operator.folder()).unwrap().list_version, 0);
}
