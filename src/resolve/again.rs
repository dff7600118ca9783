//! A layout put right after one page file has changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::Report;
use crate::model::edition::{Editions, Layout};
use crate::model::page::{Each, Page, SourcePage};
use crate::model::workspace::Workspace;
use crate::name::PageId;
use crate::resolve::{expand, pages};
use crate::text::FileId;

/// Lays out what a page file says now, and the pages that show sections of it. `false`, with the layout as it was, if a
/// municipality's layer lies over one of its pages or something is wrong: then the whole site has to be laid out.
pub fn again(workspace: &Workspace, layout: &mut Arc<Layout>, file: FileId) -> bool {
    let Some(source) = workspace.pages.iter().find(|page| page.file == file) else { return false };
    let Some(variant) = workspace.config.variants.iter().position(|one| one.id == source.variant) else { return false };
    if source.front.each == Some(Each::Ended) {
        return false;
    }
    let fresh: Vec<Page> = pages::of_file(workspace, &layout.site, source).collect();
    let ids: BTreeSet<PageId> = fresh.iter().map(|page| page.id.clone()).collect();
    let is_there = |page: &Page| layout.editions[variant].pages.get(&page.id).is_some_and(|old| old.file == file);
    if !fresh.iter().all(is_there) || fresh.iter().any(|page| has_layer(workspace, source, page)) {
        return false;
    }
    let mut changed = layout.clone();
    let pages = &mut Arc::make_mut(&mut changed).editions[variant].pages;
    pages.extend(fresh.into_iter().map(|page| (page.id.clone(), page)));
    let mut report = Report::default();
    for (variant, page) in expanded(workspace, &changed, variant, &ids, &mut report) {
        Arc::make_mut(&mut changed).editions[variant].pages.insert(page.id.clone(), page);
    }
    if report.is_empty() {
        *layout = changed;
    }
    report.is_empty()
}

/// Does a municipality's layer lie over the page?
fn has_layer(workspace: &Workspace, source: &SourcePage, page: &Page) -> bool {
    workspace.overlays.iter().any(|overlay| overlay.lies_over(page, &source.variant))
}

/// The pages of a variant, and those in any variant that show sections of them, with every reference in its place.
fn expanded(
    workspace: &Workspace,
    layout: &Arc<Layout>,
    changed: usize,
    ids: &BTreeSet<PageId>,
    report: &mut Report,
) -> Vec<(usize, Page)> {
    let editions = Editions::new(workspace, layout.clone());
    let is_touched = |(variant, page): &(usize, &Page)| {
        (*variant == changed && ids.contains(&page.id)) || page.shows.iter().any(|id| ids.contains(id))
    };
    let touched: Vec<_> = editions.pages().filter(is_touched).collect();
    touched.into_iter().map(|(variant, page)| (variant, expand::page(&editions, variant, page, report))).collect()
}
