//! Key files: written, read back, and recognized if they are not the key that is needed.
#![allow(clippy::unwrap_used, reason = "helpers of tests: a failure there is the test's own message")]

use pkcs8::der::asn1::OctetStringRef;
use pkcs8::spki::AlgorithmIdentifierRef;
use pkcs8::{LineEnding, ObjectIdentifier, PrivateKeyInfoRef, SecretDocument};
use qualistamp_core::{MetadataSigner as _, Signer as _, hex};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{
    KeyError, KeyFile, KeyFileError, MlDsaPrivateKey, PrivateKey, public_key_path, read_label,
    read_private_key, read_public_key, read_verification_key, verification_key_to_pem, write_key_files,
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

#[test]
fn a_post_quantum_key_is_read_back_and_signs_no_stamps() {
    let folder = tempfile::tempdir().unwrap();
    let key = MlDsaPrivateKey::generate().unwrap();
    for (name, passphrase) in [("plain.pem", None), ("encrypted.pem", Some(PASSPHRASE))] {
        let path = folder.path().join(name);
        write_key_files(&key, &path, None, passphrase, IfExists::Refuse).unwrap();
        let public = read_verification_key(&public_key_path(&path)).unwrap();
        assert_eq!(public, key.verification_key());
        let private = match KeyFile::read(&path).unwrap() {
            KeyFile::Private(key) => key,
            KeyFile::Encrypted(key) => key.decrypt(PASSPHRASE).unwrap(),
            KeyFile::Public(_) => panic!("a public key"),
        };
        let signature = private.sign_metadata(b"message").unwrap();
        assert!(public.verifies(b"message", &signature) && !public.verifies(b"other", &signature));
        assert_ne!(private.sign_metadata(b"message").unwrap(), signature, "the hedged variant");
        for refused in
            [read_private_key(&path, PASSPHRASE).err(), read_public_key(&public_key_path(&path)).err()]
        {
            let Some(KeyFileError::Key { error, .. }) = refused else { panic!("{refused:?}") };
            assert_eq!(error, KeyError::OnlyForMetadata);
        }
    }
    assert_eq!(format!("{key:?}"), format!("MlDsaPrivateKey({})", key.public_key().kid()));
}

/// The private key of the examples of RFC 9881 in its seed form. OpenSSL 4.0 writes the same file.
const RFC_9881_SEED: &str = "-----BEGIN PRIVATE KEY-----
MDQCAQAwCwYJYIZIAWUDBAMRBCKAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZ
GhscHR4f
-----END PRIVATE KEY-----
";

#[test]
fn the_keys_of_rfc_9881_are_read_and_written() {
    let Ok(KeyFile::Private(key)) = KeyFile::parse(RFC_9881_SEED.as_bytes()) else { panic!("not read") };
    let thumbprint = "043f891cb4855f4d87e0c87bf1fe38174b540b8b84ae6b3d6c99600b963544a1";
    assert_eq!(hex(&key.verification_key().thumbprint()), thumbprint);
    let pem = verification_key_to_pem(&key.verification_key()).unwrap();
    assert!(pem.starts_with(
        "-----BEGIN PUBLIC KEY-----\nMIIFMjALBglghkgBZQMEAxEDggUhANeytHJUquDbReeTDUqY0sl9jxOX0Xidr6Fw\n"
    ));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.pem");
    write_key_files(&key, &path, None, None, IfExists::Refuse).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), RFC_9881_SEED);
}

/// PKCS#8 of ML-DSA-44 with these contents, in PEM.
fn ml_dsa_pem(private_key: &[u8]) -> String {
    let oid = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.3.17");
    let algorithm = AlgorithmIdentifierRef { oid, parameters: None };
    let key = PrivateKeyInfoRef::new(algorithm, OctetStringRef::new(private_key).unwrap());
    let document = SecretDocument::encode_msg(&key).unwrap();
    document.to_pem("PRIVATE KEY", LineEnding::LF).unwrap().to_string()
}

#[test]
#[allow(deprecated, reason = "the form that OpenSSL writes contains the expanded key")]
fn a_post_quantum_key_with_seed_and_expanded_key_must_be_one_key() {
    let seed: [u8; 32] = std::array::from_fn(|at| u8::try_from(at).unwrap());
    let expanded = ml_dsa::ExpandedSigningKey::<ml_dsa::MlDsa44>::from_seed(&seed.into()).to_expanded();
    let both = |seed: &[u8]| {
        [&[0x30, 0x82, 0x0a, 0x26, 0x04, 0x20], seed, &[0x04, 0x82, 0x0a, 0x00], &expanded].concat()
    };
    let parsed = |private_key: &[u8]| match KeyFile::parse(ml_dsa_pem(private_key).as_bytes()) {
        Ok(KeyFile::Private(key)) => Ok(hex(&key.verification_key().kid().0)),
        Ok(other) => panic!("{other:?}"),
        Err(error) => Err(error),
    };
    assert_eq!(parsed(&both(&seed)), Ok("043f891c".to_owned()));
    assert_eq!(parsed(&both(&[7; 32])), Err(KeyError::Damaged), "the expanded key of another seed");
    assert_eq!(parsed(&both(&seed)[..2_000]), Err(KeyError::Damaged));
    let only_expanded = [&[0x04, 0x82, 0x0a, 0x00][..], &expanded].concat();
    assert_eq!(parsed(&only_expanded), Err(KeyError::WithoutSeed));
    assert_eq!(parsed(&[&[0x80, 0x1f][..], &seed[1..]].concat()), Err(KeyError::WithoutSeed));
    assert_eq!(parsed(&[&[0x80, 0x20][..], &seed[1..]].concat()), Err(KeyError::Damaged));
    assert_eq!(parsed(&[&[0x80, 0x20][..], &seed, &[0]].concat()), Err(KeyError::Damaged));
    assert_eq!(parsed(&[]), Err(KeyError::WithoutSeed));
}
