//! What is done to a workspace before it is built once more.

use std::fs;
use std::io;
use std::path::Path;

use lots::embedded::FILES;

use crate::corpus::{Corpus, DISTRICT, district_file};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Everything remembered and written is put aside.
    All,
    Nothing,
    Page,
    /// The telephone number of the district that every site shows, when no site has been changed as a whole before.
    FirstNumber,
    /// The same once more.
    Number,
    Template,
    /// A colour.
    Token,
}

impl Change {
    /// The changes that a workspace has room for, the cold build first.
    pub fn all(corpus: Corpus) -> Vec<Self> {
        let numbers: &[Self] = if corpus.municipalities > 0 { &[Self::FirstNumber, Self::Number] } else { &[] };
        let first = [Self::All, Self::Nothing, Self::Page].into_iter();
        first.chain(numbers.iter().copied()).chain([Self::Template, Self::Token]).collect()
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::All => "cold",
            Self::Nothing => "nothing changed",
            Self::Page => "one page changed",
            Self::FirstNumber => "one number changed, for the first time",
            Self::Number => "one number changed",
            Self::Template => "one template changed",
            Self::Token => "one colour changed",
        }
    }

    /// Changes a workspace, in each round to something new. `aside` is where the memory goes.
    pub fn make(self, workspace: &Path, aside: &Path, round: usize) -> io::Result<()> {
        match self {
            Self::All => {
                // Nothing is deleted: a file system is slow at new files for a while after that.
                let memory = workspace.join(".lots");
                if memory.exists() { fs::rename(memory, aside.join(format!("memory-{round}"))) } else { Ok(()) }
            }
            Self::Nothing => Ok(()),
            Self::Page => {
                let page = workspace.join(format!("content/pages/{}.md", Corpus::page(1)));
                let text = fs::read_to_string(&page)?;
                fs::write(&page, format!("{text}\nDet blir ett stycke mer.\n"))
            }
            Self::FirstNumber => number(workspace, 6 + 2 * round),
            Self::Number => number(workspace, 7 + 2 * round),
            Self::Template => {
                let main = format!("<main data-round=\"{round}\"");
                put(workspace, "themes/base/templates/layout.html", &[("<main", &main)])
            }
            Self::Token => {
                let paper = ["#fafcfe", "#fafcfc"][round % 2];
                put(workspace, "themes/base/theme.yaml", &[("#fafcfd", paper)])
            }
        }
    }
}

fn number(workspace: &Path, end: usize) -> io::Result<()> {
    fs::write(workspace.join(DISTRICT), district_file(&format!("070-174 06 {end:02}")))
}

/// Writes a file of the theme with words of it exchanged.
fn put(workspace: &Path, path: &str, words: &[(&str, &str)]) -> io::Result<()> {
    let known = FILES.iter().find(|(known, _)| *known == path).map(|(_, text)| *text);
    let mut text = known.ok_or_else(|| io::Error::other(format!("{path} is not in the theme")))?.to_owned();
    for (old, new) in words {
        if !text.contains(old) {
            return Err(io::Error::other(format!("{path} does not hold {old}")));
        }
        text = text.replacen(old, new, 1);
    }
    fs::write(workspace.join(path), text)
}
