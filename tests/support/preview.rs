//! The program's preview, started on a workspace and asked as a browser asks; it ends when it is dropped.

use std::cell::Cell;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use serde_json::Value as Json;
use ureq::Agent;

use crate::support::{TODAY, Workspace};

/// Longer than anything takes; shorter than anybody waits.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the preview answers.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub kind: String,
    pub location: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

pub struct Preview {
    child: Child,
    /// What it says after that.
    lines: Receiver<String>,
    complaints: Option<JoinHandle<String>>,
    agent: Agent,
    pub port: u16,
    /// What it says until it says where it listens.
    pub said: Vec<String>,
    /// The last reading we know of.
    pub version: Cell<u64>,
    /// Somebody has ended it.
    is_ended: bool,
}

/// The program, hearing Ctrl-C as it does in a terminal: what a script runs in the background is told not to, and these tests may
/// run there.
fn program() -> Command {
    let program = env!("CARGO_BIN_EXE_lots");
    if cfg!(not(target_os = "linux")) {
        return Command::new(program);
    }
    let mut heard = Command::new("env");
    heard.args(["--default-signal=INT", program]);
    heard
}

impl Preview {
    /// On a port that the machine chooses.
    pub fn on(workspace: &Workspace) -> Self {
        Self::with(workspace, &["--port", "0"])
    }

    pub fn with(workspace: &Workspace, arguments: &[&str]) -> Self {
        let mut child = program()
            .args(["serve", "--lang", "en", "--date", &TODAY.to_string(), "--workspace"])
            .arg(workspace.root())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let lines = lines(child.stdout.take().expect("a pipe"));
        let complaints = text(child.stderr.take().expect("a pipe"));
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .build()
            .new_agent();
        let mut said = Vec::new();
        let port = loop {
            let line = lines.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("no address after {said:?}"));
            let port =
                line.strip_prefix("Open http://127.0.0.1:").and_then(|rest| rest.split('/').next()?.parse().ok());
            said.push(line);
            if let Some(port) = port {
                break port;
            }
        };
        Self { child, lines, complaints: Some(complaints), agent, port, said, version: Cell::new(0), is_ended: false }
    }

    /// The next line that it says.
    pub fn line(&self) -> String {
        self.lines.recv_timeout(PATIENCE).expect("a line")
    }

    /// Ends it as Ctrl-C does, and how long that took.
    #[cfg(unix)]
    pub fn interrupt(mut self) -> Duration {
        let asked = Instant::now();
        let sent = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().expect("kill");
        assert!(sent.success());
        while self.child.try_wait().expect("a child").is_none() {
            assert!(asked.elapsed() < PATIENCE, "it goes on");
            thread::sleep(Duration::from_millis(1));
        }
        self.is_ended = true;
        asked.elapsed()
    }

    /// The answer to an address with its first `/`.
    pub fn get(&self, address: &str) -> Answer {
        let url = format!("http://127.0.0.1:{}{address}", self.port);
        let mut response = self.agent.get(&url).call().unwrap_or_else(|error| panic!("{address}: {error}"));
        let header = |name: &str| {
            let value = response.headers().get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let (kind, location) = (header("content-type"), header("location"));
        let bytes = response.body_mut().read_to_vec().expect("a whole answer");
        Answer { status: response.status().as_u16(), kind, location, bytes }
    }

    /// The answer to a request written by hand: status and body.
    pub fn raw(&self, request: impl AsRef<[u8]>) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        // It may hang up before it has read everything.
        let _ = stream.write_all(request.as_ref());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let status = String::from_utf8_lossy(answer.get(9..12).unwrap_or_default()).parse().unwrap_or(0);
        let body = answer.windows(4).position(|four| four == b"\r\n\r\n").map_or(answer.len(), |at| at + 4);
        (status, answer.split_off(body))
    }

    /// What the frame shows of a page.
    pub fn about(&self, address: &str) -> Json {
        let answer = self.get(&format!("/_lots/about?address={address}"));
        assert_eq!(answer.status, 200, "about {address}");
        serde_json::from_slice(&answer.bytes).expect("JSON")
    }

    /// Makes a change and waits for the reading that follows it.
    pub fn after(&self, change: impl FnOnce()) {
        // Any other version than the one that is known is told at once.
        self.wait(u64::MAX, PATIENCE).expect("a version");
        change();
        self.wait(self.version.get(), PATIENCE).unwrap_or_else(|| panic!("nothing is read within {PATIENCE:?}"));
    }

    /// Waits, reading after reading, until something holds: one save may be read in two halves.
    pub fn until(&self, what: &str, holds: impl Fn() -> bool) {
        let end = Instant::now() + PATIENCE;
        self.wait(u64::MAX, PATIENCE).expect("a version");
        while !holds() {
            let left = end.saturating_duration_since(Instant::now()).max(Duration::from_millis(1));
            self.wait(self.version.get(), left).unwrap_or_else(|| panic!("not {what} within {PATIENCE:?}"));
        }
    }

    /// Waits for another version than the known one, and remembers it.
    fn wait(&self, known: u64, patience: Duration) -> Option<()> {
        let url = format!("http://127.0.0.1:{}/_lots/changes?version={known}", self.port);
        let mut answer = self.agent.get(&url).config().timeout_global(Some(patience)).build().call().ok()?;
        let text = answer.body_mut().read_to_string().ok()?;
        let version = serde_json::from_str::<Json>(&text).expect("JSON")["version"].as_u64();
        self.version.set(version.expect("a number"));
        Some(())
    }
}

/// No test may make it panic, and it never ends by itself.
impl Drop for Preview {
    fn drop(&mut self) {
        let ended = self.child.try_wait().ok().flatten();
        let _ = self.child.kill();
        let _ = self.child.wait();
        let complaints = self.complaints.take().map(|told| told.join().unwrap_or_default()).unwrap_or_default();
        if thread::panicking() {
            eprintln!("the preview: {complaints}");
        } else {
            assert!(
                ended.is_none() != self.is_ended && !complaints.contains("panicked"),
                "the preview ended or panicked: {complaints}"
            );
        }
    }
}

fn lines(from: impl Read + Send + 'static) -> Receiver<String> {
    let (tell, told) = channel();
    thread::spawn(move || BufReader::new(from).lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
    told
}

fn text(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut text = Vec::new();
        let _ = from.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    })
}
