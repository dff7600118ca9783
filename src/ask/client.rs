//! Single requests over HTTP, and what went wrong with them in our own terms.

use std::io::ErrorKind;
use std::time::Duration;

use ureq::http::Response;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, Error};
use url::Url;

use crate::model::answer::Failure;

/// Who asks, so that the one who is asked can see it.
const USER_AGENT: &str = concat!("lots/", env!("CARGO_PKG_VERSION"), " (link check)");

pub struct Client {
    /// Trusts whom the machine trusts, as browsers do: many municipalities look into their own traffic.
    agent: Agent,
    /// Trusts whom Mozilla trusted when the program was made, for machines that know nobody.
    newcomer: Agent,
}

/// What a server says before the page itself.
pub struct Reply {
    pub status: u16,
    /// Where it sends us instead.
    pub location: Option<String>,
}

impl Client {
    pub fn new(patience: Duration) -> Self {
        Self { agent: agent(patience, RootCerts::PlatformVerifier), newcomer: agent(patience, RootCerts::WebPki) }
    }

    /// Asks whether a page is there.
    pub fn head(&self, url: &Url) -> Result<Reply, Failure> {
        self.send(url, |agent| agent.head(url.as_str()).call())
    }

    /// Asks for a page and hangs up before it comes.
    pub fn get(&self, url: &Url) -> Result<Reply, Failure> {
        self.send(url, |agent| agent.get(url.as_str()).call())
    }

    fn send(&self, url: &Url, request: impl Fn(&Agent) -> Result<Response<Body>, Error>) -> Result<Reply, Failure> {
        let said = match request(&self.agent) {
            // Nothing has been sent: there are no certificates to hold the server's against.
            Err(Error::Rustls(_)) => request(&self.newcomer),
            said => said,
        };
        let said = said.map_err(|error| failure(&error, url))?;
        let location = said.headers().get("location");
        let location = location.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        Ok(Reply { status: said.status().as_u16(), location })
    }
}

fn agent(patience: Duration, trusted: RootCerts) -> Agent {
    let config = Agent::config_builder()
        .user_agent(USER_AGENT)
        .timeout_global(Some(patience))
        .tls_config(TlsConfig::builder().root_certs(trusted).build())
        .http_status_as_error(false)
        // Redirects are followed by `ask`, since every host has its own turns.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_idle_connections(0)
        // Otherwise it would look for one in the environment.
        .proxy(None)
        .build();
    config.new_agent()
}

fn failure(error: &Error, url: &Url) -> Failure {
    match error {
        Error::Timeout(_) => Failure::Timeout,
        Error::HostNotFound => Failure::Name,
        Error::Tls(_) => Failure::Tls,
        Error::Io(cause) => match cause.kind() {
            ErrorKind::ConnectionRefused => Failure::Refused,
            ErrorKind::TimedOut => Failure::Timeout,
            // What comes back is not what a safe connection begins with, or the certificate is not valid.
            ErrorKind::InvalidData => Failure::Tls,
            _ if !has_address(url) => Failure::Name,
            _ => Failure::Other,
        },
        _ => Failure::Other,
    }
}

/// Does the host's name lead to a server? The machine's own error for that has no kind to know it by.
fn has_address(url: &Url) -> bool {
    url.socket_addrs(|| None).is_ok_and(|addresses| !addresses.is_empty())
}
