//! Lists over the whole site: the glossary, the pages of this variant, and the register from A to Ö.

use serde_json::{Value as Json, json};

use crate::model::collation::sort_by_name;
use crate::model::document::Target;
use crate::model::nodes::Node;
use crate::model::page::Page;
use crate::model::scope::{Href, Scope};
use crate::name::Anchor;

/// One line of the register.
struct Entry {
    text: String,
    href: String,
    /// What the text leads to, where the text is not its title.
    see: Option<String>,
    /// The page it leads to, for texts that lead to several.
    home: String,
}

impl Scope<'_> {
    /// All words of the glossary, in Swedish order.
    pub(super) fn glossary(&self) -> Json {
        let terms = self.editions.workspace.glossary.terms.iter().map(|(id, term)| {
            let entry =
                json!({ "id": id, "word": term.word, "explanation": term.explanation, "synonyms": term.synonyms });
            (term.word.to_lowercase(), entry)
        });
        let mut terms: Vec<(String, Json)> = terms.collect();
        sort_by_name(&mut terms, |(word, _)| word);
        terms.into_iter().map(|(_, entry)| entry).collect()
    }

    /// The pages of this variant by title, without the start page.
    pub(super) fn pages(&self) -> Json {
        let pages = self.editions.editions[self.variant].pages.values();
        self.by_title(pages.filter(|page| !page.id.is_index()))
    }

    /// The pages of this variant in the folder of this page's name, by title.
    pub(super) fn below(&self) -> Json {
        self.by_title(self.editions.editions[self.variant].below(&self.page.id))
    }

    fn by_title<'p>(&self, pages: impl Iterator<Item = &'p Page>) -> Json {
        let mut pages: Vec<(String, Json)> = pages
            .map(|page| {
                let title = self.title_of(page);
                let entry =
                    json!({ "title": title, "path": self.editions.path(self.variant, &page.id, self.mode.offline) });
                (title, entry)
            })
            .collect();
        sort_by_name(&mut pages, |(title, _)| title);
        pages.into_iter().map(|(_, entry)| entry).collect()
    }

    /// Titles, questions, keywords and glossary words with where they lead, grouped by their first letter.
    pub(super) fn register(&self) -> Json {
        let mut entries = Vec::new();
        for page in self.editions.editions[self.variant].pages.values() {
            entries.extend(self.page_entries(page));
        }
        entries.extend(self.glossary_entries());
        for entry in &mut entries {
            entry.text = with_capital(&entry.text);
        }
        sort_by_name(&mut entries, |entry| &entry.text);
        entries.dedup_by(|a, b| a.text == b.text && a.href == b.href);
        tell_apart(&mut entries);
        let mut groups: Vec<(String, Vec<Json>)> = Vec::new();
        for Entry { text, href, see, .. } in entries {
            let letter: String = text.chars().take(1).collect();
            let entry = json!({ "text": text, "href": href, "see": see });
            match groups.last_mut() {
                Some((last, group)) if *last == letter => group.push(entry),
                _ => groups.push((letter, vec![entry])),
            }
        }
        groups.into_iter().map(|(letter, entries)| json!({ "letter": letter, "entries": entries })).collect()
    }

    fn page_entries(&self, page: &Page) -> Vec<Entry> {
        let Some(href) = self.address(page, None) else { return Vec::new() };
        let title = self.title_of(page);
        if page.front.each.is_some() {
            // Twenty pages with the same questions would hide everything else; their names are enough.
            return vec![Entry { home: title.clone(), text: title, href, see: None }];
        }
        let words = page.front.keywords.iter().map(|word| Entry {
            text: word.clone(),
            href: href.clone(),
            see: Some(title.clone()),
            home: title.clone(),
        });
        let mut entries: Vec<Entry> = words.collect();
        page.document.walk(&mut |node| {
            if let Node::Section(section) = node {
                let text = Scope { page, ..*self }.line(&section.title);
                // A question shown on several pages has its home where it is written.
                if text.ends_with('?') && section.span.file == page.file {
                    let address = self.address(page, Some(&section.id));
                    entries.extend(address.map(|href| Entry { text, href, see: None, home: title.clone() }));
                }
            }
        });
        entries.push(Entry { home: title.clone(), text: title, href, see: None });
        entries
    }

    /// Words and their synonyms lead to the page that lists the glossary, if the site has one.
    fn glossary_entries(&self) -> Vec<Entry> {
        let lists_glossary = |page: &&Page| {
            let mut found = false;
            page.document.walk(&mut |node| found |= matches!(node, Node::Directive(one) if one.name == "glossary"));
            found
        };
        let Some(page) = self.editions.editions[self.variant].pages.values().find(lists_glossary) else {
            return Vec::new();
        };
        let Some(address) = self.address(page, None) else { return Vec::new() };
        let home = self.title_of(page);
        let terms = self.editions.workspace.glossary.terms.iter();
        terms
            .flat_map(|(id, term)| {
                let href = format!("{address}#{id}");
                let word = Entry { text: term.word.clone(), href: href.clone(), see: None, home: home.clone() };
                let synonyms = term.synonyms.iter().map(|text| Entry {
                    text: text.clone(),
                    href: href.clone(),
                    see: Some(term.word.clone()),
                    home: home.clone(),
                });
                std::iter::once(word).chain(synonyms).collect::<Vec<_>>()
            })
            .collect()
    }

    fn title_of(&self, page: &Page) -> String {
        Scope { page, ..*self }.line(&page.front.title)
    }

    fn address(&self, page: &Page, anchor: Option<&Anchor>) -> Option<String> {
        match self.href(&Target::Page { page: page.id.clone(), anchor: anchor.cloned() }) {
            Href::To(href) => Some(href),
            _ => None,
        }
    }
}

fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

/// Links with the same text lead to the same place (WCAG 2.2, 2.4.9): else they say which page each leads to.
fn tell_apart(entries: &mut [Entry]) {
    for group in entries.chunk_by_mut(|a, b| a.text == b.text).filter(|group| group.len() > 1) {
        for entry in group.iter_mut().filter(|entry| entry.see.is_none() && entry.home != entry.text) {
            entry.see = Some(entry.home.clone());
        }
    }
}
