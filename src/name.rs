//! Names that are valid once built: what sites, pages, variants and anchors are called.

use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The name of a text, made a slug; `None` if no letter or digit is left.
            pub fn new(text: &str) -> Option<Self> {
                let slug = slug(text);
                (!slug.is_empty()).then(|| Self(slug.into()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    };
}

name!(
    /// A website: `varmland`, `kil`.
    SiteId
);
name!(
    /// A page in all sites and variants, its folders kept: `har-finns-vi/torsby`.
    PageId
);
name!(
    /// A language form of the pages: `sv`, `sv-easy`, `ar`.
    VariantId
);
name!(
    /// A section of a page, the part of a link after `#`.
    Anchor
);
name!(
    /// A district's file name: `torsby`.
    DistrictId
);
name!(
    /// A municipality's file name: `kil`. Its own site has the same name.
    MunicipalityId
);

impl MunicipalityId {
    /// The municipality's own site.
    pub fn site(&self) -> SiteId {
        SiteId(self.0.clone())
    }
}

impl PageId {
    /// The start page.
    pub fn index() -> Self {
        Self("index".into())
    }

    pub fn is_index(&self) -> bool {
        self.as_str() == "index"
    }

    /// The page one folder up, if the id has folders.
    pub fn parent(&self) -> Option<PageId> {
        self.0.rsplit_once('/').map(|(parent, _)| PageId(parent.into()))
    }

    /// The same folder, another last part: how a template page becomes `kommun/kil`.
    pub fn with_last(&self, last: &str) -> PageId {
        match self.0.rsplit_once('/') {
            Some((parent, _)) => PageId(format!("{parent}/{}", slug(last)).into()),
            None => PageId(slug(last).into()),
        }
    }
}

/// ASCII form of a text for addresses: å ä → a, ö → o, other accents dropped, anything else a hyphen. `/` is kept, so that
/// page ids keep their folders.
pub fn slug(text: &str) -> String {
    // Most are slugs already, and letters of ASCII have no marks.
    if text.is_ascii() {
        return slug_of(text.chars().map(|letter| letter.to_ascii_lowercase()));
    }
    slug_of(text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase))
}

fn slug_of(letters: impl Iterator<Item = char>) -> String {
    let mut slug = String::new();
    for character in letters {
        match character {
            'a'..='z' | '0'..='9' => slug.push(character),
            'æ' => slug.push_str("ae"),
            'ø' => slug.push('o'),
            'ß' => slug.push_str("ss"),
            '/' => {
                trim_hyphens(&mut slug);
                if !slug.is_empty() && !slug.ends_with('/') {
                    slug.push('/');
                }
            }
            _ if slug.is_empty() || slug.ends_with(['-', '/']) => {}
            _ => slug.push('-'),
        }
    }
    trim_hyphens(&mut slug);
    if slug.ends_with('/') {
        slug.pop();
    }
    slug
}

fn trim_hyphens(slug: &mut String) {
    while slug.ends_with('-') {
        slug.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_ascii() {
        assert_eq!(slug("Så kontaktar du oss"), "sa-kontaktar-du-oss");
        assert_eq!(slug("vra\u{308}kning"), "vrakning");
        assert_eq!(slug("Här finns vi/Årjäng"), "har-finns-vi/arjang");
        assert_eq!(slug(" – "), "");
        assert_eq!(slug("a -/ b/"), "a/b");
    }
}
