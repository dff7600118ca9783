//! What a page belongs with: the files it comes from and the pages that use it, said as `lots why` says it.

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::model::origin::{Place, Sentence, origin};
use crate::model::scope::Scope;
use crate::model::uses::uses;
use crate::text::Sources;

/// `{from, used}`: sentences, each with the pages it names.
pub fn ties(scope: &Scope<'_>, sources: &Sources, words: &Catalog) -> Json {
    let tell = |said: Vec<Sentence>| said.iter().map(|sentence| told(sentence, words)).collect::<Vec<_>>();
    json!({ "from": tell(origin(scope, sources)), "used": tell(uses(scope)) })
}

/// `{before, places, after}`, the words around the names of the pages, so that each name can be a link.
fn told(sentence: &Sentence, words: &Catalog) -> Json {
    const MARK: &str = "\u{fffc}";
    let text = sentence.around(MARK, words);
    let (before, after) = text.split_once(MARK).unwrap_or((&text, ""));
    let place = |place: &Place| json!({ "name": place.said(words), "address": format!("/{}", place.path) });
    json!({ "before": before, "places": sentence.places.iter().map(place).collect::<Vec<_>>(), "after": after })
}
