//! The overview of a whole workspace, from the county site, which has every page, and the gaps of all sites.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Gap, GapKind};
use crate::model::edition::Editions;
use crate::model::fact::{Fact, FactStatus};
use crate::model::nodes::Node;
use crate::model::overview::{ApprovalRow, FactRow, GapRow, Overview, PairRow, ReadingRow, ReviewRow};
use crate::model::page::Page;
use crate::model::prose::passages;
use crate::model::readability::Readability;
use crate::model::standing::Standings;
use crate::name::{PageId, SiteId};
use crate::text::{Sources, Span};

/// The overview. `gaps` are those of every site, as publishing would find them.
pub fn overview(
    county: &Editions<'_>,
    gaps: &[(SiteId, Vec<Gap>)],
    standings: Standings,
    sources: &Sources,
) -> Overview {
    let stated = stated_on(county);
    let pages = |id: &String| stated.get(id).map(|pages| pages.iter().cloned().collect()).unwrap_or_default();
    let facts = &county.workspace.facts;
    let owner = &county.workspace.config.review.owner;
    let rows = facts.iter().map(|(id, fact)| fact_row(id, fact, pages(id)));
    let waiting = facts.iter().filter(|(id, fact)| fact.waits_for_approval() && stated.contains_key(*id));
    let approvals = waiting.map(|(id, fact)| ApprovalRow {
        id: id.clone(),
        text: fact.text.clone(),
        owner: owner.clone(),
        pages: pages(id),
    });
    Overview {
        standings,
        facts: rows.collect(),
        approvals: approvals.collect(),
        gaps: gap_rows(gaps, sources),
        reviews: county.pages().map(|(variant, page)| review_row(county, variant, page)).collect(),
        readings: county.pages().filter_map(|(variant, page)| reading_row(county, variant, page)).collect(),
        pairs: county.editions[0].pages.values().map(|page| pair_row(county, page)).collect(),
    }
}

/// The pages that state each fact, by their addresses.
fn stated_on(county: &Editions<'_>) -> BTreeMap<String, BTreeSet<String>> {
    let mut stated: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (variant, page) in county.pages() {
        for (id, _) in &page.front.facts {
            stated.entry(id.clone()).or_default().insert(address(county, variant, &page.id));
        }
    }
    stated
}

fn address(editions: &Editions<'_>, variant: usize, page: &PageId) -> String {
    format!("/{}", editions.path(variant, page, false))
}

fn fact_row(id: &str, fact: &Fact, pages: Vec<String>) -> FactRow {
    let is_due = matches!(fact.status, FactStatus::Publish | FactStatus::Conditional);
    let uncovered = is_due && pages.is_empty();
    FactRow { id: id.to_owned(), text: fact.text.clone(), status: fact.status.name(), pages, uncovered }
}

/// What is missing, each thing once with all pages and sites that show it. Facts that wait have a list of their own.
fn gap_rows(gaps: &[(SiteId, Vec<Gap>)], sources: &Sources) -> Vec<GapRow> {
    type Shown = (BTreeSet<String>, BTreeSet<String>);
    let mut rows: BTreeMap<(&str, Span, &str), Shown> = BTreeMap::new();
    for (site, gaps) in gaps {
        for gap in gaps.iter().filter(|gap| matches!(gap.kind, GapKind::Missing | GapKind::Unconfirmed)) {
            let (pages, sites) = rows.entry((&gap.owner, gap.span, &gap.what)).or_default();
            pages.extend(gap.page.as_ref().map(|page| format!("/{page}/")));
            sites.insert(site.to_string());
        }
    }
    let row = |((owner, span, what), (pages, sites)): ((&str, Span, &str), Shown)| {
        let source = sources.get(span.file);
        GapRow {
            owner: owner.to_owned(),
            what: what.to_owned(),
            place: format!("{}:{}", source.path, source.position(span.start).line),
            pages: pages.into_iter().collect(),
            sites: sites.into_iter().collect(),
        }
    };
    rows.into_iter().map(row).collect()
}

fn review_row(county: &Editions<'_>, variant: usize, page: &Page) -> ReviewRow {
    ReviewRow {
        page: address(county, variant, &page.id),
        reviewed: page.front.reviewed.map(|date| date.to_string()),
        reviewed_by: page.front.reviewed_by.clone(),
        review_by: page.front.review_by.map(|date| date.to_string()),
    }
}

fn reading_row(county: &Editions<'_>, variant: usize, page: &Page) -> Option<ReadingRow> {
    // Pages made from one text for each municipality differ only in what the data says.
    let is_first = page.front.each.is_none();
    let language = county.workspace.languages.get(county.variant(variant).language()).filter(|_| is_first)?;
    let figures = Readability::of(&passages(&page.front.title, &[], &page.document.blocks), language);
    let tenths = |value: f64| (value * 10.0).round() / 10.0;
    Some(ReadingRow {
        page: address(county, variant, &page.id),
        words: figures.words,
        mean: tenths(figures.mean()),
        long_words: tenths(figures.share_long()),
        lix: figures.is_judged().then(|| tenths(figures.lix())),
    })
}

fn pair_row(county: &Editions<'_>, page: &Page) -> PairRow {
    let language = county.variant(0).language();
    let twin = county.twins(0, &page.id).find(|twin| twin.settings.language() == language);
    let mut missing = Vec::new();
    if let Some(twin) = &twin {
        page.document.walk(&mut |node| {
            if let Node::Section(section) = node
                && section.named
                && twin.page.document.section(&section.id).is_none()
            {
                missing.push(section.id.to_string());
            }
        });
    }
    PairRow {
        page: address(county, 0, &page.id),
        twin: twin.as_ref().map(|twin| address(county, twin.variant, &page.id)),
        facts: page.front.facts.len(),
        twin_facts: twin.map_or(0, |twin| twin.page.front.facts.len()),
        sections_missing: missing,
    }
}
