//! What a site says, apart from how it looks: the words of each section of each page, so that what is published can be held
//! against what is about to be. A change of theme or layout is no change of text.

use std::collections::HashMap;
use std::io::{self, Write};
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, Mix};
use crate::model::words::spaced;

/// The file's name in a site's folder, beside the manifest that holds its digest. The words have a file of their own since
/// every build reads every manifest, and only a comparison reads the words, which are a third of the pages' bytes. No page asks for
/// it, and it says nothing that the pages do not. Lying in the site's folder it is swapped in with the pages it describes.
pub const NAME: &str = "texts.json";

/// Of the file's form; a reader that knows another one takes the file as unknown.
pub const SCHEMA: u32 = 1;

/// What ends the file.
const END: &str = "]}";

/// The section before a page's first heading. No section can have the name, since names of sections begin with a letter or digit.
pub const BEGINNING: &str = "_start";

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteTexts {
    pub schema: u32,
    pub site: String,
    /// What the site is called.
    pub name: String,
    /// The first is the standard one.
    pub variants: Vec<VariantText>,
    /// In order of variant and page.
    pub pages: Vec<PageText>,
}

/// A language form, and in which language its words are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct VariantText {
    pub id: String,
    pub name: String,
    pub lang: String,
}

/// A page in one variant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PageText {
    pub variant: String,
    pub page: String,
    /// From the site's root: `latt/vem-kan-fa/`.
    pub path: String,
    pub title: String,
    /// Of all sections in their order.
    pub digest: Digest,
    pub sections: Vec<SectionText>,
}

/// A heading and the text down to the next one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SectionText {
    pub id: String,
    pub title: String,
    /// Of title and text; white space makes no difference.
    pub digest: Digest,
    /// A line for each paragraph, item or row.
    pub text: String,
}

impl SiteTexts {
    /// Texts as they lie in a file, if they are of a form that we know.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|texts: &Self| texts.schema == SCHEMA)
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Memory takes all that is written to it.
        let _ = self.write(&mut bytes);
        bytes
    }

    fn write(&self, to: impl Write) -> io::Result<()> {
        let mut file = TextsFile::new(self, to)?;
        self.pages.iter().try_for_each(|page| file.add(&page.written()))?;
        file.end()
    }

    pub fn page(&self, variant: &str, page: &str) -> Option<&PageText> {
        self.pages.iter().find(|one| one.variant == variant && one.page == page)
    }

    pub fn variant(&self, id: &str) -> Option<&VariantText> {
        self.variants.iter().find(|variant| variant.id == id)
    }
}

/// The file while it is written, a line for each page: several sites share them, and not all are in memory at once.
pub struct TextsFile<W> {
    to: W,
    is_begun: bool,
}

impl<W: Write> TextsFile<W> {
    /// Writes the head of the file.
    pub fn new(texts: &SiteTexts, mut to: W) -> io::Result<Self> {
        let head = SiteTexts { pages: Vec::new(), ..texts.clone() };
        to.write_all(serde_json::to_string(&head)?.trim_end_matches(END).as_bytes())?;
        Ok(Self { to, is_begun: false })
    }

    /// Adds a page as it is written.
    pub fn add(&mut self, page: &str) -> io::Result<()> {
        self.to.write_all(if self.is_begun { b",\n" } else { b"\n" })?;
        self.is_begun = true;
        self.to.write_all(page.as_bytes())
    }

    pub fn end(mut self) -> io::Result<()> {
        writeln!(self.to, "\n{END}")
    }
}

/// A page as it stands in a file: taken from an older one, or made, perhaps for another site.
pub enum Written<'a> {
    Old(&'a str),
    Made(Arc<str>),
}

impl Deref for Written<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Old(page) => page,
            Self::Made(page) => page,
        }
    }
}

/// The pages of a file as they stand in it: what is written again need not be understood.
#[derive(Debug, Default)]
pub struct WrittenTexts<'a> {
    /// By variant and page.
    pages: HashMap<(&'a str, &'a str), &'a str>,
}

impl<'a> WrittenTexts<'a> {
    /// The pages of a file, if it is of a form that we know.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut lines = simdutf8::basic::from_utf8(bytes).ok()?.lines();
        SiteTexts::read(format!("{}{END}", lines.next()?).as_bytes())?;
        let pages = lines.map_while(|line| line.starts_with('{').then(|| line.trim_end_matches(',')));
        Some(Self { pages: pages.map(|page| Some((name(page)?, page))).collect::<Option<_>>()? })
    }

    pub fn page(&self, variant: &str, page: &str) -> Option<&'a str> {
        self.pages.get(&(variant, page)).copied()
    }
}

/// Variant and page of a [`PageText`] as it is written. Neither has a letter that JSON writes in another way.
fn name(written: &str) -> Option<(&str, &str)> {
    let (variant, rest) = written.strip_prefix(r#"{"variant":""#)?.split_once(r#"","page":""#)?;
    Some((variant, rest.split_once('"')?.0))
}

impl PageText {
    /// The name that approvals and messages use: `sv-easy vem-kan-fa`.
    pub fn key(&self) -> String {
        format!("{} {}", self.variant, self.page)
    }

    pub fn section(&self, id: &str) -> Option<&SectionText> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The page as it stands in the file.
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Puts the digests in, when the words are there.
    pub fn seal(&mut self) {
        let mut mix = Mix::default();
        for section in &mut self.sections {
            section.digest = digest(&section.title, &section.text);
            mix = mix.text(&section.id).part(section.digest);
        }
        self.digest = mix.digest();
    }
}

fn digest(title: &str, text: &str) -> Digest {
    // The reader has left one space or line end between words.
    let seen = |text: &str| match text.contains('\u{ad}') {
        true => spaced(&text.replace('\u{ad}', "")),
        false => text.replace('\n', " "),
    };
    Mix::default().text(&seen(title)).text(&seen(text)).digest()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(variant: &str, page: &str, title: &str) -> PageText {
        PageText {
            variant: variant.to_owned(),
            page: page.to_owned(),
            path: "a/".to_owned(),
            title: title.to_owned(),
            digest: Digest::of(b""),
            sections: Vec::new(),
        }
    }

    #[test]
    fn a_file_is_read_as_it_was_written() {
        for titles in [&[][..], &["En [sida]}"], &["En", "Två\n\u{2028}rader"]] {
            let pages = titles.iter().map(|title| page("sv", title, title)).collect();
            let texts = SiteTexts { schema: SCHEMA, pages, ..SiteTexts::default() };
            assert_eq!(SiteTexts::read(&texts.bytes()), Some(texts));
        }
    }

    #[test]
    fn pages_are_passed_on_as_they_stand() {
        let pages = vec![page("sv", "a/b", "En \"sida\"},"), page("sv-easy", "a/b", "Två\n\u{ad}rader")];
        let bytes = SiteTexts { schema: SCHEMA, pages: pages.clone(), ..SiteTexts::default() }.bytes();
        let written = WrittenTexts::read(&bytes).expect("a file of ours");
        for page in &pages {
            assert_eq!(written.page(&page.variant, &page.page), Some(page.written().as_str()));
        }
        assert_eq!(written.page("sv", "a"), None);
        let later = SiteTexts { schema: SCHEMA + 1, pages, ..SiteTexts::default() }.bytes();
        assert!(WrittenTexts::read(&later).is_none(), "another form is not known");
    }
}
