//! Pixels in sixteen colours: the ground, fourteen steps towards ink, and the band. So few make the file small and quick to write.

use ab_glyph::{Glyph, OutlinedGlyph, PxScaleFactor, point};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};

use super::face::Letter;
use crate::model::theme::Colours;

/// The colour of full ink; those before it are steps from the ground.
const INK: u8 = 14;
const BAND: u8 = 15;

pub struct Canvas {
    width: u32,
    height: u32,
    /// Two pixels in each byte, the left one in its upper half.
    pairs: Vec<u8>,
}

impl Canvas {
    pub fn new(width: u32, height: u32) -> Self {
        Self { width, height, pairs: vec![0; (width / 2 * height) as usize] }
    }

    /// Fills the foot of the image.
    pub fn band(&mut self, height: u32) {
        let start = (self.width / 2 * self.height.saturating_sub(height)) as usize;
        self.pairs[start..].fill(BAND << 4 | BAND);
    }

    /// Writes a line. `left` is where its ink begins.
    pub fn line(&mut self, letters: &[Letter], size: f32, left: f32, baseline: f32) {
        for letter in letters {
            let factor = PxScaleFactor { horizontal: size * letter.unit, vertical: size * letter.unit };
            let position = point(left + letter.x * size, baseline);
            let glyph = Glyph { id: letter.id, scale: size.into(), position };
            let outlined = OutlinedGlyph::new(glyph, letter.outline.clone(), factor);
            let corner = outlined.px_bounds().min;
            outlined.draw(|x, y, cover| self.ink(corner.x as i64 + i64::from(x), corner.y as i64 + i64::from(y), cover));
        }
    }

    /// Puts ink on a pixel, from none (0) to full (1). Where letters meet, the more of the two is kept.
    fn ink(&mut self, x: i64, y: i64, cover: f32) {
        let step = (cover.clamp(0.0, 1.0) * f32::from(INK)).round() as u8;
        let is_on = (0..i64::from(self.width)).contains(&x) && (0..i64::from(self.height)).contains(&y);
        if step == 0 || !is_on {
            return;
        }
        let shift = if x % 2 == 0 { 4 } else { 0 };
        let pair = &mut self.pairs[(y * i64::from(self.width / 2) + x / 2) as usize];
        let there = *pair >> shift & 15;
        *pair = *pair & !(15 << shift) | there.max(step) << shift;
    }

    /// The image as a file.
    pub fn png(&self, colours: &Colours) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Four);
        encoder.set_palette(palette(colours));
        encoder.set_compression(Compression::Fast);
        // Most rows are as the one above.
        encoder.set_filter(Filter::Up);
        // Memory takes every byte, so writing cannot fail.
        let _ = encoder.write_header().and_then(|mut writer| writer.write_image_data(&self.pairs));
        bytes
    }
}

/// Three bytes for each of the sixteen colours.
fn palette(colours: &Colours) -> Vec<u8> {
    let mixed = |step: u8, channel: usize| {
        let (from, to) = (i32::from(colours.ground[channel]), i32::from(colours.ink[channel]));
        (from + (to - from) * i32::from(step) / i32::from(INK)) as u8
    };
    let steps = (0..=INK).flat_map(|step| (0..3).map(move |channel| mixed(step, channel)));
    steps.chain(colours.band).collect()
}
