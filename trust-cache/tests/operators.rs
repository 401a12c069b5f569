//! Several operators in one directory.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure here is the test's own message"
)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use qualistamp_core::*;
use qualistamp_testkit::trust::university;
use qualistamp_trust_cache::{
    AnchorMark, CacheError, Imported, OperatorError, OperatorImport, Operators, TrustCache,
};
use support::{Key, at, now};

/// An empty folder, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("qualistamp-operators-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }

    fn open(&self) -> Operators {
        Operators::open(&self.0).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

struct Operator {
    key: Key,
    root: Vec<u8>,
    id: OperatorId,
}

impl Operator {
    fn new(name: &str) -> Self {
        let key = Key::new(name);
        let role = || Role::new(vec![key.public().clone()], 1).unwrap();
        let content = RootContent {
            version: 1,
            issued: at("2026-01-01"),
            expires: at("2030-01-01"),
            root: role(),
            list: role(),
            reinstated: vec![],
        };
        let root = sign(&content.to_cbor(), Domain::Root, &key).unwrap();
        let id = OperatorId::of_signed(&root).unwrap();
        Self { key, root, id }
    }

    fn bundle(&self, version: u64, introduced: &[&Operator], nested: &[(OperatorId, Vec<u8>)]) -> Vec<u8> {
        let introduced = introduced.iter().map(|other| Introduced {
            id: Label::new(&other.key.kid().to_string()).unwrap(),
            name: ("en".parse().unwrap(), Title::new("Ministry").unwrap()),
            other_names: vec![],
            countries: vec!["GR".parse().unwrap()],
            operator: other.id,
            address: None,
        });
        let key = IssuerKey::new(Key::new(&format!("uni of {}", self.id)).public(), at("2020-01-01"));
        let content = TrustListContent {
            version,
            issued: at("2026-03-01").plus_seconds(i64::try_from(version).unwrap()),
            next_update: at("2026-04-01"),
            issuers: vec![Issuer { status: None, keys: vec![key], ..university() }],
            introduced: introduced.collect(),
        };
        let mut bundle = Bundle::default();
        bundle.add_root(1, self.root.clone());
        bundle.set_list(sign(&content.to_cbor().unwrap(), Domain::TrustList, &self.key).unwrap());
        for (operator, bytes) in nested {
            bundle.add_nested(*operator, bytes.clone());
        }
        bundle.to_cbor()
    }
}

fn mark(name: &str) -> AnchorMark {
    AnchorMark { name: Some(Title::new(name).unwrap()), address: None }
}

fn version(operators: &Operators, operator: &Operator) -> Option<u64> {
    let kept = operators.find(operator.id)?;
    kept.cache().snapshot().trust().list.as_ref().map(TrustList::version)
}

fn only(mut imports: Vec<OperatorImport>) -> Result<Imported, OperatorError> {
    assert_eq!(imports.len(), 1);
    imports.remove(0).result
}

#[test]
fn anchors_stand_side_by_side_and_each_takes_its_own_bundle() {
    let folder = Folder::new("side");
    let (one, other, stranger) = (Operator::new("one"), Operator::new("other"), Operator::new("stranger"));
    let mut operators = folder.open();
    for operator in [&one, &other] {
        assert_eq!(operators.add(&operator.root, mark("a")).unwrap(), operator.id);
    }
    only(operators.import(&one.bundle(3, &[], &[]), now()).unwrap()).unwrap();
    only(operators.import(&other.bundle(7, &[], &[]), now()).unwrap()).unwrap();
    let refused = operators.import(&stranger.bundle(1, &[], &[]), now());
    assert!(matches!(refused, Err(OperatorError::FitsNoAnchor { anchors: 2 })));
    // An older bundle of the one is refused, and nothing happens to the other.
    let older = only(operators.import(&one.bundle(2, &[], &[]), now()).unwrap());
    assert!(matches!(
        older,
        Err(OperatorError::Cache(CacheError::Refresh(RefreshError::ListRolledBack { .. })))
    ));
    let again = folder.open();
    assert_eq!((version(&again, &one), version(&again, &other)), (Some(3), Some(7)));
    assert_eq!(again.anchors().count(), 2);
    assert_eq!(again.find(one.id).unwrap().anchor(), Some(&mark("a")));
    assert_eq!(again.federation().operators().len(), 2);
}

#[test]
fn the_same_root_is_refused_by_name() {
    let folder = Folder::new("same");
    let one = Operator::new("one");
    let mut operators = folder.open();
    operators.add(&one.root, mark("a")).unwrap();
    assert!(matches!(operators.add(&one.root, mark("b")), Err(OperatorError::IsAnchor(id)) if id == one.id));
    assert!(matches!(operators.add(b"no root", mark("b")), Err(OperatorError::Root(_))));
    assert_eq!(folder.open().find(one.id).unwrap().anchor(), Some(&mark("a")));
}

#[test]
fn removing_an_anchor_keeps_its_floors_and_touches_no_other() {
    let folder = Folder::new("remove");
    let (one, other) = (Operator::new("one"), Operator::new("other"));
    let mut operators = folder.open();
    for operator in [&one, &other] {
        operators.add(&operator.root, mark("a")).unwrap();
        only(operators.import(&operator.bundle(5, &[], &[]), now()).unwrap()).unwrap();
    }
    operators.remove(one.id).unwrap();
    assert!(matches!(operators.remove(one.id), Err(OperatorError::NoAnchor(_))));
    let mut again = folder.open();
    assert_eq!(again.federation().operators().len(), 1);
    assert_eq!(version(&again, &other), Some(5));
    again.add(&one.root, mark("again")).unwrap();
    let older = only(again.import(&one.bundle(4, &[], &[]), now()).unwrap());
    assert!(older.is_err(), "removing and adding must not let an old list in");
}

#[test]
fn a_directory_with_one_operator_stays_what_it_was() {
    let folder = Folder::new("single");
    let (one, other) = (Operator::new("one"), Operator::new("other"));
    // As earlier versions wrote it.
    let mut cache = TrustCache::open(&folder.0, &one.root).unwrap();
    cache.import(&one.bundle(3, &[], &[]), now()).unwrap();
    fs::write(folder.0.join("root.cbor"), &one.root).unwrap();
    let mut operators = folder.open();
    assert_eq!(version(&operators, &one), Some(3));
    assert_eq!(operators.anchors().count(), 1);
    operators.add(&other.root, mark("other")).unwrap();
    only(operators.import(&one.bundle(4, &[], &[]), now()).unwrap()).unwrap();
    // Earlier versions still read it.
    let cache = TrustCache::open(&folder.0, &one.root).unwrap();
    assert_eq!(cache.snapshot().trust().list.as_ref().map(TrustList::version), Some(4));
    operators.remove(one.id).unwrap();
    let mut again = folder.open();
    assert_eq!(again.anchors().map(|kept| kept.id()).collect::<Vec<_>>(), [other.id]);
    again.add(&one.root, mark("one")).unwrap();
    assert_eq!(folder.open().anchors().count(), 2);
}

#[test]
fn one_bundle_brings_the_lists_of_introduced_operators() {
    let folder = Folder::new("nested");
    let (union, greece, malta) = (Operator::new("union"), Operator::new("greece"), Operator::new("malta"));
    let mut operators = folder.open();
    operators.add(&union.root, mark("union")).unwrap();
    let nested = [(greece.id, greece.bundle(2, &[], &[])), (malta.id, malta.bundle(3, &[], &[]))];
    let imports = operators.import(&union.bundle(1, &[&greece, &malta], &nested), now()).unwrap();
    assert_eq!(imports.len(), 3);
    assert!(imports.iter().all(|import| import.result.is_ok()), "{imports:?}");
    let mut again = folder.open();
    assert_eq!((version(&again, &greece), version(&again, &malta)), (Some(2), Some(3)));
    assert_eq!(again.federation().operators().len(), 3);
    assert_eq!(again.anchors().count(), 1);
    // The operator's own bundle is taken too, without the one around it.
    only(again.import(&greece.bundle(4, &[], &[]), now()).unwrap()).unwrap();
    assert_eq!(version(&again, &greece), Some(4));
    // When the anchor no longer introduces it, its list does not count. Its floors stay.
    only(again.import(&union.bundle(2, &[&malta], &[]), now()).unwrap()).unwrap();
    assert_eq!(again.federation().operators().len(), 2);
    let refused = only(again.import_for(greece.id, &greece.bundle(5, &[], &[]), None, now()));
    assert!(matches!(refused, Err(OperatorError::NotIntroduced(id)) if id == greece.id));
}

#[test]
fn what_is_wrong_with_a_nested_bundle_is_named_and_touches_nobody_else() {
    let folder = Folder::new("wrong");
    let (union, greece, malta) = (Operator::new("union"), Operator::new("greece"), Operator::new("malta"));
    let (stranger, anchor) = (Operator::new("stranger"), Operator::new("anchor"));
    let deep = greece.bundle(1, &[], &[(malta.id, malta.bundle(1, &[], &[]))]);
    type Wrong = fn(&OperatorError) -> bool;
    let cases: [(&Operator, Vec<u8>, Wrong); 6] = [
        (&stranger, stranger.bundle(1, &[], &[]), |error| matches!(error, OperatorError::NotIntroduced(_))),
        (&anchor, anchor.bundle(1, &[], &[]), |error| matches!(error, OperatorError::IsAnchor(_))),
        (&union, union.bundle(9, &[], &[]), |error| matches!(error, OperatorError::IsAnchor(_))),
        (&greece, deep, |error| matches!(error, OperatorError::Bundle(BundleFault::NestedInNested))),
        (&greece, stranger.bundle(1, &[], &[]), |error| {
            matches!(error, OperatorError::OtherRoot { found: Some(_), .. })
        }),
        (&greece, b"garbage".to_vec(), |error| {
            matches!(error, OperatorError::Bundle(BundleFault::NotABundle))
        }),
    ];
    for (number, (of, bytes, is_named)) in cases.into_iter().enumerate() {
        let folder = Folder(folder.0.join(number.to_string()));
        let mut operators = folder.open();
        operators.add(&union.root, mark("union")).unwrap();
        operators.add(&anchor.root, mark("anchor")).unwrap();
        let nested = [(of.id, bytes), (malta.id, malta.bundle(3, &[], &[]))];
        let list = union.bundle(1, &[&greece, &malta, &anchor, &union], &nested);
        let imports = operators.import(&list, now()).unwrap();
        for import in &imports {
            match &import.result {
                Ok(_) => assert!(import.operator == union.id || import.operator == malta.id),
                Err(error) => {
                    assert_eq!(import.operator, of.id);
                    assert!(is_named(error), "{number}: {error:?}");
                }
            }
        }
        let again = folder.open();
        assert_eq!((version(&again, &union), version(&again, &malta)), (Some(1), Some(3)), "{number}");
        assert_eq!(version(&again, of).filter(|_| of.id != union.id), None, "{number}");
    }
}

#[test]
fn a_refused_nested_bundle_is_asked_for_again() {
    let folder = Folder::new("tag");
    let (union, greece) = (Operator::new("union"), Operator::new("greece"));
    let mut operators = folder.open();
    operators.add(&union.root, mark("union")).unwrap();
    let tag = || qualistamp_trust_cache::HttpTag::new(support::ADDRESS, "\"1\"");
    let etag = |operators: &Operators| {
        operators.find(union.id).unwrap().cache().etag_for(support::ADDRESS).map(str::to_owned)
    };
    let bad = union.bundle(1, &[&greece], &[(greece.id, b"garbage".to_vec())]);
    let _ = operators.import_for(union.id, &bad, tag(), now());
    assert_eq!(etag(&operators), None);
    let good = union.bundle(1, &[&greece], &[(greece.id, greece.bundle(1, &[], &[]))]);
    let _ = operators.import_for(union.id, &good, tag(), now());
    assert_eq!(etag(&operators).as_deref(), Some("\"1\""));
}

#[test]
fn a_damaged_operator_is_named_and_all_others_serve() {
    let folder = Folder::new("damaged");
    let all = ["a", "b", "c"].map(Operator::new);
    let mut operators = folder.open();
    for operator in &all {
        operators.add(&operator.root, mark("a")).unwrap();
        only(operators.import(&operator.bundle(5, &[], &[]), now()).unwrap()).unwrap();
    }
    let of = |operator: &Operator| folder.0.join("operators").join(operator.id.to_string());
    let write = |path: &Path, bytes: &[u8]| fs::write(path, bytes).unwrap();
    // A damaged root, the root of another, and a folder whose root was not written before the power failed.
    write(&of(&all[0]).join("root.cbor"), b"damaged");
    write(&of(&all[1]).join("root.cbor"), &all[2].root);
    fs::create_dir_all(folder.0.join("operators").join(Operator::new("unfinished").id.to_string())).unwrap();
    fs::create_dir_all(folder.0.join("operators").join("something else")).unwrap();
    let again = folder.open();
    assert_eq!(again.broken().len(), 2, "{:?}", again.broken());
    assert_eq!(again.federation().operators().len(), 1);
    assert_eq!(version(&again, &all[2]), Some(5));
}
