//! The share image as a PNG: the site's name, its publisher above it if the name does not say, and a band in the site's colour.

mod canvas;
mod face;
mod setting;

use crate::model::share::{HEIGHT, Share, WIDTH};
use canvas::Canvas;
use face::Face;
use setting::{Setting, Sizes};

/// Free ground to the left and right of the text. Some who show the image cut it at the sides.
const MARGIN: f32 = 96.0;

/// Free ground above and below the text.
const HEADROOM: f32 = 72.0;

/// Height of the band at the foot.
const BAND: u32 = 28;

/// Baseline to baseline, for letters of size 1; a ring over Å never meets a tail from the line above.
const LEADING: f32 = 1.14;

/// From the publisher's baseline to the tops of the name's capitals.
const APART: f32 = 56.0;

const NAME: Sizes = Sizes { largest: 108.0, smallest: 36.0, step: 8.0 };
const PUBLISHER: Sizes = Sizes { largest: 44.0, smallest: 28.0, step: 4.0 };

/// The bytes of the image. The same text and colours give the same bytes on every machine: the font is the program's own.
pub fn picture(share: &Share) -> Vec<u8> {
    let mut canvas = Canvas::new(WIDTH, HEIGHT);
    canvas.band(BAND);
    // The font is part of the program and a test reads it; without it there would be a band and no text.
    if let Some(face) = Face::read() {
        write(&mut canvas, &face, share);
    }
    canvas.png(&share.colours)
}

/// Sets the lines as one block, flush left, a little above the middle of the ground, where the eye takes the middle to be.
fn write(canvas: &mut Canvas, face: &Face, share: &Share) {
    let width = WIDTH as f32 - 2.0 * MARGIN;
    let ground = (HEIGHT - BAND) as f32;
    let publisher =
        share.publisher.as_deref().map(|text| Setting::of(face, text, &PUBLISHER, width, PUBLISHER.largest));
    let above = publisher.as_ref().map_or(0.0, |one| one.height(face) + APART);
    let name = Setting::of(face, &share.name, &NAME, width, ground - 2.0 * HEADROOM - above);
    let free = ground - above - name.height(face);
    let mut top = free * 0.48;
    for setting in publisher.iter().chain([&name]) {
        for (number, line) in setting.lines.iter().enumerate() {
            let baseline = top + face.capitals * setting.size + number as f32 * LEADING * setting.size;
            canvas.line(&face.letters(line), setting.size, MARGIN, baseline);
        }
        top += above;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test")]

    use super::*;
    use crate::digest::Digest;
    use crate::model::theme::Colours;
    use proptest::prelude::*;

    const COLOURS: Colours = Colours { ground: [238, 245, 247], ink: [24, 36, 39], band: [0, 112, 131] };

    fn share(name: &str, publisher: Option<&str>) -> Share {
        Share { name: name.to_owned(), publisher: publisher.map(str::to_owned), colours: COLOURS }
    }

    /// Every pixel of an image by its colour.
    fn pixels(png: &[u8]) -> Vec<[u8; 3]> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let frame = reader.next_frame(&mut bytes).expect("an image");
        assert_eq!((frame.width, frame.height), (WIDTH, HEIGHT));
        bytes.as_chunks::<3>().0.to_vec()
    }

    /// How many pixels are not ground, in the text's field and outside it. The band is left out.
    fn ink(png: &[u8]) -> (usize, usize) {
        let (mut inside, mut outside) = (0, 0);
        for (index, pixel) in pixels(png).iter().enumerate() {
            let (x, y) = ((index % WIDTH as usize) as f32, (index / WIDTH as usize) as f32);
            if *pixel == COLOURS.ground || y >= (HEIGHT - BAND) as f32 {
                continue;
            }
            let is_inside = (MARGIN - 1.0..WIDTH as f32 - MARGIN + 1.0).contains(&x)
                && (HEADROOM / 2.0..(HEIGHT - BAND) as f32 - HEADROOM / 2.0).contains(&y);
            if is_inside { inside += 1 } else { outside += 1 }
        }
        (inside, outside)
    }

    #[test]
    fn the_band_and_the_ground_have_the_colours_of_the_site() {
        let pixels = pixels(&picture(&share("Ombud", None)));
        assert_eq!(pixels[0], COLOURS.ground);
        assert_eq!(pixels.last(), Some(&COLOURS.band));
        assert!(pixels.contains(&COLOURS.ink));
    }

    #[test]
    fn the_publisher_is_written_above_the_name() {
        let (alone, _) = ink(&picture(&share("Personligt ombud i Kil", None)));
        let (both, outside) = ink(&picture(&share("Personligt ombud i Kil", Some("Sociala förbundet Väst"))));
        assert!(both > alone, "{both} {alone}");
        assert_eq!(outside, 0);
    }

    #[test]
    fn letters_that_the_font_lacks_are_left_out() {
        assert_eq!(picture(&share("Ombud 助け🙂", None)), picture(&share("Ombud", None)));
        assert_eq!(ink(&picture(&share("助け\u{0}", None))), (0, 0));
    }

    #[test]
    fn the_letters_of_swedish_names_are_there() {
        for letter in "åäöéèüÅÄÖÉÜáčđïšžøæ–’”".chars() {
            let (inside, _) = ink(&picture(&share(&letter.to_string(), None)));
            assert!(inside > 20, "{letter}");
        }
    }

    /// Whoever changes the drawing raises `DRAWING` in `model/share.rs`, so that the file gets a new name, and then this digest.
    #[test]
    fn a_changed_drawing_has_a_new_address() {
        let picture = picture(&share("Personligt ombud i Kristinehamn", Some("PO Värmland")));
        assert!(picture.len() < 24 * 1024, "{}", picture.len());
        assert_eq!(Digest::of(&picture).short(), "db704b0b");
    }

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            "\\PC{0,200}",
            "[a-zåäöA-ZÅÄÖÀ-ž]{0,200}",
            "([A-ZÅÄÖW]?[a-zåäöjgfw]{0,24}[ -]){0,12}",
            "[W–…]{150,200}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn text_never_reaches_the_margin(name in name(), publisher in proptest::option::of(name())) {
            let (_, outside) = ink(&picture(&share(&name, publisher.as_deref())));
            prop_assert_eq!(outside, 0);
        }
    }
}
