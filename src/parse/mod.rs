//! Stage 2: bytes become typed data. Every file is read to its end, so that all faults are told at once.

mod accessibility;
mod again;
mod approvals;
pub mod catalog;
mod config;
mod contact;
mod decode;
mod directives;
mod district;
mod facts;
mod front_matter;
mod glossary;
mod inputs;
mod known;
mod language;
mod lifecycle;
mod lost;
pub mod markdown;
mod municipality;
mod pages;
mod publishing;
mod reading;
mod receipts;
mod requirements;
#[cfg(test)]
mod schema_law;
mod theme;
mod tokens;
mod waiver;
pub mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use again::page_again;

use rayon::prelude::*;

use crate::catalog::Catalog;
use crate::diag::{Code, Diagnostic, Holds, Place, Report};
use crate::digest::{Digest, Mix};
use crate::model::config::Config;
use crate::model::district::District;
use crate::model::inventory::{Inventory, TextFile, below};
use crate::model::municipality::Municipality;
use crate::model::page::SourcePage;
use crate::model::theme::Theme;
use crate::model::waiver::Waiver;
use crate::model::workspace::Workspace;
use crate::name::{DistrictId, MunicipalityId};
use crate::text::{FileId, Sources};

/// Everything in the inventory as typed data; `None` only if `site.yaml` cannot be read.
pub fn parse(inventory: &Inventory, sources: &Sources, report: &mut Report) -> Option<Workspace> {
    let site_file = inventory.text("content/site.yaml")?;
    let config = yaml::read(site_file.file, &sources.get(site_file.file).text, 0, report)
        .and_then(|node| config::config(&node, report))?;
    let catalogs = interface_catalogs(&config, inventory, sources, report);
    for folder in [MUNICIPALITIES, "content/districts"] {
        lost::same_names(inventory, folder, &config, report);
    }
    lost::unread(inventory, report);
    let district_ids = ids(inventory, "content/districts", DistrictId::new);
    let (municipalities, broken) = municipalities(&config, &district_ids, inventory, sources, report);
    let districts = districts(&config, &municipalities, inventory, sources, report);
    // A theme has two parts, so it is what another core takes over while this one reads word lists, and can share.
    let (languages, themes) = report.join(
        |report| language::languages(&config, inventory, sources, report),
        |report| themes(&config, &municipalities, inventory, sources, &catalogs, report),
    );
    let read = |path: &str, report: &mut Report| {
        let file = inventory.text(path)?;
        yaml::read(file.file, &sources.get(file.file).text, 0, report)
    };
    let glossary =
        read("content/glossary.yaml", report).map(|node| glossary::glossary(&node, report)).unwrap_or_default();
    let facts = read("content/facts.yaml", report).map(|node| facts::facts(&node, report)).unwrap_or_default();
    let requirements = read("content/requirements.yaml", report)
        .map(|node| requirements::requirements(&config, &node, report))
        .unwrap_or_default();
    let receipts = read("content/receipts.yaml", report).and_then(|node| receipts::receipts(&node, report));
    let accessibility_tests = read("content/accessibility_test.yaml", report)
        .and_then(|node| accessibility::tests(&node, report))
        .unwrap_or_default();
    let page_themes = pages::Themes { themes: &themes, municipalities: &municipalities };
    let pages = pages::pages(&config, &page_themes, inventory, sources, report);
    let files = inventory
        .blobs_below("content/files")
        .filter_map(|blob| Some((below(&blob.path, "content/files")?.to_owned(), blob.clone())))
        .collect();
    let mut workspace = Workspace {
        approvals: BTreeMap::new(),
        owners: owners(inventory),
        config,
        districts,
        municipalities,
        broken,
        glossary,
        facts,
        requirements,
        receipts,
        accessibility_tests,
        languages: Arc::new(languages),
        inputs: inputs::inputs(inventory, &pages.pages),
        words_digest: words_digest(inventory),
        waivers: waivers(&pages.pages),
        pages: pages.pages,
        overlays: pages.overlays,
        files,
        themes,
        catalogs,
    };
    mark_broken(&mut workspace, report);
    // Read last: a fault in an approval holds back its site, and breaks nothing that other sites show of the municipality.
    workspace.approvals = approvals::approvals(&workspace.site_ids(), inventory, sources, report);
    Some(workspace)
}

