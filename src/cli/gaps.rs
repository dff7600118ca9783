//! What keeps sites from being published, by the one who is to do something about it.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Gap, GapKind};
use crate::cli::Shell;
use crate::name::SiteId;
use crate::pipeline::Built;
use crate::text::{Sources, Span};

/// One gap with everything that shows it.
#[derive(Default)]
struct Shown {
    pages: BTreeSet<String>,
    sites: BTreeSet<SiteId>,
}

/// What makes two gaps the same one: a gap in shared content is told once.
type Name<'a> = (Span, GapKind, &'a str);

fn by_owner(built: &Built) -> BTreeMap<&str, BTreeMap<Name<'_>, Shown>> {
    let mut owners: BTreeMap<&str, BTreeMap<Name<'_>, Shown>> = BTreeMap::new();
    for site in &built.sites {
        for Gap { owner, kind, what, span, page } in &site.gaps {
            let shown = owners.entry(owner).or_default().entry((*span, *kind, what)).or_default();
            shown.sites.insert(site.id.clone());
            shown.pages.extend(page.as_ref().map(ToString::to_string));
        }
    }
    owners
}

/// The number of gaps, each counted once.
pub fn count(built: &Built) -> usize {
    by_owner(built).values().map(BTreeMap::len).sum()
}

/// Lists every gap under its owner, with its place in the files, the pages that show it and the sites it holds back.
pub fn show(shell: &Shell, built: &Built) {
    let owners = by_owner(built);
    if owners.is_empty() {
        return;
    }
    shell.say("gaps-title", &[("count", count(built).to_string())]);
    for (owner, gaps) in &owners {
        shell.print("");
        shell.say("gap-owner", &[("owner", (*owner).to_owned()), ("count", gaps.len().to_string())]);
        for ((span, kind, what), shown) in gaps {
            shell.print(&format!("  - {}", shell.words.text(kind.message(), &[("what", (*what).to_owned())])));
            shell.print(&format!("    {}", place(&built.sources, *span)));
            shell.print(&format!("    {}", where_shown(shell, shown, built.sites.len())));
        }
    }
    shell.print("");
}

fn place(sources: &Sources, span: Span) -> String {
    let source = sources.get(span.file);
    let position = source.position(span.start);
    format!("{}:{}:{}", source.path, position.line, position.column)
}

fn where_shown(shell: &Shell, shown: &Shown, all: usize) -> String {
    let pages = match shown.pages.len() {
        0 => shell.words.text("gap-whole-site", &[]),
        _ => {
            let pages: Vec<String> = shown.pages.iter().map(|page| format!("/{page}/")).collect();
            shell.words.text("gap-shown-on", &[("pages", pages.join(", "))])
        }
    };
    let names: Vec<&str> = shown.sites.iter().map(|site| site.as_str()).collect();
    let sites = match names.len() {
        count if count == all && all > 1 => shell.words.text("gap-all-sites", &[]),
        _ => shell.words.text("gap-sites", &[("sites", names.join(", "))]),
    };
    format!("{pages} · {sites}")
}
