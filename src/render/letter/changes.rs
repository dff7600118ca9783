//! What publishing would change, as a letter: old and new text of every section beside each other.

use std::collections::BTreeSet;

use crate::catalog::Catalog;
use crate::model::approval::Lapse;
use crate::model::changes::{Changes, PageChange, SectionChange, StaleTwin};
use crate::model::standing::SiteName;
use crate::render::html::escaped;
use crate::render::letter::Letter;

/// The letter as HTML.
pub fn page(changes: &Changes, words: &Catalog) -> String {
    let mut letter = Letter::new(words, &words.text("changes-title", &[]));
    if changes.is_empty() {
        letter.paragraph("changes-none", &[]);
        return letter.finish();
    }
    letter.paragraph("changes-about", &[]);
    let sites: Vec<String> = sites(changes, words).iter().map(|line| escaped(line)).collect();
    if !sites.is_empty() {
        letter.list(&sites);
    }
    letter.contents(changes);
    letter.stale(changes);
    letter.lapsed(changes);
    for (number, (page, sites)) in changes.pages.iter().enumerate() {
        letter.page(2, &format!("page-{number}"), page, Some(&everywhere(sites, changes, words)));
    }
    letter.finish()
}

/// Sites that come and go, in words.
pub fn sites(changes: &Changes, words: &Catalog) -> Vec<String> {
    let line = |key: &str, site: &SiteName| words.text(key, &[("name", site.name.clone()), ("id", site.id.clone())]);
    let new = changes.new_sites.iter().map(|site| line("changes-site-new", site));
    new.chain(changes.gone_sites.iter().map(|site| line("changes-site-gone", site))).collect()
}

/// A page and what becomes of it, in words.
pub fn title(page: &PageChange, words: &Catalog) -> String {
    let arguments =
        [("title", page.title.clone()), ("path", format!("/{}", page.path)), ("variant", page.variant.name.clone())];
    words.text(&format!("changes-page-{}", page.change.name()), &arguments)
}

/// A section and what becomes of it, in words.
pub fn section_title(section: &SectionChange, words: &Catalog) -> String {
    let title = section.title().map_or_else(|| words.text("changes-beginning", &[]), str::to_owned);
    words.text(&format!("changes-section-{}", section.change().name()), &[("title", title)])
}

/// A twin that is to be looked at, in words.
pub fn stale(twin: &StaleTwin, words: &Catalog) -> String {
    let section = match twin.section.0.as_str() {
        crate::model::texts::BEGINNING => words.text("changes-beginning", &[]),
        _ => twin.section.1.clone(),
    };
    let arguments = [("title", twin.title.clone()), ("variant", twin.variant.name.clone()), ("section", section)];
    words.text("changes-stale", &arguments)
}

/// Approvals that lapse, in words.
pub fn lapses(changes: &Changes, words: &Catalog) -> Vec<String> {
    let line = |(site, lapses): (&SiteName, &Vec<Lapse>)| {
        let titles: Vec<String> = lapses.iter().map(|lapse| lapse.title.clone()).collect();
        words.text("changes-lapsed", &[("site", site.name.clone()), ("pages", titles.join("; "))])
    };
    changes.lapsed.iter().map(line).collect()
}

/// The sites that show something: their names, or that it is all of them.
pub fn everywhere(sites: &BTreeSet<SiteName>, changes: &Changes, words: &Catalog) -> String {
    if sites.len() == changes.sites && sites.len() > 1 {
        return words.text("changes-everywhere", &[]);
    }
    let names: Vec<&str> = sites.iter().map(|site| site.name.as_str()).collect();
    words.text("changes-sites", &[("sites", names.join(", "))])
}

impl Letter<'_> {
    fn contents(&mut self, changes: &Changes) {
        if changes.pages.is_empty() {
            return;
        }
        self.heading(2, "pages", "changes-pages", &[("count", changes.pages.len().to_string())]);
        let line = |(number, page): (usize, &PageChange)| {
            format!("<a href=\"#page-{number}\">{}</a>", escaped(&title(page, self.words)))
        };
        let lines: Vec<String> = changes.pages.keys().enumerate().map(line).collect();
        self.list(&lines);
    }

    fn stale(&mut self, changes: &Changes) {
        if changes.stale.is_empty() {
            return;
        }
        self.heading(2, "stale", "changes-stale-title", &[]);
        self.paragraph("changes-stale-about", &[]);
        let lines: Vec<String> = changes.stale.keys().map(|twin| escaped(&stale(twin, self.words))).collect();
        self.list(&lines);
    }

    fn lapsed(&mut self, changes: &Changes) {
        if changes.lapsed.is_empty() {
            return;
        }
        self.heading(2, "lapsed", "changes-lapsed-title", &[]);
        self.paragraph("changes-lapsed-about", &[]);
        let lines: Vec<String> = lapses(changes, self.words).iter().map(|line| escaped(line)).collect();
        self.list(&lines);
    }

    /// One page: what there is to say of it, and its sections.
    pub(super) fn page(&mut self, level: u8, id: &str, page: &PageChange, note: Option<&str>) {
        let heading = escaped(&title(page, self.words));
        self.push(&format!("<h{level} id=\"{id}\">{heading}</h{level}>"));
        if let Some(note) = note {
            self.push(&format!("<p class=\"quiet\">{}</p>", escaped(note)));
        }
        if page.sections.is_empty() {
            self.paragraph("changes-order", &[]);
        }
        for section in &page.sections {
            let heading = escaped(&section_title(section, self.words));
            let below = level + 1;
            self.push(&format!("<h{below}>{heading}</h{below}>"));
            self.section(section, &page.variant.lang);
        }
    }
}
