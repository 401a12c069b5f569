//! Key files: written, read back, and recognized if they are not the key that is needed.

use qualistamp_core::Signer as _;
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{
    KeyError, KeyFile, KeyFileError, PrivateKey, public_key_path, read_label, read_private_key,
    read_public_key, write_key_files,
};

const PASSPHRASE: &str = "correct horse";

#[test]
fn a_key_is_read_back_from_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let key = PrivateKey::generate().unwrap();
    for (name, label, passphrase) in
        [("plain.pem", None, None), ("encrypted.pem", Some("Registry, Ωmega"), Some(PASSPHRASE))]
    {
        let path = folder.path().join(name);
        write_key_files(&key, &path, label, passphrase, IfExists::Refuse).unwrap();
        assert_eq!(read_public_key(&public_key_path(&path)).unwrap(), *key.public_key());
        assert_eq!(read_private_key(&path, PASSPHRASE).unwrap().public_key(), key.public_key());
        for file in [&path, &public_key_path(&path)] {
            assert_eq!(read_label(file).unwrap().as_deref(), label);
        }
    }
    let encrypted = folder.path().join("encrypted.pem");
    let Ok(KeyFile::Encrypted(file)) = KeyFile::read(&encrypted) else { panic!("not encrypted") };
    assert_eq!(file.decrypt("wrong horse").unwrap_err(), KeyError::WrongPassphrase);
}

#[test]
fn both_files_are_written_or_neither() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.pem");
    std::fs::write(public_key_path(&path), "of somebody else").unwrap();
    let key = PrivateKey::generate().unwrap();
    write_key_files(&key, &path, None, None, IfExists::Refuse).unwrap_err();
    assert!(!path.exists());
}

#[test]
fn the_other_file_of_a_pair_is_recognized() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.pem");
    let key = PrivateKey::generate().unwrap();
    write_key_files(&key, &path, None, None, IfExists::Refuse).unwrap();
    let fault = |error| match error {
        KeyFileError::Key { error, .. } => error,
        KeyFileError::File(error) => panic!("{error}"),
    };
    assert_eq!(fault(read_public_key(&path).unwrap_err()), KeyError::PrivateNotPublic);
    let public = public_key_path(&path);
    assert_eq!(fault(read_private_key(&public, "").unwrap_err()), KeyError::PublicNotPrivate);
    assert_eq!(format!("{key:?}"), format!("PrivateKey({})", key.public_key().kid()));
}

#[test]
fn files_that_are_not_keys_are_recognized() {
    for (bytes, expected) in [
        (&b""[..], KeyError::Empty),
        (b"hello", KeyError::NotPem),
        (b"-----BEGIN CERTIFICATE-----\n", KeyError::Certificate),
        (b"-----BEGIN CERTIFICATE REQUEST-----\n", KeyError::CertificateRequest),
        (b"-----BEGIN RSA PRIVATE KEY-----\n", KeyError::WrongAlgorithm { algorithm: "RSA".to_owned() }),
        (b"-----BEGIN PUBLIC KEY-----\nAAAA", KeyError::DamagedPem),
        (b"-----BEGIN DIARY-----\n", KeyError::OtherPem { label: "DIARY".to_owned() }),
    ] {
        assert_eq!(KeyFile::parse(bytes).unwrap_err(), expected);
    }
}
