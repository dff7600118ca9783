//! Links to other websites: where they stand, and what is told when they no longer lead there. Asking them is for `ask`.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::accessibility::Accessibility;
use crate::model::answer::{Answer, Failure, resource};
use crate::model::contact::{Contact, WebAddress};
use crate::model::document::{Document, Target};
use crate::model::known::Vouched;
use crate::model::municipality::Municipality;
use crate::model::nodes::Node;
use crate::model::workspace::Workspace;
use crate::text::{Sources, Span};

/// The codes that only `lots check --external` tells.
pub const CODES: [Code; 2] = [Code::DeadExternal, Code::MovedExternal];

/// A link to another website, as somebody wrote it.
#[derive(Debug)]
pub struct ExternalLink {
    address: String,
    /// What to ask for; `None` if it is no web address.
    pub resource: Option<String>,
    /// The address itself where it can be told, otherwise all that is around it.
    span: Span,
    /// The span holds the address and nothing else, in a text that nobody vouches for.
    is_free: bool,
}

/// Every link to another website: in pages, in the sections that municipalities lay over them, and in verified data.
pub fn external_links(workspace: &Workspace, sources: &Sources) -> Vec<ExternalLink> {
    let mut links = Vec::new();
    let pages = workspace.pages.iter().map(|page| &page.document);
    for document in pages.chain(workspace.overlays.iter().map(|layer| &layer.document)) {
        in_text(document, sources, &mut links);
    }
    let districts = workspace.districts.values().flat_map(|district| Contact::vouched(&district.contact));
    let municipalities = workspace.municipalities.values().flat_map(Municipality::vouched);
    let statements = workspace.statements().flat_map(Accessibility::vouched);
    let data = workspace.config.county.base_url.vouched().into_iter().chain(districts).chain(municipalities);
    for vouched in data.chain(statements) {
        in_data(&vouched, sources, &mut links);
    }
    links
}

fn in_text(document: &Document, sources: &Sources, links: &mut Vec<ExternalLink>) {
    document.walk(&mut |node| {
        let (target, span) = match node {
            Node::Link(link) => (&link.target, link.span),
            Node::Image(image) => (&image.target, image.span),
            _ => return,
        };
        let Target::External(address) = target else { return };
        if ["http:", "https:"].iter().any(|scheme| address.starts_with(scheme)) {
            let mut places = places(address, span, sources, |before, after| {
                let is_open = ["](", "](<"].iter().any(|mark| before.ends_with(mark)) || before == "<";
                is_open && after.starts_with([')', '>', ' ', '\n'])
            });
            let exact = places.next().filter(|_| places.next().is_none());
            links.push(ExternalLink::new(address, span, exact, true));
        }
    });
}

fn in_data(vouched: &Vouched, sources: &Sources, links: &mut Vec<ExternalLink>) {
    let mut addresses: Vec<&String> = vouched.texts.iter().filter(|text| WebAddress::new(text).is_some()).collect();
    addresses.dedup();
    for address in addresses {
        // The span of a value in YAML ends where it begins.
        let rest = Span { end: usize::MAX, ..vouched.span };
        let mut places = places(address, rest, sources, |before, after| {
            let before = before.trim_end_matches(['"', '\'']).trim_end();
            let is_value = ["value:", "url:"].iter().any(|key| before.ends_with(key));
            is_value && (after.is_empty() || after.starts_with(['"', '\'', ' ', ',', '}', '\n']))
        });
        links.push(ExternalLink::new(address, vouched.span, places.next(), false));
    }
}

/// Where an address stands in a stretch of a file, by what is before and after it.
fn places(
    address: &str,
    around: Span,
    sources: &Sources,
    fits: impl Fn(&str, &str) -> bool,
) -> impl Iterator<Item = Span> {
    let text = sources.slice(around);
    let found = text.match_indices(address).map(|(start, _)| (start, start + address.len()));
    let found = found.filter(move |(start, end)| fits(&text[..*start], &text[*end..]));
    found.map(move |(start, end)| Span::new(around.file, around.start + start, around.start + end))
}

impl ExternalLink {
    fn new(address: &str, around: Span, exact: Option<Span>, is_text: bool) -> Self {
        Self {
            address: address.to_owned(),
            resource: resource(address),
            span: exact.unwrap_or(around),
            is_free: is_text && exact.is_some(),
        }
    }

    fn dead(&self, failure: Failure) -> Diagnostic {
        Diagnostic::at(Code::DeadExternal, self.span).with("address", &self.address).with("status", failure.name())
    }

    fn moved(&self, target: &str) -> Diagnostic {
        let section = self.address.split_once('#').filter(|_| !target.contains('#'));
        let target = section.map_or_else(|| target.to_owned(), |(_, section)| format!("{target}#{section}"));
        let told = Diagnostic::at(Code::MovedExternal, self.span).with("address", &self.address);
        let told = told.with("target", &target);
        if self.is_free && is_same_page(&self.address, &target) { told.fix(self.span, target) } else { told }
    }
}

/// Can the new address be written instead of the old one without a look at it? Not if the way there is less safe, if it is the
/// website's front page, where those end up whose page is gone, or if Markdown could read it as something else.
fn is_same_page(address: &str, target: &str) -> bool {
    let parts = |address: &str| {
        let (scheme, rest) = address.split_once("://")?;
        let path = rest.split_once('/').map_or("", |(_, path)| path);
        Some((scheme.to_owned(), path.split(['?', '#']).next().is_none_or(str::is_empty)))
    };
    let (Some((old, was_front)), Some((new, is_front))) = (parts(address), parts(target)) else { return false };
    let is_plain = target.chars().all(|c| c.is_ascii_alphanumeric() || "-._~:/?#@!$&+,=%".contains(c));
    (new == "https" || new == old) && (was_front || !is_front) && is_plain
}

/// Tells the links that lead nowhere, and those whose page has moved.
pub fn check_external(links: &[ExternalLink], answers: &BTreeMap<String, Answer>, report: &mut Report) {
    for link in links {
        let Some(resource) = &link.resource else {
            report.add(link.dead(Failure::Other));
            continue;
        };
        match answers.get(resource) {
            Some(Answer::Dead(failure)) => report.add(link.dead(*failure)),
            Some(Answer::Moved(target)) => report.add(link.moved(target)),
            Some(Answer::Found) | None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_page_is_written_without_a_look() {
        let same = |target: &str| is_same_page("https://a.example/b", target);
        assert!(same("https://a.example/b/"));
        assert!(same("https://c.example/d?e=f#g"));
        assert!(!same("http://a.example/b/"));
        assert!(!same("https://a.example/"));
        assert!(!same("https://a.example?x=y"));
        assert!(!same("https://a.example/b_(c)"));
        assert!(is_same_page("http://a.example", "https://a.example/"));
        assert!(is_same_page("http://a.example/b", "http://a.example/c"));
    }
}
