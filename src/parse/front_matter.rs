//! Front matter: the YAML between the `---` lines at the top of a page.

use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Report};
use crate::digest::Digest;
use crate::model::document::{Inline, Text};
use crate::model::page::{Alias, Each, FrontMatter, PageStatus};
use crate::name::{Anchor, PageId, slug};
use crate::parse::decode::{Fields, date, list, one_of, parsed, text};
use crate::parse::markdown::{Home, Markdown};
use crate::parse::waiver::waiver;
use crate::parse::yaml::{Node, read};
use crate::text::{FileId, Source, Span};

/// A page file cut in two.
pub struct Parts {
    /// Byte range of the YAML.
    pub yaml: std::ops::Range<usize>,
    /// Where the Markdown begins.
    pub body: usize,
}

/// Finds the `---` lines. A page without them, or with only the first, is reported.
pub fn parts(file: FileId, text: &str, report: &mut Report) -> Option<Parts> {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.trim_end() != "---" {
        report.add(Diagnostic::at(Code::MissingFrontMatter, Span::new(file, 0, first.trim_end().len())));
        return None;
    }
    let mut offset = first.len();
    for line in text[first.len()..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(Parts { yaml: first.len()..offset, body: offset + line.len() });
        }
        offset += line.len();
    }
    report.add(Diagnostic::at(Code::UnclosedFrontMatter, Span::new(file, 0, 3)));
    None
}

/// The front matter of a page, or `None` if what a page cannot do without is missing; every fault is reported.
pub fn front_matter(file: FileId, source: &Arc<Source>, parts: &Parts, report: &mut Report) -> Option<FrontMatter> {
    let yaml = &source.text[parts.yaml.clone()];
    let node = read(file, yaml, parts.yaml.start, report)?;
    let mut fields = Fields::of(&node, report)?;
    let title = fields.required("title", |node, report| line(file, source, node, report));
    let title_span = fields.span_of("title");
    let description = fields.required("description", |node, report| line(file, source, node, report));
    let menu = fields.optional("menu", text);
    let parent = fields.optional("parent", |node, report| {
        parsed("value-page", PageId::new)(node, report).map(|page| (page, node.span))
    });
    let facts = fields.optional("facts", list(fact)).unwrap_or_default();
    let keywords = fields.optional("keywords", list(text)).unwrap_or_default();
    let aliases = fields.optional("aliases", list(alias)).unwrap_or_default();
    let status = fields.optional("status", one_of(&PageStatus::NAMES)).unwrap_or(PageStatus::Published);
    let reviewed = fields.optional("reviewed", date);
    let reviewed_by = fields.optional("reviewed_by", text);
    let review_by = fields.optional("review_by", date);
    let each = fields.optional("each", one_of(&Each::NAMES));
    let waivers = fields.optional("waivers", list(waiver)).unwrap_or_default();
    fields.finish();
    Some(FrontMatter {
        title: title?,
        title_span,
        description: description?,
        menu,
        parent,
        facts,
        keywords,
        aliases,
        status,
        reviewed,
        reviewed_by,
        review_by,
        each,
        waivers,
        digest: Digest::of(yaml.as_bytes()),
    })
}

/// What stands at the top of a municipality's file that changes a shared page.
pub struct OverlayHead {
    pub leave_out: Vec<(Anchor, Span)>,
    pub source: String,
    pub date: Option<jiff::civil::Date>,
    pub approver: Option<String>,
    pub span: Span,
}

/// The front matter of a municipality's file that replaces, adds or leaves out sections.
pub fn overlay_head(file: FileId, source: &str, parts: &Parts, report: &mut Report) -> Option<OverlayHead> {
    let node = read(file, &source[parts.yaml.clone()], parts.yaml.start, report)?;
    let mut fields = Fields::of(&node, report)?;
    let leave_out = fields.optional("leave_out", list(section)).unwrap_or_default();
    let source = fields.required("source", text);
    let date = fields.required("date", date);
    let approver = fields.optional("approver", text);
    fields.finish();
    Some(OverlayHead { leave_out, source: source?, date: Some(date?), approver, span: node.span })
}

fn section(node: &Node, report: &mut Report) -> Option<(Anchor, Span)> {
    parsed("value-anchor", |text| Anchor::new(text.trim_start_matches('#')))(node, report)
        .map(|anchor| (anchor, node.span))
}

fn fact(node: &Node, report: &mut Report) -> Option<(String, Span)> {
    text(node, report).map(|id| (id, node.span))
}

fn alias(node: &Node, report: &mut Report) -> Option<Alias> {
    let path = |text: &str| {
        let path = slug(text);
        (!path.is_empty() && text.starts_with('/')).then_some(path)
    };
    parsed("value-alias", path)(node, report).map(|path| Alias { path, span: node.span })
}

/// A text in which values are looked up: its place in the file is kept, so that a wrong name is shown where it stands.
fn line(file: FileId, source: &Arc<Source>, node: &Node, report: &mut Report) -> Option<Vec<Inline>> {
    let written = text(node, report)?;
    let home = Home { folders: Vec::new(), suffixes: Vec::new() };
    let markdown = Markdown { file, source, home: &home };
    let slice = source.slice(node.span.start, node.span.end);
    match slice.find(&written) {
        Some(start) => {
            let start = node.span.start + start;
            Some(markdown.line(start, start + written.len(), report))
        }
        None => Some(vec![Inline::Text(Text::other(&written, node.span))]),
    }
}

/// The front matter of a page whose own could not be read, so that links to the page still find it.
pub fn stand_in(id: &PageId, file: FileId) -> Arc<FrontMatter> {
    Arc::new(FrontMatter {
        title: vec![Inline::Text(Text::other(id.as_str(), Span::new(file, 0, 0)))],
        title_span: Span::new(file, 0, 0),
        description: Vec::new(),
        menu: None,
        parent: None,
        facts: Vec::new(),
        keywords: Vec::new(),
        aliases: Vec::new(),
        status: PageStatus::Draft,
        reviewed: None,
        reviewed_by: None,
        review_by: None,
        each: None,
        waivers: Vec::new(),
        digest: Digest::of(id.as_str().as_bytes()),
    })
}
