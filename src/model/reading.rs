//! How easy the text of a variant has to be to read (requirements R-032 and section 7).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::name::PageId;

/// Limits for the pages of one variant. What has no limit is not judged.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Reading {
    /// The variant is in easy language: rules that ordinary text need not keep hold too.
    pub easy: bool,
    /// LIX (Björnsson 1968) of a whole page.
    pub lix: Limit,
    /// Words of a sentence.
    pub sentence: Limit,
    /// Mean number of words of a page's sentences.
    pub mean: Option<u32>,
    /// Pages that may be harder to read than the others: their own highest LIX, without a warning before it.
    pub lix_on: BTreeMap<PageId, u32>,
}

/// Above `warn` a text is noticed, above `fail` it is an error.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Limit {
    pub warn: Option<u32>,
    pub fail: Option<u32>,
}

impl Reading {
    /// The limits of LIX on a page.
    pub fn lix_of(&self, page: &PageId) -> Limit {
        match self.lix_on.get(page) {
            Some(own) => Limit { warn: None, fail: Some(*own) },
            None => self.lix,
        }
    }
}
