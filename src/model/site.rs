//! A published website and how it is dressed.

use serde::Serialize;

use crate::model::accessibility::{Accessibility, Tested};
use crate::model::contact::WebAddress;
use crate::model::feedback::Feedback;
use crate::model::known::Known;
use crate::name::{MunicipalityId, SiteId};
use crate::text::Span;

/// One published website: the county's, with everything, or one municipality's own.
#[derive(Clone, Debug)]
pub struct Site {
    pub id: SiteId,
    pub name: String,
    /// Set on a municipality's own site.
    pub municipality: Option<MunicipalityId>,
    pub base_url: Known<WebAddress>,
    pub publisher: Known<String>,
    pub brand: Brand,
    /// Where readers can say what a page lacks.
    pub feedback: Option<Feedback>,
    pub accessibility: Accessibility,
    /// By the browser tests, if they have opened it.
    pub tested: Option<Tested>,
}

impl Site {
    /// Who answers for the site: its publisher, or whoever is to say who that is.
    pub fn answers(&self) -> &str {
        match &self.publisher {
            Known::Verified(publisher) => &publisher.value,
            Known::Absent(absence) => &absence.owner,
        }
    }

    /// Path part of the base URL, from `/` to `/`.
    pub fn base_path(&self) -> String {
        let path = self.base_url.verified().and_then(|url| url.as_str().splitn(4, '/').nth(3)).unwrap_or_default();
        match path.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        }
    }

    /// The site's absolute address, ending in `/`. A site without one uses a host that can never be reached (RFC 6761).
    pub fn absolute(&self) -> String {
        match self.base_url.verified() {
            Some(url) => format!("{}/", url.as_str().trim_end_matches('/')),
            None => format!("https://{}.invalid/", self.id),
        }
    }
}

/// A site's dress: a colour scheme of the theme, and the name shown as wordmark.
#[derive(Clone, Debug, Serialize)]
pub struct Brand {
    pub wordmark: String,
    pub scheme: String,
    /// Folder under `themes/` with the publisher's own templates and components, tried before the base theme's.
    pub theme: Option<String>,
    #[serde(skip)]
    pub span: Span,
}
