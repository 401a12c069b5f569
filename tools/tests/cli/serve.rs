//! `qualistamp serve`.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use qualistamp_schemas::Schema;
use serde_json::Value;

use crate::shell::{call, program};
use crate::world::World;

/// Only so that a fault does not hang the tests.
const PATIENCE: Duration = Duration::from_secs(120);

const TRUST: [&str; 4] = ["--trust-list", "trust-list.cbor", "--list-key", "keys/operator.pub.pem"];

/// A running service.
struct Service {
    child: Child,
    address: String,
}

impl Service {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = program(folder);
        command.args(["serve", "--listen", "127.0.0.1:0"]).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim_end().strip_prefix("listening on http://").unwrap().to_owned();
        Self { child, address }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    fn ask(&self, head: &str, body: &[u8]) -> Reply {
        let mut stream = self.connect();
        let length = body.len();
        let host = if head.contains("\r\nHost:") { "" } else { "\r\nHost: localhost" };
        let request = format!("{head}{host}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        // A body that is refused is not read to its end.
        let _ = stream.write_all(body);
        Reply::read(stream)
    }

    fn verify(&self, body: &[u8]) -> Reply {
        self.ask("POST /verify HTTP/1.1", body)
    }

    /// Ends the service as a service manager does. Returns its log.
    fn stop(mut self) -> String {
        let signal = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(signal.success());
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        assert_eq!(self.child.wait().unwrap().code(), Some(0), "{log}");
        log
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Reply {
    status: u16,
    head: String,
    json: Value,
}

impl Reply {
    fn read(mut stream: TcpStream) -> Self {
        let mut bytes = Vec::new();
        // The connection may be reset after an early answer.
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_prefix("HTTP/1.1 100 Continue\r\n\r\n").unwrap_or(&text);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text:?}"));
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Self { status, head: head.to_ascii_lowercase(), json: serde_json::from_str(body).unwrap_or_default() }
    }

    #[track_caller]
    fn refused(&self, status: u16, name: &str) {
        assert_eq!((self.status, self.json["error"]["name"].as_str()), (status, Some(name)), "{}", self.json);
        assert!(self.json["error"]["message"].is_string());
    }

    #[track_caller]
    fn answers(&self) -> &[Value] {
        assert_eq!(self.status, 200, "{}", self.json);
        self.json["answers"].as_array().unwrap()
    }
}

/// The demo's folder.
fn demo(world: &World) -> std::path::PathBuf {
    call(world.folder(), &["demo"]).ended(0);
    world.path("qualistamp-demo")
}

#[test]
fn the_answers_are_those_of_verify() {
    let world = World::new();
    let demo = demo(&world);
    let service = Service::start(&demo, &TRUST);
    let schema = Schema::strict("verify");
    let mut files = 0;
    for folder in ["stamps", "bad"] {
        for entry in std::fs::read_dir(demo.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            let path = path.to_str().unwrap();
            let expected = call(&demo, &[&["verify", "--json", path], &TRUST[..]].concat()).json();
            let reply = service.verify(&bytes);
            let answers = reply.answers();
            // The command knows the name of a file, and calls one that is named as a picture damaged.
            assert_eq!(answers.len(), expected.len(), "{path}");
            for (answer, expected) in answers.iter().zip(&expected) {
                schema.check(answer);
                for field in
                    ["verdict", "code", "reason", "message", "claims", "issuer", "report", "stamp", "page"]
                {
                    assert_eq!(answer.get(field), expected.get(field), "{path}: {field}");
                }
                assert_eq!(answer["input"], "body");
            }
            files += 1;
        }
    }
    assert!(files > 15, "{files}");
}

#[test]
fn texts_languages_health_and_description() {
    let world = World::new();
    let demo = demo(&world);
    let service = Service::start(&demo, &TRUST);
    let stamp = std::fs::read(demo.join("stamps/1-greek.png")).unwrap();
    let text = call(&demo, &["scan", "--json", "stamps/1-greek.png"]).json()[0]["texts"][0].clone();
    let text = text.as_str().unwrap();
    assert_eq!(service.verify(text.as_bytes()).answers()[0]["verdict"], "valid");
    assert_eq!(service.verify(&stamp).answers()[0]["verdict"], "valid");

    let forged = std::fs::read(demo.join("bad/4-bit-flipped.png")).unwrap();
    let french =
        call(&demo, &[&["verify", "--json", "--lang", "fr", "bad/4-bit-flipped.png"], &TRUST[..]].concat());
    for head in [
        "POST /verify?lang=fr HTTP/1.1",
        "POST /verify HTTP/1.1\r\nAccept-Language: xx, en;q=0.2, fr-CH;q=0.8",
        "POST /verify?lang=fr-FR HTTP/1.1\r\nAccept-Language: de",
    ] {
        let reply = service.ask(head, &forged);
        assert_eq!(reply.answers()[0]["message"], french.json()[0]["message"], "{head}");
        assert!(reply.head.contains("content-language: fr"), "{}", reply.head);
    }
    assert!(service.verify(&forged).head.contains("content-language: en"));

    let health = service.ask("GET /health HTTP/1.1", b"");
    assert_eq!((health.status, &health.json["reload_fault"]), (200, &Value::Null), "{}", health.json);
    assert!(health.json["trust_lists"][0]["issuers"].as_u64().unwrap() > 0);
    let description = service.ask("GET /openapi.json HTTP/1.1", b"");
    let printed = call(&demo, &["serve", "--openapi"]).ended(0);
    assert_eq!(description.json, printed.json()[0]);
}

#[test]
fn without_a_trust_list_the_service_is_not_healthy_and_nothing_is_valid() {
    let world = World::new();
    let demo = demo(&world);
    let service = Service::start(&demo, &[]);
    let health = service.ask("GET /health HTTP/1.1", b"");
    assert_eq!((health.status, health.json["status"].as_str()), (503, Some("no_trust_list")));
    let stamp = std::fs::read(demo.join("stamps/1-greek.png")).unwrap();
    assert_eq!(service.verify(&stamp).answers()[0]["verdict"], "indeterminate");
}

#[test]
fn bad_requests_are_refused_by_name_and_change_nothing() {
    let world = World::new();
    let service = Service::start(&demo(&world), &[&TRUST[..], &["--max-body", "1"]].concat());
    service.verify(b"").refused(400, "empty");
    service.verify(&vec![b'a'; 1024 * 1024 + 1]).refused(413, "too_large");
    let verify = "POST /verify HTTP/1.1";
    service
        .ask(&format!("{verify}\r\nContent-Type: multipart/form-data; boundary=x"), b"--x")
        .refused(415, "form");
    // Web pages, and names that lead here from elsewhere.
    service.ask(&format!("{verify}\r\nOrigin: https://example.org"), b"QS1:").refused(403, "forbidden");
    service.ask(&format!("{verify}\r\nSec-Fetch-Site: cross-site"), b"QS1:").refused(403, "forbidden");
    service.ask(&format!("{verify}\r\nHost: example.org"), b"QS1:").refused(403, "forbidden");
    service.ask("GET /verify HTTP/1.1", b"").refused(405, "wrong_method");
    service.ask("POST /health HTTP/1.1", b"x").refused(405, "wrong_method");
    service.ask("GET /../../etc/passwd HTTP/1.1", b"").refused(404, "not_found");
    // A chunked body has no length to refuse beforehand.
    let mut stream = service.connect();
    let head = format!("{verify}\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let chunk = [b"80000\r\n", &vec![b'a'; 0x8_0000][..], b"\r\n"].concat();
    for _ in 0..3 {
        let _ = stream.write_all(&chunk);
    }
    Reply::read(stream).refused(413, "too_large");
    // A body that is no stamp is an answer, not a fault of the service.
    for body in [&b"hello"[..], b"QS1:%%%", b"\x89PNG\r\n\x1a\n", b"%PDF-1.4", &[0; 1000]] {
        let reply = service.verify(body);
        assert!(reply.answers().iter().all(|answer| answer.get("verdict").is_none()), "{}", reply.json);
    }
    let log = service.stop();
    assert!(!log.contains("hello") && !log.contains("QS1") && !log.contains("passwd"), "{log}");
    assert_eq!(log.lines().count(), 15, "{log}");
}

#[test]
fn many_at_once_are_all_answered() {
    let world = World::new();
    let demo = demo(&world);
    let service = Service::start(&demo, &[&TRUST[..], &["--at-once", "2", "--quiet"]].concat());
    let stamp = std::fs::read(demo.join("stamps/1-greek.png")).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..24 {
            scope.spawn(|| assert_eq!(service.verify(&stamp).answers()[0]["verdict"], "valid"));
        }
    });
    assert_eq!(service.stop(), "");
}

#[test]
fn a_request_that_has_begun_is_answered_before_the_service_ends() {
    let world = World::new();
    let demo = demo(&world);
    let mut service = Service::start(&demo, &TRUST);
    let stamp = std::fs::read(demo.join("stamps/1-greek.png")).unwrap();
    let mut stream = service.connect();
    let length = stamp.len();
    let head = format!(
        "POST /verify HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\nExpect: 100-continue\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    // The service has the request once it asks for the body.
    let mut go_on = [0; 25];
    stream.read_exact(&mut go_on).unwrap();
    assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");
    let signal = Command::new("kill").args(["-TERM", &service.child.id().to_string()]).status().unwrap();
    assert!(signal.success());
    // It listens no longer.
    let began = Instant::now();
    while TcpStream::connect(&service.address).is_ok() {
        assert!(began.elapsed() < PATIENCE, "still listening");
        std::thread::sleep(Duration::from_millis(20));
    }
    stream.write_all(&stamp).unwrap();
    assert_eq!(Reply::read(stream).answers()[0]["verdict"], "valid");
    assert_eq!(service.child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_new_trust_list_is_taken_and_a_damaged_one_is_reported() {
    let world = World::new();
    let arguments = ["--trust-list", "list.cbor", "--list-key", "operator.pub.pem", "--reload-seconds", "1"];
    let service = Service::start(world.folder(), &arguments);
    let health = || service.ask("GET /health HTTP/1.1", b"").json;
    let until = |what: &dyn Fn(&Value) -> bool| {
        let began = Instant::now();
        loop {
            let found = health();
            if what(&found) {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "{found}");
            std::thread::sleep(Duration::from_millis(100));
        }
    };
    until(&|health| health["trust_lists"][0]["version"] == 1);
    world.write_list("list.cbor", |list| list.version = 2);
    until(&|health| health["trust_lists"][0]["version"] == 2);
    world.write("list.cbor", b"damaged");
    until(&|health| health["reload_fault"].is_string());
    assert_eq!(health()["trust_lists"][0]["version"], 2);
}

#[test]
fn others_can_reach_it_only_if_that_was_said() {
    let world = World::new();
    let refused = call(world.folder(), &["serve", "--listen", "0.0.0.0:0"]).ended(2);
    assert!(refused.complaint().contains("--expose"), "{refused:?}");
    let service = Service::start(world.folder(), &[]);
    let taken = call(world.folder(), &["serve", "--listen", &service.address]).ended(4);
    assert!(taken.complaint().contains("another program has this port"), "{taken:?}");
}
