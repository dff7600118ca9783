//! What a page's key comes from, in few and large pieces: the files of the workspace, the outline of the site, the page's own text.
//! Where they are as they were, so is the key, and nothing that goes into it need be made. Where they are not, it may be still.

use crate::digest::{Digest, Mix};
use crate::model::dependencies::has_values;
use crate::model::edition::Editions;
use crate::model::frame::Frames;
use crate::model::page::Page;
use crate::model::scope::{Mode, Scope};
use crate::model::theme::Theme;

/// Data that a page can ask for without depending on more than every page does.
const QUIET: [&str; 6] = ["root", "variant", "site", "service", "publish", "glossary"];

/// Data made of what other pages say: a page that asks for it has no basis.
const OF_OTHER_PAGES: [&str; 4] = ["pages", "below", "register", "accessibility"];

/// The basis of a site's pages.
pub struct Basis<'a> {
    editions: &'a Editions<'a>,
    mode: Mode,
    theme: &'a Theme,
    /// Of what every page of the site depends on.
    site: Digest,
    /// Of what pages depend on that ask for data of municipalities or districts.
    everyone: Digest,
}

impl<'a> Basis<'a> {
    pub fn new(editions: &'a Editions<'a>, mode: Mode, theme: &'a Theme) -> Self {
        let (site, inputs) = (&editions.site, &editions.workspace.inputs);
        let flags = [mode.publish, mode.offline, mode.embed].map(u8::from);
        let mut mix = Mix::default().bytes(&flags).text(&mode.date.to_string()).text(&editions.day.to_string());
        mix = mix.text(site.id.as_str()).part(inputs.shared);
        if let Some(own) = site.municipality.as_ref().and_then(|id| inputs.own.get(id)) {
            mix = mix.part(*own);
        }
        let site = mix.part(outline(editions, mode)).digest();
        let broken = editions.workspace.broken.iter();
        let everyone =
            broken.fold(Mix::default().part(inputs.everyone), |mix, (id, name)| mix.text(id.as_str()).text(name));
        Self { editions, mode, theme, site, everyone: everyone.digest() }
    }

    /// The same basis, the same key. `None` for a page that shows what others say.
    pub fn of(&self, variant: usize, page: &Page, frames: &Frames) -> Option<Digest> {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        let asks = self.asks(page)?;
        let frame = frames.of(&scope, self.theme).digest;
        let mut mix = Mix::default().part(self.site).part(self.theme.engines[variant].digest).part(frame);
        mix = mix.text(page.id.as_str()).part(page.front.digest).part(page.document.digest);
        mix.add(&[variant as u8]);
        if asks {
            mix = mix.part(self.everyone);
        }
        Some(mix.digest())
    }

    /// Does a page ask for data of municipalities or districts? `None` if it asks for what other pages say.
    fn asks(&self, page: &Page) -> Option<bool> {
        let (front, inside) = (&page.front, &page.document.dependencies);
        let signatures = inside.components.iter().filter_map(|name| self.theme.component(name));
        let mut data = signatures.flat_map(|signature| &signature.data).map(String::as_str);
        if data.clone().any(|name| OF_OTHER_PAGES.contains(&name)) {
            return None;
        }
        let lines = [&front.title, &front.description].into_iter().any(|line| has_values(line));
        Some(front.each.is_some() || inside.has_values || lines || data.any(|name| !QUIET.contains(&name)))
    }
}

/// Of what a page can tell of other pages: which there are, what they are called, and which sections they have.
fn outline(editions: &Editions<'_>, mode: Mode) -> Digest {
    let mut mix = Mix::default();
    for (variant, page) in editions.pages() {
        mix.add(&[variant as u8]);
        mix = mix.text(page.id.as_str()).part(page.front.digest).part(page.document.dependencies.sections);
        if has_values(&page.front.title) {
            mix = mix.text(&Scope { editions, variant, page, mode }.line(&page.front.title));
        }
    }
    for id in &editions.withheld {
        mix = mix.text(id.as_str());
    }
    mix.text(&format!("{:?}", editions.former)).digest()
}