/// The municipality whose folder or file this is.
pub fn owner(path: &str) -> Option<MunicipalityId> {
    let rest = below(path, MUNICIPALITIES)?;
    let name = rest.split('/').next()?;
    MunicipalityId::new(name.strip_suffix(".yaml").unwrap_or(name))
}

fn owners(inventory: &Inventory) -> BTreeMap<FileId, MunicipalityId> {
    inventory.texts.iter().filter_map(|text| Some((text.file, owner(&text.path)?))).collect()
}

fn words_digest(inventory: &Inventory) -> Digest {
    let is_data = |path: &str| path.starts_with("content/") && path.ends_with(".yaml");
    let files = inventory.texts.iter().filter(|file| is_data(&file.path) || file.path.ends_with("/words.yaml"));
    files.fold(Mix::default(), |mix, file| mix.text(&file.path).part(file.digest)).digest()
}

fn waivers(pages: &[SourcePage]) -> BTreeMap<FileId, Vec<Waiver>> {
    let with_waivers = pages.iter().filter(|page| !page.front.waivers.is_empty());
    with_waivers.map(|page| (page.file, page.front.waivers.clone())).collect()
}

/// Ids of the YAML files directly in a folder.
fn ids<T>(inventory: &Inventory, folder: &str, name: impl Fn(&str) -> Option<T>) -> Vec<T> {
    yaml_files(inventory, folder).into_iter().filter_map(|(stem, _)| name(&stem)).collect()
}

fn yaml_files<'a>(inventory: &'a Inventory, folder: &'a str) -> Vec<(String, &'a TextFile)> {
    inventory
        .texts_below(folder)
        .filter_map(|file| {
            let stem = below(&file.path, folder)?.strip_suffix(".yaml")?;
            (!stem.contains('/')).then(|| (stem.to_owned(), file))
        })
        .collect()
}

fn interface_catalogs(
    config: &Config,
    inventory: &Inventory,
    sources: &Sources,
    report: &mut Report,
) -> Vec<Arc<Catalog>> {
    let folders: BTreeSet<&str> = inventory
        .texts_below("i18n")
        .filter_map(|file| below(&file.path, "i18n")?.strip_suffix("/interface.ftl"))
        .collect();
    config
        .variants
        .iter()
        .map(|variant| {
            let mut files = Vec::new();
            for name in &variant.catalogs {
                match inventory.text(&format!("i18n/{name}/interface.ftl")) {
                    Some(file) => files.push(file.file),
                    None => {
                        let valid = folders.iter().copied().collect::<Vec<_>>().join(", ");
                        let place = Place::Path("content/site.yaml".to_owned());
                        let diagnostic =
                            Diagnostic::new(Code::UnknownName, place).with("name", name).with("valid", valid);
                        report.add(diagnostic.suggest(name, folders.iter().copied()));
                    }
                }
            }
            Arc::new(catalog::catalog(&variant.lang, &files, sources, report))
        })
        .collect()
}

/// The folder with one file for each municipality.
const MUNICIPALITIES: &str = "content/municipalities";

type Municipalities = BTreeMap<MunicipalityId, Municipality>;

