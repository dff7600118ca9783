//! What the files say: everything read, or one page file read again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::diag::{Fault, Report};
use crate::digest::{Digest, Mix};
use crate::discover::{Followed, discover, follow};
use crate::model::inventory::Inventory;
use crate::model::workspace::Workspace;
use crate::parse::{page_again, parse};
use crate::serve::findings::Told;
use crate::serve::laid::is_told_of;
use crate::text::{FileId, Sources};

/// One reading of the files.
#[derive(Clone)]
pub struct Reading {
    /// `None` while `site.yaml` cannot be read.
    pub workspace: Option<Workspace>,
    pub told: Told,
    inventory: Inventory,
}

/// How often a reading is tried again that the disk refused: an editor may just be putting a file in its place.
const TRIES: usize = 10;
const PAUSE: Duration = Duration::from_millis(20);

impl Reading {
    /// Before anything has been read.
    pub fn none(root: &Path) -> Self {
        let told = Told { report: Report::default(), sources: Sources::default() };
        let inventory = Inventory { root: root.to_owned(), texts: Vec::new(), blobs: Vec::new() };
        Self { workspace: None, told, inventory }
    }

    /// Reads everything: stages 1 and 2. A disk that refuses for a moment is asked again.
    pub fn new(root: &Path) -> Result<Self, Fault> {
        let mut read = Self::read(root);
        for _ in 1..TRIES {
            if read.is_ok() {
                break;
            }
            thread::sleep(PAUSE);
            read = Self::read(root);
        }
        read
    }

    fn read(root: &Path) -> Result<Self, Fault> {
        let mut report = Report::default();
        let (inventory, sources) = discover(root, &mut report)?;
        let workspace = parse(&inventory, &sources, &mut report);
        Ok(Self { workspace, told: Told { report, sources }, inventory })
    }

    /// The digest of everything that was read.
    pub fn digest(&self) -> Digest {
        let texts = self.inventory.texts.iter().map(|file| (&file.path, file.digest));
        let blobs = self.inventory.blobs.iter().map(|file| (&file.path, file.digest));
        texts.chain(blobs).fold(Mix::default(), |mix, (path, digest)| mix.text(path).part(digest)).digest()
    }

    /// Reads again what has changed, if nothing but page files has and all of them are without fault: the files that say
    /// something else now. `None` if everything has to be read; what is here is then of no more use.
    pub fn follow(self: &mut Arc<Self>, paths: &BTreeSet<PathBuf>) -> Option<Vec<FileId>> {
        let reading = Arc::make_mut(self);
        let mut files = Vec::new();
        for path in paths {
            match follow(&mut reading.inventory, &mut reading.told.sources, path) {
                Followed::Same => {}
                Followed::Text(file) => {
                    let source = &reading.told.sources.get(file).path;
                    if is_told_of(&reading.told.report, file, source) || !reading.page_again(file) {
                        return None;
                    }
                    files.push(file);
                }
                Followed::Unclear => return None,
            }
        }
        Some(files)
    }

    fn page_again(&mut self, file: FileId) -> bool {
        let Some(workspace) = &mut self.workspace else { return false };
        page_again(workspace, &self.inventory, &self.told.sources, file)
    }
}
