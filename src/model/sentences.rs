//! Sentences in a run of text.

use std::ops::Range;

use crate::model::language::Language;

/// A sentence, by its place in the text.
pub type Sentence = Range<usize>;

/// What may stand between a sentence's mark and the space after it.
const CLOSING: [char; 4] = ['”', '"', ')', '’'];

/// The sentences of a text. A sentence ends at `.`, `!`, `?` or `:` before a space or a line break, but not after an abbreviation
/// or within a number; what is left over at the end is a sentence too (requirements, section 7).
pub fn sentences(text: &str, language: &Language) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    // Marks are ASCII, so no byte of another sign is one.
    let bytes = text.bytes().enumerate();
    for (at, mark) in bytes.filter(|(_, byte)| matches!(byte, b'.' | b'!' | b'?' | b':')) {
        let after = text[at + 1..].trim_start_matches(CLOSING);
        let next = after.trim_start().chars().next();
        // "”Kom hit!” sa ombudet." is one sentence.
        let goes_on = mark != b':' && next.is_some_and(char::is_lowercase);
        let is_end = !goes_on && (after.is_empty() || after.starts_with(char::is_whitespace));
        if is_end && !(mark == b'.' && language.is_abbreviation(last_word(&text[..at + 1]))) {
            let end = text.len() - after.len();
            push_sentence(text, start..end, &mut sentences);
            start = end;
        }
    }
    push_sentence(text, start..text.len(), &mut sentences);
    sentences
}

fn push_sentence(text: &str, range: Range<usize>, sentences: &mut Vec<Sentence>) {
    let slice = &text[range.clone()];
    let start = range.start + slice.len() - slice.trim_start().len();
    let end = range.end - (slice.len() - slice.trim_end().len());
    if start < end && text[start..end].contains(char::is_alphanumeric) {
        sentences.push(start..end);
    }
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default()
}
