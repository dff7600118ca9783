//! Finished pages: every id stands once, and whatever points at a page, a section, a file or an element of the page finds it
//! (WCAG 2.2, 1.3.1 and 4.1.2). Sees what the theme writes, which no rule on text can see.

use std::collections::{BTreeMap, BTreeSet};

use html5gum::{Token, Tokenizer};

use crate::diag::{Code, Diagnostic};
use crate::model::named::BY_ID;
use crate::text::Span;

/// What a finished page has, and what it points at.
#[derive(Debug)]
pub struct Finished {
    /// From the site's root: `latt/vem-kan-fa/index.html`.
    pub path: String,
    /// Where to tell about it: the title of its file.
    pub span: Span,
    ids: BTreeSet<String>,
    twice: BTreeSet<String>,
    /// Attribute and what it names.
    references: BTreeSet<(String, String)>,
}

impl Finished {
    pub fn read(path: &str, span: Span, html: &[u8]) -> Self {
        let mut page = Self {
            path: path.to_owned(),
            span,
            ids: BTreeSet::new(),
            twice: BTreeSet::new(),
            references: BTreeSet::new(),
        };
        for Ok(token) in Tokenizer::new(html) {
            if let Token::StartTag(tag) = token {
                for (name, value) in &tag.attributes {
                    let (name, value) = (String::from_utf8_lossy(name), String::from_utf8_lossy(value));
                    page.see(&name, &value);
                }
            }
        }
        page
    }

    fn see(&mut self, name: &str, value: &str) {
        match name {
            "id" if !self.ids.insert(value.to_owned()) => {
                self.twice.insert(value.to_owned());
            }
            "href" | "src" => {
                self.references.insert((name.to_owned(), value.to_owned()));
            }
            name if BY_ID.contains(&name) => {
                self.references.extend(value.split_ascii_whitespace().map(|id| (name.to_owned(), format!("#{id}"))));
            }
            _ => {}
        }
    }
}

/// What is wrong in each of the finished pages of one site, by the key it came with. `files` are the paths of all files of the
/// site; a section of a page that is not among the finished ones is taken to be there, since links in texts are looked at before.
pub fn finished<K: Copy>(pages: &[(K, Finished)], files: &BTreeSet<&str>) -> Vec<(K, Vec<Diagnostic>)> {
    let by_path: BTreeMap<&str, &Finished> = pages.iter().map(|(_, page)| (page.path.as_str(), page)).collect();
    pages.iter().map(|(key, page)| (*key, faults(page, &by_path, files))).collect()
}

fn faults(page: &Finished, pages: &BTreeMap<&str, &Finished>, files: &BTreeSet<&str>) -> Vec<Diagnostic> {
    let address = format!("/{}", page.path.trim_end_matches("index.html"));
    let twice =
        page.twice.iter().map(|id| Diagnostic::at(Code::SameIdTwice, page.span).with("id", id).with("path", &address));
    let dead = page.references.iter().filter(|(_, target)| !is_there(page, target, pages, files));
    let dead = dead.map(|(attribute, target)| {
        let told = Diagnostic::at(Code::DeadReference, page.span).with("attribute", attribute);
        told.with("target", target).with("path", &address)
    });
    twice.chain(dead).collect()
}

fn is_there(page: &Finished, target: &str, pages: &BTreeMap<&str, &Finished>, files: &BTreeSet<&str>) -> bool {
    if is_elsewhere(target) {
        return true;
    }
    let (address, fragment) = target.split_once('#').map_or((target, None), |(address, id)| (address, Some(id)));
    let address = address.split('?').next().unwrap_or_default();
    let path = if address.is_empty() { page.path.clone() } else { joined(&page.path, address) };
    match (pages.get(path.as_str()), fragment) {
        (Some(page), Some(id)) => id.is_empty() || page.ids.contains(id),
        (Some(_), None) => true,
        (None, _) => files.contains(path.as_str()),
    }
}

/// Another host, another scheme, or an address from the root of the domain, which is not for us to know.
fn is_elsewhere(target: &str) -> bool {
    target.starts_with('/') || target.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'))
}

/// The file that a relative address leads to, as seen from a page.
fn joined(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let is_folder = address.ends_with('/') || address.ends_with("..") || address.ends_with('.');
    if is_folder {
        parts.push("index.html");
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, Sources};

    fn told(pages: &[(&str, &str)], files: &[&str]) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add(Source { path: "page.md".into(), text: String::new() });
        let read = |(path, html): &(&str, &str)| ((), Finished::read(path, Span::new(file, 0, 0), html.as_bytes()));
        let pages: Vec<((), Finished)> = pages.iter().map(read).collect();
        let files = pages.iter().map(|(_, page)| page.path.as_str()).chain(files.iter().copied()).collect();
        let told = |one: &Diagnostic| {
            let words: Vec<&str> = one.arguments.iter().map(|(_, value)| value.as_str()).collect();
            format!("{} {}", one.code, words.join(" "))
        };
        finished(&pages, &files).iter().flat_map(|(_, found)| found).map(told).collect()
    }

    #[test]
    fn what_is_there_is_found() {
        let index = r##"<p id=a><a href="./">x</a><a href="b/#c">x</a><a href="#a">x</a><a href="tel:112">x</a>
            <a href="https://example.org/">x</a><label for=a>x</label><img src="files/x.png">"##;
        let below = r#"<p id=c><a href="../">x</a><a href="../#a">x</a><a href="../../b/">x</a>"#;
        assert!(told(&[("index.html", index), ("b/index.html", below)], &["files/x.png"]).is_empty());
    }

    #[test]
    fn what_is_not_there_is_told() {
        let index =
            r##"<p id=a><p id=a><a href="b/#d">x</a><a href="#e">x</a><label for="a f">x</label><img src=y.png>"##;
        assert_eq!(
            told(&[("index.html", index), ("b/index.html", "<p id=c>")], &[]),
            [
                "same-id-twice a /",
                "dead-reference for #f /",
                "dead-reference href #e /",
                "dead-reference href b/#d /",
                "dead-reference src y.png /",
            ]
        );
    }
}
