//! `qualistamp key`.

use crate::shell::{call, finish, program};
use crate::world::World;

const PASSPHRASE: &str = "correct horse battery";

#[cfg(unix)]
fn mode(path: &std::path::Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_new_key_is_encrypted_private_and_never_printed() {
    let world = World::new();
    let made = finish(
        program(world.folder())
            .args(["key", "new", "--out", "new.pem", "--label", "Registry, 2026"])
            .env("QUALISTAMP_PASSPHRASE", PASSPHRASE),
        b"",
    )
    .ended(0);
    let private = std::fs::read_to_string(world.path("new.pem")).unwrap();
    assert!(private.starts_with("Label: Registry, 2026\n-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    let secret = private.lines().nth(3).unwrap();
    assert!(!made.out.contains(secret) && !made.out.contains(PASSPHRASE) && made.err.is_empty(), "{made:?}");
    #[cfg(unix)]
    assert_eq!((mode(&world.path("new.pem")), mode(&world.path("new.pub.pem")) & 0o600), (0o600, 0o600));

    // Both files show the same key, the private one only with its passphrase.
    world.write("passphrase", format!("{PASSPHRASE}\n").as_bytes());
    let private =
        call(world.folder(), &["key", "show", "new.pem", "--passphrase-file", "passphrase"]).ended(0);
    let public = call(world.folder(), &["key", "show", "new.pub.pem"]).ended(0);
    let after_heading = |text: &str| text.split_once('\n').unwrap().1.to_owned();
    assert_eq!(after_heading(&private.out), after_heading(&public.out));
    for part in ["Registry, 2026", "kid", "thumbprint", "-----BEGIN PUBLIC KEY-----"] {
        assert!(public.out.contains(part), "{part} in {}", public.out);
    }

    let json = call(world.folder(), &["key", "show", "new.pub.pem", "--json"]).ended(0).json().remove(0);
    let kid = json["kid"].as_str().unwrap();
    assert!(json["thumbprint"].as_str().unwrap().starts_with(kid) && public.out.contains(kid), "{json}");
    assert_eq!(json["label"], "Registry, 2026");

    world.write("passphrase", b"incorrect horse\n");
    let wrong = call(world.folder(), &["key", "show", "new.pem", "--passphrase-file", "passphrase"]).ended(4);
    assert_eq!(wrong.complaint(), "new.pem: the passphrase is wrong");
    let nobody = call(world.folder(), &["key", "show", "new.pem"]).ended(2);
    assert!(
        nobody.complaint().starts_with("the key needs a passphrase, and there is no terminal to ask for it")
    );
}

#[test]
fn a_key_is_never_overwritten_unless_asked() {
    let world = World::new();
    let new = ["key", "new", "--no-passphrase", "--out", "issuer.pem"];
    let before = std::fs::read(world.path("issuer.pem")).unwrap();
    assert_eq!(
        call(world.folder(), &new).ended(4).complaint(),
        "issuer.pem: already exists; choose another name with --out, or replace it with --overwrite"
    );
    // A public key alone is not overwritten either.
    std::fs::rename(world.path("issuer.pem"), world.path("moved.pem")).unwrap();
    assert_eq!(
        call(world.folder(), &new).ended(4).complaint(),
        "issuer.pub.pem: already exists; choose another name with --out, or replace it with --overwrite"
    );
    assert!(!world.path("issuer.pem").exists());
    assert_eq!(std::fs::read(world.path("moved.pem")).unwrap(), before);
    let force = call(world.folder(), &[&new[..], &["--force"]].concat()).ended(2);
    assert_eq!(force.complaint(), "there is no option --force any more; use --overwrite");
    let replaced = call(world.folder(), &[&new[..], &["--overwrite"]].concat()).ended(0);
    assert!(replaced.out.contains("NOT encrypted"));
    #[cfg(unix)]
    assert_eq!(mode(&world.path("issuer.pem")), 0o600);
}

#[test]
fn a_passphrase_comes_only_from_the_place_that_was_named() {
    let world = World::new();
    let new = ["key", "new", "--out", "new.pem", "--passphrase-file", "passphrase"];
    world.write("passphrase", b"short\n");
    assert_eq!(
        call(world.folder(), &new).ended(4).complaint(),
        "the passphrase has fewer than 8 characters; choose a longer one"
    );
    world.write("passphrase", &[0xff; 12]);
    assert_eq!(
        call(world.folder(), &new).ended(4).complaint(),
        "passphrase: line 1 is not text in UTF-8; save the file with the encoding UTF-8"
    );
    std::fs::remove_file(world.path("passphrase")).unwrap();
    assert!(
        call(world.folder(), &new).ended(4).complaint().starts_with("passphrase: cannot read the file: ")
    );
    // A key stays unencrypted only if that is asked for.
    assert_eq!(call(world.folder(), &["key", "new"]).ended(2).out, "");
    call(world.folder(), &[&new[..], &["--no-passphrase"]].concat()).ended(2);
    assert!(!world.path("new.pem").exists() && !world.path("qualistamp-key.pem").exists());
}

#[test]
fn the_message_says_what_a_file_is_that_is_not_a_key() {
    let world = World::new();
    let pem = |label: &str, der: &[u8]| {
        pkcs8::der::pem::encode_string(label, pkcs8::LineEnding::LF, der).unwrap().into_bytes()
    };
    // Key structures with the algorithm replaced: RFC 5958 around an octet string.
    let pkcs8 = |algorithm: &[u8]| {
        let mut body = vec![0x02, 0x01, 0x00, 0x30, u8::try_from(algorithm.len()).unwrap()];
        body.extend_from_slice(algorithm);
        body.extend_from_slice(&[0x04, 0x02, 0x05, 0x00]);
        let mut der = vec![0x30, u8::try_from(body.len()).unwrap()];
        der.extend(body);
        der
    };
    let rsa = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
    let ed25519 = [0x06, 0x03, 0x2b, 0x65, 0x70];
    let p_384 =
        [0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22];
    let p_256 = [
        0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03,
        0x01, 0x07,
    ];
    let whole = std::fs::read(world.path("issuer.pem")).unwrap();
    for (bytes, expected) in [
        (vec![], "the file is empty"),
        (b"hello".to_vec(), "not a key file: nothing in it begins with `-----BEGIN`"),
        (pkcs8(&rsa).repeat(3), "binary DER, but not of a key that is supported"),
        (whole[..whole.len() / 2].to_vec(), "a key file that is cut off or was altered"),
        (pem("CERTIFICATE", &[0x30, 0]), "a certificate, not a key"),
        (pem("CERTIFICATE REQUEST", &[0x30, 0]), "a certificate request, not a key"),
        (pem("RSA PRIVATE KEY", &[0x30, 0]), "a key for RSA;"),
        (pem("EC PRIVATE KEY", &[0x30, 0]), "a key file whose contents are not a valid key"),
        (pem("OPENSSH PRIVATE KEY", &[0x30, 0]), "a key for SSH, but PKCS#8 is needed"),
        (pem("PGP MESSAGE", &[0x30, 0]), "contains \"PGP MESSAGE\", which is not a key"),
        (pem("PRIVATE KEY", &pkcs8(&rsa)), "a key for RSA;"),
        (pem("PRIVATE KEY", &pkcs8(&ed25519)), "a key for Ed25519;"),
        (pem("PRIVATE KEY", &pkcs8(&p_384)), "a key of the curve P-384;"),
        (pem("PRIVATE KEY", &pkcs8(&p_256)), "a key file whose contents are not a valid key"),
        (pem("PRIVATE KEY", &[0x30, 0]), "a key file whose contents are not a valid key"),
        (pem("PUBLIC KEY", &[0x30, 0]), "a key file whose contents are not a valid key"),
    ] {
        world.write("odd.pem", &bytes);
        let shown = call(world.folder(), &["key", "show", "odd.pem"]).ended(4);
        assert!(shown.complaint().starts_with(&format!("odd.pem: {expected}")), "{expected}: {shown:?}");
    }
    world.write("odd.pem", &pem("ENCRYPTED PRIVATE KEY", &[0x30, 0]));
    let shown = finish(
        program(world.folder()).args(["key", "show", "odd.pem"]).env("QUALISTAMP_PASSPHRASE", PASSPHRASE),
        b"",
    );
    assert!(shown.ended(4).complaint().contains("damaged, or encrypted in a way that is not supported"));
}

#[test]
fn private_and_public_keys_are_not_confused() {
    let world = World::new();
    world.write("award.json", br#"{"id":"1","family":"F","title":"T","awarded":"2025-07-15"}"#);
    let issued = call(world.folder(), &["issue", "award.json", "--key", "issuer.pub.pem"]).ended(4);
    assert!(issued.complaint().starts_with("issuer.pub.pem: the public key, which cannot sign"));
    let arguments = ["verify", "--trust-list", "list.cbor", "--list-key", "issuer.pem", "QS1:BB8"];
    let verified = call(world.folder(), &arguments).ended(4);
    assert!(verified.complaint().starts_with("issuer.pem: a private key, which only its owner should have"));
}

#[test]
#[ignore = "openssl: needs the program"]
fn openssl_reads_our_keys_and_we_read_its_keys() {
    let world = World::new();
    let openssl = |arguments: &[&str]| {
        std::process::Command::new("openssl")
            .args(arguments)
            .current_dir(world.folder())
            .env("QUALISTAMP_PASSPHRASE", PASSPHRASE)
            .output()
            .expect("openssl is installed")
    };
    let passphrase = "env:QUALISTAMP_PASSPHRASE";
    let theirs = ["pkcs8", "-topk8", "-in", "issuer.pem", "-out", "theirs.pem", "-passout", passphrase];
    assert!(openssl(&theirs).status.success());
    let with_passphrase = |arguments: &[&str]| {
        finish(program(world.folder()).args(arguments).env("QUALISTAMP_PASSPHRASE", PASSPHRASE), b"")
    };
    let shown = with_passphrase(&["key", "show", "theirs.pem"]).ended(0);
    assert!(shown.out.contains(&world.issuer.kid().to_string()));
    with_passphrase(&["key", "new", "--out", "ours.pem"]).ended(0);
    let public = openssl(&["pkey", "-in", "ours.pem", "-passin", passphrase, "-pubout"]);
    assert_eq!(public.stdout, std::fs::read(world.path("ours.pub.pem")).unwrap());
}

#[test]
#[ignore = "openssl: needs the program"]
fn every_private_key_that_openssl_writes_is_read_or_named_with_a_command_that_works() {
    let world = World::new();
    let shell = |script: &str| {
        let output = std::process::Command::new("sh")
            .args(["-ec", script])
            .current_dir(world.folder())
            .env("QUALISTAMP_PASSPHRASE", PASSPHRASE)
            .output()
            .unwrap();
        assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let show = |name: &str| {
        finish(
            program(world.folder()).args(["key", "show", name]).env("QUALISTAMP_PASSPHRASE", PASSPHRASE),
            b"",
        )
    };
    shell("openssl ecparam -name prime256v1 -genkey -noout -out key.pem");
    shell("openssl req -x509 -key key.pem -subj /CN=Seal -days 9 -out seal.pem");
    let kid = show("key.pem").ended(0).out.lines().find(|line| line.contains("kid")).unwrap().to_owned();
    let out = "-passout env:QUALISTAMP_PASSPHRASE";
    for (name, command) in [
        (
            "sec1-parameters.pem",
            "openssl ecparam -name prime256v1 -out p.pem; (cat p.pem; cat key.pem) >".to_owned(),
        ),
        ("pkcs8.pem", "openssl pkcs8 -topk8 -nocrypt -in key.pem -out".to_owned()),
        ("pkcs8.der", "openssl pkcs8 -topk8 -nocrypt -in key.pem -outform DER -out".to_owned()),
        ("sec1.der", "openssl ec -in key.pem -outform DER -out".to_owned()),
        ("pbes2.pem", format!("openssl pkcs8 -topk8 -in key.pem {out} -out")),
        ("pbes2-sha512.pem", format!("openssl pkcs8 -topk8 -v2prf hmacWithSHA512 -in key.pem {out} -out")),
        ("aes128.pem", format!("openssl pkcs8 -topk8 -v2 aes-128-cbc -in key.pem {out} -out")),
        ("scrypt.pem", format!("openssl pkcs8 -topk8 -scrypt -in key.pem {out} -out")),
        ("pkey.pem", format!("openssl pkey -aes256 -in key.pem {out} -out")),
        ("compressed.pem", "openssl ec -in key.pem -conv_form compressed -out".to_owned()),
        ("seal.p12", format!("openssl pkcs12 -export -inkey key.pem -in seal.pem {out} -out")),
        ("no-certificate.p12", format!("openssl pkcs12 -export -inkey key.pem -nocerts {out} -out")),
        ("plain.p12", format!("openssl pkcs12 -export -keypbe NONE -inkey key.pem -in seal.pem {out} -out")),
    ] {
        shell(&format!("{command} {name}"));
        assert!(show(name).ended(0).out.contains(&kid), "{name}");
    }
    // What is not read: the command in the message makes a file that is read.
    for (name, command) in [
        ("traditional.pem", format!("openssl ec -aes256 -in key.pem {out} -out")),
        ("pbes1.pem", format!("openssl pkcs8 -topk8 -v1 PBE-SHA1-3DES -in key.pem {out} -out")),
        ("des3.pem", format!("openssl pkcs8 -topk8 -v2 des3 -in key.pem {out} -out")),
        ("old.p12", format!("openssl pkcs12 -export -legacy -inkey key.pem -in seal.pem {out} -out")),
    ] {
        shell(&format!("{command} {name}"));
        let refused = show(name).ended(4);
        let remedy =
            refused.complaint().split('`').nth(1).unwrap_or_else(|| panic!("{refused:?}")).to_owned();
        assert!(remedy.starts_with("openssl "), "{refused:?}");
        let legacy = if name == "old.p12" { "-legacy" } else { "" };
        let passwords = "-passin env:QUALISTAMP_PASSPHRASE -passout env:QUALISTAMP_PASSPHRASE";
        shell(&format!("{} {legacy} {passwords}", remedy.replace("FILE", name)));
        assert!(show(&format!("{name}.pem")).ended(0).out.contains(&kid), "{name}: {remedy}");
    }
    let wrong = finish(
        program(world.folder()).args(["key", "show", "seal.p12"]).env("QUALISTAMP_PASSPHRASE", "another one"),
        b"",
    );
    assert_eq!(wrong.ended(4).complaint(), "seal.p12: the passphrase is wrong");
    shell("openssl ecparam -name prime256v1 -genkey -noout -param_enc explicit -out explicit.pem");
    assert!(show("explicit.pem").ended(4).complaint().contains("curve"));
}
