//! Power failures: wherever an import is interrupted, the cache opens with the old or the new state, and no floor is lost.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failure here is the test's own message")]

mod support;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::io;
use std::rc::Rc;

use qualistamp_core::*;
use qualistamp_testkit::trust::{role, signed};
use qualistamp_trust_cache::{CacheError, Files, HttpTag, Recovery, TrustCache};
use support::*;

/// A file system operation of the cache.
#[derive(Debug, Clone)]
enum Operation {
    Write(String, Vec<u8>),
    Sync(String),
    Rename(String, String),
    SyncNames,
    Remove(String),
}

/// A simulated disk, with flushed and unflushed changes.
#[derive(Debug, Clone, Default)]
struct Disk {
    /// Contents by number: written and flushed versions.
    contents: Vec<(Vec<u8>, Option<Vec<u8>>)>,
    names: BTreeMap<String, usize>,
    /// Names when they were last flushed.
    flushed_names: BTreeMap<String, usize>,
    /// Changes of names since then.
    since: Vec<NameChange>,
}

#[derive(Debug, Clone)]
enum NameChange {
    Created(String, usize),
    Renamed(String, String, usize),
    Removed(String),
}

impl Disk {
    fn apply(&mut self, operation: &Operation) {
        match operation {
            Operation::Write(name, bytes) => {
                self.contents.push((bytes.clone(), None));
                let content = self.contents.len() - 1;
                self.names.insert(name.clone(), content);
                self.since.push(NameChange::Created(name.clone(), content));
            }
            Operation::Sync(name) => {
                let (written, flushed) = &mut self.contents[self.names[name]];
                *flushed = Some(written.clone());
            }
            Operation::Rename(from, to) => {
                let content = self.names.remove(from).unwrap();
                self.names.insert(to.clone(), content);
                self.since.push(NameChange::Renamed(from.clone(), to.clone(), content));
            }
            Operation::SyncNames => {
                self.flushed_names = self.names.clone();
                self.since.clear();
            }
            Operation::Remove(name) => {
                self.names.remove(name);
                self.since.push(NameChange::Removed(name.clone()));
            }
        }
    }

    /// The files after a power failure. Chance decides what happens to unflushed changes.
    fn after_crash(&self, chance: &mut Chance) -> BTreeMap<String, Vec<u8>> {
        let mut names = self.flushed_names.clone();
        // File systems keep a prefix of the name changes, or any of them.
        let (in_order, upto) = (chance.below(2) == 0, chance.below(self.since.len() + 1));
        for (at, change) in self.since.iter().enumerate() {
            if if in_order { at >= upto } else { chance.below(2) == 0 } {
                continue;
            }
            match change {
                NameChange::Created(name, content) => {
                    names.insert(name.clone(), *content);
                }
                NameChange::Renamed(from, to, content) => {
                    names.remove(from);
                    names.insert(to.clone(), *content);
                }
                NameChange::Removed(name) => {
                    names.remove(name);
                }
            }
        }
        names.into_iter().map(|(name, content)| (name, self.surviving(content, chance))).collect()
    }

    fn surviving(&self, content: usize, chance: &mut Chance) -> Vec<u8> {
        let (written, flushed) = &self.contents[content];
        if let Some(flushed) = flushed {
            return flushed.clone();
        }
        let mut bytes = written.clone();
        match chance.below(5) {
            0 => bytes.clear(),
            1 => bytes.truncate(chance.below(written.len() + 1)),
            // The length was stored, but not the content.
            2 => bytes.fill(0),
            3 => {
                let start = chance.below(written.len() + 1);
                bytes[start..].fill(0);
            }
            _ => {}
        }
        bytes
    }

    /// A disk with everything flushed.
    fn settled(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let mut disk = Self::default();
        for (name, bytes) in files {
            disk.contents.push((bytes.clone(), Some(bytes.clone())));
            disk.names.insert(name.clone(), disk.contents.len() - 1);
        }
        disk.flushed_names = disk.names.clone();
        disk
    }
}

/// Reproducible random numbers (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end
    }
}

/// Which operation fails, and how.
#[derive(Debug, Clone, Copy)]
struct Failure {
    at: usize,
    kind: io::ErrorKind,
    /// Whether all operations after it fail too.
    for_good: bool,
}

/// Files in memory, with a record of all operations, and simulated failures.
#[derive(Debug, Clone, Default)]
struct Memory(Rc<RefCell<MemoryState>>);

#[derive(Debug, Default)]
struct MemoryState {
    disk: Disk,
    record: Vec<Operation>,
    failure: Option<Failure>,
    asked: usize,
}

