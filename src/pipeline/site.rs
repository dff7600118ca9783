//! One site through the stages: laid out, checked, planned, rendered and written.

use std::collections::BTreeMap;

use crate::check;
use crate::diag::{Fault, Report};
use crate::model::edition::Editions;
use crate::model::memory::Cache;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::pipeline::articles::Articles;
use crate::pipeline::shared::Shared;
use crate::pipeline::writing::Writing;
use crate::pipeline::{Settings, SiteOutcome, approvals, removals};
use crate::plan::plan;
use crate::resolve::resolve;
use crate::timings::{Stage, Timings};
use crate::write;
use crate::write::disk::Output;

/// What all sites of one build share.
pub struct Building<'a> {
    pub settings: &'a Settings<'a>,
    pub workspace: &'a Workspace,
    pub output: &'a Output,
    pub cache: &'a Cache,
    /// What was noticed before any site was laid out.
    pub early: &'a Report,
    pub articles: Articles,
    pub texts: Shared<str>,
    pub timings: &'a Timings,
}

impl Building<'_> {
    /// Builds one site, or leaves it as it was if something holds it back.
    pub fn site(&self, site: Site) -> Result<(SiteOutcome, Report), Fault> {
        let mode = self.settings.mode;
        let id = site.id.clone();
        let mut report = Report::default();
        let mut editions =
            self.timings.measure(Stage::Resolve, || resolve(self.workspace, site, mode.date, &mut report));
        self.timings.measure(Stage::Check, || check::check(&editions, mode, &mut report));
        withhold(&mut editions, &report);
        self.timings.measure(Stage::Check, || approvals::check(&editions, mode, &mut report));
        let memory = write::load(self.cache, self.output.folder(), &id);
        let plan = self.timings.measure(Stage::Plan, || plan(&editions, mode, &memory, &mut report));
        let gaps = if mode.publish { check::gaps(&editions, mode) } else { Vec::new() };
        let pages = editions.pages().count();
        let next_change = editions.next_change();
        let mut outcome = SiteOutcome {
            id: id.clone(),
            written: false,
            pages,
            files: 0,
            rendered: 0,
            changed: 0,
            gaps,
            next_change,
            beside: BTreeMap::new(),
        };
        if self.early.stops(&id) || report.stops(&id) || !outcome.gaps.is_empty() {
            return Ok((outcome, report));
        }
        let old = self.output.site(&id)?;
        report.add_all(removals::check(self.settings, &editions, &plan, &old));
        if report.stops(&id) {
            return Ok((outcome, report));
        }
        let writing = Writing { building: self, editions: &editions, plan: &plan, old: &old, memory: &memory };
        match writing.write()? {
            Ok(written) => {
                outcome.written = true;
                outcome.files = written.files;
                outcome.rendered = written.rendered;
                outcome.changed = written.changed;
                outcome.beside = plan.beside;
            }
            Err(broken) => report.add(broken),
        }
        Ok((outcome, report))
    }
}

/// On the county site, leaves out the pages of municipalities in whose own files a rule found a fault.
fn withhold(editions: &mut Editions<'_>, report: &Report) {
    if editions.site.municipality.is_some() {
        return;
    }
    let layout = editions.change();
    for edition in &mut layout.editions {
        let gone: Vec<_> = edition
            .pages
            .values()
            .filter(|page| page.subject.municipality.as_ref().is_some_and(|id| report.stops(&id.site())))
            .map(|page| page.id.clone())
            .collect();
        for id in gone {
            edition.pages.remove(&id);
            layout.withheld.insert(id);
        }
    }
}
