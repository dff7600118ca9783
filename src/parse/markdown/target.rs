//! Where a link leads: a page by its file or id, a section of this page, a file, or another place.

use crate::model::document::Target;
use crate::name::{Anchor, PageId};

/// The file that links start from.
#[derive(Clone, Debug)]
pub struct Home {
    /// Folders of the page below `content/pages/`: `["har-finns-vi"]`.
    pub folders: Vec<String>,
    /// The parts before `.md` that name a variant: `easy`.
    pub suffixes: Vec<String>,
}

impl Home {
    /// The target of an address as written, or `None` if it is of no form that the program knows.
    pub fn target(&self, address: &str) -> Option<Target> {
        let address = address.trim();
        if let Some(anchor) = address.strip_prefix('#') {
            return Anchor::new(anchor).map(Target::Here);
        }
        if let Some((scheme, rest)) = address.split_once(':') {
            let known = matches!(scheme, "https" | "http" | "mailto" | "tel") && !rest.is_empty();
            return known.then(|| Target::External(address.to_owned()));
        }
        let (path, anchor) = match address.split_once('#') {
            Some((path, anchor)) => (path, Some(Anchor::new(anchor)?)),
            None => (address, None),
        };
        if let Some((_, file)) =
            path.split_once("files/").filter(|(before, _)| before.chars().all(|c| matches!(c, '.' | '/')))
        {
            return Some(Target::File(file.to_owned()));
        }
        let page = if path.ends_with(".md") { self.by_file(path)? } else { PageId::new(path.trim_matches('/'))? };
        Some(Target::Page { page, anchor })
    }

    /// `../vem-kan-fa.easy.md` from this file's folder.
    fn by_file(&self, path: &str) -> Option<PageId> {
        let mut folders: Vec<&str> = self.folders.iter().map(String::as_str).collect();
        let (stem_folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        for step in stem_folders.split('/') {
            match step {
                "" | "." => {}
                ".." => {
                    folders.pop()?;
                }
                folder => folders.push(folder),
            }
        }
        let stem = name.strip_suffix(".md")?;
        let stem = self.suffixes.iter().find_map(|suffix| stem.strip_suffix(suffix)?.strip_suffix('.')).unwrap_or(stem);
        folders.push(stem);
        PageId::new(&folders.join("/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> Home {
        Home { folders: vec!["har-finns-vi".into()], suffixes: vec!["easy".into()] }
    }

    #[test]
    fn pages_by_file_and_by_id_are_the_same() {
        let expected =
            Some(Target::Page { page: PageId::new("vem-kan-fa").expect("name"), anchor: Anchor::new("alder") });
        assert_eq!(home().target("../vem-kan-fa.md#alder"), expected);
        assert_eq!(home().target("../vem-kan-fa.easy.md#alder"), expected);
        assert_eq!(home().target("vem-kan-fa#alder"), expected);
        assert_eq!(home().target("/vem-kan-fa/#alder"), expected);
    }

    #[test]
    fn other_forms() {
        assert_eq!(home().target("tel:112"), Some(Target::External("tel:112".into())));
        assert_eq!(home().target("../files/a.pdf"), Some(Target::File("a.pdf".into())));
        assert_eq!(home().target("javascript:alert(1)"), None);
        assert_eq!(home().target("../../../x.md"), None);
        assert_eq!(home().target(""), None);
    }
}
