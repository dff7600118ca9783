//! Words explained where they are first used.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::name::Anchor;

#[derive(Clone, Debug, Serialize)]
pub struct Term {
    pub word: String,
    /// In easy Swedish, understood without the page around it.
    pub explanation: String,
    pub synonyms: Vec<String>,
    /// A word that pages need not explain: everybody knows it, or the whole site is about it.
    pub common: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Glossary {
    pub terms: BTreeMap<Anchor, Term>,
}
