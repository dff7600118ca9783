//! What the preview holds right now: the latest reading, the sites laid out from it, and the last good pages.

#[cfg(test)]
mod law;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::digest::Digest;
use crate::model::plan::Bytes;
use crate::model::scope::Mode;
use crate::model::workspace::Workspace;
use crate::name::SiteId;
use crate::serve::answer::Answer;
use crate::serve::checker::About;
use crate::serve::laid::{Laid, Laying, has_error};
use crate::serve::place::{Place, homes};
use crate::serve::reading::Reading;

/// More files than this are read together with all others.
const FEW: usize = 16;

pub struct Current {
    mode: Mode,
    /// The latest reading with a workspace.
    reading: Arc<Reading>,
    /// A later one without.
    unreadable: Option<Arc<Reading>>,
    /// Of the latest reading of everything; `None` if page files have been read by themselves since.
    digest: Option<Digest>,
    /// The disk refused when everything was to be read.
    is_behind: bool,
    /// Sites that somebody has asked for, as drafts or for the public.
    sites: BTreeMap<(SiteId, bool), Laying>,
    /// The pages that have been shown whole, by their address: what is shown while a page is broken.
    shown: HashMap<String, Bytes>,
}

impl Current {
    pub fn new(root: &Path, mode: Mode) -> Self {
        Self {
            mode,
            reading: Arc::new(Reading::none(root)),
            unreadable: None,
            digest: None,
            is_behind: false,
            sites: BTreeMap::new(),
            shown: HashMap::new(),
        }
    }

    pub fn latest(&self) -> &Reading {
        self.unreadable.as_ref().unwrap_or(&self.reading)
    }

    /// Everything was to be read, and could not be.
    pub fn fall_behind(&mut self) {
        self.is_behind = true;
    }

    /// Takes a reading of everything. `false` if it says what the latest said.
    pub fn take(&mut self, reading: Reading) -> bool {
        self.is_behind = false;
        let digest = Some(reading.digest());
        if self.digest == digest {
            return false;
        }
        self.digest = digest;
        // While `site.yaml` cannot be read, the workspace is as it was, and the message says why.
        if reading.workspace.is_none() {
            self.unreadable = Some(Arc::new(reading));
            return true;
        }
        self.reading = Arc::new(reading);
        self.unreadable = None;
        self.sites.clear();
        true
    }

    /// Reads page files by themselves. Tells whether they say something else now; `None` if everything has to be read.
    pub fn follow(&mut self, paths: &BTreeSet<PathBuf>) -> Option<bool> {
        if self.is_behind || self.unreadable.is_some() || paths.len() > FEW {
            return None;
        }
        let followed = self.reading.follow(paths);
        if followed.as_ref().is_none_or(|files| !files.is_empty()) {
            self.digest = None;
        }
        let files = followed?;
        if let Some(workspace) = &self.reading.workspace {
            self.sites.retain(|_, laying| files.iter().all(|file| laying.again(workspace, *file)));
        }
        Some(!files.is_empty())
    }

    pub fn file(&mut self, address: &str) -> Answer {
        let Some(place) = self.place(address) else { return self.elsewhere(address) };
        if place.is_root {
            return Answer::Moved(format!("/{address}/"));
        }
        let Some(laying) = self.laying(&place) else { return Answer::Nothing };
        let Some(workspace) = &self.reading.workspace else { return Answer::Nothing };
        let (laid, path) = (laying.on(workspace), place.path.clone());
        if !laid.has(&path) && laid.has(&format!("{path}/index.html")) {
            return Answer::Moved(format!("/{address}/"));
        }
        let fresh = laid.bytes(&path).and_then(Result::ok);
        let is_broken = fresh.is_none() && laid.has(&path) || self.is_broken(&laid, &path);
        match (fresh, self.shown.get(address)) {
            (Some(bytes), _) if !is_broken => {
                if path.ends_with(".html") {
                    self.shown.insert(address.to_owned(), bytes.clone());
                }
                Answer::File { path, bytes, found: true }
            }
            // The last good page is nearer to what the author means than half of the new one.
            (_, Some(last)) if is_broken => Answer::File { path, bytes: last.clone(), found: true },
            (Some(bytes), _) => Answer::File { path, bytes, found: true },
            (None, _) => {
                self.shown.remove(address);
                lost(&laid)
            }
        }
    }

    /// What is needed to tell of a page; `None` if there is no site at the address.
    pub fn about(&mut self, address: &str) -> Option<About> {
        let place = self.place(address)?;
        let laying = self.laying(&place)?;
        let laid = laying.on(self.reading.workspace.as_ref()?);
        let is_broken = self.unreadable.is_some()
            || matches!(laid.bytes(&place.path), Some(Err(_)))
            || self.is_broken(&laid, &place.path);
        Some(About {
            is_stale: is_broken && self.shown.contains_key(address),
            reading: self.reading.clone(),
            unreadable: self.unreadable.clone(),
            laying,
            path: place.path,
        })
    }

    fn workspace(&self) -> Option<&Workspace> {
        self.reading.workspace.as_ref()
    }

    /// The first site that an address may belong to and that has the file; else the first of them, to say that it is missing.
    /// Only sites that somebody looks at are asked: no unknown address makes all of them be laid out.
    fn elsewhere(&self, address: &str) -> Answer {
        let homes = self.workspace().map(|workspace| homes(workspace, address)).unwrap_or_default();
        let found = homes.iter().find(|home| self.has(home)).or(homes.first());
        found.map_or(Answer::Nothing, |home| Answer::Moved(home.clone()))
    }

    fn has(&self, address: &str) -> bool {
        let Some(place) = self.place(address.trim_start_matches('/')) else { return false };
        let (laying, workspace) = (self.sites.get(&(place.site, place.publish)), self.workspace());
        laying.zip(workspace).is_some_and(|(laying, workspace)| laying.on(workspace).has(&place.path))
    }

    fn place(&self, address: &str) -> Option<Place> {
        Place::new(self.workspace()?, address)
    }

    /// Is there an error in a file that the page is made of, or has the page gone missing because of one?
    fn is_broken(&self, laid: &Laid<'_>, path: &str) -> bool {
        let told = &self.reading.told;
        match laid.page(path) {
            Some((_, page)) => {
                let source = &told.sources.get(page.file).path;
                has_error(&told.report, page.file, source) || has_error(&laid.report, page.file, source)
            }
            None => !laid.has(path) && (told.report.has_errors() || laid.report.has_errors()),
        }
    }

    /// A site, laid out now if nobody has asked for it since the last change of everything.
    fn laying(&mut self, place: &Place) -> Option<Laying> {
        let key = (place.site.clone(), place.publish);
        if !self.sites.contains_key(&key) {
            let workspace = self.reading.workspace.as_ref()?;
            let site = workspace.sites().into_iter().find(|site| site.id == place.site)?;
            let mode = Mode { publish: place.publish, ..self.mode };
            self.sites.insert(key.clone(), Laying::new(workspace, site, mode));
        }
        self.sites.get(&key).cloned()
    }
}

/// A site's page about missing pages.
fn lost(laid: &Laid<'_>) -> Answer {
    let bytes = laid.bytes("404.html").and_then(Result::ok);
    bytes.map_or(Answer::Nothing, |bytes| Answer::File { path: "404.html".to_owned(), bytes, found: false })
}
