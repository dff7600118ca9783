//! The files that an author may open and save in the browser: Markdown and YAML below `content/`, and nothing else, however a path
//! is written and wherever a link leads.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::diag::Fault;
use crate::digest::Digest;
use crate::model::inventory::is_visible;
use crate::write::rewrite::{Original, on_disk};

const ENDINGS: [&str; 3] = [".md", ".yaml", ".yml"];
/// What lies here is handed out as it is, whatever it is called.
const FILES: &str = "content/files/";

/// An author's file as it lies on the disk now.
#[derive(Debug)]
pub struct Authored {
    original: Original,
    /// As the program reads it: in NFC, lines ending in `\n`.
    pub text: String,
}

/// Why a file is not opened.
#[derive(Debug)]
pub enum Closed {
    /// It is no author's file, or lies outside of the workspace.
    Forbidden,
    /// There is no such file.
    Gone,
    /// It is not UTF-8, so that writing it anew would change more than its words.
    NotText,
    /// The disk refuses.
    Fault(Fault),
}

impl Authored {
    /// Opens the file of a path from the workspace's root.
    pub fn open(root: &Path, path: &str) -> Result<Self, Closed> {
        let found = find(root, path)?;
        match Original::read(found).map_err(Closed::Fault)? {
            Some((original, text)) => Ok(Self { original, text }),
            None => Err(Closed::NotText),
        }
    }

    /// What a browser shows to say which text it has read.
    pub fn digest(&self) -> Digest {
        Digest::of(self.text.as_bytes())
    }

    /// Puts another text in the file's place, in one step, with the line ends and the rights that it had.
    pub fn write(&self, text: &str) -> Result<(), Fault> {
        self.original.write(text)
    }
}

/// The file itself, without links on the way.
fn find(root: &Path, path: &str) -> Result<PathBuf, Closed> {
    if !is_authored(path) {
        return Err(Closed::Forbidden);
    }
    let Some(found) = on_disk(root, path) else {
        let is_there = root.join(path).symlink_metadata().is_ok();
        return Err(if is_there { Closed::Forbidden } else { Closed::Gone });
    };
    // A link inside of the workspace must not lead to what could not be asked for by its own name.
    let own = root.canonicalize().ok().and_then(|root| Some(found.strip_prefix(root).ok()?.to_owned()));
    let own = own.map(|own| own.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/"));
    let is_own = own.is_some_and(|own| is_authored(&own.nfc().collect::<String>())) && found.is_file();
    if is_own { Ok(found) } else { Err(Closed::Forbidden) }
}

/// Is this how an author's file is called? Hidden files and editors' back-up files are passed over as everywhere else.
fn is_authored(path: &str) -> bool {
    let is_plain = |name: &str| !name.is_empty() && is_visible(name) && !name.contains(['\\', ':', '\0']);
    path.starts_with("content/")
        && !path.starts_with(FILES)
        && path.split('/').all(is_plain)
        && ENDINGS.iter().any(|ending| path.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_markdown_and_yaml_below_content() {
        for path in ["content/site.yaml", "content/pages/stod.md", "content/municipalities/kil/vem-kan-fa.easy.md"] {
            assert!(is_authored(path), "{path}");
        }
        for path in [
            "",
            "content",
            "content/",
            "/content/site.yaml",
            "content//site.yaml",
            "content/./site.yaml",
            "content/../content/site.yaml",
            "content/pages/../../Cargo.yaml",
            "content\\site.yaml",
            "content/pages\\..\\..\\x.md",
            "content/pages/x.md\0.md",
            "content/pages/x.md:stream.md",
            "content/.git/x.md",
            "content/pages/.x.md",
            "content/pages/#x.md",
            "content/files/x.md",
            "content/files/x.pdf",
            "content/pages/x.html",
            "content/pages/x.MD",
            "i18n/sv/words.yaml",
            "themes/base/theme.yaml",
            "Cargo.toml",
            "README.md",
        ] {
            assert!(!is_authored(path), "{path}");
        }
    }
}
