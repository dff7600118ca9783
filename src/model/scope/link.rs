//! Addresses: every link is relative, so that the same bytes work at a domain's root and under any path.

use crate::model::document::Target;
use crate::model::edition::{Editions, Twin};
use crate::model::scope::Scope;
use crate::name::{Anchor, PageId};

/// Where a link leads, or why it leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Href {
    To(String),
    /// The page is left out because its municipality's files are broken; that fault is told elsewhere.
    Withheld,
    DeadPage,
    DeadAnchor {
        page: PageId,
        anchor: Anchor,
    },
    DeadFile,
}

impl Editions<'_> {
    /// Address of a page from the site's root: `latt/vem-kan-fa/`, or with `index.html` at the end.
    pub fn path(&self, variant: usize, id: &PageId, offline: bool) -> String {
        let mut path = self.variant(variant).address(id);
        if offline {
            path.push_str("index.html");
        }
        path
    }
}

impl Scope<'_> {
    /// From the page to the site's root: `./` or `../../`.
    pub fn root(&self) -> String {
        match self.depth() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// How many folders lie between the site's root and the page.
    pub fn depth(&self) -> usize {
        self.editions.variant(self.variant).depth(&self.page.id)
    }

    pub fn href(&self, target: &Target) -> Href {
        match target {
            Target::External(address) => Href::To(address.clone()),
            Target::File(path) if self.editions.workspace.files.contains_key(path) => {
                Href::To(format!("{}files/{path}", self.root()))
            }
            Target::File(_) => Href::DeadFile,
            Target::Here(anchor) if self.page.document.section(anchor).is_some() => Href::To(format!("#{anchor}")),
            Target::Here(anchor) => Href::DeadAnchor { page: self.page.id.clone(), anchor: anchor.clone() },
            Target::Page { page, anchor } => self.page_href(page, anchor.as_ref()),
        }
    }

    fn page_href(&self, id: &PageId, anchor: Option<&Anchor>) -> Href {
        let Some((variant, page)) = self.editions.page_or_standard(self.variant, id) else {
            return if self.editions.withheld.contains(id) { Href::Withheld } else { Href::DeadPage };
        };
        let path = format!("{}{}", self.root(), self.editions.path(variant, id, self.mode.offline));
        match anchor {
            Some(anchor) if page.document.section(anchor).is_none() => {
                Href::DeadAnchor { page: id.clone(), anchor: anchor.clone() }
            }
            Some(anchor) => Href::To(format!("{path}#{anchor}")),
            None => Href::To(path),
        }
    }

    /// Address of this page, or of a section of it, in another variant.
    pub fn twin_href(&self, twin: &Twin<'_>, section: Option<&Anchor>) -> String {
        let path = self.editions.path(twin.variant, &self.page.id, self.mode.offline);
        let anchor = section.map(|section| format!("#{section}")).unwrap_or_default();
        format!("{}{path}{anchor}", self.root())
    }
}
