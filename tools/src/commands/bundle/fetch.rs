//! `qualistamp bundle fetch`: downloads a bundle over HTTP if there is a newer one, and imports it.

use std::io::{self, Read as _, Write};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use clap::Args as ClapArgs;
use qualistamp_core::{Bundle, limits::MAX_BUNDLE_BYTES};
use qualistamp_trust_cache::HttpTag;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig, TlsProvider};

use crate::args::trust_dir::TrustDir;
use crate::exit::{ExitStatus, Failure};
use crate::quiet;
use crate::report::counted::counted;
use crate::report::imported;

/// Number of bytes read at once.
const CHUNK_BYTES: usize = 64 * 1024;

/// Download the newest bundle over HTTP and import it, for `qualistamp verify`
///
/// If the bundle has not changed since the last fetch, nothing is transferred (ETag, RFC 9110 section 8.8.3). That is asked only if
/// the last bundle came from the same address, is undamaged, and no part of it was refused. A bundle is verified before it is used, so
/// you need not trust the server.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Exit codes: 0 imported, or nothing new; 2 wrong usage; 4 not fetched or refused, and the present trust data stays in use.

Examples:
  qualistamp bundle fetch https://trust.example/bundle.cbor --root root-1.cbor     the first time
  qualistamp bundle fetch https://trust.example/bundle.cbor                        later, for example daily by cron")]
pub(crate) struct Args {
    /// Address, http:// or https://
    #[arg(value_name = "URL", value_parser = address)]
    url: String,
    #[command(flatten)]
    trust: TrustDir,
    /// Time limit for one attempt, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    timeout: u64,
    /// Number of attempts if there is no answer or the server is busy
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=100))]
    tries: u32,
}

fn address(text: &str) -> Result<String, String> {
    if ["http://", "https://"].iter().any(|scheme| text.starts_with(scheme)) {
        Ok(text.to_owned())
    } else {
        Err("must begin with https:// or http://; a file is imported with `qualistamp bundle import`"
            .to_owned())
    }
}

/// What a server answered.
enum Answer {
    /// A bundle, perhaps, and its ETag.
    Body { bytes: Vec<u8>, etag: Option<String>, html: bool },
    /// Nothing newer (HTTP 304).
    NotModified,
}

/// Why an attempt failed.
enum FetchError {
    /// The next attempt may succeed.
    Temporary(String),
    /// The next attempt would fail too.
    Permanent(String),
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    // A missing root is reported before anything is downloaded.
    let cache = args.trust.open()?;
    let etag = cache.etag_for(&args.url);
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(args.timeout)))
        .max_redirects(5)
        .http_status_as_error(false)
        .user_agent(concat!("qualistamp/", env!("CARGO_PKG_VERSION")))
        .tls_config(tls())
        .build()
        .into();
    let mut tried = 0;
    let answer = loop {
        tried += 1;
        match ask(&agent, &args.url, etag) {
            Ok(answer) => break answer,
            Err(FetchError::Temporary(reason)) if tried < args.tries => {
                let pause = Duration::from_secs(1 << (tried - 1).min(5));
                let remark = format_args!("{}: {reason}; trying again in {} s", args.url, pause.as_secs());
                let _ = crate::style::error(&mut anstream::stderr(), remark);
                thread::sleep(pause);
            }
            Err(FetchError::Temporary(reason)) => {
                let why = format_args!(
                    "{reason} (tried {}); the present trust data stays in use",
                    counted(tried as usize, "time")
                );
                return Err(Failure::input(&args.url, why));
            }
            Err(FetchError::Permanent(reason)) => return Err(Failure::input(&args.url, reason)),
        }
    };
    let (bytes, etag) = match answer {
        Answer::NotModified => {
            writeln!(out, "Nothing new since the last fetch.")?;
            imported::say_overdue(cache.snapshot().trust(), &args.url)?;
            return Ok(ExitStatus::Done);
        }
        Answer::Body { bytes, html, .. } if html && Bundle::parse(&bytes).is_err() => {
            return Err(Failure::input(&args.url, "a web page, not a bundle; check the address"));
        }
        Answer::Body { bytes, etag, .. } => (bytes, etag),
    };
    let tag = etag.and_then(|etag| HttpTag::new(&args.url, &etag));
    let (imported, trust) = args.trust.import(&args.url, &bytes, tag)?;
    imported::show(&imported, &trust, &args.url, out)?;
    Ok(ExitStatus::Done)
}

