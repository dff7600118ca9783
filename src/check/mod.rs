//! Stage 4: what is wrong with a site's pages, one rule a file.

mod accessibility;
mod approvals;
mod brand;
mod data;
mod dates;
mod duplicate_id;
mod external;
mod facts;
mod files;
mod finished;
mod gaps;
mod headings;
mod hours;
mod images;
mod lifecycle;
mod links;
mod orphans;
mod overview;
mod pairs;
mod parity;
mod policy;
mod receipts;
mod references;
mod requirements;
mod standing;
mod test_details;
mod text;
mod titles;
mod values;

pub use approvals::{approvals, concerns_approvals};
pub use external::{ExternalLink, check_external, external_links};
pub use finished::{Finished, finished};
pub use gaps::{Gap, GapKind, gaps};
pub use overview::overview;
pub use policy::Policy;
pub use receipts::{accepted, vanished};
pub use standing::{SiteStanding, standings};
pub use text::prepare;

use rayon::prelude::*;

use crate::diag::{Diagnostic, Holds, Report};
use crate::model::edition::Editions;
use crate::model::memory::Clean;
use crate::model::scope::{Mode, Scope};

/// What a rule looks at, and where it tells what it found.
pub struct Site<'a> {
    pub editions: &'a Editions<'a>,
    pub mode: Mode,
    pub report: Report,
}

/// A rule looks at all pages of a site.
type Rule = fn(&mut Site<'_>);

const RULES: &[Rule] = &[
    accessibility::check,
    brand::check,
    duplicate_id::check,
    facts::check,
    headings::check,
    images::check,
    links::check,
    orphans::check,
    pairs::check,
    references::check,
    requirements::check,
    values::check,
];

/// A rule that looks at all files once, whatever the number of sites that show them.
type SharedRule = fn(&Policy<'_>, &mut Report);

const SHARED_RULES: &[SharedRule] = &[
    data::check,
    dates::check,
    files::check,
    hours::check,
    lifecycle::check,
    parity::check,
    receipts::check,
    titles::check,
];

/// Runs the rules that do not look at sites.
pub fn check_shared(policy: &Policy<'_>, clean: &Clean, report: &mut Report) {
    let found: Vec<Report> = SHARED_RULES
        .par_iter()
        .map(|rule| {
            let mut own = Report::default();
            rule(policy, &mut own);
            policy.weigh(own)
        })
        .collect();
    found.into_iter().for_each(|own| report.extend(own));
    let mut own = Report::default();
    text::check(policy, clean, &mut own);
    report.extend(policy.weigh(own));
}

/// Runs every rule on a site, several rules at a time.
pub fn check(editions: &Editions<'_>, mode: Mode, report: &mut Report) {
    let found: Vec<Report> = RULES
        .par_iter()
        .map(|rule| {
            let mut site = Site { editions, mode, report: Report::default() };
            rule(&mut site);
            site.report
        })
        .collect();
    found.into_iter().for_each(|own| report.extend(own));
}

impl<'a> Site<'a> {
    /// Every page of the site in every variant.
    fn scopes(&self) -> Vec<Scope<'a>> {
        let (editions, mode) = (self.editions, self.mode);
        editions.pages().map(|(variant, page)| Scope { editions, variant, page, mode }).collect()
    }

    /// Tells a fault. It holds back the municipality whose file it stands in, or this site.
    fn tell(&mut self, diagnostic: Diagnostic) {
        let policy = Policy { workspace: self.editions.workspace, date: self.mode.date };
        policy.tell(diagnostic, &Holds::site(self.editions.site.id.clone()), &mut self.report);
    }
}
