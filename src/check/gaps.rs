//! What stops a site from being published: data and placeholders that nobody has filled, local rules that nobody has
//! approved, pages that nobody has reviewed, reviews that are overdue.

use crate::check::accessibility;
use crate::model::contact::Contact;
use crate::model::edition::Editions;
use crate::model::former::Away;
use crate::model::known::Absence;
use crate::model::nodes::{Node, walk_inlines};
use crate::model::page::{Each, Overlay, Page, PageStatus};
use crate::model::scope::{Mode, Scope};
use crate::name::PageId;
use crate::text::Span;

/// One thing that is not ready.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// Who is to do something about it.
    pub owner: String,
    pub kind: GapKind,
    /// What is not there or not confirmed.
    pub what: String,
    pub span: Span,
    /// The page that shows it, by its address; `None` where it concerns the whole site.
    pub page: Option<PageId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapKind {
    Missing,
    Unconfirmed,
    /// A fact that nobody has approved for this service.
    Unapproved,
    NotReviewed,
    ReviewOverdue,
    /// A date in the accessibility statement of more than a year ago.
    Old,
    DraftPage,
}

impl GapKind {
    /// The key of what is said of it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Missing => "gap-missing",
            Self::Unconfirmed => "gap-unconfirmed",
            Self::Unapproved => "gap-unapproved",
            Self::NotReviewed => "gap-not-reviewed",
            Self::ReviewOverdue => "gap-review-overdue",
            Self::Old => "gap-old",
            Self::DraftPage => "gap-draft-page",
        }
    }
}

/// Everything that keeps a site from being published. Empty for a site that is ready.
pub fn gaps(editions: &Editions<'_>, mode: Mode) -> Vec<Gap> {
    if let Some(away) = editions.gone_to() {
        return away_gaps(editions, away);
    }
    let mut gaps = site_gaps(editions);
    gaps.extend(accessibility::gaps(editions, mode.date));
    for (variant, page) in editions.pages() {
        gaps.extend(page_gaps(&Scope { editions, variant, page, mode }));
    }
    gaps.sort();
    gaps.dedup();
    gaps
}

/// Everything on one page that keeps its site from being published.
pub fn page_gaps(scope: &Scope<'_>) -> Vec<Gap> {
    let mut gaps = data_gaps(scope);
    gaps.extend(text_gaps(scope));
    gaps.extend(review_gaps(scope.editions, scope.page, scope.mode));
    gaps.extend(fact_gaps(scope.editions, scope.page));
    gaps.sort();
    gaps.dedup();
    gaps
}

fn missing(absence: &Absence, page: Option<PageId>) -> Gap {
    let (owner, what) = (absence.owner.clone(), absence.what.clone());
    Gap { owner, kind: GapKind::Missing, what, span: absence.span, page }
}

/// What the site itself needs: its address and its publisher.
fn site_gaps(editions: &Editions<'_>) -> Vec<Gap> {
    let site = &editions.site;
    [site.base_url.gap(), site.publisher.gap()].into_iter().flatten().map(|gap| missing(gap, None)).collect()
}

/// What a site needs that leads to another: both addresses.
fn away_gaps(editions: &Editions<'_>, away: &Away) -> Vec<Gap> {
    let sites = editions.workspace.sites();
    let theirs = sites.iter().find(|site| site.id == away.site).and_then(|site| site.base_url.gap());
    editions.site.base_url.gap().into_iter().chain(theirs).map(|gap| missing(gap, None)).collect()
}

/// Data of the municipality or district that a page is about.
fn data_gaps(scope: &Scope<'_>) -> Vec<Gap> {
    let page = || Some(scope.page.id.clone());
    let about_one = scope.page.front.each.is_some();
    if !about_one {
        return Vec::new();
    }
    match (&scope.page.subject.district, scope.municipality()) {
        (_, Some(municipality)) if scope.page.front.each == Some(Each::Ended) => {
            let needed = [municipality.social_services.gap(), municipality.out_of_hours.gap()];
            needed.into_iter().flatten().map(|gap| missing(gap, page())).collect()
        }
        (_, Some(municipality)) if scope.page.front.each == Some(Each::Municipality) => {
            let unconfirmed = municipality.overrides.unconfirmed().into_iter().map(|(key, span)| Gap {
                owner: municipality.name.clone(),
                kind: GapKind::Unconfirmed,
                what: key.to_owned(),
                span,
                page: page(),
            });
            municipality.gaps().map(|gap| missing(gap, page())).chain(unconfirmed).collect()
        }
        _ => scope
            .district()
            .into_iter()
            .flat_map(|district| Contact::gaps(&district.contact))
            .map(|gap| missing(gap, page()))
            .collect(),
    }
}

/// Placeholders in the text, and municipalities' sections without an approver.
fn text_gaps(scope: &Scope<'_>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut see = |node: Node<'_>| {
        if let Node::Placeholder(placeholder) = node {
            gaps.push(Gap {
                owner: placeholder.owner.clone(),
                kind: GapKind::Missing,
                what: placeholder.what.clone(),
                span: placeholder.span,
                page: Some(scope.page.id.clone()),
            });
        }
    };
    walk_inlines(&scope.page.front.title, &mut see);
    scope.page.document.walk(&mut see);
    let workspace = scope.editions.workspace;
    let variant = &scope.editions.variant(scope.variant).id;
    let is_unapproved = |overlay: &&Overlay| overlay.approver.is_none() && overlay.lies_over(scope.page, variant);
    let unapproved = workspace.overlays.iter().filter(is_unapproved);
    gaps.extend(unapproved.map(|overlay| Gap {
        owner: scope.municipality().map(|one| one.name.clone()).unwrap_or_default(),
        kind: GapKind::Unconfirmed,
        what: overlay.source.clone(),
        span: overlay.span,
        page: Some(scope.page.id.clone()),
    }));
    gaps
}

/// Facts on the page of which the service has still to say that they hold for it.
fn fact_gaps(editions: &Editions<'_>, page: &Page) -> Vec<Gap> {
    let facts = page.front.facts.iter().filter_map(|(id, _)| Some((id, editions.workspace.facts.get(id)?)));
    let owner = &editions.workspace.config.review.owner;
    facts
        .filter(|(_, fact)| fact.waits_for_approval())
        .map(|(id, fact)| Gap {
            owner: owner.clone(),
            kind: GapKind::Unapproved,
            what: format!("{id}: {}", fact.text),
            span: fact.span,
            page: Some(page.id.clone()),
        })
        .collect()
}

fn review_gaps(editions: &Editions<'_>, page: &Page, mode: Mode) -> Vec<Gap> {
    let front = &page.front;
    let kind = match (front.status, front.reviewed, front.review_by) {
        (PageStatus::Draft, _, _) => GapKind::DraftPage,
        (_, None, _) => GapKind::NotReviewed,
        (_, _, Some(last)) if last < mode.date => GapKind::ReviewOverdue,
        _ => return Vec::new(),
    };
    let owner = front.reviewed_by.clone().unwrap_or_else(|| editions.workspace.config.review.owner.clone());
    let what = crate::model::document::plain_text(&front.title);
    vec![Gap { owner, kind, what, span: front.title_span, page: Some(page.id.clone()) }]
}
