//! Texts that have changed since somebody looked at them: a standard section under its easy twin (requirements R-033), a
//! shared section under a municipality's own, a page since its review.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::policy::Policy;
use crate::diag::{Code, Diagnostic, Level, Place, Report};
use crate::model::document::Section;
use crate::model::nodes::Node;
use crate::model::page::{Overlay, SourcePage};
use crate::model::prose::{Passage, passages};
use crate::model::receipt::{Receipts, accepted_name, override_key, review_key, twin_key, words_digest};
use crate::model::workspace::Workspace;
use crate::name::PageId;

/// Where the receipts lie, from the workspace's root.
const PATH: &str = "content/receipts.yaml";

pub fn check(policy: &Policy<'_>, report: &mut Report) {
    let Some(receipts) = &policy.workspace.receipts else { return };
    let current = current(policy.workspace);
    for (kind, accepted, current) in [
        ("twin", &receipts.twins, &current.twins),
        ("override", &receipts.overrides, &current.overrides),
        ("review", &receipts.reviews, &current.reviews),
    ] {
        for (key, (digest, diagnostic)) in current {
            match accepted.get(key) {
                Some(accepted) if accepted == digest => {}
                Some(_) => report.add(diagnostic.clone()),
                None => report.add(never_accepted(kind, key, diagnostic)),
            }
        }
    }
    moved(policy.workspace, receipts, report);
}

/// Nobody has noted yet how the text reads that this one hangs on, so its changes cannot be told.
fn never_accepted(kind: &'static str, key: &str, diagnostic: &Diagnostic) -> Diagnostic {
    let Diagnostic { place, arguments, .. } = diagnostic.clone();
    let name = accepted_name(key).unwrap_or_default();
    Diagnostic { arguments, ..Diagnostic::new(Code::NotAccepted, place) }.with("kind", kind).with("name", name)
}

/// Addresses where a page was, and where now neither a page nor an alias is.
fn moved(workspace: &Workspace, receipts: &Receipts, report: &mut Report) {
    let now = addresses(workspace);
    let aliases: BTreeSet<String> =
        workspace.pages.iter().flat_map(|page| &page.front.aliases).map(|alias| format!("/{}/", alias.path)).collect();
    for (address, page) in &receipts.addresses {
        if !now.contains_key(address) && !aliases.contains(address) {
            report.add(moved_page(address, page));
        }
    }
}

fn moved_page(address: &str, page: &str) -> Diagnostic {
    Diagnostic::new(Code::MovedPage, Place::Path(PATH.to_owned())).with("path", address).with("page", page)
}

/// What to tell of an address where a page is published and soon nothing will be: a moved page, if receipts know that there was
/// one, now as a fault. `None` if somebody has accepted that it is gone.
pub fn vanished(workspace: &Workspace, address: &str) -> Option<Diagnostic> {
    let receipts = workspace.receipts.as_ref();
    if receipts.is_some_and(|receipts| receipts.gone.contains_key(address)) {
        return None;
    }
    Some(match receipts.and_then(|receipts| receipts.addresses.get(address)) {
        Some(page) => moved_page(address, page).weighing(Level::Error),
        None => Diagnostic::new(Code::VanishedPage, Place::Path("content".to_owned())).with("path", address),
    })
}

/// The addresses of shared pages; those made for each municipality or district come and go with their data.
fn addresses(workspace: &Workspace) -> BTreeMap<String, String> {
    let shared = workspace.pages.iter().filter(|page| page.owner.is_none() && page.front.each.is_none());
    shared
        .filter_map(|page| {
            let variant = workspace.config.variants.iter().find(|variant| variant.id == page.variant)?;
            let folder = variant.path.as_ref().map(|path| format!("{path}/")).unwrap_or_default();
            let own = if page.id.is_index() { String::new() } else { format!("{}/", page.id) };
            Some((format!("/{folder}{own}"), page.id.to_string()))
        })
        .collect()
}

