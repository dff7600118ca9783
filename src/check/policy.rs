//! What a fault weighs here: its level by `site.yaml`, the waivers of its page, and whom it holds back.

use jiff::civil::Date;

use crate::check::external;
use crate::diag::{Code, Diagnostic, Holds, Place, Report};
use crate::model::waiver::Waiver;
use crate::model::workspace::Workspace;
use crate::text::FileId;

pub struct Policy<'a> {
    pub workspace: &'a Workspace,
    /// The day on which waivers hold or have passed.
    pub date: Date,
}

impl Policy<'_> {
    /// The report as it is told: faults that are waived left out, the others with their weight. A fault in a municipality's
    /// file holds back its site, one in a shared file every site.
    pub fn weigh(&self, report: Report) -> Report {
        let mut weighed = Report::default();
        for diagnostic in report.into_diagnostics() {
            self.tell(diagnostic, &Holds::All, &mut weighed);
        }
        weighed
    }

    /// Tells one fault, unless its page is let off from it. It holds back the municipality whose file it stands in, or
    /// `others`.
    pub fn tell(&self, diagnostic: Diagnostic, others: &Holds, report: &mut Report) {
        let file = match &diagnostic.place {
            Place::Span(span) => Some(span.file),
            Place::Path(_) => None,
        };
        let waiver = file.and_then(|file| self.waiver(file, diagnostic.code));
        if let Some(waiver) = waiver {
            report.waive(waiver.span.file, waiver.rule);
            if waiver.until >= self.date {
                return;
            }
        }
        let level = self.workspace.config.levels.get(&diagnostic.code).copied().unwrap_or(diagnostic.code.level());
        let owner = file.and_then(|file| self.workspace.owner_holds(file));
        report.add(diagnostic.weighing(level).holding(owner.as_ref().unwrap_or(others)));
    }

    fn waiver(&self, file: FileId, rule: Code) -> Option<&Waiver> {
        self.workspace.waivers.get(&file)?.iter().find(|waiver| waiver.rule == rule)
    }

    /// Tells the waivers that have passed, and those that no fault needed, when every site has been looked at. Whether links
    /// to other websites need theirs is not known unless `has_asked` them.
    pub fn waivers(&self, has_asked: bool, report: &mut Report) {
        let mut found = Vec::new();
        let is_known = |waiver: &&Waiver| has_asked || !external::CODES.contains(&waiver.rule);
        for waiver in self.workspace.waivers.values().flatten().filter(is_known) {
            let is_used = report.is_waived(waiver.span.file, waiver.rule);
            let code = match (is_used, waiver.until < self.date) {
                (false, _) => Code::UnusedWaiver,
                (true, true) => Code::WaiverPassed,
                (true, false) => continue,
            };
            let diagnostic = Diagnostic::at(code, waiver.span).with("rule", waiver.rule.name());
            found.push(diagnostic.with("date", waiver.until));
        }
        found.into_iter().for_each(|diagnostic| self.tell(diagnostic, &Holds::None, report));
    }
}
