//! Text in fewer bytes, for servers that hand out the file beside the one that is asked for: Brotli and gzip.

use std::io::{self, Write};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::digest::{Digest, Mix};

/// Endings of files that hold text. Pictures and PDF files are small already.
const TEXT: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "vcf", "xml"];

/// The highest: an eighth smaller than gzip, and ten times as slow as quality 9, which gains half of that. A text is paid for once.
const BROTLI_QUALITY: i32 = 11;

/// How a text is made smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    Brotli,
    Gzip,
}

impl Coding {
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Name of the smaller file: `index.html.br`.
    pub fn path(self, path: &str) -> String {
        match self {
            Self::Brotli => format!("{path}.br"),
            Self::Gzip => format!("{path}.gz"),
        }
    }

    /// The key of the smaller file of a text with this digest: the same key, the same bytes.
    pub fn key(self, digest: Digest) -> Digest {
        Mix::default().text(&self.path("")).text(&BROTLI_QUALITY.to_string()).part(digest).digest()
    }

    /// A text made smaller, without a time or a system's name, so that the same text always gives the same bytes.
    pub fn bytes(self, text: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Brotli => {
                let settings = BrotliEncoderParams { quality: BROTLI_QUALITY, ..BrotliEncoderParams::default() };
                let mut bytes = Vec::new();
                brotli::BrotliCompress(&mut &text[..], &mut bytes, &settings)?;
                Ok(bytes)
            }
            Self::Gzip => {
                // The highest level is also the one at which the library does the same on every processor.
                let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
                writer.write_all(text)?;
                writer.finish()
            }
        }
    }
}

/// Is there something to gain?
pub fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| TEXT.contains(&ending))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_made_smaller_can_be_read_again() {
        let text = "Du kan träffa oss över en fika. ".repeat(200);
        let brotli = Coding::Brotli.bytes(text.as_bytes()).expect("compressed");
        let gzip = Coding::Gzip.bytes(text.as_bytes()).expect("compressed");
        let (mut first, mut second) = (Vec::new(), String::new());
        brotli::BrotliDecompress(&mut brotli.as_slice(), &mut first).expect("readable");
        flate2::read::GzDecoder::new(gzip.as_slice()).read_to_string(&mut second).expect("readable");
        assert!(first == text.as_bytes() && second == text);
        assert!(brotli.len() < text.len() / 10 && gzip.len() < text.len() / 10);
        assert_eq!(gzip[4..10], [0, 0, 0, 0, 2, 255], "no time and no system");
    }

    #[test]
    fn only_text_is_made_smaller() {
        assert!(is_text("index.html") && is_text("assets/base.1a2b3c4d.css"));
        assert!(!is_text("files/blankett.pdf") && !is_text("_redirects") && !is_text(".htaccess"));
    }
}
