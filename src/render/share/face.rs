//! The font in which share images are set, and how its letters stand beside each other. All lengths are for letters of size 1.

use ab_glyph::{Font, FontRef, GlyphId, Outline};

/// Atkinson Hyperlegible Next, made so that letters are not mistaken for each other; `OFL.txt` is its licence, and `subset.py` says
/// how this part of it was taken out.
const BYTES: &[u8] = include_bytes!("AtkinsonHyperlegibleNext-Bold.ttf");

pub struct Face {
    font: FontRef<'static>,
    units: f32,
    /// Height of capitals.
    pub capitals: f32,
}

/// A letter in its place on a line.
pub struct Letter {
    pub id: GlyphId,
    /// From the left edge of the line's ink to the letter's origin.
    pub x: f32,
    pub outline: Outline,
    /// Size of one unit of the outline.
    pub unit: f32,
}

/// How much room some text takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Extent {
    /// From the origin to where ink begins.
    pub left: f32,
    /// From the origin to where ink ends.
    pub right: f32,
    /// From the origin to where the next letter would stand.
    pub advance: f32,
}

impl Face {
    pub fn read() -> Option<Self> {
        let font = FontRef::try_from_slice(BYTES).ok()?;
        let units = font.units_per_em()?;
        let capital = font.outline(font.glyph_id('H'))?;
        let capitals = (capital.bounds.max.y - capital.bounds.min.y).abs() / units;
        Some(Self { font, units, capitals })
    }

    /// Can the letter be written?
    pub fn has(&self, letter: char) -> bool {
        self.font.glyph_id(letter) != GlyphId::default()
    }

    /// The room that a text takes on one line.
    pub fn extent(&self, text: &str) -> Extent {
        let mut extent = Extent { left: f32::MAX, right: f32::MIN, advance: 0.0 };
        self.walk(text, |id, x| {
            extent.advance = x + self.font.h_advance_unscaled(id) / self.units;
            if let Some(outline) = self.font.outline(id) {
                let (one, other) = (outline.bounds.min.x / self.units, outline.bounds.max.x / self.units);
                extent.left = extent.left.min(x + one);
                extent.right = extent.right.max(x + other);
            }
        });
        if extent.left > extent.right {
            (extent.left, extent.right) = (0.0, 0.0);
        }
        extent
    }

    /// The letters of a line. Ink begins at 0, whatever letter comes first, so that lines of one block are flush.
    pub fn letters(&self, line: &str) -> Vec<Letter> {
        let left = self.extent(line).left;
        let mut letters = Vec::new();
        self.walk(line, |id, x| {
            if let Some(outline) = self.font.outline(id) {
                letters.push(Letter { id, x: x - left, outline, unit: 1.0 / self.units });
            }
        });
        letters
    }

    /// Visits letters with their origins, kerned.
    fn walk(&self, text: &str, mut visit: impl FnMut(GlyphId, f32)) {
        let (mut x, mut before) = (0.0, None);
        for letter in text.chars() {
            let id = self.font.glyph_id(letter);
            x += before.map_or(0.0, |before| self.font.kern_unscaled(before, id)) / self.units;
            visit(id, x);
            x += self.font.h_advance_unscaled(id) / self.units;
            before = Some(id);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test")]

    use super::*;

    #[test]
    fn letters_are_kerned() {
        let face = Face::read().expect("the font is embedded");
        let apart = face.extent("T").advance + face.extent("o").advance;
        assert!(face.extent("To").advance < apart - 0.01);
    }

    #[test]
    fn ink_begins_at_the_edge_of_the_line() {
        let face = Face::read().expect("the font is embedded");
        for line in ["Personligt", "ombud", "jour", "Västra"] {
            let letters = face.letters(line);
            let first = letters.first().expect("a letter");
            assert!((first.x + first.outline.bounds.min.x * first.unit).abs() < 0.001, "{line}");
        }
    }
}
