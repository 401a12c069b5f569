//! Files that are written completely or not at all, and the messages about faults.

use qualistamp_issuing::files::{self, Access, FileFault, IfExists, read, with_suffix, write};

#[test]
fn files_are_replaced_only_if_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    write(&path, b"one", Access::Default, IfExists::Refuse).unwrap();
    let error = write(&path, b"two", Access::Default, IfExists::Refuse).unwrap_err();
    assert!(matches!(error.fault, FileFault::Exists));
    assert_eq!(read(&path, 3).unwrap(), b"one");
    write(&path, b"two", Access::Default, IfExists::Replace).unwrap();
    assert_eq!(read(&path, 3).unwrap(), b"two");
    // No temporary file is left.
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn messages_name_the_file_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    write(&path, b"four", Access::Default, IfExists::Refuse).unwrap();
    let shown = path.display();
    for (error, expected) in [
        (
            write(&path, b"", Access::Default, IfExists::Refuse).unwrap_err(),
            format!("{shown}: already exists"),
        ),
        (
            read(&path, 3).unwrap_err(),
            format!("{shown}: is larger than 3 bytes; this cannot be the right file"),
        ),
    ] {
        assert_eq!(error.to_string(), expected);
    }
    let missing = read(&folder.path().join("b.txt"), 3).unwrap_err().to_string();
    assert!(missing.contains("b.txt: cannot read the file: "), "{missing}");
    let no_folder = files::make_folder(&path.join("under-a-file")).unwrap_err().to_string();
    assert!(no_folder.contains("cannot create the folder: "), "{no_folder}");
}

#[cfg(unix)]
#[test]
fn secrets_are_readable_only_by_their_owner() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.pem");
    write(&path, b"secret", Access::OwnerOnly, IfExists::Refuse).unwrap();
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn suffixes_keep_the_dots_of_a_name() {
    assert_eq!(with_suffix("a.b".as_ref(), "png"), std::path::Path::new("a.b.png"));
}
