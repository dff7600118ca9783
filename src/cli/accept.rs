//! `lots accept`: somebody has looked at a text and found that it still holds.

use std::collections::BTreeSet;

use clap::ArgMatches;

use crate::check;
use crate::cli::{Ending, Shell};
use crate::diag::fault::FaultKind;
use crate::diag::{Fault, Report, nearest};
use crate::model::receipt::{Receipts, accepted_name};
use crate::pipeline;
use crate::timings::Timings;
use crate::write::receipts;

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let root = shell.root(matches)?;
    let mut report = Report::default();
    let (workspace, sources) = pipeline::read(&root, &mut report, &Timings::default())?;
    let Some(workspace) = workspace.filter(|_| !report.has_errors()) else {
        report.settle();
        shell.report(&report, &sources);
        return Ok(Ending::Content);
    };
    let current = check::accepted(&workspace);
    let wanted: Vec<String> = options.get_many::<String>("text").into_iter().flatten().cloned().collect();
    let all = options.get_flag("all");
    let mut old = workspace.receipts.clone().unwrap_or_default();
    let known: BTreeSet<&str> =
        keys(&old).chain(keys(&current)).filter_map(accepted_name).flat_map(|name| [name, page(name)]).collect();
    let unknown = |wanted: &&String| !known.contains(wanted.as_str());
    if let Some(unknown) = wanted.iter().filter(unknown).find(|wanted| !is_address(wanted)) {
        let fault = Fault::new(FaultKind::UnknownText, unknown.as_str());
        let near = nearest(unknown, known.iter().copied()).map(str::to_owned);
        return Ok(shell.fault_near(&fault, near.as_deref()));
    }
    // Pages that are made for each municipality come and go, so that nothing is noted of them until they are to be gone.
    let unnoted: Vec<String> = wanted.iter().filter(unknown).cloned().collect();
    old.addresses.extend(unnoted.into_iter().map(|address| (address.clone(), address.trim_matches('/').to_owned())));
    let is_accepted = |key: &str| {
        let name = accepted_name(key).unwrap_or_default();
        all || wanted.iter().any(|wanted| wanted == name || wanted == page(name))
    };
    let new = receipts::accept(&old, &current, is_accepted);
    let count = keys(&old).chain(keys(&current)).collect::<BTreeSet<_>>().into_iter();
    // That a new page has an address is noted along the way.
    let is_new_address = |key: &str| new.addresses.contains_key(key);
    let count = count.filter(|key| !is_new_address(key) && digest(&old, key) != digest(&new, key)).count();
    receipts::write(&root, &new)?;
    shell.say("accepted", &[("count", count.to_string()), ("path", receipts::PATH.to_owned())]);
    Ok(Ending::Done)
}

fn keys(receipts: &Receipts) -> impl Iterator<Item = &str> {
    receipts.lists().into_iter().flat_map(|(_, list)| list.keys()).map(String::as_str)
}

/// In which list a text is, and how it read.
fn digest<'a>(receipts: &'a Receipts, key: &str) -> Option<(&'static str, &'a String)> {
    receipts.lists().into_iter().find_map(|(name, list)| Some((name, list.get(key)?)))
}

fn is_address(text: &str) -> bool {
    text.len() > 2 && text.starts_with('/') && text.ends_with('/')
}

fn page(name: &str) -> &str {
    name.split('#').next().unwrap_or(name)
}
