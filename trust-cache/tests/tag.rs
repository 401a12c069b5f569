//! The HTTP tag of a bundle: a server may say "nothing new" only about a bundle that is stored in full.
#![allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use qualistamp_core::Bundle;
use qualistamp_trust_cache::{HttpTag, TrustCache};
use support::*;

fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tag-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    path
}

fn open(folder: &Path) -> TrustCache {
    TrustCache::open(folder, &root(1)).unwrap()
}

/// The bundle with list `version`, and a status list that no issuer has.
fn with_a_part_to_refuse(version: u64) -> Vec<u8> {
    let mut partly = Bundle::parse(&bundle(version)).unwrap();
    partly.add_status("https://nobody.example/1", vec![0xa0]);
    partly.to_cbor()
}

#[test]
fn a_tag_is_for_its_address_alone_and_survives_reopening() {
    let folder = folder("address");
    let mut cache = open(&folder);
    assert_eq!(cache.etag_for(ADDRESS), None, "there is no bundle");
    cache.import_fetched(&bundle(1), tag(1), now()).unwrap();
    for cache in [&cache, &open(&folder)] {
        assert_eq!(cache.etag_for(ADDRESS), Some("\"1\""));
        assert_eq!(cache.etag_for("https://other.example/bundle.cbor"), None);
    }
    // The same bundle as a file changes nothing. Another bundle as a file has no tag.
    cache.import(&bundle(1), now()).unwrap();
    assert_eq!(cache.etag_for(ADDRESS), Some("\"1\""));
    cache.import(&bundle(2), now()).unwrap();
    assert_eq!((cache.etag_for(ADDRESS), open(&folder).etag_for(ADDRESS)), (None, None));
    // The same bundle, now fetched, gets a tag, and then that of another server.
    for address in [ADDRESS, "https://other.example/bundle.cbor"] {
        cache.import_fetched(&bundle(2), HttpTag::new(address, "\"2\""), now()).unwrap();
        assert_eq!(open(&folder).etag_for(address), Some("\"2\""));
    }
    assert_eq!(open(&folder).etag_for(ADDRESS), None);
    fs::remove_dir_all(&folder).unwrap();
}

/// Attack F04: a server, or a clock that was wrong for a day, makes a device refuse a part, and "nothing new" then hides it for ever.
#[test]
fn no_tag_is_kept_for_a_bundle_of_which_a_part_was_refused() {
    let folder = folder("refused");
    let mut cache = open(&folder);
    let imported = cache.import_fetched(&with_a_part_to_refuse(1), tag(1), now()).unwrap();
    assert_eq!(imported.refused.len(), 1);
    assert_eq!((version(&cache.snapshot()), cache.etag_for(ADDRESS)), (1, None));
    // Fetched again, with nothing to refuse.
    cache.import_fetched(&bundle(1), tag(1), now()).unwrap();
    assert_eq!(open(&folder).etag_for(ADDRESS), Some("\"1\""));
    // A newer bundle that is refused in part removes the tag of the older one.
    cache.import_fetched(&with_a_part_to_refuse(2), tag(2), now()).unwrap();
    assert_eq!((version(&open(&folder).snapshot()), open(&folder).etag_for(ADDRESS)), (2, None));
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_refused_bundle_keeps_state_and_tag() {
    let folder = folder("whole");
    let mut cache = open(&folder);
    cache.import_fetched(&bundle(2), tag(2), now()).unwrap();
    cache.import_fetched(&bundle(1), tag(1), now()).unwrap_err();
    cache.import_fetched(b"<html>", tag(9), now()).unwrap_err();
    assert_eq!((version(&open(&folder).snapshot()), open(&folder).etag_for(ADDRESS)), (2, Some("\"2\"")));
    fs::remove_dir_all(&folder).unwrap();
}

/// Attack F03: whatever is lost of the folder, the tag does not outlive the bundle.
#[test]
fn no_tag_outlives_its_bundle() {
    type Loss = fn(&Path);
    let losses: [(&str, Loss); 4] = [
        ("lost", |path| fs::remove_file(path).unwrap()),
        ("empty", |path| fs::write(path, b"").unwrap()),
        ("damaged", |path| {
            let mut bytes = fs::read(path).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            fs::write(path, bytes).unwrap();
        }),
        // A byte of the tag itself.
        ("another tag", |path| {
            let mut bytes = fs::read(path).unwrap();
            let at = bytes.windows(3).position(|three| three == b"\"1\"").unwrap() + 1;
            bytes[at] = b'2';
            fs::write(path, bytes).unwrap();
        }),
    ];
    for (name, lose) in losses {
        let folder = folder(&format!("loss-{}", name.replace(' ', "-")));
        open(&folder).import_fetched(&bundle(1), tag(1), now()).unwrap();
        lose(&folder.join("bundle-0000000001"));
        let mut cache = open(&folder);
        assert_eq!((version(&cache.snapshot()), cache.etag_for(ADDRESS)), (0, None), "{name}");
        cache.import_fetched(&bundle(1), tag(1), now()).unwrap();
        assert_eq!(open(&folder).etag_for(ADDRESS), Some("\"1\""), "{name}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