impl Memory {
    fn holding(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let memory = Self::default();
        memory.0.borrow_mut().disk = Disk::settled(files);
        memory
    }

    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let state = self.0.borrow();
        state.disk.names.iter().map(|(name, at)| (name.clone(), state.disk.contents[*at].0.clone())).collect()
    }

    fn ask(&self, operation: Operation) -> io::Result<()> {
        let mut state = self.0.borrow_mut();
        let asked = state.asked;
        state.asked += 1;
        if let Some(failure) = state.failure
            && (asked == failure.at || failure.for_good && asked > failure.at)
        {
            // A failed write has written half of the data.
            if let Operation::Write(name, bytes) = operation {
                state.disk.apply(&Operation::Write(name, bytes[..bytes.len() / 2].to_vec()));
            }
            return Err(failure.kind.into());
        }
        state.disk.apply(&operation);
        state.record.push(operation);
        Ok(())
    }
}

impl Files for Memory {
    type Lock = ();

    fn lock(&self) -> io::Result<()> {
        Ok(())
    }

    fn names(&self) -> io::Result<Vec<String>> {
        Ok(self.0.borrow().disk.names.keys().cloned().collect())
    }

    fn read(&self, name: &str, _max: usize) -> io::Result<Vec<u8>> {
        let state = self.0.borrow();
        let content = state.disk.names.get(name).ok_or(io::ErrorKind::NotFound)?;
        Ok(state.disk.contents[*content].0.clone())
    }

    fn write(&self, name: &str, parts: &[&[u8]]) -> io::Result<()> {
        self.ask(Operation::Write(name.to_owned(), parts.concat()))
    }

    fn sync(&self, name: &str) -> io::Result<()> {
        self.ask(Operation::Sync(name.to_owned()))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.ask(Operation::Rename(from.to_owned(), to.to_owned()))
    }

    fn sync_names(&self) -> io::Result<()> {
        self.ask(Operation::SyncNames)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.ask(Operation::Remove(name.to_owned()))
    }
}

fn open(memory: &Memory, anchor: &[u8]) -> TrustCache<Memory> {
    TrustCache::open_in(memory.clone(), anchor).unwrap()
}

const LISTS: std::ops::RangeInclusive<u64> = 1..=6;
const CRASH_POINTS: usize = 12_000;

#[test]
fn after_a_power_failure_the_old_or_the_new_state_opens() {
    let anchor = root(1);
    let bundles: Vec<Vec<u8>> = (0..=*LISTS.end()).map(bundle).collect();

    // The operations of each import, and the files before it.
    let memory = Memory::default();
    let mut cache = open(&memory, &anchor);
    let mut imports = Vec::new();
    for list in LISTS {
        let before = memory.files();
        memory.0.borrow_mut().record.clear();
        cache.import_fetched(&bundles[list as usize], tag(list), now()).unwrap();
        imports.push((list, before, memory.0.borrow().record.clone()));
    }

    // Crashes between operations and within writes, each with several outcomes for unflushed changes.
    let (mut points, mut disks, mut seen) = (0, 0, HashSet::new());
    let mut chance = Chance(0x5eed);
    let cuts: usize = imports.iter().map(|(_, _, record)| record.len() + 1).sum();
    let outcomes = CRASH_POINTS.div_ceil(cuts);
    for (list, before, record) in &imports {
        for cut in 0..=record.len() {
            for outcome in 0..outcomes {
                let mut disk = Disk::settled(before);
                record[..cut].iter().for_each(|operation| disk.apply(operation));
                // If the next operation is a write, half of the crashes happen within it.
                if let Some(Operation::Write(name, bytes)) = record.get(cut)
                    && outcome % 2 == 0
                {
                    let length = chance.below(bytes.len() + 1);
                    disk.apply(&Operation::Write(name.clone(), bytes[..length].to_vec()));
                }
                let left = disk.after_crash(&mut chance);
                points += 1;
                // Many crashes lead to the same files, which are examined once.
                if seen.insert((*list, sha256(format!("{left:?}").as_bytes()))) {
                    disks += 1;
                    let done = cut == record.len();
                    examine(&left, &anchor, *list, &bundles, done);
                }
            }
        }
    }
    println!("{points} crash points, {disks} different disks");
    assert!(points >= 10_000 && disks > 300, "{points} crash points, {disks} different disks");
}

