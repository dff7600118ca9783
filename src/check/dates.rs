//! What time makes wrong: pages whose review is over, or soon will be, and parts that were shown for a time.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::check::policy::Policy;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::Directive;
use crate::model::nodes::Node;
use crate::model::period::Period;

pub fn check(policy: &Policy<'_>, report: &mut Report) {
    reviews(policy, report);
    let workspace = policy.workspace;
    let documents = workspace.pages.iter().map(|page| &page.document);
    for document in documents.chain(workspace.overlays.iter().map(|layer| &layer.document)) {
        document.walk(&mut |node| match node {
            Node::Directive(only) if only.name == "only" => report.add_all(period(only, policy.date)),
            _ => {}
        });
    }
}

/// A period that is over, or that ends before it begins.
fn period(only: &Directive, today: Date) -> Option<Diagnostic> {
    let period = Period::of(only);
    let until = period.until?;
    if let Some(from) = period.from.filter(|from| *from > until) {
        return Some(Diagnostic::at(Code::PeriodOrder, only.span).with("from", from).with("until", until));
    }
    period.is_over(today).then(|| Diagnostic::at(Code::PeriodOver, only.span).with("until", until))
}

fn reviews(policy: &Policy<'_>, report: &mut Report) {
    let near = i64::from(policy.workspace.config.review.near);
    for page in &policy.workspace.pages {
        let Some(last) = page.front.review_by else { continue };
        let at = |code| Diagnostic::at(code, page.front.title_span).with("date", last);
        if last < policy.date {
            report.add(at(Code::ReviewPassed));
        } else if policy.date.checked_add(near.days()).is_ok_and(|day| last <= day) {
            let days = policy.date.until(last).map(|span| span.get_days()).unwrap_or_default();
            report.add(at(Code::ReviewNear).with("days", days));
        }
    }
}
