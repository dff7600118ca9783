//! Link texts that do not say where they lead (WCAG 2.2, 2.4.4 and 2.4.9), and bare addresses.

use std::collections::BTreeMap;

use crate::check::text::Written;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::{Link, Target};
use crate::model::prose::Passage;

pub fn check(text: &Written<'_>, report: &mut Report) {
    let mut links = Links::default();
    for passage in &text.passages {
        for (place, link) in &passage.links {
            let shown = passage.slice(place);
            let bare = bare(shown);
            let code = if text.language.vague_links.contains(&bare) {
                Code::VagueLink
            } else if is_address(&bare) {
                Code::BareUrl
            } else {
                // Two places on condition may never be shown together.
                if !passage.conditional && !bare.is_empty() {
                    report.add_all(links.meet(&bare, shown, link));
                }
                continue;
            };
            report.add(Diagnostic::at(code, link.span).with("text", shown));
        }
        bare_addresses(text, passage, report);
    }
}

/// The links met so far, by their words and by where they lead.
#[derive(Default)]
struct Links<'a> {
    by_text: BTreeMap<String, &'a Link>,
    by_target: Vec<(&'a Link, String)>,
}

impl<'a> Links<'a> {
    /// What is wrong between this link and those before it: the same words lead elsewhere, or other words lead to the same.
    fn meet(&mut self, bare: &str, shown: &str, link: &'a Link) -> Option<Diagnostic> {
        let told = |code, other: &Link| Diagnostic::at(code, link.span).with("text", shown).related(other.span);
        if let Some(other) = self.by_text.get(bare).filter(|other| !same_page(&other.target, &link.target)) {
            return Some(told(Code::SameTextLinks, other));
        }
        self.by_text.entry(bare.to_owned()).or_insert(link);
        // “Ring 112” and “112” both say the number, which is all there is to where they lead.
        if matches!(&link.target, Target::External(address) if address.starts_with("tel:")) {
            return None;
        }
        let to_same = self.by_target.iter().find(|(other, _)| other.target == link.target);
        if let Some((other, words)) = to_same.filter(|(_, words)| words != bare) {
            return Some(told(Code::DifferentTextLinks, other).with("other", words));
        }
        self.by_target.push((link, bare.to_owned()));
        None
    }
}

/// The words of a link without what makes no difference to the ear.
fn bare(shown: &str) -> String {
    shown.trim().to_lowercase().trim_end_matches(['.', '!', '?', '…', ' ', '>']).to_owned()
}

fn bare_addresses(text: &Written<'_>, passage: &Passage, report: &mut Report) {
    if !ADDRESS.iter().any(|start| passage.text.contains(start)) {
        return;
    }
    let words = passage.text.split_whitespace().map(|word| word.trim_matches(['(', ')', '”', '.', ',', '!', '?']));
    for word in words.filter(|word| is_address(word)) {
        let start = word.as_ptr() as usize - passage.text.as_ptr() as usize;
        let place = start..start + word.len();
        let in_link = passage.links.iter().any(|(link, _)| link.start < place.end && place.start < link.end);
        if !in_link {
            report.add_all(text.at(Code::BareUrl, passage, &place).map(|told| told.with("text", word)));
        }
    }
}

/// Do two links lead to the same page, whatever the section?
fn same_page(one: &Target, other: &Target) -> bool {
    match (one, other) {
        (Target::Page { page: one, .. }, Target::Page { page: other, .. }) => one == other,
        (Target::Here(_), Target::Here(_)) => true,
        _ => one == other,
    }
}

/// How an address begins.
const ADDRESS: [&str; 3] = ["http://", "https://", "www."];

fn is_address(text: &str) -> bool {
    ADDRESS.iter().any(|start| text.starts_with(start))
}
