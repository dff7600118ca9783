//! The thread that looks for faults: what it finds may take a while on a large site, and no page waits for it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use tokio::sync::oneshot;

use crate::catalog::Catalog;
use crate::model::memory::{Cache, Clean, CleanOf};
use crate::model::scope::Mode;
use crate::serve::answer::Answer;
use crate::serve::desk;
use crate::serve::findings::Findings;
use crate::serve::laid::Laying;
use crate::serve::reading::Reading;
use crate::write;

/// What the preview passes on, with all that is needed to answer it.
pub enum Look {
    About(Box<About>),
    Desk,
}

/// A page as it was when it was asked about.
pub struct About {
    pub reading: Arc<Reading>,
    /// A later reading, without which nothing can be laid out anew.
    pub unreadable: Option<Arc<Reading>>,
    pub laying: Laying,
    pub path: String,
    /// What is shown is an older page.
    pub is_stale: bool,
}

pub struct Checker {
    pub root: PathBuf,
    pub mode: Mode,
    pub words: Catalog,
    pub asked: Receiver<(Look, oneshot::Sender<Answer>)>,
}

impl Checker {
    /// Runs until nobody can ask any more.
    pub fn run(self) {
        let mut clean = write::load_clean(&Cache::new(&self.root), CleanOf::Texts);
        while let Ok((look, answer)) = self.asked.recv() {
            // A browser that has gone away needs no answer, and no work.
            if answer.is_closed() {
                continue;
            }
            let found = match look {
                Look::About(about) => {
                    let found = self.about(&about, &clean);
                    clean = clean.next();
                    found
                }
                Look::Desk => desk::answer(&self.root, self.mode, &self.words),
            };
            let _ = answer.send(found);
        }
    }

    fn about(&self, about: &About, clean: &Clean) -> Answer {
        let Some(workspace) = &about.reading.workspace else { return Answer::Nothing };
        let findings = Findings {
            told: &about.reading.told,
            unreadable: about.unreadable.as_ref().map(|reading| &reading.told),
            words: &self.words,
            clean,
        };
        Answer::About(findings.about(&about.laying.on(workspace), &about.path, about.is_stale))
    }
}