/// TLS with the root certificates of this system. If it has none, https fails with an error.
fn tls() -> TlsConfig {
    let system = rustls_native_certs::load_native_certs();
    let roots: Vec<_> = system.certs.iter().map(|root| Certificate::from_der(root).to_owned()).collect();
    TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .root_certs(RootCerts::Specific(Arc::new(roots)))
        .build()
}

fn ask(agent: &Agent, url: &str, etag: Option<&str>) -> Result<Answer, FetchError> {
    let mut request = agent.get(url).header("Accept-Encoding", "identity");
    if let Some(etag) = etag {
        request = request.header("If-None-Match", etag);
    }
    let mut response = request.call().map_err(fetch_error)?;
    match response.status().as_u16() {
        200 => {}
        304 if etag.is_some() => return Ok(Answer::NotModified),
        status @ (404 | 410) => {
            return Err(FetchError::Permanent(format!(
                "there is nothing at this address (HTTP {status}); check the address"
            )));
        }
        status @ (408 | 425 | 429 | 500..=599) => {
            return Err(FetchError::Temporary(format!("the server is not available now (HTTP {status})")));
        }
        status => {
            return Err(FetchError::Permanent(format!(
                "the server answered with HTTP {status}, not with a bundle"
            )));
        }
    }
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
    let etag = header("etag").map(str::to_owned);
    let html = header("content-type").is_some_and(|kind| kind.contains("html"));
    let length: Option<u64> = header("content-length").and_then(|length| length.parse().ok());
    let max = MAX_BUNDLE_BYTES as u64;
    if let Some(length) = length.filter(|length| *length > max) {
        return Err(FetchError::Permanent(format!(
            "{length} bytes, at most {max} are read; this is not a bundle"
        )));
    }
    let bytes = read(response.body_mut().as_reader(), length)?;
    Ok(Answer::Body { bytes, etag, html })
}

/// Reads the body, and shows the progress on a terminal.
fn read(mut body: impl io::Read, length: Option<u64>) -> Result<Vec<u8>, FetchError> {
    let on_terminal = quiet::progress_is_shown();
    let mut progress = anstream::stderr();
    let mut bytes = Vec::new();
    loop {
        let before = bytes.len();
        let chunk = u64::try_from(CHUNK_BYTES).unwrap_or(u64::MAX);
        body.by_ref()
            .take(chunk)
            .read_to_end(&mut bytes)
            .map_err(|error| FetchError::Temporary(format!("the transfer broke off: {error}")))?;
        if bytes.len() > MAX_BUNDLE_BYTES {
            let why = format!("more than {MAX_BUNDLE_BYTES} bytes, and still no end; this is not a bundle");
            return Err(FetchError::Permanent(why));
        }
        let done = bytes.len() == before;
        if on_terminal {
            let of = length.map(|length| format!(" of {}", length / 1024)).unwrap_or_default();
            let end = if done { "\n" } else { "" };
            let _ = write!(progress, "\r{}{of} KiB{end}", bytes.len() / 1024);
        }
        if done {
            break;
        }
    }
    match length {
        Some(length) if length != bytes.len() as u64 => {
            Err(FetchError::Temporary(format!("{} bytes arrived instead of {length}", bytes.len())))
        }
        Some(_) | None => Ok(bytes),
    }
}

fn fetch_error(error: ureq::Error) -> FetchError {
    #[allow(clippy::wildcard_enum_match_arm, reason = "the errors of ureq are not ours, and grow")]
    match error {
        ureq::Error::Timeout(_) => FetchError::Temporary("no answer in time".to_owned()),
        ureq::Error::HostNotFound => FetchError::Temporary("there is no such host, or no network".to_owned()),
        ureq::Error::ConnectionFailed => FetchError::Temporary("the server cannot be reached".to_owned()),
        ureq::Error::Io(error) => FetchError::Temporary(format!("the connection broke off: {error}")),
        ureq::Error::BadUri(_) => FetchError::Permanent(format!("not an address: {error}")),
        error => FetchError::Permanent(error.to_string()),
    }
}
