//! What is to be sent to a target and taken away there, and in which order. Nothing of it is known before the target has been
//! asked: what its manifest lists is ours, what a cut publish was about to change is uncertain, and the rest is somebody else's.

use std::collections::{BTreeMap, BTreeSet};

use crate::digest::Digest;

/// Files of a site by their paths.
pub type Files = BTreeMap<String, Digest>;

/// What lies at a target, as far as its manifest and its note say.
#[derive(Clone, Debug, Default)]
pub struct There {
    /// The files of the last publish that came to its end.
    pub published: Files,
    /// The files that a publish which was cut off was about to send or take away.
    pub uncertain: BTreeSet<String>,
}

/// What was found when a file at the target was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    Absent,
    /// Just as it was built.
    Same,
    Other,
}

/// One site's way to its target. Paths stand in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// New and changed files that pages need: sent first.
    pub parts: Vec<String>,
    /// New and changed pages: sent when everything they need is there.
    pub pages: Vec<String>,
    /// Files of ours that are no longer built: taken away when no page leads to them.
    pub gone: Vec<String>,
    /// How many files lie there already.
    pub kept: usize,
    /// Files of somebody else that stand where ours are to be.
    pub foreign: Vec<String>,
}

impl There {
    fn is_ours(&self, path: &str) -> bool {
        self.published.contains_key(path) || self.uncertain.contains(path)
    }

    /// The files that have to be read before anybody can tell: new ones, and those that a cut publish may have changed.
    pub fn unknown<'a>(&'a self, built: &'a Files) -> impl Iterator<Item = &'a str> {
        let unknown = |path: &String| self.uncertain.contains(path) || !self.published.contains_key(path);
        built.keys().filter(move |path| unknown(path)).map(String::as_str)
    }
}

impl Delivery {
    /// Holds what is built against what lies there; `seen` answers for the files that are unknown.
    pub fn of(built: &Files, there: &There, seen: &BTreeMap<String, Seen>) -> Self {
        let mut delivery = Self::default();
        for (path, digest) in built {
            let is_there = match seen.get(path) {
                Some(Seen::Other) if !there.is_ours(path) => {
                    delivery.foreign.push(path.clone());
                    continue;
                }
                Some(seen) => *seen == Seen::Same,
                None => there.published.get(path) == Some(digest),
            };
            match is_there {
                true => delivery.kept += 1,
                false if is_page(path) => delivery.pages.push(path.clone()),
                false => delivery.parts.push(path.clone()),
            }
        }
        let ours: BTreeSet<&String> = there.published.keys().chain(&there.uncertain).collect();
        delivery.gone = ours.into_iter().filter(|path| !built.contains_key(*path)).cloned().collect();
        delivery
    }

    pub fn is_empty(&self) -> bool {
        self.sent() + self.gone.len() == 0
    }

    /// How many files are sent.
    pub fn sent(&self) -> usize {
        self.parts.len() + self.pages.len()
    }

    /// Every file that is touched. It is noted at the target before the first of them is.
    pub fn touched(&self) -> impl Iterator<Item = &String> {
        self.parts.iter().chain(&self.pages).chain(&self.gone)
    }

    /// Folders that may be empty when all is done, the deepest first.
    pub fn left_empty(&self, built: &Files) -> Vec<String> {
        let above =
            |path: &str| -> Vec<String> { path.match_indices('/').map(|(at, _)| path[..=at].to_owned()).collect() };
        let needed: BTreeSet<String> = built.keys().flat_map(|path| above(path)).collect();
        let left: BTreeSet<String> = self.gone.iter().flat_map(|path| above(path)).collect();
        left.into_iter().rev().filter(|folder| !needed.contains(folder)).collect()
    }
}

/// A page and its smaller twins, which servers hand out in its stead.
fn is_page(path: &str) -> bool {
    [".html", ".html.br", ".html.gz"].iter().any(|ending| path.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(of: &[(&str, &str)]) -> Files {
        of.iter().map(|(path, text)| ((*path).to_owned(), Digest::of(text.as_bytes()))).collect()
    }

    fn there(published: &[(&str, &str)], uncertain: &[&str]) -> There {
        There { published: files(published), uncertain: uncertain.iter().map(|path| (*path).to_owned()).collect() }
    }

    fn delivery(built: &Files, there: &There, seen: &[(&str, Seen)]) -> Delivery {
        Delivery::of(built, there, &seen.iter().map(|(path, seen)| ((*path).to_owned(), *seen)).collect())
    }

    #[test]
    fn only_what_differs_is_sent_pages_last_and_the_rest_taken_away() {
        let built = files(&[("a/index.html", "new"), ("b.css", "new"), ("index.html", "same")]);
        let there =
            there(&[("a/index.html", "old"), ("b.css", "old"), ("index.html", "same"), ("gone/x.html", "x")], &[]);
        assert_eq!(there.unknown(&built).count(), 0);
        let found = delivery(&built, &there, &[]);
        assert_eq!((found.parts.clone(), found.pages.clone()), (vec!["b.css".into()], vec!["a/index.html".into()]));
        assert_eq!((found.gone.clone(), found.kept), (vec!["gone/x.html".into()], 1));
        assert_eq!(found.left_empty(&built), ["gone/"]);
    }

    #[test]
    fn what_a_cut_publish_may_have_changed_is_read_and_never_taken_on_trust() {
        let built = files(&[("a.css", "one"), ("b.css", "two"), ("c.css", "three")]);
        let there = there(&[("a.css", "one"), ("b.css", "old")], &["a.css", "b.css", "left.css"]);
        assert_eq!(there.unknown(&built).collect::<Vec<_>>(), ["a.css", "b.css", "c.css"]);
        let seen = [("a.css", Seen::Other), ("b.css", Seen::Same), ("c.css", Seen::Absent)];
        let found = delivery(&built, &there, &seen);
        assert_eq!(found.parts, ["a.css", "c.css"], "the manifest says that a.css is as built, and it is not");
        assert_eq!((found.kept, found.gone), (1, vec!["left.css".to_owned()]));
    }

    #[test]
    fn a_file_of_somebody_else_is_neither_written_over_nor_taken_away() {
        let built = files(&[("index.html", "ours")]);
        let found = delivery(&built, &there(&[], &[]), &[("index.html", Seen::Other)]);
        assert_eq!((found.foreign.len(), found.sent(), found.gone.len()), (1, 0, 0));
        let found = delivery(&built, &there(&[], &[]), &[("index.html", Seen::Same)]);
        assert_eq!((found.kept, found.is_empty()), (1, true));
    }
}
