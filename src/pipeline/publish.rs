//! Sends what is built to where it is served from. A note at the target says what is about to change before anything does, and
//! goes when the manifest has come: whoever finds a note knows which files to read before believing the manifest.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::deliver::{File, Keys, Place, Target};
use crate::diag::fault::FaultKind;
use crate::diag::{Diagnostic, Fault};
use crate::digest::Digest;
use crate::model::brake::Removals;
use crate::model::delivery::{Delivery, Seen, There};
use crate::model::media::media_type;
use crate::model::publishing::{FINGERPRINTED, Publishing};
use crate::name::SiteId;
use crate::pipeline::removals;
use crate::write::{self, MANIFEST, Manifest, Ready};

/// Lies at a target while a publish is under way, and after one that was cut off.
const NOTE: &str = ".lots-publishing.json";

/// What is to be sent where.
pub struct Sending<'a> {
    /// A folder of sites, or a site's.
    pub from: PathBuf,
    /// Only these sites; all if empty.
    pub sites: Vec<SiteId>,
    pub address: String,
    pub keys: Keys,
    pub policy: Publishing,
    /// Sites are sent however many of their pages go.
    pub allow_removals: bool,
    /// Drafts are sent, too: to a server that is not for readers.
    pub drafts: bool,
    /// Looks, and changes nothing.
    pub is_dry: bool,
    /// Called when files have arrived, with their number and that of all.
    pub progress: &'a dyn Fn(usize, usize),
}

/// What became of one site, or would.
pub struct Sent {
    pub id: SiteId,
    pub target: String,
    pub delivery: Delivery,
    /// Bytes of the files that are sent.
    pub weight: u64,
    /// An earlier publish was cut off.
    pub is_resumed: bool,
    /// Why it was not sent.
    pub stopped: Option<Diagnostic>,
}

/// Sends sites one after another. All of them are looked at before the first is sent.
pub fn publish(sending: &Sending<'_>) -> Result<Vec<Sent>, Fault> {
    // A secret in an address is told before anything else.
    Target::read(&sending.address, &["a"])?;
    let sites = write::ready(&sending.from, &sending.sites)?;
    if let Some(draft) = sites.iter().find(|site| site.manifest.draft && !sending.drafts) {
        return Err(Fault::new(FaultKind::Draft, draft.id.as_str()));
    }
    let names: Vec<&str> = sites.iter().map(|site| site.id.as_str()).collect();
    let targets = Target::read(&sending.address, &names)?;
    let ways: Vec<Way> = sites
        .into_iter()
        .zip(&targets)
        .map(|(site, target)| Way::to(sending, site, target))
        .collect::<Result<_, _>>()?;
    let open = || ways.iter().filter(|way| way.sent.stopped.is_none() && !sending.is_dry);
    let (mut done, all) = (0, open().map(|way| way.sent.delivery.sent()).sum());
    for way in open() {
        way.send(sending, &mut |count| {
            done += count;
            (sending.progress)(done, all);
        })?;
    }
    Ok(ways.into_iter().map(|way| way.sent).collect())
}

/// One site and its target.
struct Way {
    site: Ready,
    place: Place,
    there: There,
    is_whole: bool,
    sent: Sent,
}

impl Way {
    /// Looks at what lies there.
    fn to(sending: &Sending<'_>, site: Ready, target: &Target) -> Result<Self, Fault> {
        let place = Place::open(target, &sending.keys)?;
        let found = place.read(&[MANIFEST, NOTE])?;
        let (manifest, note) = (found.first().cloned().flatten(), found.get(1).cloned().flatten());
        let there = there(&site, target, manifest.as_deref(), note.as_deref())?;
        let seen = seen(&site, &place, &there)?;
        let delivery = Delivery::of(&site.manifest.files, &there, &seen);
        if let Some(foreign) = delivery.foreign.first() {
            return Err(Fault::new(FaultKind::ForeignThere, format!("{target}/{foreign}")));
        }
        let stays = |path: &str| site.manifest.files.contains_key(path);
        let removals = Removals::between(there.published.keys().map(String::as_str), stays);
        let is_stopped = !sending.allow_removals && sending.policy.brake.stops(&removals);
        let place_of = || crate::diag::Place::Path(target.to_string());
        let sent = Sent {
            id: site.id.clone(),
            target: target.to_string(),
            weight: site.weight(delivery.parts.iter().chain(&delivery.pages)),
            delivery,
            is_resumed: note.is_some(),
            stopped: is_stopped.then(|| removals::told(place_of(), &site.id, &removals)),
        };
        let is_whole = note.is_none() && manifest == Some(site.manifest.bytes());
        Ok(Self { is_whole: is_whole && sent.delivery.is_empty(), site, place, there, sent })
    }

