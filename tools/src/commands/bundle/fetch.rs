//! `qualistamp bundle fetch`: downloads a bundle over HTTP if there is a newer one, and imports it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read as _, Write};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use clap::Args as ClapArgs;
use qualistamp_core::{Bundle, OperatorId, limits::MAX_BUNDLE_BYTES};
use qualistamp_trust_cache::{HttpTag, Operators};
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig, TlsProvider};

use crate::args::trust_dir::{ImportedBundle, TrustDir};
use crate::args::web_address::address as address_of;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::quiet;
use crate::report::counted::counted;
use crate::report::imported;
use crate::style;

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
  qualistamp bundle fetch https://trust.example/bundle.cbor                        later, for example daily by cron
  qualistamp bundle fetch                                                          for all anchors that have an address")]
pub(crate) struct Args {
    /// Address, http:// or https:// [default: those of all anchors, and of the operators that they introduce]
    #[arg(value_name = "URL", value_parser = address_of)]
    url: Option<String>,
    #[command(flatten)]
    trust: TrustDir,
    /// Time limit for one attempt, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    timeout: u64,
    /// Number of attempts if there is no answer or the server is busy
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=100))]
    tries: u32,
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
    let client = Client::new(args);
    match &args.url {
        Some(url) => fetch_one(args, &client, url, out),
        None => fetch_all(args, &client, out),
    }
}

/// Fetches from one address, for whichever operator the bundle there is from.
fn fetch_one(args: &Args, client: &Client, url: &str, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if args.trust.has_several() {
        let Some((bytes, _)) = client.fetch(url, None)? else { return Ok(ExitStatus::Done) };
        let done = args.trust.import(url, &bytes, None)?;
        imported::show(&done.imported, &done.trust, url, out)?;
        imported::show_others(&done.others, url, out)?;
        return Ok(ExitStatus::Done);
    }
    // A missing root is reported before anything is downloaded.
    let cache = args.trust.open()?;
    let Some((bytes, tag)) = client.fetch(url, cache.etag_for(url))? else {
        writeln!(out, "Nothing new since the last fetch.")?;
        imported::say_overdue(cache.snapshot().trust(), url)?;
        return Ok(ExitStatus::Done);
    };
    let done = args.trust.import(url, &bytes, tag)?;
    imported::show(&done.imported, &done.trust, url, out)?;
    imported::show_others(&done.others, url, out)?;
    Ok(ExitStatus::Done)
}

/// Fetches for every anchor with an address, and then for every operator that they introduce with an address. One that fails stops no
/// other.
fn fetch_all(args: &Args, client: &Client, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let mut operators = args.trust.folder.operators()?;
    let mut addresses = BTreeMap::new();
    for kept in operators.anchors() {
        let address = kept.anchor().and_then(|mark| mark.address.as_ref());
        addresses.extend(address.map(|address| (kept.id(), address.as_signed().to_owned())));
    }
    if addresses.is_empty() {
        return Err(Failure::Usage(
            "no anchor of this device has an address; give one, or add it with `qualistamp anchor add ROOT --name NAME --address URL`"
                .to_owned(),
        ));
    }
    let mut exit_status = ExitStatus::Done;
    let mut fetched = BTreeSet::new();
    // The lists of anchors may introduce operators that nobody knew before.
    for _ in ["anchors", "introduced"] {
        for (id, url) in &addresses {
            if fetched.insert(*id)
                && let Err(failure) = fetch_for(*id, url, client, &mut operators, out)
            {
                style::error(&mut anstream::stderr(), failure)?;
                exit_status = exit_status.max_severity(ExitStatus::InputOutput);
            }
        }
        let introduced = operators.federation();
        let with_address = introduced.effective().filter_map(|introduction| {
            let address = introduction.entry.address?;
            // A hostile list must not name files or other protocols.
            Some((introduction.entry.operator, address_of(address.as_signed()).ok()?))
        });
        addresses.extend(with_address);
    }
    Ok(exit_status)
}

fn fetch_for(
    id: OperatorId,
    url: &str,
    client: &Client,
    operators: &mut Operators,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let etag = operators.find(id).and_then(|kept| kept.cache().etag_for(url)).map(str::to_owned);
    let Some((bytes, tag)) = client.fetch(url, etag.as_deref())? else {
        writeln!(out, "{}: nothing new since the last fetch.", Foreign(url))?;
        if let Some(kept) = operators.find(id) {
            imported::say_overdue(kept.cache().snapshot().trust(), url)?;
        }
        return Ok(());
    };
    let results = operators.import_for(id, &bytes, tag, clock::now()?);
    let done = ImportedBundle::new(url, operators, results)?;
    imported::show(&done.imported, &done.trust, url, out)?;
    imported::show_others(&done.others, url, out)
}

/// What asks servers, again if need be.
struct Client {
    agent: Agent,
    tries: u32,
}

/// A bundle and its tag.
type Fetched = (Vec<u8>, Option<HttpTag>);

