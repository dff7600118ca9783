//! Swedish order: å, ä, ö last (Unicode CLDR's collation for `sv`).

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

fn swedish() -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale!("sv").into(), CollatorOptions::default()).ok()
}

/// Sorts by a name in Swedish order; equal names keep their order.
pub fn sort_by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    let collator = swedish();
    items.sort_by(|a, b| match &collator {
        Some(collator) => collator.compare(name(a), name(b)),
        // The data for Swedish is compiled in; without it there is still one fixed order.
        None => Ordering::then(name(a).cmp(name(b)), Ordering::Equal),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_with_ring_comes_after_z() {
        let mut names = vec!["Årjäng", "Säffle", "Torsby", "Sunne", "Öland", "Älvdalen"];
        sort_by_name(&mut names, |name| name);
        assert_eq!(names, ["Sunne", "Säffle", "Torsby", "Årjäng", "Älvdalen", "Öland"]);
    }
}
