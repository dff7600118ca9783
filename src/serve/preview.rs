//! The thread that holds the workspace: reads it, answers what is asked of it, and reads it again when something has changed.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::Duration;

use tokio::sync::watch;

use crate::catalog::Catalog;
use crate::diag::{Fault, Level, Report};
use crate::digest::{Digest, Mix};
use crate::discover::discover;
use crate::model::inventory::Inventory;
use crate::model::plan::Bytes;
use crate::model::scope::Mode;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::SiteId;
use crate::parse::parse;
use crate::serve::answer::{Answer, Event, Question};
use crate::serve::desk;
use crate::serve::findings::{Findings, Told};
use crate::serve::laid::{Laid, has_error};
use crate::text::Sources;
use crate::timings::{Stopwatch, stopwatch};

/// What a reading came to, for the line on the terminal.
pub struct Change {
    /// `None` if nothing could be read at all.
    pub errors: Option<usize>,
    pub milliseconds: u128,
    pub fault: Option<Fault>,
    /// The first reading, when the preview starts.
    pub is_first: bool,
}

pub struct Preview {
    pub root: PathBuf,
    pub mode: Mode,
    pub words: Catalog,
    pub events: Receiver<Event>,
    /// Counts up with every reading, so that browsers know when to look again.
    pub versions: watch::Sender<u64>,
    pub changed: Box<dyn Fn(Change) + Send>,
}

/// One reading of the files.
struct Reading {
    workspace: Option<Workspace>,
    told: Told,
    digest: Digest,
}

impl Reading {
    /// Before anything has been read.
    fn none() -> Self {
        let told = Told { report: Report::default(), sources: Sources::default() };
        Self { workspace: None, told, digest: Mix::default().digest() }
    }
}

/// Why the loop that answers has ended.
enum Ended {
    /// The files differ: this is what they say now.
    Changed(Box<Reading>),
    Stopped,
}

/// The pages that have been shown whole, by their address: what is shown while a page is broken.
type Shown = HashMap<String, Bytes>;

/// How often a reading is tried again that the disk refused: an editor may just be putting a file in its place.
const TRIES: usize = 10;
const PAUSE: Duration = Duration::from_millis(20);

impl Preview {
    /// Runs until nobody can ask any more.
    pub fn run(self) {
        let mut shown = Shown::default();
        let mut current = Reading::none();
        let mut unreadable = None;
        let mut next = self.read_again(&stopwatch(), &current, true);
        loop {
            match next {
                // While `site.yaml` cannot be read, the workspace is as it was, and the message says why.
                Some(reading) if reading.workspace.is_none() => unreadable = Some(reading),
                Some(reading) => (current, unreadable) = (reading, None),
                None => {}
            }
            match self.answer(&current, unreadable.as_ref(), &mut shown) {
                Ended::Changed(reading) => next = Some(*reading),
                Ended::Stopped => return,
            }
        }
    }

    /// Answers until the files change.
    fn answer(&self, current: &Reading, unreadable: Option<&Reading>, shown: &mut Shown) -> Ended {
        let latest = unreadable.unwrap_or(current);
        let mut desk = Desk { preview: self, current, unreadable, sites: BTreeMap::new(), shown };
        while let Ok(event) = self.events.recv() {
            match event {
                Event::Asked(question, answer) => {
                    // A browser that has gone away needs no answer.
                    let _ = answer.send(desk.reply(&question));
                }
                Event::Changed => {
                    if let Some(reading) = self.read_again(&stopwatch(), latest, false) {
                        return Ended::Changed(Box::new(reading));
                    }
                }
            }
        }
        Ended::Stopped
    }

    /// Reads the files, if they differ from the latest reading, and tells of it. A disk that refuses for a moment is asked again.
    fn read_again(&self, clock: &Stopwatch, latest: &Reading, is_first: bool) -> Option<Reading> {
        let mut refused = None;
        for _ in 0..TRIES {
            match self.read() {
                // Much that happens in the folders changes nothing: a file is touched, an editor keeps its own beside it.
                Ok(reading) if reading.digest == latest.digest => return None,
                Ok(reading) => {
                    let errors = Some(reading.told.report.count(Level::Error));
                    (self.changed)(Change { errors, milliseconds: clock.milliseconds(), fault: None, is_first });
                    self.versions.send_modify(|version| *version += 1);
                    return Some(reading);
                }
                Err(fault) => refused = Some(fault),
            }
            thread::sleep(PAUSE);
        }
        (self.changed)(Change { errors: None, milliseconds: clock.milliseconds(), fault: refused, is_first });
        None
    }

    /// Stages 1 and 2.
    fn read(&self) -> Result<Reading, Fault> {
        let mut report = Report::default();
        let (inventory, sources) = discover(&self.root, &mut report)?;
        let workspace = parse(&inventory, &sources, &mut report);
        let digest = digest(&inventory);
        Ok(Reading { workspace, told: Told { report, sources }, digest })
    }
}

