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

/// The key of the tests below, in PKCS#8 and SEC1, as OpenSSL writes it, and its public key.
const P8: &str = "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgSKTBVtMgTG4BRrtE
kDnrAGiEhB/fxa9QigcDPNyX1HGhRANCAAR2ZxXYt22/NgBRpRJukKfgh5UML6x2
PjjNFDAmCYnl/S0v6ZGIX8CcCCImnQSJxQwBgie1AP6ESx1OGL3sBRSX
";
const SEC1: &str = "MHcCAQEEIEikwVbTIExuAUa7RJA56wBohIQf38WvUIoHAzzcl9RxoAoGCCqGSM49
AwEHoUQDQgAEdmcV2LdtvzYAUaUSbpCn4IeVDC+sdj44zRQwJgmJ5f0tL+mRiF/A
nAgiJp0EicUMAYIntQD+hEsdThi97AUUlw==
";
const SPKI: &str = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEdmcV2LdtvzYAUaUSbpCn4IeVDC+s
dj44zRQwJgmJ5f0tL+mRiF/AnAgiJp0EicUMAYIntQD+hEsdThi97AUUlw==
";
const JWK_PUBLIC: &str = r#""kty": "EC", "crv": "P-256", "x": "dmcV2LdtvzYAUaUSbpCn4IeVDC-sdj44zRQwJgmJ5f0", "y": "LS_pkYhfwJwIIiadBInFDAGCJ7UA_oRLHU4YvewFFJc""#;
const JWK_SECRET: &str = r#""d": "SKTBVtMgTG4BRrtEkDnrAGiEhB_fxa9QigcDPNyX1HE""#;

fn block(label: &str, base64: &str) -> String {
    format!("-----BEGIN {label}-----\n{base64}-----END {label}-----\n")
}

fn der(base64: &str) -> Vec<u8> {
    pkcs8::der::pem::decode_vec(block("X", base64).as_bytes()).unwrap().1
}

/// What is read from a file: the kind of key and its identifier, or the error.
fn read(bytes: &[u8]) -> Result<(&'static str, String), KeyError> {
    Ok(match KeyFile::parse(bytes)? {
        KeyFile::Private(key) => ("private", key.verification_key().kid().to_string()),
        KeyFile::Public(key) => ("public", key.kid().to_string()),
        KeyFile::Encrypted(_) => ("encrypted", String::new()),
    })
}

