//! Notices that files of the workspace have changed. What has changed is found out by reading: an editor that saves by renaming, a
//! burst of a thousand files and a network share all come down to "look again".

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::diag::Fault;
use crate::discover::FOLDERS;

/// So long must it be quiet before the files are read: an editor's save is several events.
const QUIET: Duration = Duration::from_millis(4);
/// A burst that never ends is looked at all the same, so many quiet times later.
const MOST: usize = 50;
/// How often the files are looked at where changes are not told.
const POLL: Duration = Duration::from_millis(500);

type Watching = Box<dyn Watcher + Send>;

/// Calls `wake` after every change in the folders of a workspace, with the files that have changed, as long as the process lives.
pub fn watch(root: &Path, poll: bool, wake: impl Fn(Vec<String>) + Send + 'static) -> Result<(), Fault> {
    let (told, events) = channel();
    let mut watcher = watcher(poll, told).map_err(|error| fault(root, error))?;
    // The root alone, so that a folder that appears is noticed; what lies beside the workspace's folders is none of ours.
    watcher.watch(root, RecursiveMode::NonRecursive).map_err(|error| fault(root, error))?;
    let root = root.to_owned();
    let follow = |watcher: &mut Watching, root: &Path| {
        for folder in FOLDERS.map(|folder| root.join(folder)).iter().filter(|folder| folder.is_dir()) {
            // A folder that goes away this moment is told of by its parent.
            let _ = watcher.watch(folder, RecursiveMode::Recursive);
        }
    };
    follow(&mut watcher, &root);
    thread::spawn(move || {
        settle(&events, |paths| {
            // A folder may have been exchanged for another of the same name.
            follow(&mut watcher, &root);
            wake(names(&root, paths));
        });
    });
    Ok(())
}

type Told = std::sync::mpsc::Sender<notify::Result<Event>>;

fn watcher(poll: bool, told: Told) -> notify::Result<Watching> {
    Ok(match poll {
        // Contents are compared, since shares and version control are not to be trusted with times.
        true => {
            Box::new(PollWatcher::new(told, Config::default().with_poll_interval(POLL).with_compare_contents(true))?)
        }
        false => Box::new(RecommendedWatcher::new(told, Config::default())?),
    })
}

fn fault(path: &Path, error: notify::Error) -> Fault {
    let cause = match error.kind {
        notify::ErrorKind::Io(cause) => cause,
        _ => std::io::Error::other(error.to_string()),
    };
    Fault::read(path, cause)
}

/// Waits until it is quiet, then wakes with the paths that were told of.
fn settle(events: &Receiver<notify::Result<Event>>, mut wake: impl FnMut(BTreeSet<PathBuf>)) {
    while let Ok(event) = events.recv() {
        let mut matters = is_change(&event);
        let mut paths = BTreeSet::from_iter(paths(event));
        for _ in 0..MOST {
            match events.recv_timeout(QUIET) {
                Ok(event) => {
                    matters |= is_change(&event);
                    paths.extend(self::paths(event));
                }
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        if matters {
            wake(paths);
        }
    }
}

/// Reading a file is told as well, and we read them all.
fn is_change(event: &notify::Result<Event>) -> bool {
    event.as_ref().map_or(true, |event| !event.kind.is_access())
}

/// What was changed; a reading changes nothing.
fn paths(event: notify::Result<Event>) -> Vec<PathBuf> {
    event.ok().filter(|event| !event.kind.is_access()).map(|event| event.paths).unwrap_or_default()
}

/// The files among the paths that a build reads, as messages name them.
fn names(root: &Path, paths: BTreeSet<PathBuf>) -> Vec<String> {
    let below = |path: PathBuf| path.strip_prefix(root).map(Path::to_owned).ok();
    let parts = |path: PathBuf| path.iter().map(|part| part.to_string_lossy().into_owned()).collect::<Vec<_>>();
    let is_read = |parts: &Vec<String>| {
        let is_ours = parts.first().is_some_and(|first| FOLDERS.contains(&first.as_str()));
        // Only a file has an ending, whether it is still there or gone.
        is_ours && parts.last().is_some_and(|last| last.contains('.')) && !parts.iter().any(|part| is_hidden(part))
    };
    paths.into_iter().filter_map(below).map(parts).filter(is_read).map(|parts| parts.join("/")).collect()
}

/// An editor's own file.
fn is_hidden(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~')
}
