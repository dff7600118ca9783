//! Folders that nobody but the program has changed. It gives each folder that it has filled a time of its own. Whoever puts something
//! in or takes something out changes that time, so one look at the folder tells what reading it would.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::write::place::{Look, Place};

/// Seconds since 1970: in 2001, which no clock gives any more, and even, as some file systems want them.
const TIME: i64 = 1_000_000_000;

/// Is a folder as the program left it? `false` also for one that cannot be looked at.
pub fn is_untouched(place: &Place, folder: &str) -> bool {
    place.look_not_behind(folder).is_ok_and(|look| is_ours(&look))
}

fn is_ours(look: &Look) -> bool {
    look.is_folder && look.modified == TIME as u128 * 1_000_000_000
}

/// The folders that the program changes among others, and whether nobody else has.
#[derive(Debug, Default)]
pub struct Changing(Mutex<HashMap<String, bool>>);

impl Changing {
    /// Something is about to be put into a folder or taken out of it, or the folder is about to be made.
    pub fn note(&self, place: &Place, folder: &str) {
        // Something is inserted whole or not at all, so a thread that stopped left nothing half done.
        let mut folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !folders.contains_key(folder) {
            let is_ours = place.look_not_behind(folder).map_or(true, |look| is_ours(&look));
            folders.insert(folder.to_owned(), is_ours);
        }
    }

    /// Gives the folders their time, apart from those that others have changed.
    pub fn done(&self, place: &Place) {
        let folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        done(place, folders.iter().filter(|(_, is_ours)| **is_ours).map(|(folder, _)| folder.as_str()));
    }
}

/// Gives folders that the program has filled their time. Where that cannot be done they are read the next time.
pub fn done<'a>(place: &Place, folders: impl IntoIterator<Item = &'a str>) {
    let folders: Vec<&str> = folders.into_iter().collect();
    folders.into_par_iter().for_each(|folder| place.date(folder, TIME));
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_is_untouched_until_somebody_changes_what_lies_in_it() {
        let root = tempfile::tempdir().expect("a folder");
        let (changing, place) = (Changing::default(), Place::new(root.path().to_owned()));
        changing.note(&place, "new");
        fs::create_dir_all(root.path().join("new/inner")).expect("a folder");
        changing.done(&place);
        let folder = root.path().join("new");
        assert!(is_untouched(&place, "new"));
        for change in [
            &|| fs::write(folder.join("a.txt"), "") as std::io::Result<()>,
            &|| fs::rename(folder.join("a.txt"), folder.join("b.txt")),
            &|| fs::remove_file(folder.join("b.txt")),
            &|| fs::create_dir(folder.join("other")),
        ] as [&dyn Fn() -> std::io::Result<()>; 4]
        {
            changing.done(&place);
            change().expect("a change");
            assert!(!is_untouched(&place, "new"));
        }
        assert!(!is_untouched(&place, "none"));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_that_somebody_else_has_changed_stays_so() {
        let root = tempfile::tempdir().expect("a folder");
        fs::create_dir(root.path().join("old")).expect("a folder");
        let (changing, place) = (Changing::default(), Place::new(root.path().to_owned()));
        changing.note(&place, "old");
        changing.done(&place);
        assert!(!is_untouched(&place, "old"));
    }
}
