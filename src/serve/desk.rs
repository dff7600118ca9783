//! The desk as the preview serves it: the whole workspace as it lies on the disk, each place with a link to its page.

use std::path::Path;

use crate::catalog::Catalog;
use crate::model::scope::Mode;
use crate::pipeline;
use crate::render::desk::Desk;
use crate::serve::answer::Answer;

/// The desk; nothing while `site.yaml` cannot be read.
pub fn answer(root: &Path, mode: Mode, words: &Catalog) -> Answer {
    let Ok((Some(overview), ..)) = pipeline::overview(root, Mode { publish: true, ..mode }) else {
        return Answer::Nothing;
    };
    let page = Desk::Served.page(&overview, words);
    Answer::File { path: "desk.html".to_owned(), bytes: page.into_bytes().into(), found: true }
}
