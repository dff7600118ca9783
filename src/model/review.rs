//! What a site's approver is given to read.

use jiff::civil::Date;

use crate::model::changes::PageChange;
use crate::model::standing::SiteName;
use crate::model::texts::SiteTexts;

/// Everything in one bundle.
#[derive(Debug)]
pub struct Review {
    pub site: SiteName,
    pub date: Date,
    pub texts: SiteTexts,
    /// Who approved the site last, and when.
    pub approved: Option<(String, Date)>,
    /// What has changed since then.
    pub changes: Vec<PageChange>,
    /// Pages that differ from the shared ones, and why.
    pub local: Vec<LocalPage>,
    pub rules: Vec<LocalRule>,
    pub unconfirmed: Vec<Unconfirmed>,
}

/// A page that is otherwise than the shared one.
#[derive(Debug)]
pub struct LocalPage {
    /// Before: the shared text; after: the site's own.
    pub page: PageChange,
    /// Empty for a page that only this site has.
    pub reasons: Vec<Reason>,
}

/// Why a text is otherwise, since when, and who stands behind it.
#[derive(Clone, Debug)]
pub struct Reason {
    pub source: String,
    pub date: Option<Date>,
    pub approver: Option<String>,
}

/// A local rule in the municipality's data.
#[derive(Debug)]
pub struct LocalRule {
    /// Its key, `queue.state`.
    pub key: &'static str,
    pub value: Vec<String>,
    pub reason: Reason,
}

/// Something that nobody has confirmed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unconfirmed {
    pub owner: String,
    /// The key of what is said of it.
    pub message: &'static str,
    pub what: String,
    pub pages: Vec<String>,
}
