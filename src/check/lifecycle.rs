//! What a municipality's status needs and does not take: days, a successor, a page that says that it has ended.

use crate::check::policy::Policy;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::lifecycle::{Lifecycle, Status};
use crate::model::municipality::Municipality;
use crate::model::page::Each;
use crate::name::MunicipalityId;

pub fn check(policy: &Policy<'_>, report: &mut Report) {
    let has_page = policy.workspace.pages.iter().any(|page| page.front.each == Some(Each::Ended));
    for municipality in policy.workspace.municipalities.values() {
        let lifecycle = &municipality.lifecycle;
        report.add_all(keys(lifecycle));
        report.add_all(days(policy, lifecycle));
        report.add_all(successor(policy, municipality));
        if lifecycle.status == Status::Ended && !has_page {
            report.add(Diagnostic::at(Code::EndedPage, lifecycle.span).with("name", &municipality.name));
        }
    }
}

/// Keys that do not go with the status: nothing is until a day but a pause, and only what has merged has a successor.
fn keys(lifecycle: &Lifecycle) -> Vec<Diagnostic> {
    let status = lifecycle.status;
    let cases = [
        ("from", lifecycle.period.from.is_some() && status == Status::Active),
        ("until", lifecycle.period.until.is_some() && status != Status::Paused),
        ("successor", lifecycle.successor.is_some() && status != Status::Merged),
    ];
    let told = |key| Diagnostic::at(Code::StatusKey, lifecycle.span).with("key", key).with("status", status.name());
    cases.into_iter().filter(|(_, is_there)| *is_there).map(|(key, _)| told(key)).collect()
}

fn days(policy: &Policy<'_>, lifecycle: &Lifecycle) -> Option<Diagnostic> {
    let (period, today) = (lifecycle.period, policy.date);
    if let (Some(from), Some(until)) = (period.from, period.until)
        && from > until
    {
        return Some(Diagnostic::at(Code::PeriodOrder, lifecycle.span).with("from", from).with("until", until));
    }
    let passed = match lifecycle.status {
        Status::Planned => period.from.filter(|from| *from <= today),
        Status::Paused => period.until.filter(|until| *until < today),
        _ => None,
    };
    let told = |day| Diagnostic::at(Code::StatusOver, lifecycle.span).with("date", day);
    passed.map(|day| told(day).with("status", lifecycle.status.name()))
}

/// A merged municipality whose successor is not named, is nobody, is not whole, or leads back to itself.
fn successor(policy: &Policy<'_>, municipality: &Municipality) -> Option<Diagnostic> {
    let (workspace, lifecycle) = (policy.workspace, &municipality.lifecycle);
    if lifecycle.status != Status::Merged {
        return None;
    }
    let told =
        |span, case| Some(Diagnostic::at(Code::BadSuccessor, span).with("case", case).with("name", &municipality.name));
    let Some((id, span)) = &lifecycle.successor else { return told(lifecycle.span, "missing") };
    if *id == municipality.id {
        return told(*span, "itself");
    }
    if !workspace.municipalities.contains_key(id) && !workspace.broken.contains_key(id) {
        let valid: Vec<&str> = workspace.municipalities.keys().map(MunicipalityId::as_str).collect();
        let unknown = Diagnostic::at(Code::UnknownName, *span).with("name", id).with("valid", valid.join(", "));
        return Some(unknown.suggest(id.as_str(), valid));
    }
    whole_way(policy, municipality).err().and_then(|case| told(*span, case))
}

/// Follows successors to one that has not merged. What is not true until next year has to be right today.
fn whole_way(policy: &Policy<'_>, municipality: &Municipality) -> Result<(), &'static str> {
    let all = &policy.workspace.municipalities;
    let mut at = municipality;
    // No way without a loop is longer than there are municipalities.
    for _ in 0..all.len() {
        if at.lifecycle.status != Status::Merged {
            return Ok(());
        }
        let next = at.lifecycle.successor.as_ref().and_then(|(id, _)| all.get(id));
        at = next.ok_or("broken")?;
    }
    if at.lifecycle.status == Status::Merged { Err("loop") } else { Ok(()) }
}
