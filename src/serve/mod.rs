//! The preview: what a draft build writes, made when it is asked for and kept in memory, fresh on every save, and written in if there is no
//! editor at hand.
//!
//! Four threads talk through channels. [`watch`] notices that files have changed, [`http`] passes on what browsers ask, and
//! [`preview`] alone holds the workspace: so nothing is locked, and no answer is half of one reading and half of the next. What
//! takes long is looked into by [`checker`], on a copy that shares almost everything with the original.

mod answer;
mod articles;
mod changed;
mod checker;
mod current;
mod desk;
mod figures;
mod finding;
mod findings;
mod guard;
mod http;
mod laid;
mod place;
mod preview;
mod reading;
mod shell;
mod spot;
mod ties;
mod watch;
mod writing;

use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::thread;

pub use preview::Change;

use crate::catalog::Catalog;
use crate::diag::Fault;
use crate::model::scope::Mode;
use crate::serve::answer::Event;
use crate::serve::changed::Changed;
use crate::serve::checker::Checker;
use crate::serve::http::{Door, Listener};
use crate::serve::preview::Preview;
use crate::serve::writing::{Token, Writing};

/// How the preview is asked to run.
pub struct Settings {
    pub root: PathBuf,
    pub mode: Mode,
    /// The port wished for; if it is taken, the next free one.
    pub port: u16,
    /// Look at the files again and again, for folders that cannot tell when they change (network shares).
    pub poll: bool,
    /// The words of messages and of the frame around the pages.
    pub words: Catalog,
    /// The same words for what is said while somebody writes: that is said by another thread.
    pub words_for_writing: Catalog,
}

/// What the preview tells the terminal.
pub struct Started {
    /// Port it listens on.
    pub port: u16,
    /// The port wished for was taken.
    pub moved: bool,
}

/// Serves until the process ends. `started` is called once, `changed` after every reading.
pub fn serve(
    settings: Settings,
    started: impl FnOnce(Started),
    changed: impl Fn(Change) + Send + 'static,
) -> Result<(), Fault> {
    let Settings { root, mode, port, poll, words, words_for_writing } = settings;
    let writing = Writing { root: root.clone(), mode, words: words_for_writing, token: Token::new()? };
    let listener = Listener::bind(port)?;
    let (events, asked) = channel::<Event>();
    watch::watch(&root, poll, waker(events.clone()))?;
    let door = Door::new(events, listener.port(), writing);
    let versions = door.versions();
    let told = Started { port: listener.port(), moved: port != 0 && listener.port() != port };
    let (looks, looked) = channel();
    let checker = Checker { root: root.clone(), mode, words, asked: looked };
    let preview = Preview { root, mode, events: asked, checker: looks, versions, changed: Box::new(changed) };
    started(told);
    thread::spawn(move || checker.run());
    thread::spawn(move || preview.run());
    listener.serve(door)
}

/// Wakes the preview: something has changed on the disk.
fn waker(events: Sender<Event>) -> impl Fn(Changed) + Send + 'static {
    move |changed| {
        // Nobody listens only when the process ends.
        let _ = events.send(Event::Changed(changed));
    }
}
