//! Link texts that do not say where they lead (WCAG 2.2, 2.4.4 and 2.4.9), and bare addresses.

use std::collections::BTreeMap;

use crate::check::text::Written;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::Target;
use crate::text::Span;

pub fn check(text: &Written<'_>, report: &mut Report) {
    let mut seen: BTreeMap<String, (&Target, Span)> = BTreeMap::new();
    for passage in &text.passages {
        for (place, link) in &passage.links {
            let shown = passage.slice(place).trim().to_lowercase();
            let bare = shown.trim_end_matches(['.', '!', '…', ' ', '>']);
            if text.language.vague_links.contains(bare) {
                report.add(Diagnostic::at(Code::VagueLink, link.span).with("text", passage.slice(place)));
            } else if is_address(bare) {
                report.add(Diagnostic::at(Code::BareUrl, link.span).with("text", passage.slice(place)));
            } else if passage.conditional {
                // Two places that are never shown together.
            } else if let Some((_, first)) = seen.get(bare).filter(|(target, _)| !same_page(target, &link.target)) {
                let told = Diagnostic::at(Code::SameTextLinks, link.span).with("text", passage.slice(place));
                report.add(told.related(*first));
            } else if !bare.is_empty() {
                seen.insert(bare.to_owned(), (&link.target, link.span));
            }
        }
        let words = passage.text.split_whitespace().map(|word| word.trim_matches(['(', ')', '”', '.', ',', '!', '?']));
        for word in words.filter(|word| is_address(word)) {
            let start = word.as_ptr() as usize - passage.text.as_ptr() as usize;
            let place = start..start + word.len();
            let in_link = passage.links.iter().any(|(link, _)| link.start < place.end && place.start < link.end);
            if !in_link {
                let told = text.at(Code::BareUrl, passage, &place);
                report.add_all(told.map(|told| told.with("text", word)));
            }
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

fn is_address(text: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| text.starts_with(start))
}
