//! What stands on a page by reference, and what only some are shown: `::include`, components with `from`, `:::only`.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Report};
use crate::digest::Mix;
use crate::model::document::{Block, Directive, Document, Inline, Link, List, Section, Table, Target};
use crate::model::edition::Editions;
use crate::model::inlines::Inlines;
use crate::model::nodes::{Node, walk_blocks};
use crate::model::page::{Page, Subject};
use crate::model::period::Period;
use crate::model::theme::{AttributeKind, Theme};
use crate::name::{Anchor, PageId};
use crate::resolve::layer::at_level;
use crate::text::Span;

/// The page with every reference in its place. A page without any keeps the document that all sites share.
pub fn page(editions: &Editions<'_>, variant: usize, page: &Page, report: &mut Report) -> Page {
    let Some(theme) = editions.workspace.theme(&editions.site) else { return page.clone() };
    if !has_references(&page.own, theme) {
        return Page { document: page.own.clone(), shows: [].into(), next_change: None, ..page.clone() };
    }
    let mut own = Report::default();
    let digest = Mix::default().part(page.own.digest);
    let mut expander = Expander {
        editions,
        variant,
        theme,
        subject: &page.subject,
        here: page.id.clone(),
        path: Vec::new(),
        shows: BTreeSet::new(),
        next_change: None,
        digest,
        report: &mut own,
    };
    let blocks = expander.blocks(&page.own.blocks, 1);
    let document = Document::new(blocks, expander.digest.digest());
    let (shows, next_change) = (expander.shows.into_iter().collect(), expander.next_change);
    for diagnostic in own.diagnostics() {
        let file = match diagnostic.place {
            crate::diag::Place::Span(span) => span.file,
            crate::diag::Place::Path(_) => page.file,
        };
        report.add(diagnostic.clone().holding(&editions.workspace.holds(file, &editions.site.id)));
    }
    Page { document: Arc::new(document), shows, next_change, ..page.clone() }
}

/// Has a page something that is put in its place, or that only some are shown?
pub fn has_references(document: &Document, theme: &Theme) -> bool {
    let shows = |name: &String| theme.component(name).is_some_and(|one| one.of_kind(AttributeKind::Section).is_some());
    if !document.dependencies.components.iter().any(|name| name == "only" || shows(name)) {
        return false;
    }
    let mut found = false;
    document.walk(&mut |node| {
        if let Node::Directive(directive) = node {
            found = found || directive.name == "only" || theme.reference(directive).is_some();
        }
    });
    found
}

struct Expander<'a> {
    editions: &'a Editions<'a>,
    variant: usize,
    theme: &'a Theme,
    subject: &'a Subject,
    /// The page whose text is being laid out: this one, or one that is shown here.
    here: PageId,
    /// The sections around it, so that a section that shows itself is noticed.
    path: Vec<(PageId, Anchor)>,
    /// Grows by every page whose sections are shown.
    shows: BTreeSet<PageId>,
    /// The first day on which one of the periods begins or has ended.
    next_change: Option<Date>,
    /// Grows by everything that decides what the page becomes.
    digest: Mix,
    report: &'a mut Report,
}

