//! A municipality's sections laid over the shared page: replaced, added, left out; never the safety core.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Report};
use crate::digest::Mix;
use crate::model::config::Config;
use crate::model::document::{Block, Document, Section};
use crate::model::nodes::{Node, walk_blocks};
use crate::model::page::{Overlay, Page};
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::{Anchor, PageId, VariantId};
use crate::text::Span;

/// Lays every overlay of a variant over the page it belongs to: all pages of the municipality's own site, and the pages about
/// the municipality on the county site.
pub fn lay(
    workspace: &Workspace,
    site: &Site,
    variant: &VariantId,
    pages: &mut BTreeMap<PageId, Page>,
    report: &mut Report,
) {
    for overlay in workspace.overlays.iter().filter(|overlay| overlay.variant == *variant) {
        let on_own_site = site.municipality.as_ref() == Some(&overlay.municipality);
        let mut layering = Layering { config: &workspace.config, overlay, report: Report::default() };
        match pages.get_mut(&overlay.page) {
            Some(page) if page.subject.municipality.as_ref() == Some(&overlay.municipality) => {
                page.own = Arc::new(layering.document(&page.own));
                page.document = page.own.clone();
            }
            None if on_own_site => {
                let valid: Vec<&str> = pages.keys().map(PageId::as_str).collect();
                let diagnostic = Diagnostic::at(Code::DeadLink, overlay.span).with("page", &overlay.page);
                layering.report.add(diagnostic.suggest(overlay.page.as_str(), valid));
            }
            _ => {}
        }
        report.extend_holding(layering.report, &workspace.holds(overlay.file, &site.id));
    }
}

struct Layering<'a> {
    config: &'a Config,
    overlay: &'a Overlay,
    report: Report,
}

impl Layering<'_> {
    fn document(&mut self, shared: &Document) -> Document {
        let mut blocks = shared.blocks.clone();
        for (id, span) in &self.overlay.leave_out {
            match shared.section(id) {
                Some(section) if self.allowed(section, *span) => {
                    replace(&mut blocks, id, &[]);
                }
                Some(_) => {}
                None => self.unknown(shared, id, *span),
            }
        }
        for block in &self.overlay.document.blocks {
            match block {
                Block::Section(section) => self.section(shared, &mut blocks, section),
                _ => self.report.add(Diagnostic::at(Code::LooseText, self.overlay.span)),
            }
        }
        let digest = Mix::default().part(shared.digest).part(self.overlay.document.digest);
        Document::new(blocks, digest.digest())
    }

    /// A section whose id the shared page has replaces it; one with `after` is added there.
    fn section(&mut self, shared: &Document, blocks: &mut Vec<Block>, section: &Arc<Section>) {
        if let Some(original) = shared.section(&section.id) {
            if self.allowed(original, section.span) {
                replace(blocks, &section.id, &[Block::Section(Arc::new(at_level(section, original.level)))]);
            }
            return;
        }
        match &section.after {
            Some(after) => match shared.section(after) {
                Some(neighbour) => insert_after(blocks, after, &Arc::new(at_level(section, neighbour.level))),
                None => self.unknown(shared, after, section.span),
            },
            None => self.unknown(shared, &section.id, section.span),
        }
    }

    /// May this shared section be replaced or left out? Not if it is protected, or holds one that is.
    fn allowed(&mut self, section: &Section, span: Span) -> bool {
        let mut ids = vec![section.id.clone()];
        walk_blocks(&section.blocks, &mut |node| {
            if let Node::Section(inner) = node {
                ids.push(inner.id.clone());
            }
        });
        let protected = ids.into_iter().find(|id| self.config.is_protected(&self.overlay.page, id));
        if let Some(id) = &protected {
            self.report.add(Diagnostic::at(Code::ProtectedSection, span).with("section", id));
        }
        protected.is_none()
    }

    fn unknown(&mut self, shared: &Document, id: &Anchor, span: Span) {
        let mut valid = Vec::new();
        shared.walk(&mut |node| {
            if let Node::Section(section) = node {
                valid.push(section.id.to_string());
            }
        });
        let diagnostic = Diagnostic::at(Code::UnknownSection, span)
            .with("section", id)
            .with("page", &self.overlay.page)
            .with("valid", valid.join(", "));
        self.report.add(diagnostic.suggest(id.as_str(), valid.iter().map(String::as_str)));
    }
}

/// The section with its heading at a level, and those in it as far below as they were.
pub fn at_level(section: &Section, level: u8) -> Section {
    let shift = i16::from(level) - i16::from(section.level);
    shifted(section, shift)
}

fn shifted(section: &Section, shift: i16) -> Section {
    let level = (i16::from(section.level) + shift).clamp(2, 6) as u8;
    let blocks = section.blocks.iter().map(|block| match block {
        Block::Section(inner) => Block::Section(Arc::new(shifted(inner, shift))),
        other => other.clone(),
    });
    Section { level, blocks: blocks.collect(), ..section.clone() }
}

/// Puts a new section behind the one it names, and behind those that were put there before it.
fn insert_after(blocks: &mut Vec<Block>, after: &Anchor, new: &Arc<Section>) {
    let named = |block: &Block| matches!(block, Block::Section(section) if section.id == *after);
    let added = |block: &Block| matches!(block, Block::Section(section) if section.after.as_ref() == Some(after));
    if let Some(index) = blocks.iter().position(named) {
        let more = blocks[index + 1..].iter().take_while(|block| added(block)).count();
        blocks.insert(index + 1 + more, Block::Section(new.clone()));
        return;
    }
    for block in blocks {
        match block {
            Block::Section(section) if find(&section.blocks, after) => {
                insert_after(&mut Arc::make_mut(section).blocks, after, new);
            }
            Block::Directive(directive) if find(&directive.blocks, after) => {
                insert_after(&mut Arc::make_mut(directive).blocks, after, new);
            }
            _ => {}
        }
    }
}

fn find(blocks: &[Block], id: &Anchor) -> bool {
    let mut found = false;
    walk_blocks(blocks, &mut |node| found |= matches!(node, Node::Section(section) if section.id == *id));
    found
}

/// Puts other blocks in the place of a section, wherever it stands. The blocks on the way to it are copied, the rest is shared.
fn replace(blocks: &mut Vec<Block>, id: &Anchor, with: &[Block]) -> bool {
    for index in 0..blocks.len() {
        let done = match &mut blocks[index] {
            Block::Section(section) if section.id == *id => {
                blocks.splice(index..=index, with.iter().cloned());
                true
            }
            Block::Section(section) => replace(&mut Arc::make_mut(section).blocks, id, with),
            Block::Directive(directive) => replace(&mut Arc::make_mut(directive).blocks, id, with),
            _ => false,
        };
        if done {
            return true;
        }
    }
    false
}
