//! Page files: which page and variant a file is, shared or a municipality's own, whole or a layer over a shared page.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::cores::AT_ONCE;
use crate::diag::{Code, Diagnostic, Holds, Place, Report};
use crate::digest::Digest;
use crate::model::config::Config;
use crate::model::inventory::{Inventory, TextFile, below};
use crate::model::municipality::Municipality;
use crate::model::page::{Overlay, SourcePage};
use crate::model::theme::Theme;
use crate::name::{MunicipalityId, PageId, VariantId};
use crate::parse::directives;
use crate::parse::front_matter::{front_matter, overlay_head, parts, stand_in};
use crate::parse::markdown::{Home, Markdown};
use crate::text::{Sources, Span};

#[derive(Default)]
pub struct Pages {
    pub pages: Vec<SourcePage>,
    pub overlays: Vec<Overlay>,
}

/// A page file before it is read.
struct PageFile<'a> {
    file: &'a TextFile,
    id: PageId,
    variant: VariantId,
    owner: Option<MunicipalityId>,
    home: Home,
}

/// The themes, and which of them a municipality's pages are written for.
pub struct Themes<'a> {
    pub themes: &'a BTreeMap<Option<String>, Arc<Theme>>,
    pub municipalities: &'a BTreeMap<MunicipalityId, Municipality>,
}

impl Themes<'_> {
    fn of(&self, owner: Option<&MunicipalityId>) -> Option<&Arc<Theme>> {
        let own = owner.and_then(|owner| self.themes.get(&self.municipalities.get(owner)?.site.brand.theme));
        own.or_else(|| self.themes.get(&None))
    }
}

enum Read {
    Page(SourcePage),
    Overlay(Overlay),
    Nothing,
}

/// Reads all page files, several at a time.
pub fn pages(
    config: &Config,
    themes: &Themes<'_>,
    inventory: &Inventory,
    sources: &Sources,
    report: &mut Report,
) -> Pages {
    let files = page_files(config, inventory, report);
    let shared: BTreeSet<&PageId> = files.iter().filter(|file| file.owner.is_none()).map(|file| &file.id).collect();
    let read: Vec<(Read, Report)> = files
        .par_iter()
        .with_max_len(AT_ONCE)
        .map(|file| {
            let mut report = Report::default();
            let is_layer = file.owner.is_some() && is_shared(&file.id, &shared);
            let read = read_page(file, is_layer, themes, sources, &mut report);
            (read, report)
        })
        .collect();
    let mut pages = Pages::default();
    for (file, (read, own)) in files.iter().zip(read) {
        match &file.owner {
            Some(owner) => report.extend_holding(own, &Holds::site(owner.site())),
            None => report.extend(own),
        }
        match read {
            Read::Page(page) => pages.pages.push(page),
            Read::Overlay(overlay) => pages.overlays.push(overlay),
            Read::Nothing => {}
        }
    }
    same_names(&pages.pages, sources, report);
    pages
}

/// One page file by itself; `None` if it is none, or a layer.
pub fn page_alone(
    config: &Config,
    themes: &Themes<'_>,
    file: &TextFile,
    sources: &Sources,
    report: &mut Report,
) -> Option<SourcePage> {
    match read_page(&page_file_at(config, file, report)?, false, themes, sources, report) {
        Read::Page(page) => Some(page),
        Read::Overlay(_) | Read::Nothing => None,
    }
}

/// Is there a shared page of that id? `kommun/kil` is made from `kommun/municipality`.
fn is_shared(id: &PageId, shared: &BTreeSet<&PageId>) -> bool {
    let made = |name: &str| shared.contains(&id.with_last(name));
    shared.contains(id) || (id.parent().is_some() && (made("municipality") || made("district")))
}

fn page_files<'a>(config: &Config, inventory: &'a Inventory, report: &mut Report) -> Vec<PageFile<'a>> {
    inventory.texts.iter().filter_map(|file| page_file_at(config, file, report)).collect()
}

/// What a file is by the folder it lies in; `None` if that is no folder for pages.
fn page_file_at<'a>(config: &Config, file: &'a TextFile, report: &mut Report) -> Option<PageFile<'a>> {
    let owner = super::owner(&file.path).filter(|_| !file.path.ends_with(".yaml"));
    let folder = match &owner {
        Some(_) => file.path.splitn(4, '/').take(3).collect::<Vec<_>>().join("/"),
        None => "content/pages".to_owned(),
    };
    page_file(config, file, below(&file.path, &folder)?, owner, report)
}

