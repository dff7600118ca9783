//! A small website on this machine that answers as its addresses say, and notes who asks.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// What has been asked, of one server or of several.
#[derive(Debug, Default)]
pub struct Log {
    /// `HEAD /path`, in order.
    pub requests: Vec<String>,
    pub agents: Vec<String>,
    /// How many are being answered, and how many there have been at most.
    busy: usize,
    pub most: usize,
    /// When the last one was answered, and the shortest time from there to the next.
    ended: Option<Instant>,
    pub pause: Option<Duration>,
}

pub struct Server {
    pub address: String,
    log: Arc<Mutex<Log>>,
}

impl Server {
    pub fn new() -> Self {
        Self::at("127.0.0.1", Arc::default())
    }

    pub fn at(host: &str, log: Arc<Mutex<Log>>) -> Self {
        let listener = TcpListener::bind((host, 0)).expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let shared = log.clone();
        thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let log = shared.clone();
                thread::spawn(move || serve(stream, &log));
            }
        });
        Self { address, log }
    }

    /// What has been asked so far; it is forgotten.
    pub fn log(&self) -> Log {
        std::mem::take(&mut *self.log.lock().expect("no test has failed"))
    }

    /// The requests so far, in the order of their names.
    pub fn requests(&self) -> Vec<String> {
        let mut requests = self.log().requests;
        requests.sort();
        requests
    }
}

/// An address on this machine where nobody listens.
pub fn nobody() -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    format!("http://{}", listener.local_addr().expect("an address"))
}

fn serve(mut stream: TcpStream, log: &Mutex<Log>) {
    {
        let mut log = log.lock().expect("no test has failed");
        log.busy += 1;
        log.most = log.most.max(log.busy);
        let pause = log.ended.map(|ended| ended.elapsed());
        log.pause = [log.pause, pause].into_iter().flatten().min();
    }
    let head = head(&mut stream);
    let line: Vec<&str> = head.split(' ').collect();
    let (method, path) = (line.first().copied().unwrap_or_default(), line.get(1).copied().unwrap_or_default());
    let agent = head.lines().find_map(|line| line.strip_prefix("user-agent: ")).unwrap_or_default();
    let answer = answer(method, path);
    {
        let mut log = log.lock().expect("no test has failed");
        log.requests.push(format!("{method} {path}"));
        log.agents.push(agent.to_owned());
        log.busy -= 1;
        log.ended = Some(Instant::now());
    }
    let _ = stream.write_all(answer.as_bytes());
}

fn head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    // A hello for a safe connection has no lines to wait for.
    while !head.ends_with(b"\r\n\r\n") && !head.starts_with(b"\x16") && matches!(stream.read(&mut byte), Ok(1)) {
        head.push(byte[0]);
    }
    String::from_utf8_lossy(&head).into_owned()
}

fn answer(method: &str, path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    // Long enough for others to come meanwhile.
    thread::sleep(if path.starts_with("/slow") { Duration::from_millis(2500) } else { Duration::from_millis(20) });
    let steps = path.strip_prefix("/far/").and_then(|steps| steps.parse::<u32>().ok());
    match (method, path) {
        ("HEAD", "/no-head" | "/refused") => reply("405 Method Not Allowed", ""),
        (_, "/refused") => reply("403 Forbidden", ""),
        // A page that never ends: nobody is to wait for it.
        ("GET", "/no-head") => "HTTP/1.1 200 OK\r\ncontent-length: 9999999\r\n\r\n<!doctype html>".to_owned(),
        (_, "/gone") => reply("404 Not Found", ""),
        (_, "/broken") => reply("500 Internal Server Error", ""),
        (_, "/nonsense") => "HELO\r\n\r\n".to_owned(),
        (_, "/moved") => reply("301 Moved Permanently", "/new"),
        (_, "/moved/far") => reply("308 Permanent Redirect", "/moved"),
        (_, "/moved/front") => reply("301 Moved Permanently", "/"),
        (_, "/moved/away") => reply("301 Moved Permanently", "/away"),
        (_, "/moved/dead") => reply("301 Moved Permanently", "/gone"),
        (_, "/away") => reply("302 Found", "/moved"),
        (_, "/round") => reply("302 Found", "/round/again"),
        (_, "/round/again") => reply("301 Moved Permanently", "/round"),
        _ => match steps {
            Some(0) | None => reply("200 OK", ""),
            Some(steps) => reply("302 Found", &format!("/far/{}", steps - 1)),
        },
    }
}

fn reply(status: &str, location: &str) -> String {
    let location = if location.is_empty() { String::new() } else { format!("location: {location}\r\n") };
    format!("HTTP/1.1 {status}\r\n{location}content-length: 0\r\nconnection: close\r\n\r\n")
}
