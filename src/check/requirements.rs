//! What `content/requirements.yaml` asks of pages: sections, facts, notices and words, in every variant that must be there
//! (requirements and the tables of section 3).

use crate::check::Site;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::edition::Editions;
use crate::model::nodes::Node;
use crate::model::page::{Each, Page};
use crate::model::prose::passages;
use crate::model::requirement::{RequiredContent, Requirement};
use crate::model::words::spaced;
use crate::name::PageId;

pub fn check(site: &mut Site<'_>) {
    // Without its components a page's parts cannot be told apart, and the theme's fault is told already.
    let theme = site.editions.workspace.theme(&site.editions.site);
    if theme.is_none_or(|theme| theme.components.is_none()) {
        return;
    }
    let mut found = Report::default();
    for requirement in &site.editions.workspace.requirements {
        judge(site.editions, requirement, &mut found);
    }
    found.into_diagnostics().into_iter().for_each(|diagnostic| site.tell(diagnostic));
}

fn judge(editions: &Editions<'_>, requirement: &Requirement, report: &mut Report) {
    let pages: Vec<&Page> =
        editions.editions[0].pages.values().filter(|page| is_made_from(editions, page, requirement)).collect();
    if pages.is_empty() && !is_for_ended(editions, requirement) && !is_withheld(editions, requirement) {
        report.add(Diagnostic::at(Code::MissingPage, requirement.span).with("page", &requirement.page));
    }
    for page in pages {
        for section in requirement.sections.iter().filter(|id| page.document.section(id).is_none()) {
            let told = Diagnostic::at(Code::MissingSection, page.front.title_span);
            report.add(told.with("page", &requirement.page).with("section", section));
        }
        content(editions, page, &requirement.content, requirement, report);
        variants(editions, page, requirement, report);
    }
}

fn variants(editions: &Editions<'_>, page: &Page, requirement: &Requirement, report: &mut Report) {
    for (id, required) in &requirement.variants {
        let variants = &editions.workspace.config.variants;
        let Some(index) = variants.iter().position(|variant| variant.id == *id) else { continue };
        match editions.page(index, &page.id) {
            Some(twin) => content(editions, twin, required, requirement, report),
            None => {
                let suffix = variants[index].suffix.as_deref().unwrap_or_default();
                let told = Diagnostic::at(Code::MissingTwin, page.front.title_span)
                    .with("page", &requirement.page)
                    .with("variant", &variants[index].name)
                    .with("file", format!("{}.{suffix}.md", requirement.page));
                report.add(told);
            }
        }
    }
}

fn content(
    editions: &Editions<'_>,
    page: &Page,
    required: &RequiredContent,
    requirement: &Requirement,
    report: &mut Report,
) {
    let told = |code| Diagnostic::at(code, page.front.title_span).with("page", &requirement.page);
    for id in required.facts.iter().filter(|id| !page.front.facts.iter().any(|(stated, _)| stated == *id)) {
        let text = editions.workspace.facts.get(id).map(|fact| fact.text.clone()).unwrap_or_default();
        report.add(told(Code::MissingFact).with("fact", id).with("text", text));
    }
    let mut directives = Vec::new();
    page.document.walk(&mut |node| {
        if let Node::Directive(directive) = node {
            directives.push(directive.name.clone());
        }
    });
    for name in required.notices.iter().filter(|name| !directives.contains(name)) {
        report.add(told(Code::MissingNotice).with("name", name));
    }
    if !required.wording.is_empty() {
        let words = running_text(page);
        for wording in required.wording.iter().filter(|wording| !words.contains(&plain(wording))) {
            report.add(told(Code::MissingWording).with("wording", wording));
        }
    }
}

/// All words of a page in small letters, one space between them.
fn running_text(page: &Page) -> String {
    let passages = passages(&page.front.title, &[], &page.document.blocks);
    passages.iter().map(|passage| plain(&passage.text)).collect::<Vec<_>>().join(" ")
}

fn plain(text: &str) -> String {
    spaced(text).to_lowercase()
}

/// Is it the page, or one of those made from it for each municipality or district?
fn is_made_from(editions: &Editions<'_>, page: &Page, requirement: &Requirement) -> bool {
    let template = match page.front.each {
        // It stands in the place of another page.
        Some(Each::Ended) => return is_for_ended(editions, requirement),
        Some(Each::Municipality) => page.id.with_last("municipality"),
        Some(Each::District) => page.id.with_last("district"),
        None => page.id.clone(),
    };
    template == requirement.page
}

/// Is it the page for municipalities that have ended? Most sites have none.
fn is_for_ended(editions: &Editions<'_>, requirement: &Requirement) -> bool {
    let mut pages = editions.workspace.pages.iter();
    pages.any(|page| page.id == requirement.page && page.front.each == Some(Each::Ended))
}

fn is_withheld(editions: &Editions<'_>, requirement: &Requirement) -> bool {
    let same_folder = |id: &PageId| id.parent().is_some() && id.parent() == requirement.page.parent();
    editions.withheld.iter().any(|id| *id == requirement.page || same_folder(id))
}
