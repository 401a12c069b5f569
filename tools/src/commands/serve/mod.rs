//! `qualistamp serve`: answers over HTTP, for programs on the same machine.

mod answers;
mod http;
mod openapi;
mod trusted;

use std::io::Write;
use std::net::SocketAddr;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use clap::Args as ClapArgs;

use crate::args::policy_options::PolicyOptions;
use crate::args::sandbox::NoSandbox;
use crate::args::seconds::Seconds;
use crate::args::trust_options::TrustOptions;
use crate::commands::serve::answers::Desk;
use crate::commands::serve::http::Limits;
use crate::commands::serve::trusted::Trusted;
use crate::exit::{ExitStatus, Failure};
use crate::input::codes::PICTURE_TIME;
use crate::input::stamps::Look;
use crate::report::json;

/// Megabytes, as users count them.
const MIB: usize = 1024 * 1024;

/// Answer over HTTP, for programs on this machine that are not written in Rust
///
/// POST the text of a stamp, a picture or a PDF to /verify, and get the answers that `verify --json` gives. Nothing of what is asked is
/// kept or logged.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
  POST /verify        the text of a stamp, or a picture, PDF, DOCX, ODT, EML or ZIP file, as the whole body of the request.
                      Answers {\"answers\":[…]}: one object for each stamp, as a line of `verify --json`.
                      ?lang=fr or Accept-Language chooses the language of its sentences.
  GET  /health        how old the trust list is; status 503 if nothing can be verified with it
  GET  /openapi.json  all of this for programs (OpenAPI 3.1)

An answer has HTTP status 200, whatever it says: decide by \"verdict\". Other status codes say that there is no answer: 400 empty,
403 from a web page or under a foreign name, 408 sent too slowly, 413 too large, 415 a form, 503 busy (try again), 504 took too long.

It listens on this machine alone. With --expose it listens for others too: put your own server before it, for TLS and for who may ask.
Requests of web pages are refused, so that no page that somebody opens on this machine can use it.

The trust list is read again every minute, so let `qualistamp bundle fetch` run once a day beside it. One that cannot be read is
reported by /health, and the one before stays in use. SIGTERM and Ctrl-C end the service once the requests that it has are answered.

Each request is logged on standard error: the time, the status, how long it took; never what was in it. --quiet logs nothing.

Examples:
  qualistamp serve --trust-dir /var/lib/qualistamp
  qualistamp serve --listen 127.0.0.1:9000 --max-body 5
  qualistamp serve --openapi > openapi.json

  curl --data-binary @diploma.jpg http://127.0.0.1:8466/verify")]
pub(crate) struct Args {
    /// Address to listen on: the port 0 takes one that is free
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8466")]
    listen: SocketAddr,
    /// Allow an address that other machines can reach
    #[arg(long)]
    expose: bool,
    /// Print the OpenAPI description and end
    #[arg(long)]
    openapi: bool,
    #[command(flatten)]
    trust: TrustOptions,
    #[command(flatten)]
    policy: PolicyOptions,
    /// Largest body of a request, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=256))]
    max_body: u32,
    /// Time limit for one picture, or one page of a PDF
    #[arg(long, value_name = "SECONDS", default_value_t = Seconds(PICTURE_TIME))]
    seconds: Seconds,
    /// Time limit for one request, from its first byte to the answer
    #[arg(long, value_name = "SECONDS", default_value_t = Seconds(Duration::from_secs(60)))]
    request_seconds: Seconds,
    /// How many requests are answered at once [default: twice the number of processors]
    #[arg(long, value_name = "N")]
    at_once: Option<NonZero<u16>>,
    /// How often the trust data is read again, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = Seconds(Duration::from_secs(60)))]
    reload_seconds: Seconds,
    #[command(flatten)]
    no_sandbox: NoSandbox,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if args.openapi {
        json::write_line(out, &openapi::description())?;
        return Ok(ExitStatus::Done);
    }
    let is_loopback = args.listen.ip().is_loopback();
    if !is_loopback && !args.expose {
        return Err(Failure::Usage(format!(
            "other machines can reach {}; give --expose if they may, and put a server with TLS and access control before it",
            args.listen
        )));
    }
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let at_once = args.at_once.map_or(2 * processors, |count| count.get().into());
    let limits = Limits {
        body: usize::try_from(args.max_body).unwrap_or(usize::MAX).saturating_mul(MIB),
        request: args.request_seconds.0,
        at_once,
        only_local_names: is_loopback,
    };
    let look = Look { thumbnails: false, time: args.seconds.0, sandbox: args.no_sandbox.sandbox() };
    let trusted = Trusted::open(args.trust.clone(), args.policy.policy())?;
    let desk = Arc::new(Desk::new(trusted, look));
    http::serve(args.listen, limits, args.reload_seconds.0, &desk, out)?;
    Ok(ExitStatus::Done)
}
