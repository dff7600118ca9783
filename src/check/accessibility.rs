//! The accessibility statement: what is missing or too old, what contradicts itself, what no page shows (lag 2018:1937 om
//! tillgänglighet till digital offentlig service, MDFFS 2019:2).

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::check::Site;
use crate::check::gaps::{Gap, GapKind};
use crate::diag::{Code, Diagnostic};
use crate::model::accessibility::{AGEING, COMPONENTS, Compliance, OLD, Said, is_older};
use crate::model::edition::Editions;
use crate::model::nodes::Node;
use crate::model::page::Page;
use crate::text::Span;

pub fn check(site: &mut Site<'_>) {
    let today = site.mode.date;
    let found = [
        contradictions(site.editions),
        dates(site.editions, today),
        ageing(site.editions, today),
        unshown_parts(site.editions),
    ];
    found.into_iter().flatten().for_each(|diagnostic| site.tell(diagnostic));
}

/// What the statement says of compliance against what it says of shortcomings, and what the test found.
fn contradictions(editions: &Editions<'_>) -> Vec<Diagnostic> {
    let said = &editions.site.accessibility;
    let Some(compliance) = &said.compliance else { return Vec::new() };
    let is_full = compliance.value == Compliance::Full;
    let violations = editions.site.tested.as_ref().map_or(0, |tested| tested.violations);
    let cases = [
        ("none-told", !is_full && said.shortcomings.is_empty()),
        ("some-told", is_full && !said.shortcomings.is_empty()),
        ("test", is_full && violations > 0),
    ];
    let told = |case| {
        let told = Diagnostic::at(Code::AccessibilityContradiction, compliance.span).with("case", case);
        told.with("violations", violations)
    };
    cases.into_iter().filter(|(_, contradicts)| *contradicts).map(|(case, _)| told(case)).collect()
}

/// An assessment comes before the statement that tells of it, and neither has a date to come.
fn dates(editions: &Editions<'_>, today: Date) -> Vec<Diagnostic> {
    let said = &editions.site.accessibility;
    let is_late = |date: &&Said<Date>, last: Date| date.value > last;
    let told = |date: &Said<Date>, last: Date, case| {
        let told = Diagnostic::at(Code::AccessibilityDates, date.span).with("date", date.value).with("last", last);
        told.with("case", case)
    };
    let to_come = said.assessed.iter().chain(&said.updated).filter(|date| is_late(date, today));
    let mut found: Vec<Diagnostic> = to_come.map(|date| told(date, today, "to-come")).collect();
    if let (Some(assessed), Some(updated)) = (&said.assessed, &said.updated)
        && assessed.value > updated.value
    {
        found.push(told(assessed, updated.value, "order"));
    }
    found
}

fn ageing(editions: &Editions<'_>, today: Date) -> Vec<Diagnostic> {
    let near = editions.site.statement_dates().filter(|(_, date)| is_older(date.value, AGEING, today));
    let told = |(part, date): (_, &Said<Date>)| {
        let told = Diagnostic::at(Code::AccessibilityAgeing, date.span).with("what", editions.part_in_words(part));
        told.with("date", date.value).with("days", OLD)
    };
    near.map(told).collect()
}

/// Parts that no page shows, if some page shows others.
fn unshown_parts(editions: &Editions<'_>) -> Vec<Diagnostic> {
    let Some((page, _)) = shown(editions).into_iter().next() else { return Vec::new() };
    let all: BTreeSet<String> = shown(editions).into_iter().flat_map(|(_, parts)| parts).collect();
    let lacking = COMPONENTS.iter().filter(|name| !all.contains(**name));
    let told = |name: &&str| {
        let told = Diagnostic::at(Code::AccessibilityPart, page.front.title_span).with("name", name);
        told.with("page", &page.id)
    };
    lacking.map(told).collect()
}

/// The standard pages that show parts of the statement, with the components that do.
fn shown<'a>(editions: &'a Editions<'_>) -> Vec<(&'a Page, BTreeSet<String>)> {
    let mut found = Vec::new();
    for page in editions.editions[0].pages.values() {
        let mut parts = BTreeSet::new();
        page.document.walk(&mut |node| {
            if let Node::Directive(directive) = node
                && COMPONENTS.contains(&directive.name.as_str())
            {
                parts.insert(directive.name.clone());
            }
        });
        if !parts.is_empty() {
            found.push((page, parts));
        }
    }
    found
}

/// What of the statement keeps the site from being published.
pub fn gaps(editions: &Editions<'_>, today: Date) -> Vec<Gap> {
    let site = &editions.site;
    let page = shown(editions).first().map(|(page, _)| page.id.clone());
    let place = site.accessibility.span;
    let gap = |kind, what, span: Span| Gap { owner: site.answers().to_owned(), kind, what, span, page: page.clone() };
    let missing = site.missing_parts().into_iter();
    let missing = missing.map(|part| gap(GapKind::Missing, editions.part_in_words(part), place));
    let old = site.statement_dates().filter(|(_, date)| is_older(date.value, OLD, today));
    let old = old.map(|(part, date)| gap(GapKind::Old, editions.part_in_words(part), date.span));
    let unseen = page.is_none().then(|| {
        let what = editions.workspace.catalogs[0].text("accessibility-page", &[]);
        gap(GapKind::Missing, what, place)
    });
    missing.chain(old).chain(unseen).collect()
}
