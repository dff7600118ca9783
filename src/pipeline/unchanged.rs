//! A build that is the same as the one before, that had nothing to tell and whose files lie as it wrote them, is not made again.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::{Fault, Report};
use crate::digest::{Digest, Mix};
use crate::model::inventory::Inventory;
use crate::model::last::{Last, LastSite};
use crate::model::memory::Cache;
use crate::name::SiteId;
use crate::pipeline::{Settings, SiteOutcome};
use crate::write;
use crate::write::disk::Output;

/// The digest of all that a build depends on: the same digest, the same sites and messages.
pub fn key(settings: &Settings<'_>, inventory: &Inventory) -> Digest {
    let mode = settings.mode;
    let flags = [mode.publish, mode.offline, mode.embed, settings.compress, settings.allow_removals].map(u8::from);
    let mut mix = Mix::default().text(env!("LOTS_VERSION")).bytes(&flags).text(&mode.date.to_string());
    settings.sites.iter().for_each(|site| mix.add(site.as_str().as_bytes()));
    mix.add(b"files");
    let texts = inventory.texts.iter().map(|file| (&file.path, file.digest));
    for (path, digest) in texts.chain(inventory.blobs.iter().map(|file| (&file.path, file.digest))) {
        mix = mix.text(path).part(digest);
    }
    mix.digest()
}

/// The sites as the last build left them, if this one would find and leave the same.
pub fn sites(settings: &Settings<'_>, cache: &Cache, key: Digest) -> Result<Option<Vec<SiteOutcome>>, Fault> {
    // One folder may have several names.
    let Ok(folder) = settings.output.canonicalize() else { return Ok(None) };
    let is_known = || write::load_last(cache, &folder).filter(|last| last.key == key);
    if is_known().is_none() {
        return Ok(None);
    }
    // Only what is looked at while nobody else writes is certain.
    let output = Output::open(&settings.output, !settings.sites.is_empty())?;
    let Some(last) = is_known() else { return Ok(None) };
    let known = last.sites.iter().filter_map(|site| SiteId::new(&site.id)).collect();
    if settings.sites.is_empty() && !output.others(&known).is_empty() {
        return Ok(None);
    }
    let beside = output.part(write::BESIDE)?;
    if beside.files.keys().any(|path| beside.read(path).is_none()) {
        return Ok(None);
    }
    let sites: Option<Vec<SiteOutcome>> = last.sites.par_iter().map(|site| outcome(site, &output, cache)).collect();
    Ok(sites)
}

/// A site of the last build, if every file of it lies as it was written.
fn outcome(site: &LastSite, output: &Output, cache: &Cache) -> Option<SiteOutcome> {
    let id = SiteId::new(&site.id)?;
    let next_change = match &site.next_change {
        Some(day) => Some(day.parse().ok()?),
        None => None,
    };
    let (manifest, memory) = rayon::join(|| output.manifest(&id), || write::load(cache, output.folder(), &id));
    // A memory that could not be kept is of another build. It has other files, or some that lie in another way.
    let is_known = manifest == Some(site.manifest) && memory.files.len() == site.files;
    (is_known && output.holds(&id, &memory)).then(|| SiteOutcome {
        id,
        written: true,
        pages: site.pages,
        files: site.files,
        rendered: 0,
        changed: 0,
        gaps: Vec::new(),
        next_change,
        beside: BTreeMap::new(),
    })
}

/// Remembers a build that had nothing to tell.
pub fn remember(output: &Output, cache: &Cache, key: Digest, report: &Report, sites: &[SiteOutcome]) {
    if !report.is_empty() || !sites.iter().all(|site| site.written) {
        return;
    }
    let site = |site: &SiteOutcome| {
        Some(LastSite {
            id: site.id.to_string(),
            pages: site.pages,
            next_change: site.next_change.map(|day| day.to_string()),
            files: site.files,
            manifest: output.manifest(&site.id)?,
        })
    };
    if let Some(sites) = sites.par_iter().map(site).collect() {
        write::save_last(cache, output.folder(), &Last { key, sites });
    }
}
