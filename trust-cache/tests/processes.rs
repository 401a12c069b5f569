//! Real processes: killed in the middle of imports, and several importing at once.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failure here is the test's own message")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use qualistamp_core::RefreshError;
use qualistamp_trust_cache::{CacheError, Recovery, TrustCache};
use support::*;

const FOLDER: &str = "TRUST_CACHE_TEST_FOLDER";
const LAST: &str = "TRUST_CACHE_TEST_LAST";

/// A folder of its own for one test, removed when the test passes.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// Starts this very program again, to import lists up to `last` into `folder`.
fn importer(folder: &Path, last: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "imports_in_another_process", "--nocapture"])
        .env(FOLDER, folder)
        .env(LAST, last.to_string())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// What the other process does; nothing when the tests run it themselves.
#[test]
fn imports_in_another_process() {
    let (Some(folder), Ok(last)) = (std::env::var_os(FOLDER), std::env::var(LAST)) else { return };
    let last: u64 = last.parse().unwrap();
    let mut cache = TrustCache::open(Path::new(&folder), &root(1)).unwrap();
    let mut list = version(&cache.snapshot());
    while list < last {
        list += 1;
        match cache.import(&bundle(list), now()) {
            Ok(_) => {}
            // Another process was faster.
            Err(CacheError::Refresh(
                RefreshError::ListRolledBack { .. } | RefreshError::RootRolledBack { .. },
            )) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[test]
fn killed_at_any_time_it_opens_with_the_old_or_the_new_state() {
    let folder = Folder::new("killed");
    let (mut kills, mut before, mut delay) = (0, 0, 0);
    // On a slow machine, until enough imports were made to cut into.
    while kills < 60 || before <= 10 && kills < 1_000 {
        let mut child = importer(&folder.0, u64::MAX);
        // At another time in each round: from before the first import until some have been made.
        delay = (delay + 7) % 97;
        std::thread::sleep(Duration::from_millis(10 + delay + kills));
        child.kill().unwrap();
        assert!(!child.wait().unwrap().success(), "it was killed, it did not end by itself");
        kills += 1;
        let cache = TrustCache::open(&folder.0, &root(1)).unwrap();
        let state = cache.snapshot();
        assert_eq!(cache.recoveries(), [], "kill {kills}");
        assert!(version(&state) >= before && floor(&state) >= version(&state), "kill {kills}");
        assert!(floor(&state) - version(&state) <= 1, "kill {kills}");
        assert!(version(&state) < 3 || stolen_key_is_withdrawn(&state), "kill {kills}");
        before = version(&state);
    }
    println!("{kills} kills, {before} imports");
    assert!(before > 10, "only {before} imports were made");
    // What was cut off goes on.
    let mut cache = TrustCache::open(&folder.0, &root(1)).unwrap();
    cache.import(&bundle(before + 1), now()).unwrap();
    assert_eq!(version(&cache.snapshot()), before + 1);
}

#[test]
fn two_processes_that_import_at_once_lose_nothing() {
    let folder = Folder::new("at-once");
    let last = 40;
    let children: Vec<Child> = (0..3).map(|_| importer(&folder.0, last)).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let cache = TrustCache::open(&folder.0, &root(1)).unwrap();
    assert_eq!((version(&cache.snapshot()), floor(&cache.snapshot())), (last, last));
    assert_eq!(cache.recoveries(), []);
    assert!(stolen_key_is_withdrawn(&cache.snapshot()));
}

#[test]
fn what_another_process_imported_counts() {
    let folder = Folder::new("other");
    let mut one = TrustCache::open(&folder.0, &root(1)).unwrap();
    let mut other = TrustCache::open(&folder.0, &root(1)).unwrap();
    one.import(&bundle(5), now()).unwrap();
    assert_eq!(version(&other.snapshot()), 0);
    let rolled_back = other.import(&bundle(4), now());
    assert!(
        matches!(
            rolled_back,
            Err(CacheError::Refresh(RefreshError::ListRolledBack { floor: 5, offered: 4 }))
        ),
        "{rolled_back:?}"
    );
    assert_eq!(version(&other.snapshot()), 5);
    one.import(&bundle(6), now()).unwrap();
    other.reload().unwrap();
    assert_eq!(version(&other.snapshot()), 6);
}

#[test]
fn a_snapshot_stays_as_it_was() {
    let folder = Folder::new("snapshot");
    let mut cache = TrustCache::open(&folder.0, &root(1)).unwrap();
    cache.import(&bundle(1), now()).unwrap();
    let before = cache.snapshot();
    cache.import(&bundle(2), now()).unwrap();
    assert_eq!((version(&before), version(&cache.snapshot())), (1, 2));
}

#[test]
fn a_place_that_cannot_hold_a_cache_is_named() {
    let folder = Folder::new("bad-places");
    fs::create_dir_all(&folder.0).unwrap();
    let file = folder.0.join("file");
    fs::write(&file, b"x").unwrap();
    for path in [file.clone(), file.join("below")] {
        let error = TrustCache::open(&path, &root(1)).unwrap_err();
        assert!(matches!(error, CacheError::Unreadable(_)), "{error:?}");
    }
    // A file of ours that is a directory, and one that is far too large.
    let mut cache = TrustCache::open(&folder.0.join("cache"), &root(1)).unwrap();
    cache.import(&bundle(1), now()).unwrap();
    fs::create_dir(folder.0.join("cache/bundle-0000000009")).unwrap();
    fs::File::create(folder.0.join("cache/bundle-0000000008")).unwrap().set_len(1 << 40).unwrap();
    let cache = TrustCache::open(&folder.0.join("cache"), &root(1)).unwrap();
    assert_eq!(version(&cache.snapshot()), 1);
    let [Recovery::Unreadable { generation: 9, .. }, Recovery::Unreadable { generation: 8, .. }] =
        cache.recoveries()
    else {
        panic!("{:?}", cache.recoveries())
    };
}

#[test]
#[cfg(unix)]
fn a_read_only_directory_is_read_and_a_locked_one_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new("read-only");
    TrustCache::open(&folder.0, &root(1)).unwrap().import(&bundle(1), now()).unwrap();
    let allow = |mode| {
        fs::set_permissions(&folder.0, fs::Permissions::from_mode(mode)).unwrap();
        fs::set_permissions(folder.0.join("lock"), fs::Permissions::from_mode(mode & 0o666)).unwrap_or(());
    };
    allow(0o555);
    if fs::write(folder.0.join("probe"), b"").is_ok() {
        println!("SKIPPED: this user may write everywhere, so no directory is read-only");
        allow(0o755);
        return;
    }
    let mut cache = TrustCache::open(&folder.0, &root(1)).unwrap();
    assert_eq!(version(&cache.snapshot()), 1);
    assert!(matches!(cache.import(&bundle(2), now()), Err(CacheError::NotWritable(_))));
    assert_eq!(version(&cache.snapshot()), 1);
    allow(0o000);
    assert!(matches!(TrustCache::open(&folder.0, &root(1)), Err(CacheError::Unreadable(_))));
    allow(0o755);
}
