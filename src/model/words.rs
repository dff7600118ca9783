//! Words in a run of text, and its small letters.

use std::ops::Range;

/// A letter in its small form, if that is one letter of the same length.
pub fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut lower = letter.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(small), None) if small.len_utf8() == letter.len_utf8() => small,
        _ => letter,
    }
}

/// The places of words: letters and digits, with hyphens inside them.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\u{ad}' | '\'' | '’');
    text.split(move |c: char| !is_part(c)).filter(|word| !word.is_empty()).filter_map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let trimmed = word.trim_matches(|c: char| !c.is_alphanumeric());
        let inset = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        (!trimmed.is_empty()).then(|| start + inset..start + inset + trimmed.len())
    })
}
