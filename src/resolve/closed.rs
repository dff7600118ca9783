//! What becomes of the pages of municipalities that have ended or become part of another, and where their addresses lead
//! (requirement R-068): nobody who has kept a link comes to nothing.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::edition::Edition;
use crate::model::former::{Away, Former, Lead};
use crate::model::lifecycle::Status;
use crate::model::municipality::Municipality;
use crate::model::page::{Each, Page, SourcePage};
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::PageId;
use crate::resolve::pages;

/// Takes away what is closed on a day, and gives where its addresses lead. The ids of what is taken away are added to `withheld`.
pub fn close(
    workspace: &Workspace,
    site: &Site,
    day: Date,
    editions: &mut [Edition],
    withheld: &mut BTreeSet<PageId>,
) -> Vec<Former> {
    let mut closing = Closing { workspace, day, withheld, former: Vec::new() };
    let own = site.municipality.as_ref().and_then(|id| workspace.municipalities.get(id));
    for (variant, edition) in editions.iter_mut().enumerate() {
        let Some(own) = own else {
            closing.on_county(variant, edition);
            continue;
        };
        let ended: Vec<PageId> =
            edition.pages.values().filter(|page| is_ended(page)).map(|page| page.id.clone()).collect();
        let ended = ended.iter().filter_map(|id| edition.pages.remove(id)).next();
        match own.lifecycle.on(day) {
            Status::Ended => closing.own_ended(variant, edition, ended),
            Status::Merged => closing.own_merged(variant, edition, own),
            _ => {}
        }
    }
    closing.former
}

fn is_ended(page: &Page) -> bool {
    page.front.each == Some(Each::Ended)
}

struct Closing<'a> {
    workspace: &'a Workspace,
    day: Date,
    withheld: &'a mut BTreeSet<PageId>,
    former: Vec<Former>,
}

impl Closing<'_> {
    /// The page that says so becomes the start page, and all that is not kept leads to it.
    fn own_ended(&mut self, variant: usize, edition: &mut Edition, ended: Option<Page>) {
        let index = PageId::index();
        let (kept, gone) = std::mem::take(&mut edition.pages).into_iter().partition(|(id, _)| self.is_kept(id));
        edition.pages = kept;
        let to = if ended.is_some() { variant } else { 0 };
        for (id, page) in gone {
            if !id.is_index() || to != variant {
                self.leads(variant, &page, &Former { variant: to, from: String::new(), to: Lead::Page(index.clone()) });
            }
            self.withheld.insert(id);
        }
        if let Some(page) = ended {
            edition.pages.insert(index.clone(), Page { id: index, ..page });
        }
    }

    /// Everything leads to the same page of the successor's site, or to its start page where it has none like it.
    fn own_merged(&mut self, variant: usize, edition: &mut Edition, own: &Municipality) {
        let Some(heir) = self.workspace.heir(own, self.day) else { return };
        let Some(site) = self.workspace.sites().into_iter().find(|site| site.municipality.as_ref() == Some(&heir.id))
        else {
            return;
        };
        let settings = &self.workspace.config.variants[variant];
        let theirs = pages::of_variant(self.workspace, &site, &settings.id);
        let is_open = heir.lifecycle.on(self.day) != Status::Ended;
        for (id, page) in std::mem::take(&mut edition.pages) {
            let same = match page.front.each {
                Some(Each::Municipality) => id.with_last(heir.id.as_str()),
                _ => id.clone(),
            };
            let same = Some(same).filter(|same| theirs.contains_key(same) && (is_open || self.is_kept(same)));
            let path = settings.address(&same.unwrap_or(PageId::index()));
            let to = Lead::Away(Away::new(&site, path));
            self.leads(variant, &page, &Former { variant, from: String::new(), to });
            self.withheld.insert(id);
        }
    }

    /// On the county's site, a page about a municipality that has ended says so, and one about a merged one leads to its successor's.
    fn on_county(&mut self, variant: usize, edition: &mut Edition) {
        let about =
            |page: &Page| page.subject.municipality.clone().filter(|_| page.front.each == Some(Each::Municipality));
        let all: Vec<PageId> = edition.pages.keys().cloned().collect();
        for id in all {
            let subject = edition.pages.get(&id).and_then(about);
            let Some(one) = subject.and_then(|subject| self.workspace.municipalities.get(&subject)) else { continue };
            match one.lifecycle.on(self.day) {
                Status::Ended => {
                    if let Some(source) = self.ended(variant) {
                        let subject = pages::about(self.workspace, Some(one.id.clone()));
                        edition.pages.insert(id.clone(), pages::page(source, id, subject));
                    }
                }
                Status::Merged => {
                    let page = edition.pages.remove(&id);
                    let heir = self.workspace.heir(one, self.day).map(|heir| id.with_last(heir.id.as_str()));
                    if let (Some(page), Some(heir)) = (page, heir) {
                        self.leads(variant, &page, &Former { variant, from: String::new(), to: Lead::Page(heir) });
                    }
                    self.withheld.insert(id);
                }
                _ => {}
            }
        }
    }

    /// A page's own address and its former ones lead on.
    fn leads(&mut self, variant: usize, page: &Page, on: &Former) {
        let own = self.workspace.config.variants[variant].address(&page.id).trim_end_matches('/').to_owned();
        let earlier = page.front.aliases.iter().map(|alias| alias.path.clone());
        self.former.extend(std::iter::once(own).chain(earlier).map(|from| Former { from, ..on.clone() }));
    }

    /// The page that says that a municipality has ended.
    fn ended(&self, variant: usize) -> Option<&SourcePage> {
        let variant = &self.workspace.config.variants[variant].id;
        let pages = self.workspace.pages.iter();
        pages
            .into_iter()
            .find(|page| page.front.each == Some(Each::Ended) && page.variant == *variant && page.owner.is_none())
    }

    fn is_kept(&self, id: &PageId) -> bool {
        self.workspace.config.kept_when_ended.iter().any(|entry| entry.page == *id)
    }
}
