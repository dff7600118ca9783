//! A folder in which much is looked at and made. It is opened once, so that the way to it is not gone for each file. Paths are those
//! from the folder, with `/` between; an empty one is the folder itself.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub is_folder: bool,
    /// In bytes.
    pub length: u64,
    /// Nanoseconds since 1970.
    pub modified: u128,
}

impl Look {
    pub fn of(metadata: &Metadata) -> Self {
        let time = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let modified = time.map(|time| time.as_nanos()).unwrap_or_default();
        Self { is_folder: metadata.is_dir(), length: metadata.len(), modified }
    }
}

#[derive(Debug)]
pub struct Place {
    path: PathBuf,
    /// `None` where no folder is. Stays with the folder, also when it gets another name.
    #[cfg(target_os = "linux")]
    handle: Option<std::os::fd::OwnedFd>,
}

impl Place {
    pub fn new(path: PathBuf) -> Self {
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::{Mode, OFlags, open};
            let handle = open(&path, OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty()).ok();
            Self { path, handle }
        }
        #[cfg(not(target_os = "linux"))]
        Self { path }
    }

    /// What lies at a path from here; of a symbolic link, what it leads to.
    pub fn look(&self, path: &str) -> io::Result<Look> {
        #[cfg(target_os = "linux")]
        if let Some(handle) = &self.handle {
            return look_at(handle, path, rustix::fs::AtFlags::empty());
        }
        fs::metadata(self.path.join(path)).map(|metadata| Look::of(&metadata))
    }

    /// What lies at a path from here, or a symbolic link as such, which is no folder.
    pub fn look_not_behind(&self, path: &str) -> io::Result<Look> {
        #[cfg(target_os = "linux")]
        if let Some(handle) = &self.handle {
            return look_at(handle, path, rustix::fs::AtFlags::SYMLINK_NOFOLLOW);
        }
        fs::symlink_metadata(self.path.join(path)).map(|metadata| Look::of(&metadata))
    }

    /// Gives what lies at a path from here a time of change, in seconds since 1970. Other systems have no short way to do it.
    #[cfg(target_os = "linux")]
    pub fn date(&self, path: &str, seconds: i64) {
        use rustix::fs::{AtFlags, Timespec, Timestamps, UTIME_OMIT, utimensat};
        let accessed = Timespec { tv_sec: 0, tv_nsec: UTIME_OMIT };
        let times = Timestamps { last_access: accessed, last_modification: Timespec { tv_sec: seconds, tv_nsec: 0 } };
        if let Some(handle) = &self.handle {
            let _ = utimensat(handle, here(path), &times, AtFlags::SYMLINK_NOFOLLOW);
        }
    }

    #[cfg(not(target_os = "linux"))]
    pub fn date(&self, _: &str, _: i64) {}

    /// Makes a folder in one that is there.
    pub fn make_folder(&self, path: &str) -> io::Result<()> {
        #[cfg(target_os = "linux")]
        if let Some(handle) = &self.handle {
            return Ok(rustix::fs::mkdirat(handle, path, rustix::fs::Mode::from_raw_mode(0o777))?);
        }
        fs::create_dir(self.path.join(path))
    }

    /// Opens a file to be written, where there is none yet.
    pub fn create(&self, path: &str) -> io::Result<File> {
        #[cfg(target_os = "linux")]
        if let Some(handle) = &self.handle {
            use rustix::fs::{Mode, OFlags, openat};
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
            return Ok(openat(handle, path, flags, Mode::from_raw_mode(0o666))?.into());
        }
        File::create_new(self.path.join(path))
    }

    /// Gives the file at the same path of another place a second name here.
    pub fn link_from(&self, other: &Self, path: &str) -> io::Result<()> {
        #[cfg(target_os = "linux")]
        if let (Some(handle), Some(other)) = (&self.handle, &other.handle) {
            return Ok(rustix::fs::linkat(other, path, handle, path, rustix::fs::AtFlags::empty())?);
        }
        fs::hard_link(other.path.join(path), self.path.join(path))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The system's name for a folder itself.
#[cfg(target_os = "linux")]
fn here(path: &str) -> &str {
    if path.is_empty() { "." } else { path }
}

#[cfg(target_os = "linux")]
fn look_at(folder: &std::os::fd::OwnedFd, path: &str, flags: rustix::fs::AtFlags) -> io::Result<Look> {
    let stat = rustix::fs::statat(folder, here(path), flags)?;
    let nanoseconds = i128::from(stat.st_mtime) * 1_000_000_000 + i128::from(stat.st_mtime_nsec);
    Ok(Look {
        is_folder: rustix::fs::FileType::from_raw_mode(stat.st_mode).is_dir(),
        length: u64::try_from(stat.st_size).unwrap_or_default(),
        modified: u128::try_from(nanoseconds).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_what_the_whole_path_shows() {
        let root = tempfile::tempdir().expect("a folder");
        fs::create_dir(root.path().join("inner")).expect("a folder");
        fs::write(root.path().join("inner/a.txt"), "abc").expect("a file");
        let place = Place::new(root.path().to_owned());
        for path in ["inner", "inner/a.txt"] {
            let metadata = fs::metadata(root.path().join(path)).expect("it is there");
            assert_eq!(place.look(path).expect("it is there"), Look::of(&metadata));
            assert_eq!(place.look_not_behind(path).expect("it is there"), Look::of(&metadata));
        }
        assert!(place.look_not_behind("").expect("itself").is_folder);
        assert!(place.look("none").is_err() && Place::new(root.path().join("none")).look("a").is_err());
    }

    #[test]
    #[cfg(unix)]
    fn a_link_to_a_folder_is_no_folder() {
        let root = tempfile::tempdir().expect("a folder");
        std::os::unix::fs::symlink(root.path(), root.path().join("link")).expect("a link");
        let place = Place::new(root.path().to_owned());
        assert!(place.look("link").expect("behind it").is_folder);
        assert!(!place.look_not_behind("link").expect("itself").is_folder);
    }
}
