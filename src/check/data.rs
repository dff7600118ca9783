//! Verified data of districts and municipalities: not made up, not too old, and written so that it can be read.

use jiff::ToSpan;

use crate::check::policy::Policy;
use crate::check::test_details::is_test_detail;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::accessibility::Accessibility;
use crate::model::contact::{Contact, Phone};
use crate::model::known::Vouched;
use crate::model::municipality::Municipality;

pub fn check(policy: &Policy<'_>, report: &mut Report) {
    let workspace = policy.workspace;
    let districts = workspace.districts.values().flat_map(|district| Contact::vouched(&district.contact));
    let municipalities = workspace.municipalities.values().flat_map(Municipality::vouched);
    for vouched in districts.chain(municipalities).chain(workspace.config.county.base_url.vouched()) {
        form(policy, &vouched, report);
        report.add_all(age(policy, &vouched));
    }
    // How old a statement may be is a rule of its own.
    workspace.statements().flat_map(Accessibility::vouched).for_each(|vouched| form(policy, &vouched, report));
}

fn form(policy: &Policy<'_>, vouched: &Vouched, report: &mut Report) {
    if !policy.workspace.config.trial {
        report.add_all(test_detail(vouched));
    }
    report.add_all(phone_format(vouched));
}

fn test_detail(vouched: &Vouched) -> Option<Diagnostic> {
    let written = vouched.texts.iter().find(|text| is_test_detail(text))?;
    Some(Diagnostic::at(Code::TestDetail, vouched.span).with("written", written))
}

/// A number whose groups are not those of Swedish numbers.
fn phone_format(vouched: &Vouched) -> Option<Diagnostic> {
    let shown = vouched.texts.first()?.replace('\u{a0}', " ");
    let right = Phone::new(&shown)?.grouped().filter(|right| *right != shown)?;
    Some(Diagnostic::at(Code::PhoneFormat, vouched.span).with("written", shown).with("right", right))
}

fn age(policy: &Policy<'_>, vouched: &Vouched) -> Option<Diagnostic> {
    let days = policy.workspace.config.review.detail_age;
    let last = vouched.checked.checked_add(i64::from(days).days()).ok()?;
    let told = || Diagnostic::at(Code::OldDetail, vouched.span).with("what", vouched.texts.join(", "));
    (last < policy.date).then(|| told().with("date", vouched.checked).with("days", days))
}
