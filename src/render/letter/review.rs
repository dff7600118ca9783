//! What a site's approver is to read, as a letter with the answer at its end.

use crate::catalog::Catalog;
use crate::model::approval::answer;
use crate::model::review::{LocalPage, LocalRule, Reason, Review, Unconfirmed};
use crate::model::texts::{BEGINNING, PageText};
use crate::render::html::escaped;
use crate::render::letter::{CHANGES, Letter};

/// Helps to fill in the answer. Without it the answer is there all the same, to be filled in by hand.
const SCRIPT: &str = include_str!("answer.js");

/// The letter as HTML.
pub fn page(review: &Review, words: &Catalog) -> String {
    let name = [("name", review.site.name.clone())];
    let mut letter = Letter::new(words, &words.text("review-title", &name));
    letter.paragraph("review-about", &[("date", review.date.to_string())]);
    letter.contents_of_review(review);
    letter.changes_since(review);
    letter.local(review);
    letter.unconfirmed(&review.unconfirmed);
    letter.pages_to_read(review);
    letter.answer(review);
    letter.finish()
}

impl Letter<'_> {
    fn contents_of_review(&mut self, review: &Review) {
        let counted =
            |id: &str, key: &str, count: usize| format!("<a href=\"#{id}\">{} ({count})</a>", self.text(key, &[]));
        let lines = [
            counted("since", "review-since", review.changes.len()),
            counted("local", "review-local", review.local.len() + review.rules.len()),
            counted("unconfirmed", "review-unconfirmed", review.unconfirmed.len()),
            counted("texts", "review-texts", review.texts.pages.len()),
            format!("<a href=\"#answer\">{}</a>", self.text("review-answer", &[])),
        ];
        self.list(&lines);
    }

    fn changes_since(&mut self, review: &Review) {
        self.heading(2, "since", "review-since", &[]);
        let Some((by, date)) = &review.approved else {
            self.paragraph("review-since-never", &[]);
            return;
        };
        self.paragraph("review-since-about", &[("by", by.clone()), ("date", date.to_string())]);
        if review.changes.is_empty() {
            self.paragraph("review-since-nothing", &[]);
        }
        for (number, page) in review.changes.iter().enumerate() {
            self.page(3, &format!("since-{number}"), page, None);
        }
    }

    fn local(&mut self, review: &Review) {
        self.heading(2, "local", "review-local", &[]);
        if review.local.is_empty() && review.rules.is_empty() {
            self.paragraph("review-local-nothing", &[]);
            return;
        }
        self.paragraph("review-local-about", &[]);
        self.sides = ["review-shared", "review-own"];
        for (number, LocalPage { page, reasons }) in review.local.iter().enumerate() {
            let said: Vec<String> = reasons.iter().map(|reason| self.reason(reason)).collect();
            let said = if said.is_empty() { self.words.text("review-own-page", &[]) } else { said.join(" ") };
            self.page(3, &format!("local-{number}"), page, Some(&said));
        }
        self.sides = CHANGES;
        if !review.rules.is_empty() {
            self.heading(3, "rules", "review-rules", &[]);
            let line = |LocalRule { key, value, reason }: &LocalRule| {
                let said = escaped(&self.reason(reason));
                // Keys of texts have no dots.
                let name = self.text("review-rule", &[("key", key.replace('.', "-"))]);
                format!(
                    "<strong>{name}:</strong> {}<br><span class=\"quiet\">{said}</span>",
                    escaped(&value.join(", "))
                )
            };
            let lines: Vec<String> = review.rules.iter().map(line).collect();
            self.list(&lines);
        }
    }

    fn reason(&self, reason: &Reason) -> String {
        let date = reason.date.map_or_else(|| "–".to_owned(), |date| date.to_string());
        let arguments = [("source", reason.source.clone()), ("date", date)];
        let why = self.words.text("review-reason", &arguments);
        let who = match &reason.approver {
            Some(approver) => self.words.text("review-approver", &[("approver", approver.clone())]),
            None => self.words.text("review-no-approver", &[]),
        };
        format!("{why} {who}")
    }

    fn unconfirmed(&mut self, unconfirmed: &[Unconfirmed]) {
        self.heading(2, "unconfirmed", "review-unconfirmed", &[]);
        if unconfirmed.is_empty() {
            self.paragraph("review-unconfirmed-nothing", &[]);
            return;
        }
        self.paragraph("review-unconfirmed-about", &[]);
        for owner in unconfirmed.chunk_by(|one, other| one.owner == other.owner) {
            self.push(&format!("<h3>{}</h3>", escaped(&owner[0].owner)));
            let line = |one: &Unconfirmed| {
                let shown = match one.pages.is_empty() {
                    true => self.text("gap-whole-site", &[]),
                    false => self.text("gap-shown-on", &[("pages", one.pages.join(", "))]),
                };
                format!(
                    "{}<br><span class=\"quiet\">{shown}</span>",
                    self.text(one.message, &[("what", one.what.clone())])
                )
            };
            let lines: Vec<String> = owner.iter().map(line).collect();
            self.list(&lines);
        }
    }

    fn pages_to_read(&mut self, review: &Review) {
        self.heading(2, "texts", "review-texts", &[]);
        let link = |(number, page): (usize, &PageText)| {
            format!("<a href=\"#text-{number}\">{}</a>", self.page_title(review, page))
        };
        let lines: Vec<String> = review.texts.pages.iter().enumerate().map(link).collect();
        self.list(&lines);
        for (number, page) in review.texts.pages.iter().enumerate() {
            let lang = review.texts.variant(&page.variant).map_or("sv", |variant| variant.lang.as_str());
            let title = self.page_title(review, page);
            self.push(&format!("<h3 id=\"text-{number}\">{title}</h3>"));
            for section in &page.sections {
                if section.id != BEGINNING {
                    self.push(&format!("<h4 lang=\"{lang}\">{}</h4>", escaped(&section.title)));
                }
                if !section.text.is_empty() {
                    self.push(&format!("<div class=\"words\" lang=\"{lang}\">{}</div>", escaped(&section.text)));
                }
            }
        }
    }

    fn page_title(&self, review: &Review, page: &PageText) -> String {
        let variant = review.texts.variant(&page.variant).map(|variant| variant.name.clone()).unwrap_or_default();
        let arguments = [("title", page.title.clone()), ("path", format!("/{}", page.path)), ("variant", variant)];
        self.text("review-page", &arguments)
    }

    fn answer(&mut self, review: &Review) {
        self.heading(2, "answer", "review-answer", &[]);
        let file = format!("{}.yaml", review.site.id);
        let steps = ["review-answer-fill", "review-answer-send", "review-answer-no"];
        let steps: String = steps.iter().map(|key| format!("<li>{}</li>\n", self.text(key, &[]))).collect();
        self.push(&format!("<ol>\n{steps}</ol>"));
        let [name, date, copy, copied, save] =
            ["review-name", "review-date", "review-copy", "review-copied", "review-save"]
                .map(|key| self.text(key, &[]));
        self.push(&format!(
            "<form class=\"answer\" hidden>\n<p><label for=\"name\">{name}</label><input id=\"name\" autocomplete=\"name\"></p>\n\
             <p><label for=\"date\">{date}</label><input id=\"date\" type=\"date\"></p>\n\
             <p><button type=\"button\" id=\"copy\" data-done=\"{copied}\">{copy}</button> \
             <button type=\"button\" id=\"save\" data-file=\"{file}\">{save}</button> <span role=\"status\"></span></p>\n</form>"
        ));
        let label = self.text("review-answer-file", &[("file", file)]);
        self.push(&format!(
            "<pre id=\"yaml\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">{}</pre>",
            escaped(&answer(&review.texts))
        ));
        self.push(&format!("<script type=\"module\">\n{SCRIPT}</script>"));
    }
}
