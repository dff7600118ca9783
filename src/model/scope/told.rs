//! What pages have been told of their site. Many ask for the same data; it is made once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde_json::Value as Json;
use tera::Value;

use crate::digest::Digest;
use crate::model::page::{Each, Subject};
use crate::model::scope::Scope;

/// Data that is the same on all pages of a variant that lie equally deep.
const OF_SITE: [&str; 10] = [
    "variant",
    "site",
    "service",
    "publish",
    "municipalities",
    "districts",
    "glossary",
    "pages",
    "register",
    "accessibility",
];

/// Data that depends on the municipality or district a page is about, too. The rest is each page's own.
const OF_SUBJECT: [&str; 5] = ["municipality", "district", "members", "status", "contact"];

/// Data of one name, as those who ask for it need it: checks, digests and templates.
pub struct Datum {
    json: Json,
    digest: OnceLock<Digest>,
    value: OnceLock<Value>,
}

/// The data that pages of one layout have asked for so far.
#[derive(Default)]
pub struct Told {
    made: Mutex<HashMap<Question, Arc<Datum>>>,
}

/// All that an answer depends on beside the layout.
#[derive(PartialEq, Eq, Hash)]
struct Question {
    name: &'static str,
    variant: usize,
    depth: usize,
    publish: bool,
    offline: bool,
    about: Option<(Subject, Option<Each>)>,
}

impl Datum {
    fn new(json: Json) -> Self {
        Self { json, digest: OnceLock::new(), value: OnceLock::new() }
    }

    pub fn json(&self) -> &Json {
        &self.json
    }

    pub fn digest(&self) -> Digest {
        *self.digest.get_or_init(|| Digest::of(self.json.to_string().as_bytes()))
    }

    /// As a template is given it.
    pub fn value(&self) -> Value {
        self.value.get_or_init(|| Value::from_serializable(&self.json)).clone()
    }
}

impl Scope<'_> {
    /// The data of a name in [`DATA_NAMES`](crate::model::scope::DATA_NAMES); null where the page is about no municipality or
    /// district.
    pub fn data(&self, name: &str) -> Arc<Datum> {
        let made = || Arc::new(Datum::new(self.made(name)));
        let Some(question) = self.question(name) else { return made() };
        // Something is inserted whole or not at all, so a thread that stopped left nothing half done.
        let told = || self.editions.told.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = told().get(&question) {
            return known.clone();
        }
        // Two threads may make the same at once; it comes out the same, and nobody waits.
        let made = made();
        told().insert(question, made.clone());
        made
    }

    fn question(&self, name: &str) -> Option<Question> {
        let of = |names: &[&'static str]| names.iter().copied().find(|one| *one == name);
        let about = || (self.page.subject.clone(), self.page.front.each);
        let (name, about) = match of(&OF_SITE) {
            Some(name) => (name, None),
            None => (of(&OF_SUBJECT)?, Some(about())),
        };
        let (publish, offline) = (self.mode.publish, self.mode.offline);
        Some(Question { name, variant: self.variant, depth: self.depth(), publish, offline, about })
    }
}
