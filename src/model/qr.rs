//! A page's own address as a QR code, for paper (ISO/IEC 18004).

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

/// Light modules around the code that readers need.
const QUIET: i32 = 4;

/// A code as one SVG path. All lengths are in modules.
#[derive(Debug, Serialize)]
pub struct Qr {
    pub text: String,
    /// Side of the whole picture, with the quiet zone.
    pub size: i32,
    /// `d` of the path with every dark module.
    pub path: String,
}

impl Qr {
    /// `None` if the text is too long for a code.
    pub fn new(text: &str) -> Option<Self> {
        // Paper is folded and smudged: a quarter of the code may be lost.
        let code = QrCode::encode_text(text, QrCodeEcc::Quartile).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
                if run > 0 {
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        Some(Self { text: text.to_owned(), size: code.size() + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test")]

    use super::*;

    #[test]
    fn the_finder_patterns_stand_in_three_corners() {
        let qr = Qr::new("https://ombud.example/har-finns-vi/norra/").expect("short enough");
        let side = qr.size - 2 * QUIET;
        for (x, y) in [(0, 0), (side - 7, 0), (0, side - 7)] {
            assert!(qr.path.contains(&format!("M{} {}h7v1h-7z", x + QUIET, y + QUIET)), "{x} {y}: {}", qr.path);
        }
        assert!(Qr::new(&"x".repeat(5000)).is_none());
    }
}