/// The municipalities, and the names of those whose file could not be read.
fn municipalities(
    config: &Config,
    districts: &[DistrictId],
    inventory: &Inventory,
    sources: &Sources,
    report: &mut Report,
) -> (Municipalities, BTreeMap<MunicipalityId, String>) {
    let (mut whole, mut broken) = (BTreeMap::new(), BTreeMap::new());
    let read = |(stem, file): (String, &TextFile)| {
        let id = MunicipalityId::new(&stem).filter(|id| id.site() != config.county.id)?;
        let mut own = Report::default();
        let node = yaml::read(file.file, &sources.get(file.file).text, 0, &mut own);
        let read = node.as_ref().and_then(|node| municipality::municipality(id.clone(), node, districts, &mut own));
        let readable = read.filter(|_| !own.has_errors());
        let name = || node.as_ref().and_then(municipality::name_only).unwrap_or_else(|| id.to_string());
        Some((readable.ok_or_else(name), id, own))
    };
    let all: Vec<_> = yaml_files(inventory, MUNICIPALITIES).into_par_iter().filter_map(read).collect();
    for (municipality, id, own) in all {
        report.extend_holding(own, &Holds::site(id.site()));
        match municipality {
            Ok(municipality) => drop(whole.insert(id, municipality)),
            Err(name) => drop(broken.insert(id, name)),
        }
    }
    (whole, broken)
}

/// The districts. A fault in one holds back the county site and the municipalities that show it: its own, and those whose
/// district nobody knows.
fn districts(
    config: &Config,
    municipalities: &Municipalities,
    inventory: &Inventory,
    sources: &Sources,
    report: &mut Report,
) -> BTreeMap<DistrictId, District> {
    let mut districts = BTreeMap::new();
    for (stem, file) in yaml_files(inventory, "content/districts") {
        let Some(id) = DistrictId::new(&stem) else { continue };
        let mut own = Report::default();
        let read = yaml::read(file.file, &sources.get(file.file).text, 0, &mut own)
            .and_then(|node| district::district(id.clone(), &node, &mut own));
        let shown_by = municipalities
            .values()
            .filter(|one| one.district.verified().is_none_or(|district| *district == id))
            .map(|one| one.id.site());
        let holds = Holds::Sites(shown_by.chain([config.county.id.clone()]).collect());
        report.extend_holding(own, &holds);
        districts.extend(read.map(|district| (id, district)));
    }
    districts
}

fn themes(
    config: &Config,
    municipalities: &Municipalities,
    inventory: &Inventory,
    sources: &Sources,
    catalogs: &[Arc<Catalog>],
    report: &mut Report,
) -> BTreeMap<Option<String>, Arc<Theme>> {
    let mut themes = BTreeMap::new();
    let read =
        |own: Option<&str>, report: &mut Report| Arc::new(theme::theme(own, inventory, sources, catalogs, report));
    themes.insert(None, read(None, report));
    let brands = municipalities.values().map(|one| (&one.site.brand, Holds::site(one.id.site())));
    let county = (&config.county.brand, Holds::site(config.county.id.clone()));
    for (brand, holds) in std::iter::once(county).chain(brands) {
        if let Some(name) = &brand.theme
            && !themes.contains_key(&brand.theme)
        {
            let mut own = Report::default();
            if inventory.texts_below(&format!("themes/{name}")).next().is_none() {
                let folders: BTreeSet<&str> =
                    inventory.texts.iter().filter_map(|file| below(&file.path, "themes")?.split('/').next()).collect();
                let folders: Vec<&str> = folders.into_iter().collect();
                own.add(decode::unknown_name(brand.span, name, &folders));
            }
            let theme = read(Some(name), &mut own);
            report.extend_holding(own, &holds);
            themes.insert(Some(name.clone()), theme);
        }
    }
    themes
}

/// A fault in a municipality's own pages makes it broken too; its data stays readable for lists.
fn mark_broken(workspace: &mut Workspace, report: &Report) {
    let county = &workspace.config.county.id;
    if report.stops(county) {
        return;
    }
    for (id, municipality) in &workspace.municipalities {
        if report.stops(&id.site()) {
            workspace.broken.insert(id.clone(), municipality.name.clone());
        }
    }
}
