//! Pages whose review is over, or soon will be.

use jiff::ToSpan;

use crate::check::policy::Policy;
use crate::diag::{Code, Diagnostic, Report};

pub fn check(policy: &Policy<'_>, report: &mut Report) {
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
