//! Gathers what a site's approver is to read. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::check;
use crate::diag::{Fault, Report};
use crate::digest::Digest;
use crate::model::approval::Approval;
use crate::model::changes::{self, Change, PageChange};
use crate::model::edition::Editions;
use crate::model::review::{LocalPage, Reason, Review, Unconfirmed};
use crate::model::scope::Mode;
use crate::model::texts::{PageText, SectionText, SiteTexts};
use crate::model::workspace::Workspace;
use crate::name::SiteId;
use crate::pipeline::changes::texts;
use crate::pipeline::{chosen, read, settle};
use crate::render::Broken;
use crate::resolve::resolve;
use crate::text::Sources;
use crate::timings::Timings;
use crate::write;

/// The bundle of one site. `published` is where texts that were approved before may lie. `None` if there is nothing to lay out.
pub fn review(
    root: &Path,
    site: &SiteId,
    published: &Path,
    mode: Mode,
) -> Result<(Option<Review>, Report, Sources), Fault> {
    let mut report = Report::default();
    let (workspace, sources) = read(root, &mut report, &Timings::default())?;
    let mut review = None;
    if let Some(workspace) = &workspace {
        let known = write::published(published).unwrap_or_default();
        match gather(workspace, site, &known, mode, &mut report)? {
            Ok(gathered) => review = gathered,
            Err(broken) => report.add(*broken),
        }
    }
    settle(&mut report, workspace.as_ref());
    Ok((review, report, sources))
}

fn gather(
    workspace: &Workspace,
    id: &SiteId,
    known: &[SiteTexts],
    mode: Mode,
    report: &mut Report,
) -> Result<Result<Option<Review>, Broken>, Fault> {
    let Some(site) = chosen(workspace, std::slice::from_ref(id))?.into_iter().next() else { return Ok(Ok(None)) };
    let editions = resolve(workspace, site, mode.date, report);
    Ok(texts(&editions, mode).and_then(|own| {
        let approval = workspace.approvals.get(id);
        Ok(Some(Review {
            site: changes::name(&own),
            date: mode.date,
            approved: approval.map(|approval| (approval.by.clone(), approval.date)),
            changes: approval.map(|approval| since(approval, known, &own)).unwrap_or_default(),
            local: local(&editions, &own, mode)?,
            rules: editions
                .site
                .municipality
                .as_ref()
                .and_then(|id| workspace.municipalities.get(id))
                .map(|municipality| municipality.overrides.rules())
                .unwrap_or_default(),
            unconfirmed: unconfirmed(&editions, mode),
            texts: own,
        }))
    }))
}

/// What has changed since an approval. The words of then are found by their digests where they still lie in what is published.
fn since(approval: &Approval, known: &[SiteTexts], own: &SiteTexts) -> Vec<PageChange> {
    let sections = known.iter().chain([own]).flat_map(|texts| &texts.pages).flat_map(|page| &page.sections);
    let by_digest: BTreeMap<String, &SectionText> = sections.map(|one| (one.digest.short(), one)).collect();
    let pages = approval.pages.iter().map(|(key, approved)| {
        let (variant, page) = key.split_once(' ').unwrap_or(("", key));
        let now = own.page(variant, page);
        let sections = approved.sections.iter().map(|(id, digest)| match by_digest.get(digest) {
            Some(section) => SectionText { id: id.clone(), ..(*section).clone() },
            None => SectionText {
                id: id.clone(),
                title: now.and_then(|page| page.section(id)).map_or_else(|| id.clone(), |one| one.title.clone()),
                digest: Digest::of(digest.as_bytes()),
                text: String::new(),
            },
        });
        PageText {
            variant: variant.to_owned(),
            page: page.to_owned(),
            path: now.map_or_else(|| format!("{page}/"), |page| page.path.clone()),
            title: now.map_or_else(|| page.to_owned(), |page| page.title.clone()),
            digest: Digest::of(b""),
            sections: sections.collect(),
        }
    });
    let old = SiteTexts { pages: pages.collect(), ..own.clone() };
    let differ = changes::pages(&old, own);
    // The order of sections is no part of an approval.
    differ.into_iter().filter(|page| page.change != Change::Changed || !page.sections.is_empty()).collect()
}

/// The site's texts held against those it would have without anything of its own.
fn local(editions: &Editions<'_>, own: &SiteTexts, mode: Mode) -> Result<Vec<LocalPage>, Broken> {
    let mut shared = editions.workspace.clone();
    shared.overlays.clear();
    shared.pages.retain(|page| page.owner.is_none());
    let without = texts(&resolve(&shared, editions.site.clone(), mode.date, &mut Report::default()), mode)?;
    let pages = changes::pages(&without, own).into_iter();
    Ok(pages.map(|page| LocalPage { reasons: reasons(editions, &page), page }).collect())
}

fn reasons(editions: &Editions<'_>, page: &PageChange) -> Vec<Reason> {
    let overlays = editions.workspace.overlays.iter().filter(|overlay| {
        editions.site.municipality.as_ref().is_none_or(|own| *own == overlay.municipality)
            && overlay.page.as_str() == page.page
            && overlay.variant.as_str() == page.variant.id
    });
    let reason = overlays.map(|overlay| Reason {
        source: overlay.source.clone(),
        date: overlay.date,
        approver: overlay.approver.clone(),
    });
    reason.collect()
}

fn unconfirmed(editions: &Editions<'_>, mode: Mode) -> Vec<Unconfirmed> {
    let mut found: BTreeMap<(String, &'static str, String), BTreeSet<String>> = BTreeMap::new();
    for gap in check::gaps(editions, mode) {
        let pages = found.entry((gap.owner, gap.kind.message(), gap.what)).or_default();
        pages.extend(gap.page.map(|page| format!("/{page}/")));
    }
    let one = |((owner, message, what), pages): ((String, &'static str, String), BTreeSet<String>)| Unconfirmed {
        owner,
        message,
        what,
        pages: pages.into_iter().collect(),
    };
    found.into_iter().map(one).collect()
}
