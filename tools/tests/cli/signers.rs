//! Keys that are not in files: in tokens, and behind programs.

use crate::shell::call;
use crate::world::World;

const TABLE: &str = "id;family;given;title;awarded;eqf;country\n\
    2025-0001;Παπαδοπούλου;Ελένη;Δίπλωμα;2025-07-15;7;GR\n\
    2025-0002;Müller;Anna;Master of Arts;2025-07-15;7;GR\n";

#[test]
fn a_key_that_cannot_be_meant_is_refused_before_anything_else() {
    let world = World::new();
    world.write("awards.csv", TABLE.as_bytes());
    for (key, message) in [
        ("pkcs11:", "a PKCS #11 URI names the token and the key"),
        ("pkcs11:token=a?pin-value=123456", "pin-value in the PKCS #11 URI is not accepted"),
        ("pkcs11:token=a;slot-id=0", "slot-id in the PKCS #11 URI is not accepted"),
        ("command:", "`command:` needs a program"),
    ] {
        let refused = call(world.folder(), &["issue", "awards.csv", "--key", key]).ended(2);
        assert!(refused.err.contains(message), "{key}: {refused:?}");
    }
    let missing = "pkcs11:token=a;object=b?module-path=missing.so";
    let refused = call(world.folder(), &["issue", "awards.csv", "--key", missing]).ended(4);
    assert!(
        refused.complaint().starts_with("missing.so: this PKCS #11 module cannot be loaded: "),
        "{refused:?}"
    );
    let not_a_token = call(world.folder(), &["key", "new", "--token", "registry.pem"]).ended(2);
    assert!(not_a_token.err.contains("must be a PKCS #11 URI"), "{not_a_token:?}");
    assert!(!world.path("awards").exists());
}

#[cfg(unix)]
#[test]
fn a_program_that_answers_wrongly_leaves_nothing_half_done() {
    let world = World::new();
    world.write("awards.csv", TABLE.as_bytes());
    let point =
        qualistamp_core::hex(&qualistamp_core::Signer::public_key(&world.issuer).to_sec1_compressed());
    for (answer, message) in [
        ("printf '%0126d\\n' 0", "sh answered with 63 bytes"),
        ("echo", "sh answered with nothing"),
        ("exit 7", "sh ended (exit status: 7)"),
        ("printf '%0128d\\n' 0", "sh answered with a signature that does not verify"),
        ("echo error the service is closed", "sh did not sign: the service is closed"),
    ] {
        let script = format!("echo qualistamp-signer 1 {point}\nwhile read digest; do {answer}; done\n");
        world.write("sign.sh", script.as_bytes());
        let trust = ["--trust-list", "list.cbor", "--list-key", "operator.pub.pem"];
        let sign = ["issue", "awards.csv", "--key", "command:sh sign.sh", "--txt"];
        let failed = call(world.folder(), &[&sign[..], &trust].concat()).ended(4);
        assert!(failed.err.contains(message), "{answer}: {failed:?}");
        let written = std::fs::read_dir(world.path("awards")).map_or(0, Iterator::count);
        assert_eq!(written, 0, "{answer}");
    }
    // A key that the trust list does not have is refused before it signs: the program is never asked.
    let other = qualistamp_testkit::signer::Key::new("another");
    let point = qualistamp_core::hex(&qualistamp_core::Signer::public_key(&other).to_sec1_compressed());
    world.write(
        "sign.sh",
        format!("echo qualistamp-signer 1 {point}\nread digest && touch asked\n").as_bytes(),
    );
    let trust = ["--trust-list", "list.cbor", "--list-key", "operator.pub.pem"];
    let sign = ["issue", "awards.csv", "--key", "command:sh sign.sh", "--txt"];
    let refused = call(world.folder(), &[&sign[..], &trust].concat()).ended(4);
    assert!(refused.err.contains("the trust list does not have this key"), "{refused:?}");
    assert!(!world.path("asked").exists());
}

