//! From saving a page to its new bytes over HTTP: ours beside Hugo's server, on the same text, in the same run.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::Done;
use crate::corpus::{Corpus, hugo};
use crate::delivered;
use crate::measure::median;
use crate::peers::HUGO;
use crate::records::OURS;
use crate::table::Table;
use crate::tools::Tools;

/// Saves of each kind and server.
const ROUNDS: usize = 25;
/// Between two saves, so that one is over before the next begins.
const PAUSE: Duration = Duration::from_millis(300);
const PATIENCE: Duration = Duration::from_secs(60);

type Fault = Box<dyn std::error::Error>;

/// A server that shows the text while it is written.
struct Server {
    name: &'static str,
    child: Child,
    port: u16,
    /// What stands before a page's address.
    base: &'static str,
    /// The page that is saved.
    file: PathBuf,
    text: String,
    started: Duration,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a server was measured at.
pub struct Shown {
    pub server: &'static str,
    /// Seconds until the first page.
    started: f64,
    /// Milliseconds until a saved page shows.
    saved: Vec<f64>,
    /// Milliseconds until its new title shows on another page.
    listed: Vec<f64>,
}

impl Shown {
    /// Median in milliseconds.
    pub fn saved(&self) -> Option<f64> {
        median(&self.saved)
    }

    /// Median in milliseconds.
    pub fn listed(&self) -> Option<f64> {
        median(&self.listed)
    }
}

/// How long each server takes to start, to show a saved page, and to show its new title on the list of its folder.
pub fn preview(pages: usize, tools: &Tools, folder: &Path) -> Result<Vec<Shown>, Fault> {
    let corpus = Corpus { pages, municipalities: 0, easy: false };
    let (ours, theirs) = (folder.join("lots"), folder.join("hugo"));
    corpus.write(&ours)?;
    hugo::write(&ours, &theirs, 0)?;
    let pages = Pages { saved: Corpus::page(1), list: Corpus::folder(0) };
    let file = format!("{}.md", pages.saved);
    let mut servers = vec![Server::lots(tools, &ours, "/provlan", ours.join("content/pages").join(&file), &pages)?];
    if let Some(hugo) = &tools.hugo {
        servers.push(Server::hugo(hugo, &theirs, theirs.join("content").join(&file), &pages)?);
    }
    measure(&servers, &pages)
}

/// The same of the content that is delivered. A page's title stands in the menu of every other page.
pub fn delivered(tools: &Tools, folder: &Path) -> Result<Vec<Shown>, Fault> {
    delivered::write(folder)?;
    let pages = Pages { saved: "vem-kan-fa".to_owned(), list: "ordlista".to_owned() };
    let file = folder.join(format!("content/pages/{}.md", pages.saved));
    // Menus prefer a shorter title.
    let text = fs::read_to_string(&file)?;
    fs::write(&file, text.lines().filter(|line| !line.starts_with("menu:")).collect::<Vec<_>>().join("\n"))?;
    let servers = [Server::lots(tools, folder, "/varmland", file, &pages)?];
    measure(&servers, &pages)
}

/// Saves in turns.
fn measure(servers: &[Server], pages: &Pages) -> Result<Vec<Shown>, Fault> {
    let shown = |server: &Server| Shown {
        server: server.name,
        started: server.started.as_secs_f64(),
        saved: Vec::new(),
        listed: Vec::new(),
    };
    let mut all: Vec<Shown> = servers.iter().map(shown).collect();
    for round in 0..ROUNDS {
        for (index, (server, shown)) in servers.iter().zip(&mut all).enumerate() {
            thread::sleep(PAUSE);
            let mark = format!("Märket nummer {round} efter {index}.");
            shown.saved.push(server.save(&format!("{}\n\n{mark}\n", server.text), &pages.saved, &mark)?);
            thread::sleep(PAUSE);
            let mark = format!("Rubriken nummer {round} efter {index}");
            let text = server.text.replacen("title: ", &format!("title: {mark} "), 1);
            shown.listed.push(server.save(&text, &pages.list, &mark)?);
        }
    }
    Ok(all)
}

/// A line for each server.
pub fn table(what: &str, all: &[Shown]) -> Table {
    let mut table = Table::new(&[
        what,
        "start to first page",
        "save to fresh page, median (most)",
        "a new title on another page, median (most)",
    ]);
    for shown in all {
        let told = |times: &[f64]| {
            let most = times.iter().copied().fold(0.0, f64::max);
            format!("{:.1} ms ({most:.1})", median(times).unwrap_or_default())
        };
        let started = format!("{:.2} s", shown.started);
        table.row(&[shown.server, &started, &told(&shown.saved), &told(&shown.listed)]);
    }
    table
}

/// Pages by their ids.
struct Pages {
    /// The one that is saved.
    saved: String,
    /// One that shows its title.
    list: String,
}

impl Server {
    fn lots(tools: &Tools, folder: &Path, base: &'static str, file: PathBuf, pages: &Pages) -> Result<Self, Fault> {
        let serve = |port: &str| spawn(&tools.lots, &["serve", "--port", port], folder);
        Self::start(OURS, serve, base, file, pages)
    }

    fn hugo(program: &Path, folder: &Path, file: PathBuf, pages: &Pages) -> Result<Self, Fault> {
        let arguments = ["server", "--minify", "--disableLiveReload", "--bind", "127.0.0.1", "--port"];
        let serve = |port: &str| spawn(program, &[arguments.as_slice(), &[port]].concat(), folder);
        Self::start(HUGO, serve, "", file, pages)
    }

    fn start(
        name: &'static str,
        serve: impl FnOnce(&str) -> io::Result<Child>,
        base: &'static str,
        file: PathBuf,
        pages: &Pages,
    ) -> Result<Self, Fault> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let start = Instant::now();
        let (child, text) = (serve(&port.to_string())?, fs::read_to_string(&file)?);
        let mut server = Self { name, child, port, base, file, text, started: Duration::ZERO };
        server.wait(&pages.saved, "</html>", start)?;
        server.started = start.elapsed();
        Ok(server)
    }

    /// Milliseconds from the end of saving until a page shows a mark.
    fn save(&self, text: &str, page: &str, mark: &str) -> Result<f64, Fault> {
        fs::write(&self.file, text)?;
        let start = Instant::now();
        self.wait(page, mark, start)?;
        Ok(start.elapsed().as_secs_f64() * 1000.0)
    }

    fn wait(&self, page: &str, mark: &str, start: Instant) -> Done {
        while start.elapsed() < PATIENCE {
            if self.get(page).is_ok_and(|body| body.contains(mark)) {
                return Ok(());
            }
            thread::sleep(Duration::from_micros(500));
        }
        Err(format!("{} does not show “{mark}” on {page}", self.name).into())
    }

    fn get(&self, page: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        let (base, port) = (self.base, self.port);
        write!(stream, "GET {base}/{page}/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

/// Starts a command that keeps to itself.
fn spawn(program: &Path, arguments: &[&str], folder: &Path) -> io::Result<Child> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}
