//! Notices that files of the workspace have changed, and which paths had to do with it. What has become of them is found out by
//! reading: an editor that saves by renaming, a burst of a thousand files and a network share all come down to "look again".

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::diag::Fault;
use crate::discover::FOLDERS;
use crate::serve::changed::Changed;

/// So long must it be quiet before the files are read: an editor's save is several events.
const QUIET: Duration = Duration::from_millis(4);
/// A burst that never ends is looked at all the same, so many quiet times later.
const MOST: usize = 50;
/// How often the files are looked at where changes are not told.
const POLL: Duration = Duration::from_millis(500);

type Watching = Box<dyn Watcher + Send>;

/// Calls `wake` with what has changed after every change in the folders of a workspace, as long as the process lives.
pub fn watch(root: &Path, poll: bool, wake: impl Fn(Changed) + Send + 'static) -> Result<(), Fault> {
    let (told, events) = channel();
    let mut watcher = watcher(poll, told).map_err(|error| fault(root, error))?;
    // The root alone, so that a folder that appears is noticed; what lies beside the workspace's folders is none of ours.
    watcher.watch(root, RecursiveMode::NonRecursive).map_err(|error| fault(root, error))?;
    let root = root.to_owned();
    let follow = move |watcher: &mut Watching| {
        for folder in FOLDERS.map(|folder| root.join(folder)).iter().filter(|folder| folder.is_dir()) {
            // A folder that goes away this moment is told of by its parent.
            let _ = watcher.watch(folder, RecursiveMode::Recursive);
        }
    };
    follow(&mut watcher);
    thread::spawn(move || {
        settle(&events, |changed| {
            // A folder may have been exchanged for another of the same name.
            if changed.has_folders() {
                follow(&mut watcher);
            }
            wake(changed);
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

/// Waits until it is quiet, then wakes with all that has happened.
fn settle(events: &Receiver<notify::Result<Event>>, mut wake: impl FnMut(Changed)) {
    while let Ok(event) = events.recv() {
        let mut changed = change(event);
        for _ in 0..MOST {
            match events.recv_timeout(QUIET) {
                Ok(event) => {
                    changed = match (changed, change(event)) {
                        (Some(one), Some(other)) => Some(one.and(other)),
                        (one, other) => one.or(other),
                    }
                }
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        if let Some(changed) = changed {
            wake(changed);
        }
    }
}

/// What an event tells. Reading a file is told as well, and is no change.
fn change(event: notify::Result<Event>) -> Option<Changed> {
    match event {
        Ok(event) if event.kind.is_access() => None,
        Ok(event) if event.need_rescan() || event.paths.is_empty() => Some(Changed::Anything),
        Ok(event) => Some(Changed::Files(event.paths.into_iter().collect())),
        Err(_) => Some(Changed::Anything),
    }
}
