//! Passes on what browsers ask, on the loopback address only.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;
use serde_json::json;
use tokio::sync::{oneshot, watch};

use crate::diag::Fault;
use crate::model::media::media_type;
use crate::serve::answer::{Answer, Event, Question};
use crate::serve::guard::{Refusal, guard};
use crate::serve::shell;
use crate::serve::writing::{self, Writing};

/// So many ports are tried after the one wished for.
const PORTS: u16 = 20;
/// A browser that waits for a change asks again after so long.
const PATIENCE: Duration = Duration::from_secs(25);

pub struct Listener {
    socket: TcpListener,
    port: u16,
}

impl Listener {
    /// The port wished for, or the next that is free. 0 lets the machine choose.
    pub fn bind(wished: u16) -> Result<Self, Fault> {
        let mut refused = None;
        for port in (0..=PORTS).filter_map(|step| wished.checked_add(step)) {
            match TcpListener::bind((Ipv4Addr::LOCALHOST, port))
                .and_then(|socket| Ok((socket.local_addr()?.port(), socket)))
            {
                Ok((port, socket)) => return Ok(Self { socket, port }),
                Err(cause) => refused = Some(cause),
            }
        }
        Err(fault(wished, refused.unwrap_or_else(|| std::io::Error::other("no port"))))
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// Serves until the process ends.
    pub fn serve(self, door: Door) -> Result<(), Fault> {
        let (port, socket) = (self.port, self.socket);
        let served = || {
            socket.set_nonblocking(true)?;
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async move { axum::serve(tokio::net::TcpListener::from_std(socket)?, router(door)).await })
        };
        served().map_err(|cause| fault(port, cause))
    }
}

fn fault(port: u16, cause: std::io::Error) -> Fault {
    Fault::read(std::path::Path::new(&format!("http://127.0.0.1:{port}/")), cause)
}

/// What every request needs: the way to the preview, and the words of the frame.
#[derive(Clone)]
pub struct Door {
    events: Sender<Event>,
    versions: watch::Sender<u64>,
    port: u16,
    writing: Arc<Writing>,
}

impl Door {
    pub fn new(events: Sender<Event>, port: u16, writing: Writing) -> Self {
        let (versions, writing) = (watch::Sender::new(0), Arc::new(writing));
        Self { events, versions, port, writing }
    }

    pub fn versions(&self) -> watch::Sender<u64> {
        self.versions.clone()
    }

    async fn ask(&self, question: Question) -> Answer {
        let (answer, answered) = oneshot::channel();
        match self.events.send(Event::Asked(question, answer)) {
            Ok(()) => answered.await.unwrap_or(Answer::Nothing),
            Err(_) => Answer::Nothing,
        }
    }
}

fn router(door: Door) -> Router {
    Router::new()
        .route("/", get(async || moved("/_lots/page/")))
        .route("/_lots/", get(overview))
        .route("/_lots/page/", get(frame))
        .route("/_lots/page/{*address}", get(frame))
        .route("/_lots/assets/{name}", get(asset))
        .route("/_lots/about", get(about))
        .route("/_lots/changes", get(changes))
        .merge(writing::routes(door.writing.clone()))
        .fallback(get(file))
        .layer(middleware::from_fn_with_state(door.clone(), guarded))
        .with_state(door)
}

/// Refuses what is not asked by the reader of this machine, and tells browsers to keep and lend nothing.
async fn guarded(State(door): State<Door>, request: Request, next: Next) -> Response {
    let mut response = match guard(request.method(), request.headers(), door.port, &door.writing.token) {
        Ok(()) => next.run(request).await,
        Err(Refusal::Method) => StatusCode::METHOD_NOT_ALLOWED.into_response(),
        Err(Refusal::Host | Refusal::Origin | Refusal::Token) => StatusCode::FORBIDDEN.into_response(),
    };
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "SAMEORIGIN"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("referrer-policy", "same-origin"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn file(State(door): State<Door>, request: Request) -> Response {
    let Some(address) = decoded(request.uri().path()) else { return StatusCode::BAD_REQUEST.into_response() };
    sent(door.ask(Question::File(address)).await)
}

async fn overview(State(door): State<Door>) -> Response {
    let mut response = sent(door.ask(Question::Desk).await);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(shell::POLICY));
    response
}

fn sent(answer: Answer) -> Response {
    match answer {
        Answer::File { path, bytes, found } => {
            let status = if found { StatusCode::OK } else { StatusCode::NOT_FOUND };
            let kind = [(header::CONTENT_TYPE, media_type(&path))];
            (status, kind, Body::from(bytes.to_vec())).into_response()
        }
        Answer::Moved(address) => moved(&address),
        Answer::About(_) | Answer::Nothing => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The path as it is meant: without the first `/`, percent-decoded. Nothing on the disk is opened by it.
fn decoded(path: &str) -> Option<String> {
    let bytes = url::Url::parse("http://localhost").ok()?.join(path).ok()?;
    let decoded = percent_encoding::percent_decode_str(bytes.path()).decode_utf8().ok()?;
    Some(decoded.trim_start_matches('/').to_owned())
}

fn moved(address: &str) -> Response {
    let encoded = url::Url::parse("http://localhost").and_then(|base| base.join(address));
    let path = encoded.map_or_else(|_| "/".to_owned(), |url| url.path().to_owned());
    (StatusCode::FOUND, [(header::LOCATION, path)]).into_response()
}

async fn frame(State(door): State<Door>) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, shell::POLICY)];
    (headers, shell::page(&door.writing.words, &door.writing.token)).into_response()
}

async fn asset(axum::extract::Path(name): axum::extract::Path<String>) -> Response {
    match shell::asset(&name).or_else(|| writing::asset(&name)) {
        Some(text) => ([(header::CONTENT_TYPE, media_type(&name))], text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[derive(Deserialize)]
struct Page {
    /// With the first `/`.
    address: String,
}

async fn about(State(door): State<Door>, Query(Page { address }): Query<Page>) -> Response {
    let Some(address) = decoded(&address) else { return StatusCode::BAD_REQUEST.into_response() };
    match door.ask(Question::About(address)).await {
        Answer::About(about) => axum::Json(about).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

#[derive(Deserialize)]
struct Known {
    version: u64,
}

/// Answers when there is a newer reading than the one the browser knows, or when it has waited long.
async fn changes(State(door): State<Door>, Query(Known { version }): Query<Known>) -> Response {
    let mut versions = door.versions.subscribe();
    let newer = versions.wait_for(|now| *now != version);
    let now = match tokio::time::timeout(PATIENCE, newer).await {
        Ok(Ok(now)) => *now,
        _ => version,
    };
    axum::Json(json!({ "version": now })).into_response()
}
