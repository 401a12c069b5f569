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
    let text = text.trim();
    let Some((scheme, rest)) =
        text.split_once("://").filter(|(scheme, _)| matches!(*scheme, "http" | "https"))
    else {
        return Err(
            "must begin with https:// or http://; a file is imported with `qualistamp bundle import`"
                .to_owned(),
        );
    };
    let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    if !host.is_ascii() {
        return Err("the name of the server must be written with ASCII letters, as `xn--…`; a browser shows that form when you copy \
                    the address"
            .to_owned());
    }
    // Browsers show the path readable, and send it percent-encoded (RFC 3986 section 2.1).
    let mut encoded = format!("{scheme}://{host}");
    for byte in path.bytes() {
        if byte.is_ascii_graphic()
            && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
        {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Ok(encoded)
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
    fn addresses_are_encoded_as_browsers_do() {
        for (given, sent) in [
            (
                "https://x.example/бан дл.cbor?a=é",
                "https://x.example/%D0%B1%D0%B0%D0%BD%20%D0%B4%D0%BB.cbor?a=%C3%A9",
            ),
            ("http://127.0.0.1:9/a%20b", "http://127.0.0.1:9/a%20b"),
            (" https://x.example ", "https://x.example"),
        ] {
            assert_eq!(address(given).as_deref(), Ok(sent));
        }
        assert!(address("https://пример.example/x").is_err_and(|error| error.contains("xn--")));
        assert!(address("bundle.cbor").is_err());
    }

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
