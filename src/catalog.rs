//! Texts by key, from Fluent catalogs (Project Fluent syntax 1.0).

use std::collections::BTreeSet;

use crate::digest::Digest;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};
use unic_langid::LanguageIdentifier;

/// A chain of catalogs: the first that has a key answers, so that `sv-easy` only holds what differs from `sv`.
pub struct Catalog {
    bundles: Vec<FluentBundle<FluentResource>>,
    keys: BTreeSet<String>,
    /// Of all the texts.
    pub digest: Digest,
}

impl Catalog {
    /// A catalog from resources in order of preference. A key that stands twice in one resource keeps its first text.
    pub fn new(language: LanguageIdentifier, resources: Vec<FluentResource>, digest: Digest) -> Self {
        let key = |entry: &Entry<&str>| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        };
        let keys = resources.iter().flat_map(FluentResource::entries).filter_map(key).collect();
        let bundles = resources
            .into_iter()
            .map(|resource| {
                let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
                // Isolation marks around every value would end up in the pages' text.
                bundle.set_use_isolating(false);
                bundle.add_resource_overriding(resource);
                bundle
            })
            .collect();
        Self { bundles, keys, digest }
    }

    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The text of a key. A key that no catalog has gives the key itself: the catalogs are checked when they are read.
    pub fn text(&self, key: &str, arguments: &[(&str, String)]) -> String {
        let Some((bundle, pattern)) = self.pattern(key) else { return key.to_owned() };
        bundle.format_pattern(pattern, Some(&values(arguments)), &mut Vec::new()).into_owned()
    }

    /// Every text that nothing is filled into, with its key.
    pub fn fixed(&self) -> impl Iterator<Item = (&str, String)> {
        self.keys.iter().filter_map(|key| {
            let (bundle, pattern) = self.pattern(key)?;
            let mut missed = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut missed).into_owned();
            missed.is_empty().then_some((key.as_str(), text))
        })
    }

    /// The first catalog that has a key, and what stands there.
    fn pattern(&self, key: &str) -> Option<(&FluentBundle<FluentResource>, &Pattern<&str>)> {
        self.bundles.iter().find_map(|bundle| Some((bundle, bundle.get_message(key)?.value()?)))
    }

    /// The text of a key's attribute, if there is one.
    pub fn attribute(&self, key: &str, name: &str, arguments: &[(&str, String)]) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.get_attribute(name)?.value();
            Some(bundle.format_pattern(pattern, Some(&values(arguments)), &mut Vec::new()).into_owned())
        })
    }

    /// The text of a key, or of one of its attributes, when there is nothing to fill it with: `…` stands in every blank.
    pub fn unfilled(&self, key: &str, attribute: Option<&str>) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            let mut missed = Vec::new();
            bundle.format_pattern(pattern, None, &mut missed);
            let mut blanks = FluentArgs::new();
            for error in missed {
                if let FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) = error {
                    blanks.set(id, "…");
                }
            }
            Some(bundle.format_pattern(pattern, Some(&blanks), &mut Vec::new()).into_owned())
        })
    }
}

/// Whole numbers are passed as numbers, since they choose plural forms; anything else is text.
fn values<'a>(arguments: &'a [(&str, String)]) -> FluentArgs<'a> {
    let mut values = FluentArgs::new();
    for (name, text) in arguments {
        let value = match text.parse::<i64>() {
            Ok(number) if number.to_string() == *text => FluentValue::from(number),
            _ => FluentValue::from(text.as_str()),
        };
        values.set((*name).to_owned(), value);
    }
    values
}
