//! One folder in another's place, so that whoever looks sees the whole old one or the whole new one.

use std::fs;
use std::io;
use std::path::Path;

use tempfile::TempDir;

use crate::diag::Fault;

/// Ending of the name of an old folder that had to be moved aside first.
const ASIDE: &str = "old";

/// Puts the new folder in the old one's place, in one step where the system can, and hands on the old one.
pub fn swap(staging: TempDir, old: &Path, hand_on: impl FnOnce(&Path)) -> Result<(), Fault> {
    let new = staging.keep();
    let exists = old.is_dir();
    let swapped = if exists { exchange(&new, old) } else { fs::rename(&new, old) };
    if let Err(cause) = swapped {
        let _ = fs::remove_dir_all(&new);
        return Err(Fault::write(old, cause));
    }
    if exists {
        // The old folder is out of use; should it not go away now, the next build clears it.
        hand_on(&new);
    }
    Ok(())
}

/// Exchanges two folders. Systems that cannot do it in one step move the old one aside first.
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    let aside = new.with_extension(ASIDE);
    fs::rename(old, &aside)?;
    fs::rename(new, old).or_else(|cause| fs::rename(&aside, old).and(Err(cause)))?;
    fs::rename(&aside, new)
}

/// Puts a folder back that was moved aside by a build that was cut off before the new one took its place. `false` if it is none.
pub fn put_back(aside: &Path, place: &Path) -> bool {
    aside.extension().is_some_and(|ending| ending == ASIDE) && !place.exists() && fs::rename(aside, place).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_moved_aside_is_put_back_only_where_nothing_is() {
        let work = TempDir::new().expect("a folder");
        let (aside, staged, place) = (work.path().join(".s.old"), work.path().join(".s"), work.path().join("kil"));
        for folder in [&aside, &staged] {
            fs::create_dir(folder).expect("a folder");
        }
        fs::write(aside.join("index.html"), "old").expect("a file");
        assert!(!put_back(&staged, &place), "what was never whole is no site");
        assert!(put_back(&aside, &place) && place.join("index.html").is_file() && !aside.exists());
        fs::create_dir(&aside).expect("a folder");
        assert!(!put_back(&aside, &place), "a new site lies there");
    }
}
