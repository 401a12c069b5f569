//! 10,000 requests to `qualistamp serve`: errors, requests a second, and the times of the slowest
//!
//! Half are texts of stamps and half are pictures, over connections that stay open, as the client of an institution does it.

#![allow(clippy::print_stdout, reason = "what a benchmark is for")]

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const REQUESTS: usize = 10_000;

/// Connections at once.
const CLIENTS: usize = 8;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<()> {
    let program = env!("CARGO_BIN_EXE_qualistamp");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-serve");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let made = Command::new(program).arg("demo").current_dir(&folder).stdout(Stdio::null()).status()?;
    if !made.success() {
        return Err("the demo failed".into());
    }
    let demo = folder.join("qualistamp-demo");
    let picture = std::fs::read(demo.join("stamps/1-greek.png"))?;
    let text = scanned_text(
        Command::new(program).args(["scan", "--json", "stamps/1-greek.png"]).current_dir(&demo),
    )?;

    let mut service = Command::new(program);
    service.args(["serve", "--listen", "127.0.0.1:0", "--quiet"]);
    service.args(["--trust-list", "trust-list.cbor", "--list-key", "keys/operator.pub.pem"]);
    let mut service = service.current_dir(&demo).stdout(Stdio::piped()).spawn()?;
    let mut line = String::new();
    BufReader::new(service.stdout.take().ok_or("no output")?).read_line(&mut line)?;
    let address = line.trim().strip_prefix("listening on http://").ok_or("not listening")?.to_owned();

    println!("{CLIENTS} clients at once");
    println!(
        "{:<9} {:>8} {:>7} {:>9} {:>8} {:>8} {:>8}",
        "", "requests", "errors", "a second", "p50 ms", "p99 ms", "max ms"
    );
    for (name, body) in [("text", &text), ("picture", &picture)] {
        let began = Instant::now();
        let measured: Vec<(Vec<Duration>, usize)> = std::thread::scope(|scope| {
            let clients: Vec<_> = (0..CLIENTS)
                .map(|_| scope.spawn(|| client(&address, body, REQUESTS / 2 / CLIENTS)))
                .collect();
            clients.into_iter().map(|client| client.join().unwrap_or_default()).collect()
        });
        let took = began.elapsed();
        let errors: usize = measured.iter().map(|(_, errors)| errors).sum();
        let mut times: Vec<Duration> = measured.into_iter().flat_map(|(times, _)| times).collect();
        times.sort();
        let at = |share: f64| {
            let index = (times.len().saturating_sub(1)) as f64 * share;
            times.get(index as usize).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
        };
        println!(
            "{name:<9} {:>8} {errors:>7} {:>9.0} {:>8.2} {:>8.2} {:>8.2}",
            times.len(),
            times.len() as f64 / took.as_secs_f64(),
            at(0.5),
            at(0.99),
            at(1.0)
        );
        if errors > 0 || times.len() != REQUESTS / 2 {
            service.kill()?;
            return Err(format!("{errors} errors, {} answers", times.len()).into());
        }
    }
    service.kill()?;
    service.wait()?;
    Ok(())
}

fn scanned_text(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.output()?;
    let line: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    Ok(line["texts"][0].as_str().ok_or("no stamp in the picture")?.as_bytes().to_vec())
}

/// Sends `count` requests over one connection. Returns their times, and how many had another answer than VALID.
fn client(address: &str, body: &[u8], count: usize) -> (Vec<Duration>, usize) {
    let (mut times, mut errors) = (Vec::with_capacity(count), 0);
    let Ok(mut stream) = TcpStream::connect(address) else { return (times, count) };
    let Ok(mut reader) = stream.try_clone().map(BufReader::new) else { return (times, count) };
    let head = format!("POST /verify HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n", body.len());
    let request = [head.as_bytes(), body].concat();
    for _ in 0..count {
        let began = Instant::now();
        match stream.write_all(&request).map_err(Into::into).and_then(|()| answer(&mut reader)) {
            Ok(true) => {}
            Ok(false) | Err(_) => errors += 1,
        }
        times.push(began.elapsed());
    }
    (times, errors)
}

/// Whether the answer is that the stamp is valid.
fn answer(reader: &mut BufReader<TcpStream>) -> Result<bool> {
    let (mut length, mut is_good) = (0, false);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim_end().to_ascii_lowercase();
        if line.starts_with("http/1.1 200") {
            is_good = true;
        } else if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse()?;
        } else if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(is_good && String::from_utf8(body)?.contains("\"verdict\":\"valid\""))
}
