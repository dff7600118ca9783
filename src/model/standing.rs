//! How pages stand: each page on each site in each variant, and what there is to do about it.

use std::collections::BTreeMap;

use serde::Serialize;

/// Every page, with all the places where it is or could be.
#[derive(Debug, Serialize)]
pub struct Standings {
    /// Names of the variants; the first is the standard one.
    pub variants: Vec<String>,
    /// The county's site first.
    pub sites: Vec<SiteName>,
    /// Sites that would make the table too large to look at.
    pub left_out: usize,
    pub pages: Vec<PageStanding>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SiteName {
    pub id: String,
    pub name: String,
}

#[derive(Debug, Serialize)]
pub struct PageStanding {
    pub page: String,
    pub title: String,
    /// In order of site and variant.
    pub places: Vec<Standing>,
}

/// A page on one site in one variant.
#[derive(Debug, Serialize)]
pub struct Standing {
    /// Which of the sites.
    pub site: usize,
    /// Which of the variants.
    pub variant: usize,
    /// From the root of all sites, `varmland/latt/vem-kan-fa/`; `None` if the site has the page in other variants only.
    pub path: Option<String>,
    /// What there is to do, and how many of it; empty for a page that is ready.
    pub states: BTreeMap<State, usize>,
    /// Who is to give what is missing, and how much each.
    pub owners: BTreeMap<String, usize>,
}

/// Something to do about a page, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The site has the page in another variant, but not in this one.
    Absent,
    Error,
    /// Sections whose standard text has changed since somebody compared them.
    Stale,
    Warning,
    Note,
    /// Data and placeholders that somebody is to fill in.
    Gap,
    /// Facts that wait for approval.
    Waiting,
    Draft,
    NotReviewed,
    ReviewOverdue,
}

impl State {
    pub const ALL: [Self; 10] = [
        Self::Absent,
        Self::Error,
        Self::Stale,
        Self::Warning,
        Self::Note,
        Self::Gap,
        Self::Waiting,
        Self::Draft,
        Self::NotReviewed,
        Self::ReviewOverdue,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Error => "error",
            Self::Stale => "stale",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Gap => "gap",
            Self::Waiting => "waiting",
            Self::Draft => "draft",
            Self::NotReviewed => "not-reviewed",
            Self::ReviewOverdue => "review-overdue",
        }
    }
}
