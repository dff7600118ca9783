//! A text broken into lines, as large as its field allows.

use super::LEADING;
use super::face::{Extent, Face};

/// More lines than this are not read at a glance.
const MOST_LINES: usize = 4;

/// Letters beyond this are not looked at: they could not be shown at the smallest size either.
const LONGEST: usize = 400;

/// Sizes that a text may have, in pixels.
pub struct Sizes {
    pub largest: f32,
    pub smallest: f32,
    pub step: f32,
}

pub struct Setting {
    pub size: f32,
    pub lines: Vec<String>,
}

/// A piece of text that stands on one line.
struct Piece {
    text: String,
    extent: Extent,
}

impl Setting {
    /// The text as large as it fits. What does not fit at the smallest size ends in `…`.
    pub fn of(face: &Face, text: &str, sizes: &Sizes, width: f32, height: f32) -> Self {
        let mut pieces = pieces(face, text);
        let space = face.extent(" ").advance;
        let mut size = sizes.largest;
        loop {
            let most = lines_within(face, height, size);
            if let Some(lines) = broken(&pieces, space, width / size, most) {
                return Self { size, lines };
            }
            if size <= sizes.smallest {
                break;
            }
            size = (size - sizes.step).max(sizes.smallest);
        }
        pieces = pieces.into_iter().flat_map(|piece| divided(face, piece, width / size)).collect();
        let mut lines = broken(&pieces, space, width / size, usize::MAX).unwrap_or_default();
        cut(face, &mut lines, width / size, lines_within(face, height, size));
        Self { size, lines }
    }

    /// From the tops of the first line's capitals to the last line's baseline.
    pub fn height(&self, face: &Face) -> f32 {
        let leading = self.lines.len().saturating_sub(1) as f32 * LEADING;
        (leading + face.capitals) * self.size
    }
}

/// How many lines of a size there is room for; one, at the least.
fn lines_within(face: &Face, height: f32, size: f32) -> usize {
    let leading = (height / size - face.capitals).max(0.0) / LEADING;
    (leading as usize + 1).min(MOST_LINES)
}

/// The words that the font can write. A word of one letter (`i Kil`) stays with the word after it.
fn pieces(face: &Face, text: &str) -> Vec<Piece> {
    let is_space = |letter: char| letter.is_whitespace() && letter != '\u{a0}';
    let written: String = text.chars().take(LONGEST).filter(|one| is_space(*one) || face.has(*one)).collect();
    let mut pieces: Vec<String> = Vec::new();
    let mut joins = false;
    for word in written.split(is_space).filter(|word| !word.is_empty()) {
        match pieces.last_mut().filter(|_| joins) {
            Some(last) => *last = format!("{last} {word}"),
            None => pieces.push(word.to_owned()),
        }
        joins = word.chars().count() == 1;
    }
    pieces.into_iter().map(|text| Piece { extent: face.extent(&text), text }).collect()
}

/// Lines filled one after the other. `None` if a piece is too wide, or if there would be too many lines.
fn broken(pieces: &[Piece], space: f32, width: f32, most: usize) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    // Where ink began on the line, and where the next piece would stand.
    let (mut left, mut x) = (0.0, 0.0);
    for Piece { text, extent } in pieces {
        match lines.last_mut().filter(|_| x + extent.right - left <= width) {
            Some(line) => {
                line.push(' ');
                line.push_str(text);
            }
            None => {
                if extent.right - extent.left > width || lines.len() == most {
                    return None;
                }
                lines.push(text.clone());
                (left, x) = (extent.left, 0.0);
            }
        }
        x += extent.advance + space;
    }
    Some(lines)
}

/// A piece wider than a line, in parts that fill one each.
fn divided(face: &Face, piece: Piece, width: f32) -> Vec<Piece> {
    if piece.extent.right - piece.extent.left <= width {
        return vec![piece];
    }
    let mut parts = vec![String::new()];
    for letter in piece.text.chars() {
        let Some(last) = parts.last_mut() else { break };
        last.push(letter);
        let extent = face.extent(last);
        if extent.right - extent.left > width && last.chars().count() > 1 {
            last.pop();
            parts.push(letter.to_string());
        }
    }
    parts.into_iter().map(|text| Piece { extent: face.extent(&text), text }).collect()
}

/// Leaves out lines for which there is no room, and says so with `…`.
fn cut(face: &Face, lines: &mut Vec<String>, width: f32, most: usize) {
    if lines.len() <= most {
        return;
    }
    lines.truncate(most);
    let Some(last) = lines.last_mut() else { return };
    loop {
        let extent = face.extent(&format!("{last}…"));
        if extent.right - extent.left <= width || last.is_empty() {
            break;
        }
        last.pop();
    }
    last.truncate(last.trim_end().len());
    last.push('…');
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test")]

    use super::*;

    fn set(text: &str) -> Setting {
        let face = Face::read().expect("the font is embedded");
        Setting::of(&face, text, &Sizes { largest: 100.0, smallest: 40.0, step: 10.0 }, 1000.0, 450.0)
    }

    #[test]
    fn a_short_word_stands_with_the_word_after_it() {
        assert_eq!(set("Personligt ombud i Kil").lines, ["Personligt ombud", "i Kil"]);
    }

    #[test]
    fn longer_texts_are_smaller_and_the_longest_are_cut() {
        let (short, long, longest) = (set("Ombud"), set(&"ombud ".repeat(20)), set(&"ombud".repeat(60)));
        assert!((short.size - 100.0).abs() < 0.1 && long.size < short.size && longest.size < long.size);
        assert!(!long.lines.concat().contains('…'));
        assert_eq!(longest.lines.len(), MOST_LINES);
        assert!(longest.lines.concat().ends_with('…'), "{:?}", longest.lines);
    }
}
