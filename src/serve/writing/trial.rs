//! What would be said of a page if a text lay in one of its files: findings while somebody writes.

use std::path::Path;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::check::{self, Policy};
use crate::diag::{Diagnostic, Fault, Level, Place, Report};
use crate::digest::Digest;
use crate::discover::discover;
use crate::model::inventory::Inventory;
use crate::model::memory::{Cache, CleanOf};
use crate::model::scope::Mode;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::parse::parse;
use crate::plan::outline;
use crate::resolve::resolve;
use crate::serve::finding::finding;
use crate::serve::writing::{Writing, aside, refused};
use crate::text::{Sources, normal};
use crate::write;
use crate::write::authored::Authored;

/// A text that is not saved yet.
#[derive(Deserialize)]
pub(super) struct Trial {
    path: String,
    text: String,
    /// The page that it is seen on, with the first `/`.
    address: String,
}

pub(super) async fn try_out(State(writing): State<Arc<Writing>>, Json(trial): Json<Trial>) -> Response {
    match Authored::open(&writing.root, &trial.path) {
        Ok(_) => aside(move || trial.findings(&writing)).await.into_response(),
        Err(closed) => refused(&closed),
    }
}

impl Trial {
    /// `{here, elsewhere}` as the bar of the preview says them.
    fn findings(self, writing: &Writing) -> Result<Value, Fault> {
        let (report, sources) = check(&writing.root, &self, writing.mode)?;
        let is_here = |one: &Diagnostic| match &one.place {
            Place::Span(span) => sources.get(span.file).path == self.path,
            Place::Path(path) => *path == self.path,
        };
        let (here, elsewhere): (Vec<_>, Vec<_>) = report.into_diagnostics().into_iter().partition(is_here);
        let said = |found: Vec<Diagnostic>| -> Vec<Value> {
            found.into_iter().map(|one| finding(one, &sources, &writing.words)).collect()
        };
        let errors = elsewhere.into_iter().filter(|one| one.level == Level::Error).collect();
        Ok(json!({ "here": said(here), "elsewhere": said(errors) }))
    }
}

/// Stages 1 to 5 with the text in its file's place, for the site of the page.
fn check(root: &Path, trial: &Trial, mode: Mode) -> Result<(Report, Sources), Fault> {
    let mut report = Report::default();
    let (mut inventory, mut sources) = discover(root, &mut report)?;
    replace(&mut inventory, &mut sources, trial);
    if let Some(workspace) = parse(&inventory, &sources, &mut report) {
        let clean = write::load_clean(&Cache::new(root), CleanOf::Texts);
        check::check_shared(&Policy { workspace: &workspace, date: mode.date }, &clean, &mut report);
        let editions = resolve(&workspace, site(&workspace, &trial.address), mode.date, &mut report);
        check::check(&editions, mode, &mut report);
        outline(&editions, mode, &mut report);
    }
    report.settle();
    Ok((report, sources))
}

fn replace(inventory: &mut Inventory, sources: &mut Sources, trial: &Trial) {
    let text = normal(trial.text.clone());
    if let Some(known) = inventory.texts.iter_mut().find(|known| known.path == trial.path) {
        known.digest = Digest::of_input(&text);
        sources.replace(known.file, text);
    }
}

/// The site of an address, or the county's.
pub(super) fn site(workspace: &Workspace, address: &str) -> Site {
    let id = address.trim_start_matches('/').split('/').next().unwrap_or_default();
    let mut sites = workspace.sites();
    let index = sites.iter().position(|site| site.id.as_str() == id).unwrap_or(0);
    sites.swap_remove(index)
}