#[test]
fn every_form_that_openssl_writes_or_reads_is_read() {
    let p8 = block("PRIVATE KEY", P8);
    let kid = read(p8.as_bytes()).unwrap().1;
    let one_line: String = P8.split_whitespace().collect();
    let of_10: Vec<String> =
        one_line.as_bytes().chunks(10).map(|line| String::from_utf8_lossy(line).into()).collect();
    let certificate = block("CERTIFICATE", "MAA=\n");
    let sec1 = block("EC PRIVATE KEY", SEC1);
    let utf_16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(p8.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let private: [(&str, Vec<u8>); 17] = [
        ("as it is", p8.clone().into()),
        ("byte order mark", format!("\u{feff}{p8}").into()),
        ("UTF-16", utf_16),
        ("Windows line ends", p8.replace('\n', "\r\n").into()),
        ("old Mac line ends", p8.replace('\n', "\r").into()),
        ("blank lines around", format!("\n\n{p8}\n\n").into()),
        ("blank lines inside", p8.replace("\nPjj", "\n\nPjj").into()),
        ("spaces at the ends", p8.replace('\n', "  \n").into()),
        ("indented", p8.lines().map(|line| format!("    {line}\n")).collect::<String>().into()),
        ("one line", block("PRIVATE KEY", &format!("{one_line}\n")).into()),
        ("lines of 10", block("PRIVATE KEY", &format!("{}\n", of_10.join("\n"))).into()),
        ("certificate after it", format!("{p8}{certificate}").into()),
        (
            "certificate and attributes before it",
            format!(
                "Bag Attributes\n    localKeyID: 51 19\n{certificate}Key Attributes: <No Attributes>\n{p8}"
            )
            .into(),
        ),
        (
            "SEC1 behind its parameters",
            format!("{}{sec1}", block("EC PARAMETERS", "BggqhkjOPQMBBw==\n")).into(),
        ),
        ("PKCS#8 in DER", der(P8)),
        ("SEC1 in DER", der(SEC1)),
        ("JWK", format!("{{{JWK_PUBLIC}, {JWK_SECRET}}}").into()),
    ];
    for (name, bytes) in private {
        assert_eq!(read(&bytes), Ok(("private", kid.clone())), "{name}");
    }
    let public = block("PUBLIC KEY", SPKI);
    for (name, bytes) in [
        ("as it is", public.clone().into_bytes()),
        ("text around", format!("my key\n{public}\nthe end\n").into()),
        ("DER", der(SPKI)),
        ("JWK", format!("{{{JWK_PUBLIC}}}").into()),
        ("JWK set", format!("{{\"keys\": [{{{JWK_PUBLIC}}}]}}").into()),
    ] {
        assert_eq!(read(&bytes), Ok(("public", kid.clone())), "{name}");
    }
    // A file with both is a secret, whatever comes first.
    for both in [format!("{public}{p8}"), format!("{p8}{public}")] {
        assert_eq!(read(both.as_bytes()), Ok(("private", kid.clone())));
    }
}

#[test]
fn other_formats_are_named_with_a_command_that_converts_them() {
    let pkcs_12 = [0x30, 0x0d, 2, 1, 3, 0x30, 8, 6, 3, 42, 3, 4, 4, 1, 0];
    let certificate = [0x30, 0x07, 0x30, 0, 0x30, 0, 3, 1, 0];
    let legacy = format!(
        "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n{SEC1}-----END EC PRIVATE KEY-----\n"
    );
    for (bytes, words) in [
        (&pkcs_12[..], "openssl pkcs12 -in FILE"),
        (&certificate[..], "openssl x509 -inform DER"),
        (legacy.as_bytes(), "openssl pkcs8 -topk8"),
        (b"ecdsa-sha2-nistp256 AAAA me@here", "ssh-keygen -e -m PKCS8"),
        (b"\xef\xbb\xbfssh-ed25519 AAAA", "ssh-keygen -e -m PKCS8"),
        (b"---- BEGIN SSH2 PUBLIC KEY ----\n", "ssh-keygen -i"),
        (b"PuTTY-User-Key-File-3: ecdsa-sha2-nistp256", "puttygen"),
        (b"-----BEGIN PKCS7-----\nMAA=\n-----END PKCS7-----\n", "a certificate, not a key"),
        (b"-----BEGIN EC PARAMETERS-----\nMAA=\n-----END EC PARAMETERS-----\n", "EC PARAMETERS"),
        (br#"{"kty": "RSA", "n": "AQAB"}"#, "a key for RSA"),
        (br#"{"kty": "OKP", "crv": "Ed25519", "x": "AA"}"#, "a key for Ed25519"),
        (br#"{"kty": "EC", "crv": "P-384", "x": "AA", "y": "AA"}"#, "of the curve P-384"),
        (br#"{"keys": []}"#, "a set of JWKs"),
        (br#"{"id": 1}"#, "not a key file"),
    ] {
        let error = read(bytes).unwrap_err().to_string();
        assert!(error.contains(words), "{words}: {error}");
    }
    // A private part that does not belong to the public one.
    let swapped = format!("{{{JWK_PUBLIC}, \"d\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE\"}}");
    assert_eq!(read(swapped.as_bytes()), Err(KeyError::Damaged));
    assert_eq!(
        read(b"-----BEGIN PRIVATE KEY-----\nAA\n-----BEGIN PUBLIC KEY-----\nAA\n"),
        Err(KeyError::DamagedPem)
    );
}

#[test]
fn a_passphrase_opens_the_key_however_its_letters_are_composed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.pem");
    let key = PrivateKey::generate().unwrap();
    let (composed, decomposed) = ("cl\u{e9} secr\u{e8}te", "cle\u{301} secre\u{300}te");
    for given in [composed, decomposed] {
        write_key_files(&key, &path, None, Some(given), IfExists::Replace).unwrap();
        for typed in [composed, decomposed, "cl\u{e9}\u{a0}secr\u{e8}te"] {
            assert_eq!(read_private_key(&path, typed).unwrap().public_key(), key.public_key());
        }
        assert!(read_private_key(&path, "cle secrete").is_err());
    }
    // A key that another program encrypted with decomposed letters.
    let theirs = qualistamp_issuing::StoredKey::to_pem(&key, Some(decomposed)).unwrap();
    std::fs::write(&path, theirs.as_bytes()).unwrap();
    for typed in [composed, decomposed] {
        assert_eq!(read_private_key(&path, typed).unwrap().public_key(), key.public_key());
    }
}