impl Client {
    fn new(args: &Args) -> Self {
        let agent = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(args.timeout)))
            .max_redirects(5)
            .http_status_as_error(false)
            .user_agent(concat!("qualistamp/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls())
            .build()
            .into();
        Self { agent, tries: args.tries }
    }

    /// The bundle at `url` and its tag, or nothing if it still has the tag `etag`.
    fn fetch(&self, url: &str, etag: Option<&str>) -> Result<Option<Fetched>, Failure> {
        let mut tried = 0;
        let answer = loop {
            tried += 1;
            match ask(&self.agent, url, etag) {
                Ok(answer) => break answer,
                Err(FetchError::Temporary(reason)) if tried < self.tries => {
                    let pause = Duration::from_secs(1 << (tried - 1).min(5));
                    let remark = format_args!("{url}: {reason}; trying again in {} s", pause.as_secs());
                    let _ = style::error(&mut anstream::stderr(), remark);
                    thread::sleep(pause);
                }
                Err(FetchError::Temporary(reason)) => {
                    let why = format_args!(
                        "{reason} (tried {}); the present trust data stays in use",
                        counted(tried as usize, "time")
                    );
                    return Err(Failure::input(url, why));
                }
                Err(FetchError::Permanent(reason)) => return Err(Failure::input(url, reason)),
            }
        };
        match answer {
            Answer::NotModified => Ok(None),
            Answer::Body { bytes, html, .. } if html && Bundle::parse(&bytes).is_err() => {
                Err(Failure::input(url, "a web page, not a bundle; check the address"))
            }
            Answer::Body { bytes, etag, .. } => {
                let tag = etag.and_then(|etag| HttpTag::new(url, &etag));
                Ok(Some((bytes, tag)))
            }
        }
    }
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
    let tls = |error: &dyn std::fmt::Display| {
        FetchError::Permanent(format!(
            "no secure connection: {error}; check the address and the clock, and that this system trusts the server's authority"
        ))
    };
    #[allow(clippy::wildcard_enum_match_arm, reason = "the errors of ureq are not ours, and grow")]
    match error {
        ureq::Error::Timeout(_) => FetchError::Temporary("no answer in time".to_owned()),
        ureq::Error::HostNotFound => no_such_host(),
        ureq::Error::ConnectionFailed => FetchError::Temporary("the server cannot be reached".to_owned()),
        ureq::Error::Rustls(error) => tls(&error),
        ureq::Error::Tls(error) => tls(&error),
        // ureq passes the errors of rustls and of the name server through as errors of the connection.
        ureq::Error::Io(error) => {
            match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
                Some(error) => tls(error),
                None => io_error(&error),
            }
        }
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => {
            FetchError::Permanent("this is not a valid web address; copy it from a browser".to_owned())
        }
        error => FetchError::Permanent(error.to_string()),
    }
}

fn no_such_host() -> FetchError {
    FetchError::Temporary("there is no such host, or no network".to_owned())
}

fn io_error(error: &io::Error) -> FetchError {
    use io::ErrorKind as Kind;
    // The standard library has no kind for a name that does not resolve.
    if error.to_string().contains("failed to lookup address") {
        return no_such_host();
    }
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "the kinds of the standard library are not ours, and grow"
    )]
    let why = match error.kind() {
        Kind::ConnectionRefused => "the server cannot be reached: it refuses the connection".to_owned(),
        Kind::HostUnreachable | Kind::NetworkUnreachable | Kind::NetworkDown | Kind::AddrNotAvailable => {
            format!("the server cannot be reached: {error}")
        }
        Kind::TimedOut | Kind::WouldBlock => "no answer in time".to_owned(),
        Kind::ConnectionReset | Kind::ConnectionAborted | Kind::BrokenPipe | Kind::UnexpectedEof => {
            format!("the connection broke off: {error}")
        }
        _ => format!("the connection failed: {error}"),
    };
    FetchError::Temporary(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_connection_are_told_apart() {
        let words = |error: io::Error| match fetch_error(ureq::Error::Io(error)) {
            FetchError::Temporary(words) => (words, true),
            FetchError::Permanent(words) => (words, false),
        };
        let (refused, again) = words(io::ErrorKind::ConnectionRefused.into());
        assert!(refused.starts_with("the server cannot be reached") && again, "{refused}");
        let (name, again) =
            words(io::Error::other("failed to lookup address information: Name or service not known"));
        assert!(name.starts_with("there is no such host") && again, "{name}");
        let (reset, again) = words(io::ErrorKind::ConnectionReset.into());
        assert!(reset.starts_with("the connection broke off") && again, "{reset}");
        let unknown = rustls::Error::InvalidCertificate(rustls::CertificateError::UnknownIssuer);
        let (tls, again) = words(io::Error::other(unknown));
        assert!(tls.starts_with("no secure connection") && !again, "{tls}");
    }
}
