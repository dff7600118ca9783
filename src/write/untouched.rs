//! Folders that nobody but the program has changed. It gives each folder that it has filled a time of its own. Whoever puts something
//! in or takes something out changes that time, so one look at the folder tells what reading it would.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

use rayon::prelude::*;

/// Seconds since 1970: in 2001, which no clock gives any more, and even, as some file systems want them.
const TIME: u64 = 1_000_000_000;

/// Is a folder as the program left it? `false` also for one that cannot be looked at.
pub fn is_untouched(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|metadata| is_ours(&metadata))
}

fn is_ours(metadata: &Metadata) -> bool {
    let time = UNIX_EPOCH + Duration::from_secs(TIME);
    metadata.is_dir() && metadata.modified().is_ok_and(|modified| modified == time)
}

/// The folders that the program changes among others, and whether nobody else has.
#[derive(Debug, Default)]
pub struct Changing(Mutex<HashMap<String, bool>>);

impl Changing {
    /// Something is about to be put into a folder or taken out of it, or the folder is about to be made. The path is from `root`.
    pub fn note(&self, root: &Path, folder: &str) {
        // Something is inserted whole or not at all, so a thread that stopped left nothing half done.
        let mut folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !folders.contains_key(folder) {
            let is_ours = fs::symlink_metadata(root.join(folder)).map_or(true, |metadata| is_ours(&metadata));
            folders.insert(folder.to_owned(), is_ours);
        }
    }

    /// Gives the folders their time, apart from those that others have changed.
    pub fn done(&self, root: &Path) {
        let folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        done(root, folders.iter().filter(|(_, is_ours)| **is_ours).map(|(folder, _)| folder.as_str()));
    }
}

/// Gives folders that the program has filled their time. Where that cannot be done they are read the next time.
pub fn done<'a>(root: &Path, folders: impl IntoIterator<Item = &'a str>) {
    let folders: Vec<&str> = folders.into_iter().collect();
    folders.into_par_iter().for_each(|folder| mark(&root.join(folder)));
}

#[cfg(target_os = "linux")]
fn mark(folder: &Path) {
    use rustix::fs::{AtFlags, CWD, Timespec, Timestamps, UTIME_OMIT, utimensat};
    let accessed = Timespec { tv_sec: 0, tv_nsec: UTIME_OMIT };
    let modified = Timespec { tv_sec: TIME as i64, tv_nsec: 0 };
    let times = Timestamps { last_access: accessed, last_modification: modified };
    let _ = utimensat(CWD, folder, &times, AtFlags::SYMLINK_NOFOLLOW);
}

/// Other systems have no short way to do it.
#[cfg(not(target_os = "linux"))]
fn mark(_: &Path) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_is_untouched_until_somebody_changes_what_lies_in_it() {
        let root = tempfile::tempdir().expect("a folder");
        let changing = Changing::default();
        changing.note(root.path(), "new");
        fs::create_dir_all(root.path().join("new/inner")).expect("a folder");
        changing.done(root.path());
        let folder = root.path().join("new");
        assert!(is_untouched(&folder));
        for change in [
            &|| fs::write(folder.join("a.txt"), "") as std::io::Result<()>,
            &|| fs::rename(folder.join("a.txt"), folder.join("b.txt")),
            &|| fs::remove_file(folder.join("b.txt")),
            &|| fs::create_dir(folder.join("other")),
        ] as [&dyn Fn() -> std::io::Result<()>; 4]
        {
            changing.done(root.path());
            change().expect("a change");
            assert!(!is_untouched(&folder));
        }
        assert!(!is_untouched(&root.path().join("none")));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_that_somebody_else_has_changed_stays_so() {
        let root = tempfile::tempdir().expect("a folder");
        fs::create_dir(root.path().join("old")).expect("a folder");
        let changing = Changing::default();
        changing.note(root.path(), "old");
        changing.done(root.path());
        assert!(!is_untouched(&root.path().join("old")));
    }
}