/// Checks the files that a crash left while the bundle with this list was imported.
fn examine(left: &BTreeMap<String, Vec<u8>>, anchor: &[u8], list: u64, bundles: &[Vec<u8>], done: bool) {
    let memory = Memory::holding(left);
    let mut cache = open(&memory, anchor);
    let state = cache.snapshot();
    let names: Vec<_> = left.keys().collect();
    // A crash does not damage files in use.
    assert_eq!(cache.recoveries(), [], "{names:?}");
    // The state is the old or the new one, and the new one if `import` has returned.
    assert!((list - 1..=list).contains(&version(&state)), "list {} of {list}: {names:?}", version(&state));
    assert!(!done || version(&state) == list, "{names:?}");
    // Floors are never behind the old floors, nor behind the list.
    assert!((list - 1..=list).contains(&floor(&state)) && floor(&state) >= version(&state), "{names:?}");
    assert!(list < 4 || stolen_key_is_withdrawn(&state), "{names:?}");
    // The tag is that of the list: another one would make a server say "nothing new" about a list that is not here.
    assert_eq!(cache.etag_for(ADDRESS), tag(version(&state)).as_ref().map(HttpTag::etag), "{names:?}");

    // A rollback is refused, and the interrupted import can be repeated.
    if list > 2 {
        let rolled_back = cache.import(&bundles[list as usize - 2], now());
        assert!(
            matches!(
                rolled_back,
                Err(CacheError::Refresh(
                    RefreshError::ListRolledBack { .. } | RefreshError::RootRolledBack { .. }
                ))
            ),
            "{rolled_back:?}"
        );
    }
    cache.import_fetched(&bundles[list as usize], tag(list), now()).unwrap();
    assert_eq!((version(&cache.snapshot()), floor(&cache.snapshot())), (list, list));
    let again = open(&memory, anchor);
    assert_eq!((version(&again.snapshot()), again.recoveries()), (list, &[][..]));
    assert_eq!(again.etag_for(ADDRESS), tag(list).as_ref().map(HttpTag::etag));
    // No temporary files remain.
    assert!(memory.files().keys().all(|name| !name.ends_with(".new")), "{:?}", memory.files().keys());
    // Two generations, and a third if the crash undid its removal and no import has followed.
    assert!(memory.files().len() <= 6, "{:?}", memory.files().keys());
}

#[test]
fn disk_errors_are_reported_and_the_old_state_is_kept() {
    let anchor = root(1);
    for kind in [io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied, io::ErrorKind::Other] {
        for for_good in [false, true] {
            let mut at = 0;
            // Every operation of the import fails once. Failures during cleanup are harmless.
            loop {
                let memory = Memory::default();
                let mut cache = open(&memory, &anchor);
                (1..=3).for_each(|list| {
                    cache.import(&bundle(list), now()).unwrap();
                });
                let asked = memory.0.borrow().asked;
                memory.0.borrow_mut().failure = Some(Failure { at: asked + at, kind, for_good });
                let outcome = cache.import(&bundle(4), now());
                let hit = memory.0.borrow().asked > asked + at;
                memory.0.borrow_mut().failure = None;
                match (outcome, kind) {
                    (Ok(_), _) => assert_eq!(version(&cache.snapshot()), 4),
                    (Err(CacheError::DiskFull { bytes }), io::ErrorKind::StorageFull) => assert!(bytes > 0),
                    (Err(CacheError::NotWritable(_)), io::ErrorKind::PermissionDenied) => {}
                    (Err(CacheError::Io(_)), io::ErrorKind::Other) => {}
                    (Err(other), _) => panic!("{kind}: {other:?}"),
                }
                // This cache, and one that is opened again, have the old or the new state.
                for state in [cache.snapshot(), open(&memory, &anchor).snapshot()] {
                    assert!((3..=4).contains(&version(&state)) && stolen_key_is_withdrawn(&state));
                }
                cache.import(&bundle(4), now()).unwrap();
                assert_eq!(version(&cache.snapshot()), 4);
                assert_eq!(version(&open(&memory, &anchor).snapshot()), 4);
                if !hit {
                    break;
                }
                at += 1;
            }
            assert!(at >= 8, "only {at} operations failed");
        }
    }
}

