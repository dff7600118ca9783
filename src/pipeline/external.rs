//! Links to other websites: asked once, and remembered for the next time.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::ask::{Manners, ask};
use crate::check::{Policy, check_external, external_links};
use crate::diag::Report;
use crate::model::answer::{Answer, Answers};
use crate::model::memory::Cache;
use crate::text::Sources;
use crate::write;

/// Asking other websites, for as long as one command runs.
pub struct External<'a> {
    manners: Manners,
    /// Called when an address is done, with the number of those done and of all.
    progress: &'a (dyn Fn(usize, usize) + Sync),
    /// By the address that was asked for.
    answers: BTreeMap<String, Answer>,
    /// How many have been asked for.
    pub asked: usize,
    /// How many of those a server has answered for.
    pub spoken: usize,
    /// How many an earlier command has asked for.
    pub remembered: usize,
}

impl<'a> External<'a> {
    pub fn new(manners: Manners, progress: &'a (dyn Fn(usize, usize) + Sync)) -> Self {
        Self { manners, progress, answers: BTreeMap::new(), asked: 0, spoken: 0, remembered: 0 }
    }

    /// Tells the links that lead nowhere. What is not known yet is asked for.
    pub(super) fn check(&mut self, root: &Path, policy: &Policy<'_>, sources: &Sources, report: &mut Report) {
        let links = external_links(policy.workspace, sources);
        let wanted: BTreeSet<String> = links.iter().filter_map(|link| link.resource.clone()).collect();
        self.learn(&wanted, &Cache::new(root), policy);
        let mut found = Report::default();
        check_external(&links, &self.answers, &mut found);
        report.extend(policy.weigh(found));
    }

    fn learn(&mut self, wanted: &BTreeSet<String>, cache: &Cache, policy: &Policy<'_>) {
        let known = write::load_answers(cache);
        let mut kept = Answers::default();
        let mut unknown = BTreeSet::new();
        for resource in wanted {
            if let Some((answer, date)) = known.get(resource, policy.date) {
                kept.keep(resource, &answer, date);
                if self.answers.insert(resource.clone(), answer).is_none() {
                    self.remembered += 1;
                }
            } else if !self.answers.contains_key(resource) {
                unknown.insert(resource.clone());
            }
        }
        if unknown.is_empty() {
            return;
        }
        let answers = ask(&unknown, &self.manners, self.progress);
        self.asked += unknown.len();
        self.spoken += answers.values().filter(|answer| answer.is_spoken()).count();
        for (resource, answer) in answers {
            kept.keep(&resource, &answer, policy.date);
            self.answers.insert(resource, answer);
        }
        write::save_answers(cache, &kept);
    }
}
