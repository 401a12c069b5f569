//! HTTP: who may ask, how much, how long, and how the service ends.

use std::convert::Infallible;
use std::io::Write;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Body as _, Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::{task, time};

use crate::clock;
use crate::commands::serve::answers::Desk;
use crate::commands::serve::openapi;
use crate::crash;
use crate::exit::Failure;
use crate::quiet;

/// How long a client may take for the head of a request, and how long a connection may stay unused.
const HEAD_TIME: Duration = Duration::from_secs(15);

/// How many connections are open at once. More of them wait.
const CONNECTIONS_MAX: usize = 512;

/// The path that answers.
const VERIFY: &str = "/verify";

/// What a request may cost.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Bytes of a body.
    pub(super) body: usize,
    /// From the head of a request to its answer.
    pub(super) request: Duration,
    /// Requests that are answered at once.
    pub(super) at_once: usize,
    /// Whether the request must name this machine as its host.
    pub(super) only_local_names: bool,
}

/// What all requests share.
struct Shared {
    desk: Arc<Desk>,
    limits: Limits,
    places: Arc<Semaphore>,
    is_quiet: bool,
}

/// Serves until a signal ends it.
///
/// # Errors
/// If the address cannot be listened on.
pub(super) fn serve(
    address: SocketAddr,
    limits: Limits,
    reload: Duration,
    desk: &Arc<Desk>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_io()
        .enable_time()
        .build()
        .map_err(|error| Failure::Input(format!("the service cannot start: {error}")))?;
    let served = runtime.block_on(async {
        let listener = TcpListener::bind(address).await.map_err(|error| cannot_listen(address, &error))?;
        let bound = listener.local_addr().map_err(|error| cannot_listen(address, &error))?;
        writeln!(out, "listening on http://{bound}")?;
        out.flush()?;
        let shared = Arc::new(Shared {
            desk: Arc::clone(desk),
            limits,
            places: Arc::new(Semaphore::new(limits.at_once)),
            is_quiet: quiet::is_quiet(),
        });
        task::spawn(reload_from_time_to_time(Arc::clone(desk), reload));
        accept(listener, shared).await;
        Ok(())
    });
    // Work that took longer than its request may is not waited for.
    runtime.shutdown_background();
    served
}

fn cannot_listen(address: SocketAddr, error: &std::io::Error) -> Failure {
    let hint = if error.kind() == std::io::ErrorKind::AddrInUse {
        "; another program has this port: choose one with --listen"
    } else if error.kind() == std::io::ErrorKind::PermissionDenied {
        "; choose a port above 1023 with --listen"
    } else {
        ""
    };
    Failure::Input(format!("cannot listen on {address}: {error}{hint}"))
}

async fn reload_from_time_to_time(desk: Arc<Desk>, every: Duration) {
    loop {
        time::sleep(every.max(Duration::from_secs(1))).await;
        let desk = Arc::clone(&desk);
        let _ = task::spawn_blocking(move || crash::catch(|| desk.trusted.reload())).await;
    }
}