/// The digest of everything that was read.
fn digest(inventory: &Inventory) -> Digest {
    let texts = inventory.texts.iter().map(|file| (&file.path, file.digest));
    let blobs = inventory.blobs.iter().map(|file| (&file.path, file.digest));
    texts.chain(blobs).fold(Mix::default(), |mix, (path, digest)| mix.text(path).part(digest)).digest()
}

/// What is needed to answer between two changes.
struct Desk<'a> {
    preview: &'a Preview,
    /// The latest reading with a workspace.
    current: &'a Reading,
    /// A later one without.
    unreadable: Option<&'a Reading>,
    /// Sites that somebody has asked for since the last change.
    sites: BTreeMap<SiteId, Laid<'a>>,
    shown: &'a mut Shown,
}

impl<'a> Desk<'a> {
    fn workspace(&self) -> Option<&'a Workspace> {
        self.current.workspace.as_ref()
    }

    fn reply(&mut self, question: &Question) -> Answer {
        match question {
            Question::File(address) => self.file(address),
            Question::About(address) => self.about(address),
            Question::Overview => desk::answer(&self.preview.root, self.preview.mode, &self.preview.words),
        }
    }

    fn file(&mut self, address: &str) -> Answer {
        let Some((id, path)) = self.place(address) else { return self.elsewhere(address) };
        if !address.contains('/') {
            return Answer::Moved(format!("/{address}/"));
        }
        let Some(laid) = self.site(&id) else { return Answer::Nothing };
        let as_folder = format!("{path}/index.html");
        if !laid.has(&path) && laid.has(&as_folder) {
            return Answer::Moved(format!("/{id}/{path}/"));
        }
        let fresh = laid.bytes(&path).and_then(Result::ok);
        let is_broken = self.is_broken(&id, &path);
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
                self.lost(&id)
            }
        }
    }

    fn about(&mut self, address: &str) -> Answer {
        let Some((id, path)) = self.place(address) else { return Answer::Nothing };
        let is_broken = self.unreadable.is_some() || self.is_broken(&id, &path);
        let is_stale = is_broken && self.shown.contains_key(address);
        let (current, unreadable, preview) = (self.current, self.unreadable, self.preview);
        let Some(laid) = self.site(&id) else { return Answer::Nothing };
        let unreadable = unreadable.map(|reading| &reading.told);
        let (told, words) = (&current.told, &preview.words);
        let findings = Findings { told, unreadable, words, root: &preview.root, mode: preview.mode };
        Answer::About(findings.about(laid, &path, is_stale))
    }

    /// A site's page about missing pages.
    fn lost(&mut self, id: &SiteId) -> Answer {
        let bytes = self.site(id).and_then(|laid| laid.bytes("404.html")).and_then(Result::ok);
        bytes.map_or(Answer::Nothing, |bytes| Answer::File { path: "404.html".to_owned(), bytes, found: false })
    }

    /// Links of a 404 page start from the site's own base path, which here is the county's.
    fn elsewhere(&self, address: &str) -> Answer {
        let county = self.workspace().map(|workspace| workspace.config.county.id.clone());
        county.map_or(Answer::Nothing, |county| Answer::Moved(format!("/{county}/{address}")))
    }

    /// The site and the file that an address means.
    fn place(&self, address: &str) -> Option<(SiteId, String)> {
        let (site, path) = address.split_once('/').unwrap_or((address, ""));
        let id = self.workspace()?.site_ids().into_iter().find(|id| id.as_str() == site)?;
        let is_folder = path.is_empty() || path.ends_with('/');
        Some((id, if is_folder { format!("{path}index.html") } else { path.to_owned() }))
    }

    /// Is there an error in a file that the page is made of, or has the page gone missing because of one?
    fn is_broken(&mut self, id: &SiteId, path: &str) -> bool {
        let told = &self.current.told;
        let Some(laid) = self.site(id) else { return true };
        match laid.page(path) {
            Some(_) if !matches!(laid.bytes(path), Some(Ok(_))) => true,
            Some((_, page)) => {
                let source = &told.sources.get(page.file).path;
                has_error(&told.report, page.file, source) || has_error(&laid.report, page.file, source)
            }
            None => !laid.has(path) && (told.report.has_errors() || laid.report.has_errors()),
        }
    }

    /// A site, laid out now if nobody has asked for it since the last change.
    fn site(&mut self, id: &SiteId) -> Option<&Laid<'_>> {
        if !self.sites.contains_key(id) {
            let workspace = self.workspace()?;
            let site: Site = workspace.sites().into_iter().find(|site| site.id == *id)?;
            self.sites.insert(id.clone(), Laid::new(workspace, site, self.preview.mode));
        }
        self.sites.get(id)
    }
}