    /// What pages need, pages, what is gone; then the manifest, which makes it true.
    fn send(&self, sending: &Sending<'_>, arrived: &mut dyn FnMut(usize)) -> Result<(), Fault> {
        if self.is_whole {
            return Ok(());
        }
        let (delivery, files) = (&self.sent.delivery, &self.site.manifest.files);
        let note = self.note().bytes();
        self.place.send(vec![self.file(NOTE, note.clone(), sending)])?;
        for phase in [&delivery.parts, &delivery.pages] {
            for some in phase.chunks(self.place.width()) {
                let read = |path: &String| Ok(self.file(path, self.site.file(path)?, sending));
                self.place.send(some.iter().map(read).collect::<Result<_, Fault>>()?)?;
                arrived(some.len());
            }
        }
        // Somebody who publishes at the same time has written another note. Whoever comes later knows more.
        if self.place.read(&[NOTE])?.pop().flatten().as_ref() != Some(&note) {
            return Err(Fault::new(FaultKind::BusyThere, self.sent.target.clone()));
        }
        for some in delivery.gone.chunks(self.place.width()) {
            self.place.remove(some)?;
        }
        delivery.left_empty(files).iter().for_each(|folder| self.place.tidy(folder));
        self.place.send(vec![self.file(MANIFEST, self.site.manifest.bytes(), sending)])?;
        if self.sent.is_resumed {
            self.place.clear()?;
        }
        self.place.remove(&[NOTE.to_owned()])
    }

    /// Every file that is about to change, and those that an earlier note names.
    fn note(&self) -> Manifest {
        let touched = self.sent.delivery.touched().chain(&self.there.uncertain);
        let digest = |path: &String| self.site.manifest.files.get(path).copied().unwrap_or_else(|| Digest::of(b""));
        Manifest::new(&self.site.id, touched.map(|path| (path.clone(), digest(path))).collect(), BTreeSet::new())
    }

    fn file(&self, path: &str, bytes: Vec<u8>, sending: &Sending<'_>) -> File {
        let policy = &sending.policy;
        let cache = match path {
            _ if path.starts_with(FINGERPRINTED) => policy.cache_of_fingerprinted(),
            _ if path.ends_with(".html") || path == MANIFEST || path == NOTE => policy.cache_of_pages(),
            _ => policy.cache_of_files(),
        };
        File { path: path.to_owned(), bytes, media: media_type(path), cache }
    }
}

/// What the manifest and the note at the target say.
fn there(site: &Ready, target: &Target, manifest: Option<&[u8]>, note: Option<&[u8]>) -> Result<There, Fault> {
    let mut there = There::default();
    if let Some(bytes) = manifest {
        let found = Manifest::whole(bytes).ok_or_else(|| Fault::new(FaultKind::TornManifest, target.to_string()))?;
        if found.site != site.id.as_str() {
            return Err(Fault::new(FaultKind::AnotherSite, format!("{target} ({})", found.site)));
        }
        there.published = found.files;
    }
    if let Some(bytes) = note {
        there.uncertain = match Manifest::whole(bytes) {
            Some(note) if note.site == site.id.as_str() => note.files.into_keys().collect(),
            Some(other) => return Err(Fault::new(FaultKind::AnotherSite, format!("{target} ({})", other.site))),
            // Cut off while the note itself was written: nothing but the note had changed.
            None => there.published.keys().cloned().collect(),
        };
    }
    Ok(there)
}

/// Reads the files that nobody can tell about otherwise.
fn seen(site: &Ready, place: &Place, there: &There) -> Result<BTreeMap<String, Seen>, Fault> {
    let mut seen = BTreeMap::new();
    let unknown: Vec<&str> = there.unknown(&site.manifest.files).collect();
    for some in unknown.chunks(place.width()) {
        for (path, bytes) in some.iter().zip(place.read(some)?) {
            let is_same = |bytes: Vec<u8>| site.manifest.files.get(*path) == Some(&Digest::of(&bytes));
            let found = bytes.map_or(Seen::Absent, |bytes| if is_same(bytes) { Seen::Same } else { Seen::Other });
            seen.insert((*path).to_owned(), found);
        }
    }
    Ok(seen)
}