/// The seal of a university, as trust services issue it: `EL`, an identifier of the organisation, an authority above it.
#[cfg(unix)]
#[test]
#[ignore = "openssl: needs the program"]
fn the_certificate_of_a_seal_fills_in_the_trust_list_openssl() {
    let world = World::new();
    let shell = |script: &str| {
        let output =
            std::process::Command::new("sh").args(["-ec", script]).current_dir(world.folder()).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let keys = [
        ("seal", "EC -pkeyopt ec_paramgen_curve:P-256"),
        ("rsa", "RSA"),
        ("large", "EC -pkeyopt ec_paramgen_curve:P-384"),
    ];
    for (name, kind) in keys {
        shell(&format!("openssl genpkey -quiet -algorithm {kind} -out {name}.key 2> /dev/null"));
        shell(&format!(
            "openssl req -x509 -utf8 -key {name}.key -days 9 -out {name}.pem \
             -subj '/C=EL/O=Εθνικό Μετσόβιο Πολυτεχνείο/2.5.4.97=VATEL-099793475/CN=NTUA {name}'"
        ));
    }
    shell(
        "openssl x509 -in seal.pem -outform DER -out seal.der; openssl x509 -in seal.pem -trustout -out trusted.pem",
    );
    shell(
        "cat rsa.pem seal.pem > chain.pem; cat seal.key seal.pem > both.pem; head -c 300 seal.der > cut.der",
    );
    let draft = |more: &[&str]| {
        let arguments = ["trust", "issuer", "draft", "GR-NTUA", "--language", "el", "--certificate"];
        call(world.folder(), &[&arguments[..], more].concat())
    };
    let expected = draft(&["seal.pem"]).ended(0).out;
    let issuer: serde_json::Value = serde_json::from_str(&expected).unwrap();
    assert_eq!(issuer["names"][0]["name"], "Εθνικό Μετσόβιο Πολυτεχνείο");
    assert_eq!(
        (&issuer["country"], &issuer["identifiers"][0]["value"]),
        (&"GR".into(), &"VATEL-099793475".into())
    );
    for form in
        [&["seal.der"][..], &["trusted.pem"], &["both.pem"], &["chain.pem", "--certificate-number", "2"]]
    {
        assert_eq!(draft(form).ended(0).out, expected, "{form:?}");
    }
    for (form, message) in [
        (
            &["chain.pem"][..],
            "chain.pem: 2 certificates in this file; choose one with --certificate-number: 1: \"NTUA rsa\" (RSA); 2: \"NTUA seal\" (P-256);",
        ),
        (&["chain.pem", "--certificate-number", "3"], "chain.pem: 2 certificates in this file"),
        (&["chain.pem", "--certificate-number", "0"], "chain.pem: 2 certificates in this file"),
        (&["rsa.pem"], "rsa.pem: the certificate of \"NTUA rsa\" (RSA): a key for RSA"),
        (&["large.pem"], "large.pem: the certificate of \"NTUA large\" (P-384): a key of the curve P-384"),
        (&["seal.key"], "seal.key: no certificate"),
        (&["cut.der"], "cut.der: no certificate"),
    ] {
        let refused = draft(form).ended(4);
        assert!(refused.complaint().starts_with(message), "{form:?}: {refused:?}");
    }

    // The draft is an issuer, whose key is in it already; a key of another country is not added.
    let trust = |arguments: &[&str]| call(world.folder(), &[&["trust"], arguments].concat());
    trust(&["init", "--root-key", "operator.pub.pem", "--list-key", "operator.pub.pem"]);
    world.write("ntua.json", expected.as_bytes());
    trust(&["issuer", "add", "ntua.json"]).ended(0);
    let twice = trust(&["key", "add", "GR-NTUA", "--certificate", "seal.pem"]).ended(4);
    assert!(twice.complaint().starts_with("seal.pem: "), "{twice:?}");
    shell("openssl req -x509 -key seal.key -days 9 -subj /C=DE/CN=Elsewhere -out german.pem");
    let german = trust(&["key", "add", "GR-NTUA", "--certificate", "german.pem"]).ended(4);
    assert_eq!(
        german.complaint(),
        "german.pem: the certificate is for an organisation in DE, but GR-NTUA is in GR"
    );
}

/// Tests with SoftHSM, a token in software, and `pkcs11-tool` of OpenSC.
#[cfg(unix)]
mod softhsm_suite {
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use super::TABLE;
    use crate::shell::{Called, finish, program};
    use crate::world::World;

    const PIN: &str = "1234";
    const MODULES: [&str; 5] = [
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib64/pkcs11/libsofthsm2.so",
        "/opt/homebrew/lib/softhsm/libsofthsm2.so",
    ];
    const SPIES: [&str; 3] = [
        "/usr/lib/x86_64-linux-gnu/pkcs11-spy.so",
        "/usr/lib/aarch64-linux-gnu/pkcs11-spy.so",
        "/usr/lib64/pkcs11-spy.so",
    ];

    fn library(known: &[&str]) -> String {
        let found = known.iter().find(|path| Path::new(path).is_file());
        (*found.unwrap_or_else(|| panic!("none of {known:?} is installed"))).to_owned()
    }

    /// An office with a token labelled "Registry".
    struct Office {
        world: World,
    }

    impl Office {
        fn new() -> Self {
            let world = World::new();
            std::fs::create_dir(world.path("tokens")).unwrap();
            let tokens = world.path("tokens");
            world.write("softhsm2.conf", format!("directories.tokendir = {}\n", tokens.display()).as_bytes());
            world.write("pin", PIN.as_bytes());
            world.write("awards.csv", TABLE.as_bytes());
            let office = Self { world };
            office.add_token("Registry");
            office
        }

        fn add_token(&self, label: &str) {
            let arguments = ["--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "5678"];
            self.tool("softhsm2-util", &arguments);
        }

        fn tool(&self, name: &str, arguments: &[&str]) -> String {
            let output =
                Command::new(name).args(arguments).env("SOFTHSM2_CONF", self.conf()).output().unwrap();
            assert!(output.status.success(), "{name} {arguments:?}: {output:?}");
            String::from_utf8_lossy(&output.stdout).into_owned()
        }

        /// Makes a key with `pkcs11-tool`.
        fn keygen(&self, kind: &str, label: &str, id: &str, more: &[&str]) {
            let module = library(&MODULES);
            let arguments =
                ["--module", &module, "--token-label", "Registry", "--login", "--pin", PIN, "--keypairgen"];
            let key = ["--key-type", kind, "--label", label, "--id", id];
            self.tool("pkcs11-tool", &[&arguments[..], &key, more].concat());
        }

        fn conf(&self) -> PathBuf {
            self.world.path("softhsm2.conf")
        }

        /// Calls the program with what follows `pkcs11:` as its key, spied on.
        fn call(&self, before: &[&str], key: &str, after: &[&str]) -> Called {
            let location = format!("pkcs11:{key}?module-path={}", library(&SPIES));
            let mut command = program(self.world.folder());
            command.args(before).arg(location).args(after);
            command.env("SOFTHSM2_CONF", self.conf());
            command.env("PKCS11SPY", library(&MODULES)).env("PKCS11SPY_OUTPUT", self.world.path("spy.log"));
            let _ = std::fs::remove_file(self.world.path("spy.log"));
            finish(&mut command, b"")
        }

        fn issue(&self, key: &str, after: &[&str]) -> Called {
            let options = ["--passphrase-file", "pin", "--txt", "--no-check", "--overwrite"];
            self.call(&["issue", "awards.csv", "--key"], key, &[&options[..], after].concat())
        }

        /// How often a function of the token was called.
        fn calls(&self, function: &str) -> usize {
            let log = std::fs::read_to_string(self.world.path("spy.log")).unwrap();
            log.lines().filter(|line| line.ends_with(&format!(": {function}"))).count()
        }
    }

    #[test]
    #[ignore = "softhsm: needs softhsm2-util and pkcs11-spy"]
    fn a_key_is_made_in_the_token_and_signs_a_table_with_one_login() {
        let office = Office::new();
        let new = ["--passphrase-file", "pin", "--out", "diplomas.pem"];
        let made = office.call(&["key", "new", "--token"], "token=Registry;object=diplomas", &new).ended(0);
        assert!(made.out.contains("in the token; it cannot be copied"), "{made:?}");
        assert!(
            office.world.path("diplomas.pub.pem").is_file() && !office.world.path("diplomas.pem").exists()
        );
        let again = office.call(&["key", "new", "--token"], "token=Registry;object=diplomas", &new).ended(4);
        assert!(again.complaint().contains("diplomas.pub.pem: already exists"), "{again:?}");
        let other = ["--passphrase-file", "pin", "--out", "other.pem"];
        let again =
            office.call(&["key", "new", "--token"], "token=Registry;object=diplomas", &other).ended(4);
        assert!(again.complaint().contains("is in the token already; choose another label"), "{again:?}");

        // The public key needs no PIN.
        let shown = office.call(&["key", "show"], "token=Registry;object=diplomas", &["--json"]).ended(0);
        assert_eq!(office.calls("C_Login"), 0);
        let pem = std::fs::read_to_string(office.world.path("diplomas.pub.pem")).unwrap();
        assert_eq!(shown.json()[0]["public_key"], pem);

        let issued = office.issue("token=Registry;object=diplomas", &["--json"]).ended(0);
        assert_eq!((office.calls("C_Login"), office.calls("C_Initialize")), (1, 1));
        assert_eq!((office.calls("C_SignInit"), office.calls("C_Finalize")), (2, 1));
        assert_eq!(issued.json().len(), 2);
        office.world.write_list("trusted.cbor", |content| {
            let key = qualistamp_issuing::read_public_key(&office.world.path("diplomas.pub.pem")).unwrap();
            let from = content.issuers[0].keys[0].valid_from;
            content.issuers[0].keys.push(qualistamp_core::IssuerKey::new(&key, from));
        });
        let verify = ["verify", "awards/2025-0002.txt", "--list-key", "operator.pub.pem", "--json"];
        let verified =
            finish(program(office.world.folder()).args(verify).args(["--trust-list", "trusted.cbor"]), b"");
        assert_eq!(verified.json()[0]["verdict"], "valid", "{verified:?}");

        // With the same list, the key is checked before the PIN is used.
        let trust =
            ["--trust-list", "list.cbor", "--list-key", "operator.pub.pem", "--passphrase-file", "pin"];
        let refused =
            office.call(&["issue", "awards.csv", "--key"], "token=Registry;object=diplomas", &trust);
        assert!(refused.ended(4).err.contains("the trust list does not have this key"));
        assert_eq!(office.calls("C_Login"), 0);
    }

    #[test]
    #[ignore = "softhsm: needs softhsm2-util, pkcs11-tool and pkcs11-spy"]
    fn a_wrong_pin_is_tried_once() {
        let office = Office::new();
        office.keygen("EC:prime256v1", "diplomas", "01", &[]);
        office.world.write("pin", b"9999\n");
        let wrong = office.issue("token=Registry;object=diplomas", &["--no-ledger"]).ended(4);
        assert!(
            wrong.complaint().contains("the PIN of the token \"Registry\" is wrong; it was tried once"),
            "{wrong:?}"
        );
        assert_eq!(office.calls("C_Login"), 1);
        assert_eq!(std::fs::read_dir(office.world.path("awards")).map_or(0, Iterator::count), 0);

        // From the file that the URI names.
        let location = format!(
            "pkcs11:token=Registry;id=%01?module-path={}&pin-source=file:{}",
            library(&MODULES),
            office.world.path("right").display()
        );
        office.world.write("right", b"1234\n");
        let mut command = program(office.world.folder());
        command.args(["issue", "awards.csv", "--no-check", "--no-ledger", "--txt", "--overwrite"]);
        command.args(["--key", &location]);
        finish(command.env("SOFTHSM2_CONF", office.conf()), b"").ended(0);
        std::fs::remove_file(office.world.path("right")).unwrap();
        let missing = finish(&mut command, b"").ended(4);
        assert!(missing.complaint().contains("right: cannot read the file"), "{missing:?}");
    }

    #[test]
    #[ignore = "softhsm: needs softhsm2-util, pkcs11-tool and pkcs11-spy"]
    fn what_fits_twice_or_not_at_all_is_named() {
        // The ledger would pass over what was issued, without asking for the key.
        const NO_LEDGER: &[&str] = &["--no-ledger"];
        let office = Office::new();
        let none = office.issue("token=Registry", NO_LEDGER).ended(4);
        assert!(none.complaint().contains("and none for ECDSA at all"), "{none:?}");
        office.keygen("EC:prime256v1", "diplomas", "01", &[]);
        office.keygen("EC:prime256v1", "diplomas", "02", &[]);
        office.keygen("EC:secp384r1", "large", "03", &[]);
        office.keygen("rsa:2048", "rsa", "04", &[]);
        let twice = office.issue("token=Registry;object=diplomas", NO_LEDGER).ended(4);
        for part in ["several keys with label \"diplomas\"", "(id 01)", "(id 02)"] {
            assert!(twice.complaint().contains(part), "{part} in {twice:?}");
        }
        office.issue("token=Registry;object=diplomas;id=%02", NO_LEDGER).ended(0);
        for (key, part) in [
            ("token=Registry;object=letters", "no key for signing with label \"letters\"; it has: "),
            ("token=Registry;object=rsa", "no key for signing with label \"rsa\"; it has: "),
            ("token=Registry;object=large", "the key \"large\" (id 03) is not a key for P-256"),
            (
                "token=Bursary;object=diplomas",
                "there is no such token; insert it, or choose one of: token=Registry",
            ),
        ] {
            let refused = office.issue(key, NO_LEDGER).ended(4);
            assert!(refused.complaint().contains(part), "{key}: {refused:?}");
        }
        office.add_token("Registry");
        let twice = office.issue("token=Registry;id=%02", NO_LEDGER).ended(4);
        assert!(twice.complaint().contains("several tokens fit; remove all but one"), "{twice:?}");
        let first = twice.err.split("serial=").nth(2).unwrap().split(' ').next().unwrap().to_owned();
        let chosen = office.issue(&format!("token=Registry;serial={first};id=%02"), NO_LEDGER);
        let second = twice.err.split("serial=").nth(3).unwrap().split(' ').next().unwrap().to_owned();
        let other = office.issue(&format!("token=Registry;serial={second};id=%02"), NO_LEDGER);
        let mut codes = [chosen.code, other.code];
        codes.sort_unstable();
        assert_eq!(codes, [0, 4], "one of them has the key: {chosen:?} {other:?}");
    }

    #[test]
    #[ignore = "softhsm: needs softhsm2-util, pkcs11-tool and pkcs11-spy"]
    fn a_key_that_asks_at_every_signature_is_refused_by_name() {
        let office = Office::new();
        office.keygen("EC:prime256v1", "diplomas", "01", &["--always-auth"]);
        let refused = office.issue("token=Registry;object=diplomas", &[]).ended(4);
        assert!(refused.complaint().contains("asks for the PIN at every signature"), "{refused:?}");
        assert!(refused.complaint().contains("--pin-policy once"), "{refused:?}");
        assert_eq!(office.calls("C_Sign"), 0);
    }

    #[test]
    #[ignore = "softhsm: needs softhsm2-util, pkcs11-tool and pkcs11-spy"]
    fn a_token_that_was_taken_away_is_missed_and_found_again() {
        let office = Office::new();
        office.keygen("EC:prime256v1", "diplomas", "01", &[]);
        std::fs::rename(office.world.path("tokens"), office.world.path("pocket")).unwrap();
        std::fs::create_dir(office.world.path("tokens")).unwrap();
        let gone = office.issue("token=Registry;object=diplomas", &[]).ended(4);
        assert!(gone.complaint().contains("there is no token; insert it"), "{gone:?}");
        std::fs::remove_dir(office.world.path("tokens")).unwrap();
        std::fs::rename(office.world.path("pocket"), office.world.path("tokens")).unwrap();
        office.issue("token=Registry;object=diplomas", &[]).ended(0);
    }
}
