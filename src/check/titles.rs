//! Two pages with the same title: in a list of tabs or results they look the same (WCAG 2.2, 2.4.2).

use std::collections::BTreeMap;

use crate::check::policy::Policy;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::{Inline, plain_text};

pub fn check(policy: &Policy<'_>, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for page in &policy.workspace.pages {
        let has_values = page.front.title.iter().any(|inline| matches!(inline, Inline::Value(_)));
        if has_values || page.front.each.is_some() {
            continue;
        }
        let title = plain_text(&page.front.title);
        if let Some(first) = seen.insert((&page.owner, &page.variant, title.to_lowercase()), page.front.title_span) {
            let told = Diagnostic::at(Code::DuplicateTitle, page.front.title_span).with("title", title);
            report.add(told.related(first));
        }
    }
}
