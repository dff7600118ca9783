//! One page file read again when only its text has changed.

use crate::diag::Report;
use crate::model::inventory::Inventory;
use crate::model::page::{FrontMatter, SourcePage};
use crate::model::workspace::Workspace;
use crate::parse::pages::{self, Themes};
use crate::text::{FileId, Sources};

/// Puts what a page file says now into the workspace. `false`, with the workspace as it was, if the file is no page, has a fault,
/// or says something that other pages' addresses depend on: then everything has to be read.
pub fn page_again(workspace: &mut Workspace, inventory: &Inventory, sources: &Sources, file: FileId) -> bool {
    let text = inventory.texts.iter().find(|text| text.file == file);
    let place = workspace.pages.iter().position(|page| page.file == file);
    let (Some(text), Some(place)) = (text, place) else { return false };
    let themes = Themes { themes: &workspace.themes, municipalities: &workspace.municipalities };
    let mut report = Report::default();
    let read = pages::page_alone(&workspace.config, &themes, text, sources, &mut report);
    let old = &workspace.pages[place];
    let Some(page) = read.filter(|page| report.is_empty() && is_same_page(old, page)) else { return false };
    match page.front.waivers.as_slice() {
        [] => workspace.waivers.remove(&file),
        waivers => workspace.waivers.insert(file, waivers.to_vec()),
    };
    workspace.pages[place] = page;
    true
}

/// Does the file still become the same pages at the same addresses?
fn is_same_page(old: &SourcePage, new: &SourcePage) -> bool {
    let aliases = |front: &FrontMatter| front.aliases.iter().map(|alias| alias.path.clone()).collect::<Vec<_>>();
    (&old.id, &old.variant, &old.owner) == (&new.id, &new.variant, &new.owner)
        && old.front.each == new.front.each
        && aliases(&old.front) == aliases(&new.front)
}
