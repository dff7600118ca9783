//! Asks other websites whether what we link to is still there: the only code that opens a connection, and only for `lots check
//! --external`.

mod client;
mod turns;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use url::Url;

use crate::ask::client::Client;
use crate::ask::turns::Turns;
use crate::model::answer::{Answer, Failure};

/// How the program behaves towards others.
#[derive(Clone, Copy, Debug)]
pub struct Manners {
    /// How long it waits for an answer.
    pub patience: Duration,
    /// How long it leaves a host alone between two requests.
    pub pause: Duration,
    /// How many hosts it asks at the same time.
    pub hosts: usize,
}

impl Default for Manners {
    fn default() -> Self {
        Self { patience: Duration::from_secs(10), pause: Duration::from_secs(1), hosts: 8 }
    }
}

/// So many times an address may lead to another one.
const REDIRECTS: usize = 5;

/// Asks for every address. Several hosts are asked at a time, each one thing after another. `progress` is called when an
/// address is done, with the number of those done and of all.
pub fn ask(
    resources: &BTreeSet<String>,
    manners: &Manners,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> BTreeMap<String, Answer> {
    let mut hosts: BTreeMap<String, Vec<Url>> = BTreeMap::new();
    for url in resources.iter().filter_map(|resource| Url::parse(resource).ok()) {
        hosts.entry(host(&url)).or_default().push(url);
    }
    let visit = Visit { client: Client::new(manners.patience), turns: Turns::new(manners.pause) };
    let hosts = hosts.into_values().collect::<Vec<_>>();
    let next = AtomicUsize::new(0);
    let answers = Mutex::new(BTreeMap::new());
    // Threads of our own: they wait for others and need no cores.
    thread::scope(|scope| {
        for _ in 0..manners.hosts.min(hosts.len()) {
            scope.spawn(|| {
                while let Some(urls) = hosts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    for url in urls {
                        let answer = visit.answer(url);
                        let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
                        answers.insert(url.to_string(), answer);
                        progress(answers.len(), resources.len());
                    }
                }
            });
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Whom a request is a burden to, whatever the port.
fn host(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

struct Visit {
    client: Client,
    turns: Turns,
}

impl Visit {
    /// Asks for an address, and for what it leads to.
    fn answer(&self, url: &Url) -> Answer {
        let mut seen = vec![url.clone()];
        // How far one comes by redirects that are meant to last.
        let (mut moved, mut lasting) = (None, true);
        while let Some(at) = seen.last().filter(|_| seen.len() <= REDIRECTS + 1) {
            let reply = match self.reply(at) {
                Ok(reply) => reply,
                Err(failure) => return Answer::Dead(failure),
            };
            match (reply.status, reply.location) {
                (200..=299, _) => return moved.map_or(Answer::Found, Answer::Moved),
                (301 | 302 | 303 | 307 | 308, Some(location)) => {
                    let Some(mut target) = at.join(&location).ok().filter(is_web) else {
                        return Answer::Dead(Failure::Other);
                    };
                    lasting &= matches!(reply.status, 301 | 308);
                    if lasting {
                        moved = Some(target.to_string());
                    }
                    target.set_fragment(None);
                    if seen.contains(&target) {
                        return Answer::Dead(Failure::Loop);
                    }
                    seen.push(target);
                }
                (status, _) => return Answer::Dead(Failure::Status(status)),
            }
        }
        Answer::Dead(Failure::Loop)
    }

    /// Asks whether it is there; a server that does not answer such a question is asked for the page itself.
    fn reply(&self, url: &Url) -> Result<client::Reply, Failure> {
        let host = host(url);
        let reply = self.turns.take(&host, || self.client.head(url))?;
        match reply.status {
            403 | 405 | 501 => self.turns.take(&host, || self.client.get(url)),
            _ => Ok(reply),
        }
    }
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}
