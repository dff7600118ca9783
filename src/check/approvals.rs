//! What a site says against what its approver has said yes to. A policy of `hold` keeps from the public what nobody has
//! approved; a draft is made all the same, so that there is something to read.

use crate::diag::{Code, Diagnostic, Holds, Level, Place, Report};
use crate::model::approval::{ApprovalPolicy, Lapse};
use crate::model::edition::Editions;
use crate::model::scope::Mode;
use crate::model::texts::SiteTexts;

/// Is there anything to compare a site with? Without an approval nothing lapses, and only `hold` asks for one, of
/// municipalities: the county's site is the service's own.
pub fn concerns_approvals(editions: &Editions<'_>) -> bool {
    let workspace = editions.workspace;
    let is_asked = workspace.config.approvals == ApprovalPolicy::Hold && editions.site.municipality.is_some();
    is_asked || workspace.approvals.contains_key(&editions.site.id)
}

/// Tells what differs, page by page.
pub fn approvals(editions: &Editions<'_>, texts: &SiteTexts, mode: Mode, report: &mut Report) {
    let (workspace, site) = (editions.workspace, &editions.site.id);
    let is_held = workspace.config.approvals == ApprovalPolicy::Hold && mode.publish;
    let level = if is_held { Level::Error } else { Level::Warning };
    let found = match workspace.approvals.get(site) {
        Some(approval) => {
            approval.lapses(texts).iter().map(|lapse| told(lapse, approval.date).with("site", site)).collect()
        }
        None => vec![missing(editions)],
    };
    report.add_all(found.into_iter().map(|one: Diagnostic| one.weighing(level).holding(&Holds::site(site.clone()))));
}

fn told(lapse: &Lapse, date: jiff::civil::Date) -> Diagnostic {
    let sections = lapse.sections.join("; ");
    let told = Diagnostic::at(Code::ApprovalLapsed, lapse.span).with("change", lapse.change.name());
    told.with("page", &lapse.key).with("title", &lapse.title).with("sections", sections).with("date", date)
}

fn missing(editions: &Editions<'_>) -> Diagnostic {
    let place = Place::Path("content/site.yaml".to_owned());
    let told = Diagnostic::new(Code::ApprovalMissing, place).with("site", &editions.site.id);
    told.with("name", &editions.site.name)
}
