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
            let (left, top) = (corner.x as i32, corner.y as i32);
            outlined.draw(|x, y, cover| {
                // Half of what is asked for is bare ground.
                let step = (cover.min(1.0) * f32::from(INK) + 0.5) as u8;
                if step > 0 {
                    self.ink(left + x as i32, top + y as i32, step);
                }
            });
        }
    }

    /// Puts ink on a pixel. Where letters meet, the more of the two is kept.
    fn ink(&mut self, x: i32, y: i32, step: u8) {
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else { return };
        if x >= self.width || y >= self.height {
            return;
        }
        let shift = if x.is_multiple_of(2) { 4 } else { 0 };
        let pair = &mut self.pairs[(y * (self.width / 2) + x / 2) as usize];
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
