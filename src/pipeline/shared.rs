//! What comes out the same on several sites of one build, by the digest of all that it depends on.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::digest::Digest;

/// Sites after which something that none of them used is forgotten, so that memory does not grow with sites.
const KEPT_FOR: usize = 4;

pub struct Shared<T: ?Sized> {
    made: Mutex<HashMap<Digest, (Arc<T>, usize)>>,
    /// Sites finished so far.
    finished: AtomicUsize,
    /// One site alone has nobody to share with.
    remembers: bool,
}

impl<T: ?Sized> Shared<T> {
    pub fn new(remembers: bool) -> Self {
        Self { made: Mutex::default(), finished: AtomicUsize::default(), remembers }
    }

    pub fn remembers(&self) -> bool {
        self.remembers
    }

    /// What was made before, or what is made now. Two threads may make the same at once; it comes out the same, and nobody waits.
    pub fn get_or<E>(&self, key: Digest, make: impl FnOnce() -> Result<Arc<T>, E>) -> Result<Arc<T>, E> {
        if !self.remembers {
            return make();
        }
        let now = self.finished.load(Ordering::Relaxed);
        if let Some((known, used)) = self.lock().get_mut(&key) {
            *used = now;
            return Ok(known.clone());
        }
        let made = make()?;
        self.lock().insert(key, (made.clone(), now));
        Ok(made)
    }

    /// A site is done.
    pub fn forget(&self) {
        let now = self.finished.fetch_add(1, Ordering::Relaxed) + 1;
        self.lock().retain(|_, (_, used)| *used + KEPT_FOR >= now);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Digest, (Arc<T>, usize)>> {
        // Something is inserted whole or not at all, so a thread that stopped left nothing half done.
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
