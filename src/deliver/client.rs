//! Requests over HTTP for OpenDAL, through the client that the program has already.

use std::io::ErrorKind as Io;
use std::time::Duration;

use futures::stream;
use opendal::raw::{HttpBody, HttpFetch};
use opendal::{Buffer, Error, ErrorKind};
use ureq::Agent;
use ureq::http::{Method, Request, Response, request::Parts};
use ureq::tls::{RootCerts, TlsConfig};

use crate::deliver::refusal::Refusal;
use crate::diag::fault::FaultKind;

/// Who sends, so that the one who looks after the server can see it.
const USER_AGENT: &str = concat!("lots/", env!("CARGO_PKG_VERSION"), " (publish)");

/// How long it waits for a server to take a call, and then to answer.
const CONNECT: Duration = Duration::from_secs(10);
const ANSWER: Duration = Duration::from_secs(60);

#[derive(Clone)]
pub struct Client {
    /// Trusts whom the machine trusts.
    agent: Agent,
    /// Trusts whom Mozilla trusted when the program was made, for machines that know nobody.
    newcomer: Agent,
}

impl Client {
    pub fn new() -> Self {
        Self { agent: agent(RootCerts::PlatformVerifier), newcomer: agent(RootCerts::WebPki) }
    }

    fn send(&self, parts: &Parts, body: &[u8]) -> Result<Response<Vec<u8>>, Refusal> {
        let answer = match run(&self.agent, parts, body) {
            // Nothing has been sent: there are no certificates to hold the server's against.
            Err(ureq::Error::Rustls(_)) => run(&self.newcomer, parts, body),
            answer => answer,
        };
        let answer = answer.map_err(|error| refused(&error))?;
        match Refusal::of_status(parts.method.as_str(), answer.status().as_u16(), answer.body()) {
            Some(refusal) => Err(refusal),
            None => Ok(answer),
        }
    }
}

impl HttpFetch for Client {
    async fn fetch(&self, request: Request<Buffer>) -> opendal::Result<Response<HttpBody>> {
        let (client, (parts, body)) = (self.clone(), request.into_parts());
        let answered = tokio::task::spawn_blocking(move || client.send(&parts, &body.to_bytes())).await;
        let answer = answered.map_err(|_| Error::new(ErrorKind::Unexpected, "thread"))?.map_err(|refusal| {
            let is_passing = matches!(refusal.kind, FaultKind::NotReached | FaultKind::Cut);
            Error::new(ErrorKind::Unexpected, "refused").with_temporary(is_passing).set_source(refusal)
        })?;
        Ok(answer.map(|bytes| HttpBody::new(stream::iter([Ok(Buffer::from(bytes))]), None)))
    }
}

fn run(agent: &Agent, parts: &Parts, body: &[u8]) -> Result<Response<Vec<u8>>, ureq::Error> {
    let mut request = Request::builder().method(&parts.method).uri(&parts.uri);
    if let Some(headers) = request.headers_mut() {
        *headers = parts.headers.clone();
    }
    let answer = match body.is_empty() && parts.method != Method::PUT {
        true => agent.run(request.body(())?),
        false => agent.run(request.body(body)?),
    }?;
    let (head, mut body) = answer.into_parts();
    let bytes = body.with_config().limit(u64::MAX).read_to_vec()?;
    Ok(Response::from_parts(head, bytes))
}

fn agent(trusted: RootCerts) -> Agent {
    let config = Agent::config_builder()
        .user_agent(USER_AGENT)
        .timeout_connect(Some(CONNECT))
        .timeout_recv_response(Some(ANSWER))
        .timeout_recv_body(Some(ANSWER))
        .timeout_send_body(Some(ANSWER))
        .tls_config(TlsConfig::builder().root_certs(trusted).build())
        .http_status_as_error(false)
        // WebDAV has methods of its own.
        .allow_non_standard_methods(true)
        // What opens one server is not told to another.
        .max_redirects(0)
        .max_redirects_will_error(false)
        // Otherwise it would look for one in the environment.
        .proxy(None)
        .build();
    config.new_agent()
}

fn refused(error: &ureq::Error) -> Refusal {
    let kind = match error {
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed | ureq::Error::Timeout(_) => FaultKind::NotReached,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => FaultKind::Certificate,
        ureq::Error::Io(cause) => match cause.kind() {
            // What comes back is not what a safe connection begins with, or the certificate is not valid.
            Io::InvalidData => FaultKind::Certificate,
            Io::ConnectionReset | Io::ConnectionAborted | Io::BrokenPipe | Io::UnexpectedEof => FaultKind::Cut,
            _ => FaultKind::NotReached,
        },
        _ => FaultKind::Cut,
    };
    Refusal { kind, status: None }
}
