//! The share image: what is shown beside a link to the site where links are passed on (Open Graph).

use crate::digest::{Digest, Mix};
use crate::model::site::Site;
use crate::model::theme::{Colours, Theme};

/// The size in pixels that those who show such images ask for.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// Raised when the drawing changes, since a file of the same name may be kept for a year.
const DRAWING: u8 = 1;

/// All that a site's share image shows. It is drawn when its file is written, and not before.
#[derive(Clone, Debug)]
pub struct Share {
    pub name: String,
    /// Where the site's name does not say who publishes it.
    pub publisher: Option<String>,
    pub colours: Colours,
}

impl Share {
    /// `None` if the theme lacks the colours, which is told where the theme is read.
    pub fn of(site: &Site, theme: &Theme) -> Option<Self> {
        let colours = *theme.colours.get(&site.brand.scheme)?;
        let wordmark = &site.brand.wordmark;
        let publisher = (!site.name.contains(wordmark)).then(|| wordmark.clone());
        Some(Self { name: site.name.clone(), publisher, colours })
    }

    /// The words in the image, for those who do not see it.
    pub fn text(&self) -> String {
        self.publisher.iter().chain([&self.name]).map(String::as_str).collect::<Vec<_>>().join(". ")
    }

    /// Of everything the image depends on.
    pub fn digest(&self) -> Digest {
        let Colours { ground, ink, band } = self.colours;
        let publisher = self.publisher.as_deref().unwrap_or_default();
        let mix = Mix::default().bytes(&[DRAWING]).text(&self.name).text(publisher);
        mix.bytes(&ground).bytes(&ink).bytes(&band).digest()
    }

    /// `assets/share.1a2b3c4d.png`
    pub fn path(&self) -> String {
        format!("assets/share.{}.png", self.digest().short())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(name: &str, publisher: Option<&str>) -> Share {
        let colours = Colours { ground: [250; 3], ink: [20; 3], band: [0, 112, 131] };
        Share { name: name.to_owned(), publisher: publisher.map(str::to_owned), colours }
    }

    #[test]
    fn another_image_has_another_address() {
        let one = share("Personligt ombud i Kil", None);
        let mut other_colours = one.clone();
        other_colours.colours.band = [0; 3];
        for other in [share("Personligt ombud i Grums", None), share(&one.name, Some("PO Väst")), other_colours] {
            assert_ne!(one.path(), other.path());
        }
        assert_eq!(one.path(), one.clone().path());
    }

    #[test]
    fn the_text_says_what_the_image_shows() {
        assert_eq!(share("Ombud i Kil", None).text(), "Ombud i Kil");
        assert_eq!(share("Ombud i Kil", Some("PO Väst")).text(), "PO Väst. Ombud i Kil");
    }
}