/// The page and variant of a file by its name: `page.md`, `page.easy.md`.
fn page_file<'a>(
    config: &Config,
    file: &'a TextFile,
    path: &str,
    owner: Option<MunicipalityId>,
    report: &mut Report,
) -> Option<PageFile<'a>> {
    let suffixes: Vec<String> = config.variants.iter().filter_map(|variant| variant.suffix.clone()).collect();
    let unknown = |written: &str| {
        let diagnostic = Diagnostic::new(Code::UnknownFile, Place::Path(file.path.clone()));
        diagnostic.suggest(written, suffixes.iter().map(String::as_str))
    };
    let Some(stem) = path.strip_suffix(".md") else {
        report.add(unknown(""));
        return None;
    };
    let name_start = stem.rfind('/').map_or(0, |slash| slash + 1);
    let (stem, suffix) = match stem[name_start..].split_once('.') {
        Some((name, suffix)) => (&stem[..name_start + name.len()], Some(suffix)),
        None => (stem, None),
    };
    let Some(variant) = config.variants.iter().find(|variant| variant.suffix.as_deref() == suffix) else {
        report.add(unknown(suffix.unwrap_or_default()));
        return None;
    };
    let mut folders: Vec<String> = stem.split('/').map(str::to_owned).collect();
    folders.pop();
    let home = Home { folders, suffixes: suffixes.clone() };
    Some(PageFile { file, id: PageId::new(stem)?, variant: variant.id.clone(), owner, home })
}

fn read_page(file: &PageFile<'_>, is_layer: bool, themes: &Themes<'_>, sources: &Sources, report: &mut Report) -> Read {
    let id = file.file.file;
    let source = sources.get(id);
    let text = &source.text;
    // Sites share what is made of a text: no second text may have this digest, not even one made for that.
    let digest = Digest::of(text.as_bytes());
    let Some(parts) = parts(id, text, report) else {
        return stand_in_page(file, digest, report);
    };
    let markdown = Markdown { file: id, source, home: &file.home };
    let document = markdown.document(parts.body, digest, report);
    let components = themes.of(file.owner.as_ref()).and_then(|theme| theme.components.as_ref());
    if let Some(components) = components {
        directives::check(&document, components, report);
    }
    let document = Arc::new(document);
    if let Some(municipality) = file.owner.clone().filter(|_| is_layer) {
        let Some(head) = overlay_head(id, text, &parts, report) else { return Read::Nothing };
        return Read::Overlay(Overlay {
            page: file.id.clone(),
            variant: file.variant.clone(),
            municipality,
            leave_out: head.leave_out,
            document,
            source: head.source,
            date: head.date,
            approver: head.approver,
            file: id,
            span: head.span,
        });
    }
    let front = match front_matter(id, source, &parts, report) {
        Some(front) => Arc::new(front),
        None => stand_in(&file.id, id),
    };
    Read::Page(page(file, front, document))
}

/// A page that has no front matter at all is still there for links.
fn stand_in_page(file: &PageFile<'_>, digest: Digest, report: &Report) -> Read {
    debug_assert!(report.has_errors());
    let document = Arc::new(crate::model::document::Document::new(Vec::new(), digest));
    Read::Page(page(file, stand_in(&file.id, file.file.file), document))
}

fn page(
    file: &PageFile<'_>,
    front: Arc<crate::model::page::FrontMatter>,
    document: Arc<crate::model::document::Document>,
) -> SourcePage {
    SourcePage {
        id: file.id.clone(),
        variant: file.variant.clone(),
        owner: file.owner.clone(),
        front,
        document,
        file: file.file.file,
    }
}

/// Two files that become the same page: `vräkning.md` and `vrakning.md`.
fn same_names(pages: &[SourcePage], sources: &Sources, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for page in pages {
        let name = (page.id.clone(), page.variant.clone(), page.owner.clone());
        if let Some(first) = seen.insert(name, page.file) {
            let diagnostic = Diagnostic::at(Code::SameName, Span::new(page.file, 0, 3))
                .with("page", &page.id)
                .with("other", &sources.get(first).path);
            let holds = page.owner.as_ref().map_or(Holds::All, |owner| Holds::site(owner.site()));
            report.add(diagnostic.holding(&holds));
        }
    }
}
