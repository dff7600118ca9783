//! What a site's approver has read and said yes to (`content/approvals/<site>.yaml`): who, when, and how each section read then.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use jiff::civil::Date;

use crate::digest::Digest;
use crate::model::changes::Change;
use crate::model::texts::{PageText, SiteTexts};
use crate::text::Span;

#[derive(Clone, Debug)]
pub struct Approval {
    /// Name and role.
    pub by: String,
    pub date: Date,
    /// By language form and page: `sv-easy vem-kan-fa`.
    pub pages: BTreeMap<String, ApprovedPage>,
    pub span: Span,
}

/// Short digests of a page's sections by their ids.
#[derive(Clone, Debug)]
pub struct ApprovedPage {
    pub sections: BTreeMap<String, String>,
    pub span: Span,
}

/// What it means that a site differs from what was approved, or that nobody has approved it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ApprovalPolicy {
    /// It is told.
    #[default]
    Warn,
    /// The site is not published until somebody has approved it.
    Hold,
}

impl ApprovalPolicy {
    pub const NAMES: [(&'static str, Self); 2] = [("warn", Self::Warn), ("hold", Self::Hold)];
}

/// A page that is not as it was approved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lapse {
    /// Language form and page.
    pub key: String,
    /// The page's title, or its key where the page is gone.
    pub title: String,
    pub change: Change,
    /// Headings of the sections that differ, as they are now; ids of those that are gone.
    pub sections: Vec<String>,
    /// The page in the file; the whole file for a page that is not in it.
    pub span: Span,
}

impl Approval {
    /// The pages that differ from what was approved, those that nobody has seen, and those that are gone.
    pub fn lapses(&self, texts: &SiteTexts) -> Vec<Lapse> {
        let now: BTreeMap<String, &PageText> = texts.pages.iter().map(|page| (page.key(), page)).collect();
        let keys: BTreeSet<&String> = now.keys().chain(self.pages.keys()).collect();
        keys.into_iter().filter_map(|key| self.lapse(key, now.get(key).copied())).collect()
    }

    fn lapse(&self, key: &str, page: Option<&PageText>) -> Option<Lapse> {
        let approved = self.pages.get(key);
        let (change, sections) = match (approved, page) {
            (Some(approved), Some(page)) => (Change::Changed, approved.differing(page)),
            (None, _) => (Change::New, Vec::new()),
            (_, None) => (Change::Gone, Vec::new()),
        };
        if change == Change::Changed && sections.is_empty() {
            return None;
        }
        Some(Lapse {
            key: key.to_owned(),
            title: page.map_or_else(|| key.to_owned(), |page| page.title.clone()),
            change,
            sections,
            span: approved.map_or(self.span, |approved| approved.span),
        })
    }
}

impl ApprovedPage {
    fn differing(&self, page: &PageText) -> Vec<String> {
        let differs = |id: &str, digest: Digest| self.sections.get(id) != Some(&digest.short());
        let now = page.sections.iter().filter(|section| differs(&section.id, section.digest));
        let gone = self.sections.keys().filter(|id| page.section(id).is_none());
        now.map(|section| section.title.clone()).chain(gone.cloned()).collect()
    }
}

/// The file with which somebody approves what a site says, but for who and when.
pub fn answer(texts: &SiteTexts) -> String {
    let mut yaml = format!("# content/approvals/{}.yaml\napproved_by:\ndate:\npages:\n", texts.site);
    for page in &texts.pages {
        let section = |id: &str, digest: Digest| format!("{id}: \"{}\"", digest.short());
        let sections: Vec<String> = page.sections.iter().map(|one| section(&one.id, one.digest)).collect();
        // Writing to a String cannot fail.
        let _ = writeln!(yaml, "  \"{}\": {{ {} }}", page.key(), sections.join(", "));
    }
    yaml
}
