//! `content/receipts.yaml`: one line for each text that somebody has looked at, in order, so that changes are easy to read.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use crate::diag::Fault;
use crate::model::receipt::Receipts;

/// Where the receipts lie, from the workspace's root.
pub const PATH: &str = "content/receipts.yaml";

const HEAD: &str = "\
# Skrivs av `lots accept`. Varje rad är en text som någon har sett på, och hur den löd då.
# Ändras texten säger `lots check` till, tills någon har sett på den igen.
";

/// Writes the receipts in one step, so that the file is never half written.
pub fn write(root: &Path, receipts: &Receipts) -> Result<(), Fault> {
    let path = root.join(PATH);
    let folder = path.parent().unwrap_or(root);
    let fault = |cause| Fault::write(&path, cause);
    let file = tempfile::NamedTempFile::new_in(folder).map_err(fault)?;
    std::fs::write(file.path(), yaml(receipts)).map_err(fault)?;
    file.persist(&path).map_err(|error| fault(error.error))?;
    Ok(())
}

fn yaml(receipts: &Receipts) -> String {
    let mut text = HEAD.to_owned();
    for (name, digests) in receipts.lists().into_iter().filter(|(_, digests)| !digests.is_empty()) {
        let _ = writeln!(text, "{name}:");
        for (key, digest) in digests {
            let _ = writeln!(text, "  \"{key}\": \"{digest}\"");
        }
    }
    if receipts == &Receipts::default() {
        text.push_str("twins: {}\n");
    }
    text
}

/// The receipts after some more texts have been accepted. Those of texts that are no longer there fall away; an address only
/// when it is accepted that it is gone, and that is noted.
pub fn accept(old: &Receipts, current: &Receipts, is_accepted: impl Fn(&str) -> bool) -> Receipts {
    let merge = |old: &BTreeMap<String, String>, current: &BTreeMap<String, String>| {
        let kept = current.iter().filter_map(|(key, digest)| {
            let digest = if is_accepted(key) { Some(digest) } else { old.get(key) };
            Some((key.clone(), digest?.clone()))
        });
        kept.collect()
    };
    let gone = old.addresses.iter().filter(|(key, _)| !current.addresses.contains_key(*key) && !is_accepted(key));
    let addresses = gone.chain(&current.addresses).map(|(key, page)| (key.clone(), page.clone())).collect();
    // An address at which there is a page again is not gone.
    let accepted = old.addresses.iter().filter(|(key, _)| is_accepted(key));
    let meant = old.gone.iter().chain(accepted).filter(|(key, _)| !current.addresses.contains_key(*key));
    Receipts {
        addresses,
        gone: meant.map(|(key, page)| (key.clone(), page.clone())).collect(),
        twins: merge(&old.twins, &current.twins),
        overrides: merge(&old.overrides, &current.overrides),
        reviews: merge(&old.reviews, &current.reviews),
    }
}
