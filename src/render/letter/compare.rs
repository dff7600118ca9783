//! A section as it was beside the section as it will be, with the words marked that differ.

use similar::{ChangeTag, TextDiff};

use crate::model::changes::SectionChange;
use crate::model::texts::SectionText;
use crate::render::html::escaped;
use crate::render::letter::Letter;

impl Letter<'_> {
    /// The section's two texts, or the one that there is. `lang` is that of the texts.
    pub(super) fn section(&mut self, change: &SectionChange, lang: &str) {
        let [first, second] = self.sides;
        match (&change.before, &change.after) {
            (Some(before), Some(after)) => {
                let is_renamed = before.title != after.title;
                let whole = |one: &SectionText| match is_renamed {
                    true => format!("{}\n{}", one.title, one.text),
                    false => one.text.clone(),
                };
                let (before, after) = marked(&whole(before), &whole(after));
                self.push("<div class=\"pair\">");
                self.side(first, &before, lang);
                self.side(second, &after, lang);
                self.push("</div>");
            }
            (Some(before), None) => self.side(first, &escaped(&before.text), lang),
            (None, Some(after)) => self.side(second, &escaped(&after.text), lang),
            (None, None) => {}
        }
    }

    pub(super) fn side(&mut self, label: &str, words: &str, lang: &str) {
        let label = self.text(label, &[]);
        self.push(&format!(
            "<div class=\"side\"><p class=\"label\">{label}</p>\n<div class=\"words\" lang=\"{lang}\">{words}</div></div>"
        ));
    }
}

/// Both texts as HTML, what is only in the first as deleted and what is only in the second as inserted. Words that follow each
/// other have one mark.
fn marked(before: &str, after: &str) -> (String, String) {
    let (mut old, mut new) = (Side::default(), Side::default());
    let (before, after) = (tokens(before), tokens(after));
    for change in TextDiff::from_slices(&before, &after).iter_all_changes() {
        match change.tag() {
            ChangeTag::Delete => old.add(change.value(), true),
            ChangeTag::Insert => new.add(change.value(), true),
            ChangeTag::Equal => {
                old.add(change.value(), false);
                new.add(change.value(), false);
            }
        }
    }
    (old.html("del"), new.html("ins"))
}

/// Words, and what stands between them: a comma behind a word makes it no other word.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = first.is_alphanumeric();
        let end = match is_word {
            true => rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// Stretches of a text, marked or not.
#[derive(Default)]
struct Side(Vec<(bool, String)>);

impl Side {
    fn add(&mut self, words: &str, is_marked: bool) {
        match self.0.last_mut() {
            // A space between two marked words is marked with them.
            Some((last, text)) if *last == is_marked || (*last && words.trim().is_empty() && !words.contains('\n')) => {
                text.push_str(words);
            }
            _ => self.0.push((is_marked, words.to_owned())),
        }
    }

    fn html(self, tag: &str) -> String {
        let stretch = |(is_marked, text): (bool, String)| {
            let words = text.trim_end_matches(' ');
            match is_marked && !words.is_empty() {
                true => format!("<{tag}>{}</{tag}>{}", escaped(words), &text[words.len()..]),
                false => escaped(&text),
            }
        };
        self.0.into_iter().map(stretch).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_are_marked_together() {
        let (old, new) = marked("Du kan få hjälp & stöd i dag.", "Du kan inte längre få hjälp & råd i dag.");
        assert_eq!(old, "Du kan få hjälp &amp; <del>stöd</del> i dag.");
        assert_eq!(new, "Du kan <ins>inte längre</ins> få hjälp &amp; <ins>råd</ins> i dag.");
    }

    #[test]
    fn a_mark_behind_a_word_is_no_part_of_it() {
        assert_eq!(marked("Ring 05.", "Ring 05, nu.").1, "Ring 05<ins>, nu</ins>.");
    }

    #[test]
    fn equal_texts_have_no_marks() {
        assert_eq!(marked("Ett\nTvå", "Ett\nTvå"), ("Ett\nTvå".to_owned(), "Ett\nTvå".to_owned()));
    }
}