/// Accepts connections until a signal comes, then waits for the requests that have begun.
async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let connections = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let graceful = GracefulShutdown::new();
    let mut signal = pin!(end_signal());
    loop {
        let next = async {
            let place = Arc::clone(&connections).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut signal => break,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(_) => {
                // No more files may be opened, for instance. It passes.
                time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let shared = Arc::clone(&shared);
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIME)
            .max_buf_size(64 * 1024)
            .serve_connection(
                TokioIo::new(stream),
                service_fn(move |request| {
                    let shared = Arc::clone(&shared);
                    async move { Ok::<_, Infallible>(shared.respond(request).await) }
                }),
            );
        let connection = graceful.watch(connection);
        task::spawn(async move {
            // What a client does wrong is its own affair.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    let _ = time::timeout(shared.limits.request, graceful.shutdown()).await;
}

/// Ends when the service is asked to end.
async fn end_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut interrupt), Ok(mut terminate)) =
            (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
        {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Why there is no answer.
struct Problem {
    status: StatusCode,
    name: &'static str,
    message: String,
    header: Option<(HeaderName, HeaderValue)>,
}

impl Problem {
    fn new(status: StatusCode, name: &'static str, message: impl Into<String>) -> Self {
        Self { status, name, message: message.into(), header: None }
    }

    fn with(mut self, name: HeaderName, value: &'static str) -> Self {
        self.header = Some((name, HeaderValue::from_static(value)));
        self
    }

    fn response(self) -> Response<Full<Bytes>> {
        let body = json!({"error": {"name": self.name, "message": self.message}});
        let mut response = json_response(self.status, &body);
        // What is left of the body is not read, so the connection cannot be used again.
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        response.headers_mut().extend(self.header);
        response
    }
}

impl Shared {
    async fn respond(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let began = Instant::now();
        let what = named(&request);
        let response = self.answer(request).await.unwrap_or_else(Problem::response);
        if !self.is_quiet {
            log(what, response.status(), began.elapsed());
        }
        response
    }

    async fn answer(&self, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Problem> {
        self.may_ask(request.headers())?;
        match (request.uri().path(), request.method()) {
            (VERIFY, &Method::POST) => self.verify(request).await,
            ("/health", &Method::GET | &Method::HEAD) => {
                let (can_verify, health) = self.desk.trusted.health();
                let status = if can_verify { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
                Ok(json_response(status, &health))
            }
            ("/openapi.json", &Method::GET | &Method::HEAD) => {
                Ok(json_response(StatusCode::OK, &openapi::description()))
            }
            (VERIFY, _) => {
                Err(wrong_method("POST the text or the file to /verify").with(header::ALLOW, "POST"))
            }
            ("/health" | "/openapi.json", _) => {
                Err(wrong_method("only GET").with(header::ALLOW, "GET, HEAD"))
            }
            _ => Err(Problem::new(
                StatusCode::NOT_FOUND,
                "not_found",
                "there is only POST /verify, GET /health and GET /openapi.json",
            )),
        }
    }

    /// Refuses what comes from a web page: any page that somebody opens on this machine can send requests to it.
    fn may_ask(&self, headers: &HeaderMap) -> Result<(), Problem> {
        let forbidden = |message: &str| Problem::new(StatusCode::FORBIDDEN, "forbidden", message);
        if headers.contains_key(header::ORIGIN) || headers.contains_key("sec-fetch-site") {
            return Err(forbidden("requests of web pages are refused: let your own server ask"));
        }
        // A page can also make a name of its own point here.
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        if self.limits.only_local_names && !is_local(host) {
            return Err(forbidden("ask for localhost or 127.0.0.1: other names are refused"));
        }
        Ok(())
    }

    async fn verify(&self, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Problem> {
        let deadline = time::Instant::now() + self.limits.request;
        let (head, body) = request.into_parts();
        let media_type = head.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if media_type.is_some_and(|media_type| media_type.to_ascii_lowercase().starts_with("multipart/")) {
            return Err(Problem::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "form",
                "send the file itself as the body, not a form: curl --data-binary @FILE",
            ));
        }
        let limit = self.limits.body;
        let too_large = || {
            let message = format!("at most {limit} bytes; start the service with a larger --max-body");
            Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", message)
        };
        if body.size_hint().lower() > limit as u64 {
            return Err(too_large());
        }
        // A place first: what waits has no body in memory yet.
        let place = time::timeout_at(deadline, Arc::clone(&self.places).acquire_owned()).await;
        let Ok(Ok(place)) = place else {
            let message = "too many requests at once; try again";
            return Err(
                Problem::new(StatusCode::SERVICE_UNAVAILABLE, "busy", message).with(header::RETRY_AFTER, "1")
            );
        };
        let body = match time::timeout(HEAD_TIME, Limited::new(body, limit).collect()).await {
            Ok(Ok(body)) => body.to_bytes(),
            Ok(Err(error)) if error.is::<LengthLimitError>() => return Err(too_large()),
            Ok(Err(_)) => {
                return Err(Problem::new(StatusCode::BAD_REQUEST, "cut_off", "the body ended too early"));
            }
            Err(_) => {
                return Err(Problem::new(
                    StatusCode::REQUEST_TIMEOUT,
                    "too_slow",
                    "the body did not come in time",
                ));
            }
        };
        if body.is_empty() {
            let message = "the body is empty; send the text of a stamp, a picture or a PDF";
            return Err(Problem::new(StatusCode::BAD_REQUEST, "empty", message));
        }
        let words = {
            let asked = asked_languages(&head.headers, head.uri.query());
            self.desk.words(asked.iter().map(String::as_str))
        };
        let language = HeaderValue::from_str(words.language()).unwrap_or(HeaderValue::from_static("en"));
        let desk = Arc::clone(&self.desk);
        let work = task::spawn_blocking(move || {
            // Kept until the work has ended, also if nobody waits for it any more.
            let _place = place;
            crash::catch(|| desk.answer(body.into(), &words))
        });
        match time::timeout_at(deadline, work).await {
            Ok(Ok(Ok(Ok(answers)))) => {
                let mut response = json_response(StatusCode::OK, &answers);
                response.headers_mut().insert(header::CONTENT_LANGUAGE, language);
                Ok(response)
            }
            Ok(Ok(Ok(Err(message)))) => {
                Err(Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "no_answer", message))
            }
            Ok(Ok(Err(_)) | Err(_)) => Err(Problem::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "failed",
                "the program failed over this request",
            )),
            Err(_) => Err(Problem::new(
                StatusCode::GATEWAY_TIMEOUT,
                "took_too_long",
                "no answer within the time limit of a request",
            )),
        }
    }
}

fn wrong_method(message: &str) -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "wrong_method", message)
}

/// Whether a `Host` header names this machine as itself.
fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    name.eq_ignore_ascii_case("localhost")
        || bare.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback())
}

