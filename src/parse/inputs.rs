//! Digests of the files of a workspace, so that whoever made something of them knows that they are as they were.

use std::collections::BTreeMap;

use crate::digest::{Digest, Mix};
use crate::model::inputs::Inputs;
use crate::model::inventory::{Inventory, below};
use crate::model::page::SourcePage;
use crate::name::MunicipalityId;
use crate::parse::{MUNICIPALITIES, owner};

/// The files but for the texts of pages, which have digests of their own. Which pages are made once for each municipality or district
/// belongs to the data of everyone: it tells where a page about one of them is.
pub fn inputs(inventory: &Inventory, pages: &[SourcePage]) -> Inputs {
    let [mut shared, mut everyone] = [Mix::default(), Mix::default()];
    let mut own: BTreeMap<MunicipalityId, Mix> = BTreeMap::new();
    let texts = inventory.texts.iter().map(|file| (&file.path, file.digest));
    for (path, digest) in texts.chain(inventory.blobs.iter().map(|file| (&file.path, file.digest))) {
        let add = |mix: &mut Mix| *mix = std::mem::take(mix).text(path).part(digest);
        match owner(path) {
            _ if path.starts_with("content/") && path.ends_with(".md") => {}
            Some(owner) => {
                add(own.entry(owner).or_default());
                add(&mut everyone);
            }
            None if [MUNICIPALITIES, "content/districts"].iter().any(|folder| below(path, folder).is_some()) => {
                add(&mut everyone);
            }
            None => add(&mut shared),
        }
    }
    for page in pages.iter().filter(|page| page.front.each.is_some()) {
        everyone = everyone.text("each").text(page.id.as_str()).text(&format!("{:?}", page.front.each));
    }
    let own: BTreeMap<MunicipalityId, Digest> = own.into_iter().map(|(id, mix)| (id, mix.digest())).collect();
    Inputs { shared: shared.digest(), own, everyone: everyone.digest() }
}
