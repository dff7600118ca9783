//! What the site must have, whoever edits it (`content/requirements.yaml`).

use std::collections::BTreeMap;

use crate::name::{Anchor, PageId, VariantId};
use crate::text::Span;

/// What one page must have. For a page that is made for each municipality or district, each of them must have it.
#[derive(Clone, Debug)]
pub struct Requirement {
    pub page: PageId,
    pub sections: Vec<Anchor>,
    /// In the standard variant.
    pub content: RequiredContent,
    /// Variants that the page must exist in, and what it must have there.
    pub variants: BTreeMap<VariantId, RequiredContent>,
    pub span: Span,
}

/// What a page must have in one variant.
#[derive(Clone, Debug, Default)]
pub struct RequiredContent {
    /// Facts that it states.
    pub facts: Vec<String>,
    /// Directives that stand on it: `notice`.
    pub notices: Vec<String>,
    /// Words that stand in its text, small and capital letters alike.
    pub wording: Vec<String>,
}