/// All receipts as they would be if everything were accepted today.
pub fn accepted(workspace: &Workspace) -> Receipts {
    let current = current(workspace);
    let digests = |all: Accepted| all.into_iter().map(|(key, (digest, _))| (key, digest)).collect();
    Receipts {
        twins: digests(current.twins),
        overrides: digests(current.overrides),
        reviews: digests(current.reviews),
        addresses: addresses(workspace),
        gone: BTreeMap::new(),
    }
}

/// What can be accepted: its digest now, and what to tell as long as that is not the accepted one.
type Accepted = BTreeMap<String, (String, Diagnostic)>;

#[derive(Default)]
struct Current {
    twins: Accepted,
    overrides: Accepted,
    reviews: Accepted,
}

fn current(workspace: &Workspace) -> Current {
    let standard = &workspace.config.standard().id;
    let shared = |page: &PageId, variant| {
        workspace.pages.iter().find(move |one| one.id == *page && one.owner.is_none() && one.variant == variant)
    };
    let mut current = Current::default();
    let standards = workspace.standard_pages();
    for page in &workspace.pages {
        review(page, &mut current);
        if page.variant != *standard
            && let Some(original) = standards.get(&(page.owner.as_ref(), &page.id))
        {
            twins(workspace, page, original, &mut current);
        }
    }
    for layer in &workspace.overlays {
        let made = |name: &str| shared(&layer.page.with_last(name), layer.variant.clone());
        let original = shared(&layer.page, layer.variant.clone());
        if let Some(original) = original.or_else(|| made("municipality")).or_else(|| made("district")) {
            overrides(layer, original, &mut current);
        }
    }
    current
}

fn text(page: &SourcePage) -> Vec<Passage> {
    passages(&page.front.title, &page.front.description, &page.document.blocks)
}

fn twins(workspace: &Workspace, page: &SourcePage, original: &SourcePage, current: &mut Current) {
    let variant = workspace.config.variants.iter().find(|variant| variant.id == page.variant);
    let same_language = variant.is_some_and(|one| one.language() == workspace.config.standard().language());
    if !same_language {
        return;
    }
    let words = text(original);
    for section in named_sections(page) {
        if original.document.section(&section.id).is_some() {
            let told = Diagnostic::at(Code::StaleTwin, section.span)
                .with("page", &page.id)
                .with("section", &section.id)
                .with("variant", variant.map(|one| one.name.clone()).unwrap_or_default());
            let digest = words_digest(&words, Some(&section.id));
            current.twins.insert(twin_key(&page.variant, &page.id, &section.id), (digest, told));
        }
    }
}

fn overrides(layer: &Overlay, original: &SourcePage, current: &mut Current) {
    let words = text(original);
    let mut sections = Vec::new();
    layer.document.walk(&mut |node| {
        if let Node::Section(section) = node {
            sections.push((section.id.clone(), section.span));
        }
    });
    sections.extend(layer.leave_out.iter().cloned());
    for (id, span) in sections.into_iter().filter(|(id, _)| original.document.section(id).is_some()) {
        let told = Diagnostic::at(Code::StaleOverride, span).with("page", &layer.page).with("section", &id);
        let key = override_key(&layer.municipality, &layer.variant, &layer.page, &id);
        current.overrides.insert(key, (words_digest(&words, Some(&id)), told));
    }
}

fn review(page: &SourcePage, current: &mut Current) {
    if let Some(reviewed) = page.front.reviewed {
        let told = Diagnostic::at(Code::ReviewOutdated, page.front.title_span).with("date", reviewed);
        let digest = words_digest(&text(page), None);
        current.reviews.insert(review_key(&page.variant, &page.id, reviewed), (digest, told));
    }
}

fn named_sections(page: &SourcePage) -> Vec<&Section> {
    let mut sections = Vec::new();
    page.document.walk(&mut |node| {
        if let Node::Section(section) = node
            && section.named
        {
            sections.push(section);
        }
    });
    sections
}
