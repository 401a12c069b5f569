//! Several processes on one directory: killed during imports, importing at the same time, and without permissions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failure here is the test's own message"
)]
#![allow(clippy::print_stdout, reason = "the started process reports to the test that started it")]

mod support;

use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use qualistamp_core::RefreshError;
use qualistamp_trust_cache::{CacheError, Directory, Files, Recovery, TrustCache};
use support::*;

const FOLDER: &str = "TRUST_CACHE_TEST_FOLDER";
const LAST: &str = "TRUST_CACHE_TEST_LAST";

/// Precedes the name of a file operation in the output of the importing process.
const REPORT: &str = "operation: ";

/// The folder of one test, removed when the test passes.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        Self::within(Path::new(env!("CARGO_TARGET_TMPDIR")), name)
    }

    fn within(parent: &Path, name: &str) -> Self {
        let path = parent.join(format!("qualistamp-{name}-{}", std::process::id()));
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

/// Starts this test program again, to import lists up to `last` into `folder`.
fn importer(folder: &Path, last: u64, stdout: Stdio) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "helper_imports_in_another_process", "--nocapture"])
        .env(FOLDER, folder)
        .env(LAST, last.to_string())
        .stdout(stdout)
        .spawn()
        .unwrap()
}

/// A directory that reports every operation on standard output before it begins.
struct Reporting(Directory);

impl Reporting {
    fn report(operation: &str) {
        let mut stdout = io::stdout().lock();
        writeln!(stdout, "{REPORT}{operation}").unwrap();
        stdout.flush().unwrap();
    }
}

impl Files for Reporting {
    type Lock = fs::File;

    fn lock(&self) -> io::Result<fs::File> {
        Self::report("lock");
        self.0.lock()
    }

    fn names(&self) -> io::Result<Vec<String>> {
        self.0.names()
    }

    fn read(&self, name: &str, max: usize) -> io::Result<Vec<u8>> {
        self.0.read(name, max)
    }

    fn write(&self, name: &str, parts: &[&[u8]]) -> io::Result<()> {
        Self::report("write");
        self.0.write(name, parts)
    }

    fn sync(&self, name: &str) -> io::Result<()> {
        Self::report("sync");
        self.0.sync(name)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        Self::report("rename");
        self.0.rename(from, to)
    }

    fn sync_names(&self) -> io::Result<()> {
        Self::report("sync names");
        self.0.sync_names()
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        Self::report("remove");
        self.0.remove(name)
    }
}

#[test]
#[ignore = "helper: other tests of this file start it as a process of its own"]
fn helper_imports_in_another_process() {
    let folder = std::env::var_os(FOLDER).expect("another test starts this one");
    let last: u64 = std::env::var(LAST).unwrap().parse().unwrap();
    let files = Reporting(Directory::open(Path::new(&folder)).unwrap());
    let mut cache = TrustCache::open_in(files, &root(1)).unwrap();
    let mut list = version(&cache.snapshot());
    while list < last {
        match cache.import(&bundle(list + 1), now()) {
            Ok(_) => {}
            // Another process has imported it already.
            Err(CacheError::Refresh(
                RefreshError::ListRolledBack { .. } | RefreshError::RootRolledBack { .. },
            )) => {}
            // Other processes held the lock the whole time: try again.
            Err(CacheError::Busy) => continue,
            Err(other) => panic!("{other:?}"),
        }
        list += 1;
    }
}

#[test]
fn after_a_kill_the_old_or_the_new_state_opens() {
    let folder = Folder::new("killed");
    let (mut kills, mut before) = (0, 0);
    // An import is about ten operations, so every operation is hit, and imports are completed in between.
    while kills < 60 || before <= 10 {
        let mut child = importer(&folder.0, u64::MAX, Stdio::piped());
        let operations = 1 + kills * 7 % 29;
        let output = BufReader::new(child.stdout.take().unwrap());
        // Kept open until the kill: a closed pipe would end the process by itself.
        let mut reports = output.lines().map(Result::unwrap).filter(|line| line.contains(REPORT));
        assert_eq!(reports.by_ref().take(operations).count(), operations, "the process ended early");
        child.kill().unwrap();
        assert!(!child.wait().unwrap().success(), "the process was not killed");
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
    // The interrupted import can be repeated.
    let mut cache = TrustCache::open(&folder.0, &root(1)).unwrap();
    cache.import(&bundle(before + 1), now()).unwrap();
    assert_eq!(version(&cache.snapshot()), before + 1);
}

#[test]
fn processes_that_import_at_the_same_time_lose_nothing() {
    let folder = Folder::new("at-once");
    let last = 40;
    let children: Vec<Child> = (0..3).map(|_| importer(&folder.0, last, Stdio::null())).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let cache = TrustCache::open(&folder.0, &root(1)).unwrap();
    assert_eq!((version(&cache.snapshot()), floor(&cache.snapshot())), (last, last));
    assert_eq!(cache.recoveries(), []);
    assert!(stolen_key_is_withdrawn(&cache.snapshot()));
}

#[test]
fn an_import_by_another_process_is_noticed() {
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
fn a_snapshot_does_not_change() {
    let folder = Folder::new("snapshot");
    let mut cache = TrustCache::open(&folder.0, &root(1)).unwrap();
    cache.import(&bundle(1), now()).unwrap();
    let before = cache.snapshot();
    cache.import(&bundle(2), now()).unwrap();
    assert_eq!((version(&before), version(&cache.snapshot())), (1, 2));
}

#[test]
fn unusable_paths_and_files_are_reported() {
    let folder = Folder::new("bad-places");
    fs::create_dir_all(&folder.0).unwrap();
    let file = folder.0.join("file");
    fs::write(&file, b"x").unwrap();
    for path in [file.clone(), file.join("below")] {
        let error = TrustCache::open(&path, &root(1)).unwrap_err();
        assert!(matches!(error, CacheError::Unreadable(_)), "{error:?}");
    }
    // One of the cache's files is a directory, and another is far too large.
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
#[ignore = "unprivileged: needs a user who may not write everywhere, so not root"]
fn unprivileged_read_only_directory_is_read_and_locked_one_reported() {
    use std::os::unix::fs::PermissionsExt as _;
    // Not below `target`, which may belong to another user.
    let folder = Folder::within(&std::env::temp_dir(), "read-only");
    TrustCache::open(&folder.0, &root(1)).unwrap().import(&bundle(1), now()).unwrap();
    let allow = |mode| {
        fs::set_permissions(&folder.0, fs::Permissions::from_mode(mode)).unwrap();
        fs::set_permissions(folder.0.join("lock"), fs::Permissions::from_mode(mode & 0o666)).unwrap_or(());
    };
    allow(0o555);
    let may_write = fs::write(folder.0.join("probe"), b"").is_ok();
    if may_write {
        allow(0o755);
        panic!("this user may write to read-only directories; run the test as another user");
    }
    let mut cache = TrustCache::open(&folder.0, &root(1)).unwrap();
    assert_eq!(version(&cache.snapshot()), 1);
    assert!(matches!(cache.import(&bundle(2), now()), Err(CacheError::NotWritable(_))));
    assert_eq!(version(&cache.snapshot()), 1);
    allow(0o000);
    assert!(matches!(TrustCache::open(&folder.0, &root(1)), Err(CacheError::Unreadable(_))));
    allow(0o755);
}