#[test]
fn a_damaged_file_is_reported_and_the_previous_generation_is_used() {
    let anchor = root(1);
    let memory = Memory::default();
    let mut cache = open(&memory, &anchor);
    (1..=5).for_each(|list| {
        cache.import_fetched(&bundle(list), tag(list), now()).unwrap();
    });
    assert_eq!(cache.etag_for(ADDRESS), Some("\"5\""));
    let good = memory.files();
    let names: Vec<&String> = good.keys().collect();
    assert_eq!(names, ["bundle-0000000004", "bundle-0000000005", "floors-0000000004", "floors-0000000005"]);

    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage); 4] = [
        ("a flipped bit", |bytes| *bytes.last_mut().unwrap() ^= 1),
        ("cut", |bytes| bytes.truncate(bytes.len() / 2)),
        ("empty", Vec::clear),
        ("zeros", |bytes| bytes.fill(0)),
    ];
    for (damage, apply) in damages {
        for (damaged, list, recoveries) in [
            (vec!["bundle-0000000005"], 4, 1),
            (vec!["bundle-0000000004"], 5, 0), // not read
            (vec!["floors-0000000005"], 5, 1),
            (vec!["bundle-0000000005", "floors-0000000005"], 4, 2),
            (vec!["bundle-0000000004", "bundle-0000000005"], 0, 2),
            (vec!["floors-0000000004", "floors-0000000005"], 5, 3),
            (vec!["bundle-0000000004", "bundle-0000000005", "floors-0000000005"], 0, 3),
        ] {
            let mut files = good.clone();
            damaged.iter().for_each(|name| apply(files.get_mut(*name).unwrap()));
            let memory = Memory::holding(&files);
            let mut cache = open(&memory, &anchor);
            let state = cache.snapshot();
            assert_eq!(version(&state), list, "{damage} of {damaged:?}");
            assert_eq!(
                cache.recoveries().len(),
                recoveries,
                "{damage} of {damaged:?}: {:?}",
                cache.recoveries()
            );
            assert!(cache.recoveries().iter().all(|recovery| !recovery.to_string().is_empty()));
            // Nothing damaged may be called "nothing new".
            let etag = if recoveries == 0 { Some("\"5\"") } else { None };
            assert_eq!(cache.etag_for(ADDRESS), etag, "{damage} of {damaged:?}");
            // Losing a bundle loses no floor and no withdrawal.
            assert!(floor(&state) >= 4 && stolen_key_is_withdrawn(&state), "{damage} of {damaged:?}");
            assert!(cache.import(&bundle(3), now()).is_err());
            // The next import repairs the directory.
            cache.import(&bundle(5), now()).unwrap();
            let repaired = open(&memory, &anchor);
            assert_eq!((version(&repaired.snapshot()), repaired.recoveries()), (5, &[][..]));
        }
    }

    // If everything is lost, that is reported, and only the anchor is trusted.
    let mut files = good.clone();
    files.values_mut().for_each(Vec::clear);
    let cache = open(&Memory::holding(&files), &anchor);
    assert_eq!(version(&cache.snapshot()), 0);
    assert!(cache.recoveries().contains(&Recovery::FloorsLost));
    // Floors that were deleted are reported as lost.
    let mut files = good;
    files.retain(|name, _| name.starts_with("bundle"));
    let cache = open(&Memory::holding(&files), &anchor);
    assert_eq!((version(&cache.snapshot()), floor(&cache.snapshot())), (5, 5));
    assert_eq!((cache.recoveries(), cache.etag_for(ADDRESS)), (&[Recovery::FloorsLost][..], None));
    assert!(stolen_key_is_withdrawn(&cache.snapshot()));
}

#[test]
fn nothing_is_trusted_under_another_anchor() {
    let memory = Memory::default();
    open(&memory, &root(1)).import(&bundle(5), now()).unwrap();
    let content = RootContent {
        version: 1,
        issued: at("2026-01-01"),
        expires: at("2030-01-01"),
        root: role(1, &["other"]),
        list: role(1, &["other"]),
        reinstated: vec![],
    };
    let other = signed(&content.to_cbor(), Domain::Root, &["other"]);
    let cache = open(&memory, &other);
    assert_eq!(version(&cache.snapshot()), 0);
    assert!(matches!(cache.recoveries(), [Recovery::Refused { .. }]));
    // A newer program has the second root built in. The stored state opens under it too.
    let cache = open(&memory, &root(2));
    assert_eq!((version(&cache.snapshot()), cache.recoveries()), (5, &[][..]));
    assert!(matches!(
        TrustCache::open_in(memory, b"no root"),
        Err(CacheError::Refresh(RefreshError::Anchor(_)))
    ));
}

#[test]
fn importing_the_same_bundle_again_writes_nothing() {
    let memory = Memory::default();
    let mut cache = open(&memory, &root(1));
    cache.import(&bundle(3), now()).unwrap();
    let asked = memory.0.borrow().asked;
    cache.import(&bundle(3), now()).unwrap();
    assert!(cache.import(&bundle(2), now()).is_err());
    assert_eq!(memory.0.borrow().asked, asked);
}

#[test]
fn a_preview_says_what_an_import_would_change_and_writes_nothing() {
    let memory = Memory::default();
    let mut cache = open(&memory, &root(1));
    let asked = memory.0.borrow().asked;
    let first = cache.preview(&bundle(3), now()).unwrap();
    assert!(first.changes);
    assert_eq!(first.state.trust().list.as_ref().map(TrustList::version), Some(3));
    assert_eq!(cache.snapshot().trust().list.as_ref().map(TrustList::version), None);
    assert_eq!(memory.0.borrow().asked, asked);
    let imported = cache.import(&bundle(3), now()).unwrap();
    assert_eq!(imported, first.imported);
    let asked = memory.0.borrow().asked;
    assert!(!cache.preview(&bundle(3), now()).unwrap().changes);
    assert!(matches!(cache.preview(&bundle(2), now()), Err(CacheError::Refresh(_))));
    assert_eq!(memory.0.borrow().asked, asked);
}