impl Expander<'_> {
    /// `level` is that of the heading around the blocks.
    fn blocks(&mut self, blocks: &[Block], level: u8) -> Vec<Block> {
        let mut expanded = Vec::with_capacity(blocks.len());
        for block in blocks {
            match block {
                Block::Section(section) => {
                    self.path.push((self.here.clone(), section.id.clone()));
                    let inner = self.blocks(&section.blocks, section.level);
                    self.path.pop();
                    expanded.push(Block::Section(Arc::new(Section { blocks: inner, ..(**section).clone() })));
                }
                Block::Directive(directive) => self.directive(directive, level, &mut expanded),
                Block::Quote(inner) => expanded.push(Block::Quote(self.blocks(inner, level))),
                Block::List(list) => {
                    let items = list.items.iter().map(|item| self.blocks(item, level)).collect();
                    expanded.push(Block::List(List { start: list.start, items }.into()));
                }
                other => expanded.push(other.clone()),
            }
        }
        expanded
    }

    fn directive(&mut self, directive: &Directive, level: u8, expanded: &mut Vec<Block>) {
        if directive.name == "only" {
            let shown = self.is_shown(directive);
            self.digest = self.digest.clone().text(if shown { "shown" } else { "hidden" });
            if shown {
                expanded.extend(self.blocks(&directive.blocks, level));
            }
            return;
        }
        let Some(shown) = self.theme.reference(directive).filter(|_| directive.blocks.is_empty()) else {
            let blocks = self.blocks(&directive.blocks, level);
            expanded.push(Block::Directive(Arc::new(Directive { blocks, ..directive.clone() })));
            return;
        };
        let Some(section) = self.section(&shown.value, shown.span, level) else { return };
        if directive.name == "include" {
            expanded.push(Block::Section(Arc::new(section)));
        } else {
            let shown = Directive { blocks: section.blocks, ..directive.clone() };
            expanded.push(Block::Directive(Arc::new(shown)));
        }
    }

    /// The section of a reference, one level below the heading around it, its own references in their places.
    fn section(&mut self, written: &str, span: Span, level: u8) -> Option<Section> {
        let (page, anchor) = written.split_once('#')?;
        let (page, anchor) = (PageId::new(page)?, Anchor::new(anchor)?);
        self.shows.insert(page.clone());
        let name = (page.clone(), anchor.clone());
        if self.path.contains(&name) {
            self.report.add(Diagnostic::at(Code::IncludeLoop, span).with("section", written));
            return None;
        }
        let Some((_, source)) = self.editions.page_or_standard(self.variant, &page) else {
            let valid = self.editions.editions[self.variant].pages.keys().map(PageId::as_str);
            let diagnostic = Diagnostic::at(Code::DeadLink, span).with("page", &page);
            self.report.add(diagnostic.suggest(page.as_str(), valid));
            return None;
        };
        let Some(section) = source.own.section(&anchor) else {
            self.report.add(Diagnostic::at(Code::DeadAnchor, span).with("page", &page).with("anchor", &anchor));
            return None;
        };
        self.digest = self.digest.clone().text(written).part(source.own.digest);
        let mut section = at_level(section, (level + 1).min(6));
        let mut here = Vec::new();
        walk_blocks(&section.blocks, &mut |node| {
            if let Node::Section(inner) = node {
                here.push(inner.id.clone());
            }
        });
        section.blocks = from_page(&section.blocks, &page, &here);
        self.path.push(name);
        let outside = std::mem::replace(&mut self.here, page);
        section.blocks = self.blocks(&section.blocks, section.level);
        self.here = outside;
        self.path.pop();
        Some(section)
    }

    /// `municipality`, `district` and `status` take `any`, `none` or names with spaces between, `from` and `until` a day; all must
    /// fit. The status is that of the municipality that the page is about.
    fn is_shown(&mut self, only: &Directive) -> bool {
        let fits = |attribute: &str, bound: Option<&str>| match only.attribute(attribute).map(|one| one.value.trim()) {
            None => true,
            Some("any") => bound.is_some(),
            Some("none") => bound.is_none(),
            Some(names) => names.split([' ', ',']).any(|name| name == bound.unwrap_or("none")),
        };
        let status = self.subject.municipality.as_ref();
        let status = status.and_then(|id| self.editions.workspace.municipalities.get(id));
        let status = status.map(|one| one.lifecycle.on(self.editions.day).name());
        let is_here = fits("status", status)
            && fits("municipality", self.subject.municipality.as_ref().map(|id| id.as_str()))
            && fits("district", self.subject.district.as_ref().map(|id| id.as_str()));
        let (period, day) = (Period::of(only), self.editions.day);
        if let Some(change) = period.next_change(day).filter(|_| is_here) {
            self.next_change = Some(self.next_change.map_or(change, |known| known.min(change)));
        }
        is_here && period.holds(day)
    }
}

/// Blocks of another page: `#section` there means that page, unless the section came along.
fn from_page(blocks: &[Block], page: &PageId, here: &[Anchor]) -> Vec<Block> {
    let inlines = |inlines: &[Inline]| inlines_from_page(inlines, page, here);
    let inner = |blocks: &[Block]| from_page(blocks, page, here);
    blocks
        .iter()
        .map(|block| match block {
            Block::Section(section) => Block::Section(Arc::new(Section {
                title: inlines(&section.title),
                blocks: inner(&section.blocks),
                ..(**section).clone()
            })),
            Block::Paragraph(text) => Block::Paragraph(Inlines::new(inlines(text))),
            Block::Plain(text) => Block::Plain(Inlines::new(inlines(text))),
            Block::List(list) => {
                let items = list.items.iter().map(|item| inner(item)).collect();
                Block::List(List { start: list.start, items }.into())
            }
            Block::Quote(blocks) => Block::Quote(inner(blocks)),
            Block::Table(table) => Block::Table(Box::new(Table {
                alignments: table.alignments.clone(),
                head: table.head.iter().map(|cell| inlines(cell)).collect(),
                rows: table.rows.iter().map(|row| row.iter().map(|cell| inlines(cell)).collect()).collect(),
                span: table.span,
            })),
            Block::Directive(directive) => {
                Block::Directive(Arc::new(Directive { blocks: inner(&directive.blocks), ..(**directive).clone() }))
            }
            Block::Code(_) | Block::Rule => block.clone(),
        })
        .collect()
}

fn inlines_from_page(inlines: &[Inline], page: &PageId, here: &[Anchor]) -> Vec<Inline> {
    let inner = |inlines: &[Inline]| inlines_from_page(inlines, page, here);
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Link(link) => {
                let target = match &link.target {
                    Target::Here(anchor) if !here.contains(anchor) => {
                        Target::Page { page: page.clone(), anchor: Some(anchor.clone()) }
                    }
                    target => target.clone(),
                };
                Inline::Link(Link { target, content: inner(&link.content), span: link.span }.into())
            }
            Inline::Emphasis(text) => Inline::Emphasis(inner(text)),
            Inline::Strong(text) => Inline::Strong(inner(text)),
            Inline::Strikethrough(text) => Inline::Strikethrough(inner(text)),
            other => other.clone(),
        })
        .collect()
}
