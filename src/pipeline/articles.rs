//! The memory of articles during one build.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::digest::Digest;
use crate::model::plan::Artifact;
use crate::render::Broken;

/// Articles by their key, for all sites in which they come out the same.
#[derive(Default)]
pub struct Articles {
    made: Mutex<HashMap<Digest, (Arc<str>, usize)>>,
    /// Sites finished so far; an article that the last few did not use is forgotten, so that memory does not grow with sites.
    finished: AtomicUsize,
}

impl Articles {
    const KEPT_FOR: usize = 4;

    /// A site is done: what the last few did not use is forgotten.
    pub fn forget(&self) {
        let now = self.finished.fetch_add(1, Ordering::Relaxed) + 1;
        self.lock().retain(|_, (_, used)| *used + Self::KEPT_FOR >= now);
    }

    /// The memory for one file.
    pub fn of<'a>(&'a self, artifact: &Artifact) -> Article<'a> {
        Article { articles: self, key: artifact.article }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Digest, (Arc<str>, usize)>> {
        // An article is inserted whole or not at all, so a thread that stopped left nothing half done.
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The memory as the article of one key sees it.
pub struct Article<'a> {
    pub articles: &'a Articles,
    /// None for what is no page.
    pub key: Option<Digest>,
}

impl crate::render::Articles for Article<'_> {
    fn article(&self, make: &dyn Fn() -> Result<String, Broken>) -> Result<Arc<str>, Broken> {
        let Some(key) = self.key else { return Ok(make()?.into()) };
        let now = self.articles.finished.load(Ordering::Relaxed);
        if let Some((article, used)) = self.articles.lock().get_mut(&key) {
            *used = now;
            return Ok(article.clone());
        }
        // Two threads may make the same article at once; it comes out the same, and nobody waits.
        let article: Arc<str> = make()?.into();
        self.articles.lock().insert(key, (article.clone(), now));
        Ok(article)
    }
}
