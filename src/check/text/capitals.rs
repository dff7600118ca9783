//! Words in capitals: read out letter by letter, and hard to read by their shape.

use std::ops::Range;

use crate::check::text::Written;
use crate::diag::{Code, Report};
use crate::model::words::is_alphabetic;

/// A single word in capitals is an abbreviation up to this many letters.
const ABBREVIATION: usize = 5;

pub fn check(text: &Written<'_>, report: &mut Report) {
    for passage in &text.passages {
        let is_beside = |a: &Range<usize>, b: &Range<usize>| passage.slice(&(a.end..b.start)) == " ";
        let shouted: Vec<_> = passage.words().iter().filter(|word| is_shouted(text, passage.slice(word))).collect();
        for run in shouted.chunk_by(|a, b| is_beside(a, b)) {
            let (first, last) = (run[0], run[run.len() - 1]);
            let parts = passage.slice(first).split('-').map(|part| part.chars().filter(|c| is_alphabetic(*c)).count());
            let letters = parts.max().unwrap_or_default();
            if run.len() > 1 || letters > ABBREVIATION {
                let place = first.start..last.end;
                let told = text.at(Code::Capitals, passage, &place);
                report.add_all(told.map(|told| told.with("words", passage.slice(&place))));
            }
        }
    }
}

fn is_shouted(text: &Written<'_>, word: &str) -> bool {
    // Most words are decided by their second letter.
    !word.contains(char::is_lowercase)
        && word.chars().filter(|c| is_alphabetic(*c)).count() > 1
        && !text.language.capital_names.contains(word)
}