/// The languages that a request asks for, best first: `?lang=`, then `Accept-Language` (RFC 9110, 12.5.4).
fn asked_languages(headers: &HeaderMap, query: Option<&str>) -> Vec<String> {
    let pairs = query.into_iter().flat_map(|query| query.split('&'));
    let mut asked: Vec<String> =
        pairs.filter_map(|pair| pair.strip_prefix("lang=")).map(str::to_owned).collect();
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let mut accepted: Vec<(u16, &str)> = accepted
        .into_iter()
        .flat_map(|value| value.split(','))
        .take(20)
        .filter_map(|part| {
            let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
            let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
            // In thousandths, which is what the header allows.
            Some(((weight.clamp(0.0, 1.0) * 1000.0) as u16, tag.trim()))
        })
        .filter(|(weight, tag)| *weight > 0 && *tag != "*")
        .collect();
    accepted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    asked.extend(accepted.into_iter().map(|(_, tag)| tag.to_owned()));
    asked
}

/// What a request asks for, for the log: only what this program knows, never what a client wrote.
fn named(request: &Request<Incoming>) -> &'static str {
    match (request.uri().path(), request.method()) {
        (VERIFY, &Method::POST) => "POST /verify",
        ("/health", &Method::GET) => "GET /health",
        ("/openapi.json", &Method::GET) => "GET /openapi.json",
        _ => "other",
    }
}

fn log(what: &str, status: StatusCode, took: Duration) {
    let time = clock::now().map(|now| now.to_string()).unwrap_or_default();
    let milliseconds = took.as_millis();
    // A log that cannot be written must not stop the service.
    let _ = writeln!(std::io::stderr().lock(), "{time} {what} {} {milliseconds} ms", status.as_u16());
}

fn json_response(status: StatusCode, value: &Value) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(value.to_string())));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // Answers change with the trust list, and are nobody else's business.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_local() {
        for host in ["localhost", "LOCALHOST:8466", "127.0.0.1:1", "127.9.9.9", "[::1]:8466", "[::1]"] {
            assert!(is_local(host), "{host}");
        }
        for host in
            ["", "example.org", "localhost.example.org", "127.0.0.1.example.org:80", "10.0.0.1", "[::2]:1"]
        {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn the_query_goes_before_the_header_and_weights_count() {
        let mut headers = HeaderMap::new();
        let value = HeaderValue::from_static("de;q=0.5, el, *;q=0.1, fr;q=0, x;q=bad, sr-Latn;q=0.9");
        headers.insert(header::ACCEPT_LANGUAGE, value);
        assert_eq!(asked_languages(&headers, Some("a=1&lang=pt-BR")), ["pt-BR", "el", "sr-Latn", "de"]);
        assert_eq!(asked_languages(&HeaderMap::new(), None), Vec::<String>::new());
    }
}
