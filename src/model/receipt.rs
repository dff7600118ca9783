//! What somebody has looked at, and how it read then (`content/receipts.yaml`, written by `lots accept`).

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::digest::Digest;
use crate::model::prose::{Passage, PassageKind};
use crate::model::words::spaced;
use crate::name::{Anchor, MunicipalityId, PageId, VariantId};

/// Digests of texts by what was accepted. A workspace without the file keeps no receipts, and nothing in it goes stale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipts {
    /// A section's twin → the standard section it was compared with.
    pub twins: BTreeMap<String, String>,
    /// A municipality's section → the shared section it took the place of.
    pub overrides: BTreeMap<String, String>,
    /// A review → the page's text then.
    pub reviews: BTreeMap<String, String>,
    /// Addresses that pages have had, and the page that was there: others may lead to them.
    pub addresses: BTreeMap<String, String>,
    /// Addresses of pages that are meant to be gone.
    pub gone: BTreeMap<String, String>,
}

impl Receipts {
    /// The lists by the names they have in the file.
    pub fn lists(&self) -> [(&'static str, &BTreeMap<String, String>); 5] {
        [
            ("twins", &self.twins),
            ("overrides", &self.overrides),
            ("reviews", &self.reviews),
            ("addresses", &self.addresses),
            ("gone", &self.gone),
        ]
    }
}

/// The key of a section in another variant: `sv-easy vem-kan-fa#alder`.
pub fn twin_key(variant: &VariantId, page: &PageId, section: &Anchor) -> String {
    format!("{variant} {page}#{section}")
}

/// The key of a municipality's section: `kil sv vem-kan-fa#alder`.
pub fn override_key(municipality: &MunicipalityId, variant: &VariantId, page: &PageId, section: &Anchor) -> String {
    format!("{municipality} {variant} {page}#{section}")
}

/// The key of a page's review: `sv vem-kan-fa 2026-11-21`.
pub fn review_key(variant: &VariantId, page: &PageId, reviewed: Date) -> String {
    format!("{variant} {page} {reviewed}")
}

/// The part of a key that an author writes to accept it: `vem-kan-fa#alder`, `vem-kan-fa` for a review, an address as it is.
pub fn accepted_name(key: &str) -> Option<&str> {
    if key.starts_with('/') {
        return Some(key);
    }
    key.split(' ').find(|part| part.contains('#')).or_else(|| key.split(' ').nth(1))
}

/// Digest of the words of a section, or of a whole page: white space and typography make no difference.
pub fn words_digest(passages: &[Passage], section: Option<&Anchor>) -> String {
    let mut words = String::new();
    for passage in passages.iter().filter(|one| section.is_none() || one.sections.last() == section) {
        for character in passage.text.chars() {
            match character {
                '”' | '“' | '„' | '«' | '»' => words.push('"'),
                '–' | '—' => words.push('-'),
                '\u{ad}' => {}
                c if c.is_whitespace() => words.push(' '),
                c => words.push(c),
            }
        }
        words.push(if passage.kind == PassageKind::Heading { '#' } else { ' ' });
    }
    let plain = spaced(&words);
    Digest::of(plain.as_bytes()).short()
}
