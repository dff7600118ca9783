//! Traces of text pasted from a word processor or another page (requirements R-082).

use std::sync::LazyLock;

use regex::Regex;

use crate::check::text::Written;
use crate::diag::{Code, Report};
use crate::model::prose::{Passage, PassageKind};

pub fn check(text: &Written<'_>, report: &mut Report) {
    for passage in &text.passages {
        if passage.kind == PassageKind::Paragraph {
            bullets(text, passage, report);
        }
        spaces(text, passage, report);
        soft_hyphens(text, passage, report);
        glued_links(text, passage, report);
        let ends_as_text = passage.text.trim_end().ends_with(['.', '!', '?', ':', ',', '”']);
        let is_bold = passage.kind == PassageKind::Paragraph && passage.bold && passage.links.is_empty();
        if is_bold && !ends_as_text {
            report.add_all(text.at(Code::BoldHeading, passage, &(0..passage.text.len())));
        }
    }
}

/// A list that is none: a line that begins with a bullet typed as a character.
fn bullets(text: &Written<'_>, passage: &Passage, report: &mut Report) {
    let mut start = 0;
    for line in passage.text.split_inclusive('\n') {
        if let Some(bullet) = line.chars().next().filter(|c| "•▪●◦‣∙·■□➢✓✔".contains(*c)) {
            let place = start..start + bullet.len_utf8();
            let told = text.at(Code::BulletCharacter, passage, &place);
            report.add_all(told.map(|told| told.with("character", bullet)));
        }
        start += line.len();
    }
}

fn spaces(text: &Written<'_>, passage: &Passage, report: &mut Report) {
    static SPACES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new("[ \u{a0}]{2,}").ok());
    if !passage.text.contains("  ") && !passage.signs().may_hold('\u{a0}') {
        return;
    }
    for found in SPACES.iter().flat_map(|pattern| pattern.find_iter(&passage.text)) {
        let inner = found.start() > 0 && found.end() < passage.text.len();
        // Two spaces with something between them that is no text, a picture or a note, stand in different pieces.
        let written = passage.exact(&found.range()).filter(|_| inner);
        let told = written.and_then(|span| Some(text.at(Code::DoubleSpace, passage, &found.range())?.fix(span, " ")));
        report.add_all(told);
    }
}

fn soft_hyphens(text: &Written<'_>, passage: &Passage, report: &mut Report) {
    for (start, mark) in passage.text.match_indices('\u{ad}') {
        let place = start..start + mark.len();
        let Some(told) = text.at(Code::SoftHyphen, passage, &place) else { continue };
        report.add(match passage.exact(&place) {
            Some(span) => told.fix(span, ""),
            None => told,
        });
    }
}

/// A letter right before or after a link.
fn glued_links(text: &Written<'_>, passage: &Passage, report: &mut Report) {
    for (place, link) in &passage.links {
        let before = passage.text[..place.start].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = passage.text[place.end..].chars().next().is_some_and(char::is_alphanumeric);
        let Some(told) = text.at(Code::GluedLink, passage, place).filter(|_| before || after) else { continue };
        let at = if before { link.span.start } else { link.span.end };
        report.add(told.fix(crate::text::Span::new(link.span.file, at, at), " "));
    }
}
