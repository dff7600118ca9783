//! What publishing would change, site by site. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rayon::prelude::*;

use crate::check;
use crate::diag::{Fault, Report};
use crate::model::changes::{Changes, StaleTwin, lapsing, name};
use crate::model::edition::Editions;
use crate::model::frame::Frames;
use crate::model::receipt::{Receipts, twin_key};
use crate::model::scope::Mode;
use crate::model::site::Site;
use crate::model::texts::SiteTexts;
use crate::model::workspace::Workspace;
use crate::name::{Anchor, PageId, SiteId, VariantId};
use crate::pipeline::{chosen, read, settle};
use crate::render::{Broken, Renderer};
use crate::resolve::resolve;
use crate::text::Sources;
use crate::timings::Timings;
use crate::write;

/// What is to be compared.
pub struct Comparing {
    pub root: PathBuf,
    /// A manifest, a site's folder or a folder of sites.
    pub since: PathBuf,
    /// Only these sites; all if empty.
    pub sites: Vec<SiteId>,
    pub mode: Mode,
}

/// What differs. `None` if there is nothing to lay out.
pub fn changes(comparing: &Comparing) -> Result<(Option<Changes>, Report, Sources), Fault> {
    let old = write::published(&comparing.since)?;
    let mut report = Report::default();
    let (workspace, sources) = read(&comparing.root, &mut report, &Timings::default())?;
    let mut changes = None;
    if let Some(workspace) = &workspace {
        changes = Some(compare(comparing, workspace, &old, &mut report)?);
    }
    settle(&mut report, workspace.as_ref());
    Ok((changes, report, sources))
}

fn compare(
    comparing: &Comparing,
    workspace: &Workspace,
    old: &[SiteTexts],
    report: &mut Report,
) -> Result<Changes, Fault> {
    let old: BTreeMap<&str, &SiteTexts> = old.iter().map(|texts| (texts.site.as_str(), texts)).collect();
    let is_one = comparing.since.is_file() || comparing.since.join(crate::model::texts::NAME).is_file();
    let sites = chosen(workspace, &comparing.sites)?;
    // The manifest of one site says nothing of the others.
    let sites = sites.into_iter().filter(|site| !is_one || old.contains_key(site.id.as_str()));
    let made: Vec<(SiteTexts, Report)> = sites
        .collect::<Vec<Site>>()
        .into_par_iter()
        .map(|site| {
            let mut report = Report::default();
            let editions = resolve(workspace, site, comparing.mode.date, &mut report);
            let made = texts(&editions, comparing.mode).unwrap_or_else(|broken| {
                report.add(*broken);
                SiteTexts::default()
            });
            (made, report)
        })
        .collect();
    let compared = Compared::new(workspace);
    let mut changes = Changes { sites: made.len(), ..Changes::default() };
    for (new, found) in made {
        if found.has_errors() {
            report.extend(found);
            continue;
        }
        match old.get(new.site.as_str()) {
            Some(old) => {
                changes.add(old, &new, |twin| compared.is_current(twin));
                let site = SiteId::new(&new.site);
                let approval = site.and_then(|site| workspace.approvals.get(&site));
                let lapses = approval.map(|approval| lapsing(approval, old, &new)).unwrap_or_default();
                if !lapses.is_empty() {
                    changes.lapsed.insert(name(&new), lapses);
                }
            }
            None => drop(changes.new_sites.insert(name(&new))),
        }
    }
    if comparing.sites.is_empty() {
        let known: BTreeSet<String> = workspace.site_ids().iter().map(ToString::to_string).collect();
        let gone = old.values().filter(|texts| !known.contains(&texts.site));
        changes.gone_sites = gone.map(|texts| name(texts)).collect();
    }
    Ok(changes)
}

/// What a site would say.
pub fn texts(editions: &Editions<'_>, mode: Mode) -> Result<SiteTexts, Broken> {
    match editions.workspace.theme(&editions.site) {
        Some(theme) => Renderer { editions, theme, mode, frames: &Frames::default() }.texts(),
        None => Ok(SiteTexts::default()),
    }
}

/// Which twins somebody has compared with the standard text as it is now.
struct Compared {
    accepted: Receipts,
    current: Receipts,
}

impl Compared {
    fn new(workspace: &Workspace) -> Self {
        Self { accepted: workspace.receipts.clone().unwrap_or_default(), current: check::accepted(workspace) }
    }

    fn is_current(&self, twin: &StaleTwin) -> bool {
        let key = || {
            let (variant, page) = (VariantId::new(&twin.variant.id)?, PageId::new(&twin.page)?);
            Some(twin_key(&variant, &page, &Anchor::new(&twin.section.0)?))
        };
        let Some(key) = key() else { return false };
        self.accepted.twins.get(&key).is_some_and(|digest| self.current.twins.get(&key) == Some(digest))
    }
}
