//! What becomes different when the sites are published: pages and sections that are new, changed or gone, each told once with
//! the sites that show it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::approval::{Approval, Lapse};
use crate::model::standing::SiteName;
use crate::model::texts::{PageText, SectionText, SiteTexts, VariantText};

/// Everything that differs between what is published and what would be.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// How many sites have been looked at.
    pub sites: usize,
    pub new_sites: BTreeSet<SiteName>,
    pub gone_sites: BTreeSet<SiteName>,
    /// Pages of sites that are there before and after.
    pub pages: BTreeMap<PageChange, BTreeSet<SiteName>>,
    pub stale: BTreeMap<StaleTwin, BTreeSet<SiteName>>,
    /// Pages that were as their site's approver had read them, and will not be.
    pub lapsed: BTreeMap<SiteName, Vec<Lapse>>,
}

/// What becomes of a page or a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    New,
    Changed,
    Gone,
}

/// A page that differs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageChange {
    pub path: String,
    pub page: String,
    pub title: String,
    pub variant: VariantText,
    pub change: Change,
    /// None of them where the sections only stand in another order.
    pub sections: Vec<SectionChange>,
}

/// A section that differs, as it was and as it will be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SectionChange {
    pub before: Option<SectionText>,
    pub after: Option<SectionText>,
}

/// A section whose standard text changes while its own does not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StaleTwin {
    pub path: String,
    pub page: String,
    pub title: String,
    pub variant: VariantText,
    /// The section's id and heading.
    pub section: (String, String),
}

impl Change {
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Gone => "gone",
        }
    }

    fn of<T, U>(before: Option<T>, after: Option<U>) -> Self {
        match (before, after) {
            (None, _) => Self::New,
            (_, None) => Self::Gone,
            _ => Self::Changed,
        }
    }
}

impl SectionChange {
    pub fn change(&self) -> Change {
        Change::of(self.before.as_ref(), self.after.as_ref())
    }

    /// The heading as it will be, or as it was; none at the beginning of a page.
    pub fn title(&self) -> Option<&str> {
        let section = self.after.as_ref().or(self.before.as_ref())?;
        (section.id != crate::model::texts::BEGINNING).then_some(section.title.as_str())
    }
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        self.new_sites.is_empty() && self.gone_sites.is_empty() && self.pages.is_empty()
    }

    /// Adds what differs on one site. `is_compared` says of a twin that somebody has compared it with the new text already.
    pub fn add(&mut self, old: &SiteTexts, new: &SiteTexts, is_compared: impl Fn(&StaleTwin) -> bool) {
        let site = name(new);
        for page in pages(old, new) {
            for twin in stale(&page, old, new).into_iter().filter(|twin| !is_compared(twin)) {
                self.stale.entry(twin).or_default().insert(site.clone());
            }
            self.pages.entry(page).or_default().insert(site.clone());
        }
    }
}

/// The pages whose approval lapses when the new texts take the old ones' place.
pub fn lapsing(approval: &Approval, old: &SiteTexts, new: &SiteTexts) -> Vec<Lapse> {
    let before: BTreeSet<String> = approval.lapses(old).into_iter().map(|lapse| lapse.key).collect();
    approval.lapses(new).into_iter().filter(|lapse| !before.contains(&lapse.key)).collect()
}

/// What a site is called.
pub fn name(texts: &SiteTexts) -> SiteName {
    SiteName { id: texts.site.clone(), name: texts.name.clone() }
}

/// The pages that differ between two states of a site.
pub fn pages(old: &SiteTexts, new: &SiteTexts) -> Vec<PageChange> {
    let key = |page: &PageText| (page.variant.clone(), page.page.clone());
    let keys: BTreeSet<(String, String)> = old.pages.iter().chain(&new.pages).map(key).collect();
    let differ = keys.iter().filter_map(|(variant, page)| {
        let (before, after) = (old.page(variant, page), new.page(variant, page));
        if before.map(|one| one.digest) == after.map(|one| one.digest) {
            return None;
        }
        let shown = after.or(before)?;
        Some(PageChange {
            path: shown.path.clone(),
            page: shown.page.clone(),
            title: shown.title.clone(),
            variant: new.variant(variant).or_else(|| old.variant(variant))?.clone(),
            change: Change::of(before, after),
            sections: sections(before, after),
        })
    });
    differ.collect()
}

/// The sections that differ, in the order of the new page, those that are gone last.
fn sections(before: Option<&PageText>, after: Option<&PageText>) -> Vec<SectionChange> {
    let of = |page: Option<&PageText>| page.map(|page| page.sections.clone()).unwrap_or_default();
    let find = |page: Option<&PageText>, id: &str| page.and_then(|page| page.section(id)).cloned();
    let now = of(after).into_iter().map(|section| {
        let before = find(before, &section.id);
        SectionChange { before, after: Some(section) }
    });
    let gone = of(before).into_iter().filter(|section| find(after, &section.id).is_none());
    let gone = gone.map(|section| SectionChange { before: Some(section), after: None });
    let differs = |change: &SectionChange| {
        change.before.as_ref().map(|one| one.digest) != change.after.as_ref().map(|one| one.digest)
    };
    now.chain(gone).filter(differs).collect()
}

/// The sections in other forms of the same language that say what they said while the standard one changes.
fn stale(page: &PageChange, old: &SiteTexts, new: &SiteTexts) -> Vec<StaleTwin> {
    let language = |variant: &VariantText| variant.lang.split('-').next().unwrap_or_default().to_owned();
    if new.variants.first() != Some(&page.variant) {
        return Vec::new();
    }
    let changed = page.sections.iter().filter(|section| section.change() == Change::Changed);
    let ids: Vec<&str> = changed.filter_map(|section| Some(section.after.as_ref()?.id.as_str())).collect();
    let twins = new.variants[1..].iter().filter(|variant| language(variant) == language(&page.variant));
    let twins = twins
        .filter_map(|variant| Some((variant, old.page(&variant.id, &page.page)?, new.page(&variant.id, &page.page)?)));
    let stale = twins.flat_map(|(variant, before, after)| {
        let same = ids.iter().filter_map(|id| {
            let (before, after) = (before.section(id)?, after.section(id)?);
            (before.digest == after.digest).then_some(after)
        });
        same.map(|section| StaleTwin {
            path: after.path.clone(),
            page: after.page.clone(),
            title: after.title.clone(),
            variant: variant.clone(),
            section: (section.id.clone(), section.title.clone()),
        })
        .collect::<Vec<_>>()
    });
    stale.collect()
}
