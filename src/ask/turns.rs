//! One request at a time for each host, and a pause before the next.

use std::collections::BTreeMap;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

pub struct Turns {
    pause: Duration,
    /// By host, whether it has been asked before. Whoever asks it holds the lock.
    hosts: Mutex<BTreeMap<String, Arc<Mutex<bool>>>>,
}

impl Turns {
    pub fn new(pause: Duration) -> Self {
        Self { pause, hosts: Mutex::default() }
    }

    /// Makes a request when it is one's turn.
    pub fn take<T>(&self, host: &str, request: impl FnOnce() -> T) -> T {
        let turn = lock(&self.hosts).entry(host.to_owned()).or_default().clone();
        let mut asked = lock(&turn);
        if mem::replace(&mut *asked, true) {
            thread::sleep(self.pause);
        }
        request()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What the locks guard is never half done.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
