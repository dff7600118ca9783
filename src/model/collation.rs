//! Swedish order: å, ä, ö last (Unicode CLDR's collation for `sv`).

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

fn swedish() -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale!("sv").into(), CollatorOptions::default()).ok()
}

/// Sorts by a name in Swedish order; equal names keep their order.
pub fn sort_by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    let collator = swedish();
    items.sort_by_cached_key(|item| key(collator.as_ref(), name(item)));
}

/// Names are in order if their keys are. To make the key of a name takes as long as to compare it once.
fn key(collator: Option<&CollatorBorrowed<'_>>, name: &str) -> Vec<u8> {
    let mut key = Vec::new();
    match collator {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(name, &mut key);
        }
        // The data for Swedish is compiled in; without it there is still one fixed order.
        None => key.extend_from_slice(name.as_bytes()),
    }
    key
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn keys_are_in_the_order_of_their_names(one in "([a-zåäöÅÄÖéü –0-9-]|\\PC){0,12}", other in "([a-zåäöÅÄÖéü –0-9-]|\\PC){0,12}") {
            let collator = swedish().expect("Swedish is compiled in");
            let key = |name| key(Some(&collator), name);
            prop_assert_eq!(key(&one).cmp(&key(&other)), collator.compare(&one, &other));
        }
    }

    #[test]
    fn a_with_ring_comes_after_z() {
        let mut names = vec!["Årjäng", "Säffle", "Torsby", "Sunne", "Öland", "Älvdalen"];
        sort_by_name(&mut names, |name| name);
        assert_eq!(names, ["Sunne", "Säffle", "Torsby", "Årjäng", "Älvdalen", "Öland"]);
    }
}
