//! A document as HTML: Markdown's own elements here, everything else by the theme's components.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};
use tera::{Context, Error, Value};

use crate::model::document::{Alignment, Attribute, Block, Directive, Inline, Link, Section, Table, Target};
use crate::model::scope::Scope;
use crate::model::theme::{AttributeKind, Engine, Signature, Theme};
use crate::name::Anchor;
use crate::render::html::{close, escaped, open};
use crate::render::{component, split_sections};

/// The HTML of a page's document, in pieces: the headings, and the blocks below them.
pub fn article(scope: &Scope<'_>, theme: &Theme) -> Result<Vec<String>, Error> {
    let mut pieces = Vec::new();
    Writer::new(scope, theme).pieces(&scope.page.document.blocks, &mut pieces)?;
    Ok(pieces)
}

pub(super) struct Writer<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) theme: &'a Theme,
    pub(super) engine: &'a Engine,
    /// Components that are written out once a page, by name and attributes.
    pub(super) seen: BTreeSet<(String, String)>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(scope: &'a Scope<'a>, theme: &'a Theme) -> Self {
        Self { scope, theme, engine: &theme.engines[scope.variant], seen: BTreeSet::new() }
    }
}

impl Writer<'_> {
    fn pieces(&mut self, blocks: &[Block], pieces: &mut Vec<String>) -> Result<(), Error> {
        for block in blocks {
            match block {
                Block::Section(section) => {
                    pieces.push(self.heading(section)?);
                    self.pieces(&section.blocks, pieces)?;
                }
                other => pieces.push(self.block(other)?),
            }
        }
        Ok(())
    }

    pub(super) fn blocks<'b>(&mut self, blocks: impl IntoIterator<Item = &'b Block>) -> Result<String, Error> {
        let mut html = String::new();
        for block in blocks {
            html.push_str(&self.block(block)?);
        }
        Ok(html)
    }

    fn block(&mut self, block: &Block) -> Result<String, Error> {
        match block {
            Block::Section(section) => self.section(section),
            Block::Paragraph(text) => {
                let class = if starts_with_call(text) { " class=\"call\"" } else { "" };
                Ok(format!("<p{class}>{}</p>\n", self.inlines(text)?))
            }
            Block::Plain(text) => self.inlines(text),
            Block::List(list) => self.list(list.start, &list.items),
            Block::Quote(blocks) => Ok(format!("<blockquote>{}</blockquote>\n", self.blocks(blocks)?)),
            Block::Code(code) => Ok(format!("<pre><code>{}</code></pre>\n", escaped(&code.text))),
            Block::Table(table) => self.table(table),
            Block::Rule => Ok("<hr>\n".to_owned()),
            Block::Directive(directive) => self.directive(directive),
        }
    }

    fn section(&mut self, section: &Section) -> Result<String, Error> {
        Ok(self.heading(section)? + &self.blocks(&section.blocks)?)
    }

    fn heading(&mut self, section: &Section) -> Result<String, Error> {
        let title = self.inlines(&section.title)?;
        let twins = self.twins(section);
        if twins.is_empty() {
            return Ok(format!("<h{0} id=\"{1}\">{title}</h{0}>\n", section.level, section.id));
        }
        let mut arguments = Context::new();
        arguments.insert("id", &section.id);
        arguments.insert_value("title", Value::safe_string(&title));
        arguments.insert("twins", &twins);
        component(&self.engine.tera, "heading", &arguments, &Context::new(), None)
    }

    fn twins(&self, section: &Section) -> Vec<Json> {
        let twins = self.scope.heading_twins(section);
        twins
            .map(|twin| {
                json!({ "name": twin.settings.name, "lang": twin.settings.lang,
                "href": self.scope.twin_href(&twin, Some(&section.id)) })
            })
            .collect()
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) -> Result<String, Error> {
        let tag = if start.is_some() { "ol" } else { "ul" };
        let first = start.filter(|start| *start != 1).map(|start| start.to_string());
        let mut html = String::new();
        let class = items.iter().all(|item| is_link(item)).then_some("links");
        open(&mut html, tag, &[("start", first.as_deref()), ("class", class)]);
        for item in items {
            html.push_str("<li>");
            html.push_str(&self.blocks(item)?);
            html.push_str("</li>\n");
        }
        close(&mut html, tag);
        html.push('\n');
        Ok(html)
    }

    fn table(&mut self, table: &Table) -> Result<String, Error> {
        // A wide table scrolls in its own box, which the keyboard must reach (WCAG 2.2, 2.1.1).
        let name = self.scope.editions.workspace.catalogs[self.scope.variant].text("table", &[]);
        let mut html = String::new();
        open(&mut html, "section", &[("class", Some("table")), ("aria-label", Some(&name)), ("tabindex", Some("0"))]);
        html.push_str("<table><thead><tr>");
        for (cell, alignment) in table.head.iter().zip(&table.alignments) {
            open(&mut html, "th", &[("scope", Some("col")), ("class", class(*alignment))]);
            html.push_str(&self.inlines(cell)?);
            html.push_str("</th>");
        }
        html.push_str("</tr></thead><tbody>");
        for row in &table.rows {
            html.push_str("<tr>");
            for (cell, alignment) in row.iter().zip(&table.alignments) {
                open(&mut html, "td", &[("class", class(*alignment))]);
                html.push_str(&self.inlines(cell)?);
                html.push_str("</td>");
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table></section>\n");
        Ok(html)
    }

    pub(super) fn directive(&mut self, directive: &Directive) -> Result<String, Error> {
        let Some(signature) = self.theme.component(&directive.name) else { return Ok(String::new()) };
        let mut implicit = self.data(signature, &directive.attributes)?;
        let body = if signature.uses("sections") {
            let (plain, sections) = split_sections(&directive.blocks);
            let sections =
                sections.into_iter().map(|section| self.section_value(section)).collect::<Result<Vec<_>, _>>()?;
            implicit.insert("sections", &sections);
            self.blocks(plain)?
        } else {
            self.blocks(&directive.blocks)?
        };
        let arguments = arguments(signature, &directive.attributes);
        component(&self.engine.tera, &directive.name, &arguments, &implicit, Some(&body))
    }

    /// A section as a component sees it: its heading's text and its body as HTML.
    fn section_value(&mut self, section: &Section) -> Result<Value, Error> {
        let mut value = Context::new();
        value.insert("id", &section.id);
        value.insert("level", &section.level);
        value.insert_value("title", Value::safe_string(&self.inlines(&section.title)?));
        value.insert_value("body", Value::safe_string(&self.blocks(&section.blocks)?));
        Ok(value_of(&value, &["id", "level", "title", "body"]))
    }

    pub(super) fn data(&self, signature: &Signature, attributes: &[Attribute]) -> Result<Context, Error> {
        let mut implicit = Context::new();
        for name in &signature.data {
            match name.as_str() {
                "sections" => {}
                "term" => implicit.insert("term", &self.term(signature, attributes)),
                "file" => implicit.insert("file", &self.file(signature, attributes)),
                name => implicit.insert_value(name.to_owned(), self.scope.data(name).value()),
            }
        }
        Ok(implicit)
    }

    fn term(&self, signature: &Signature, attributes: &[Attribute]) -> Json {
        let id = of_kind(signature, attributes, AttributeKind::Term).and_then(Anchor::new);
        let term = id.as_ref().and_then(|id| self.scope.editions.workspace.glossary.terms.get(id));
        term.map_or(Json::Null, |term| json!({ "id": id, "word": term.word, "explanation": term.explanation }))
    }

    fn file(&self, signature: &Signature, attributes: &[Attribute]) -> Json {
        let name = of_kind(signature, attributes, AttributeKind::File).unwrap_or_default();
        let file = self.scope.editions.workspace.files.get(name);
        file.map_or(Json::Null, |file| {
            let format = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_uppercase();
            json!({ "href": format!("{}files/{name}", self.scope.root()), "format": format,
                "kilobytes": file.bytes.len().div_ceil(1000) })
        })
    }
}

/// A map of some keys of a context, for a list of maps.
fn value_of(context: &Context, keys: &[&'static str]) -> Value {
    let map: tera::Map =
        keys.iter().filter_map(|key| Some((tera::value::Key::Str(key), context.get(key)?.clone()))).collect();
    Value::from(map)
}

fn of_kind<'a>(signature: &Signature, attributes: &'a [Attribute], kind: AttributeKind) -> Option<&'a str> {
    let expected = signature.of_kind(kind)?;
    attributes.iter().find(|attribute| attribute.name == expected.name).map(|attribute| attribute.value.as_str())
}

/// A directive's attributes as the types of the component's arguments.
pub(super) fn arguments(signature: &Signature, attributes: &[Attribute]) -> Context {
    let mut arguments = Context::new();
    for attribute in attributes {
        let kind = signature.attribute(&attribute.name).map(|one| one.kind);
        match (kind, attribute.value.parse::<i64>()) {
            (Some(AttributeKind::Integer), Ok(number)) => arguments.insert(attribute.name.clone(), &number),
            (Some(AttributeKind::Bool), _) => arguments.insert(attribute.name.clone(), &(attribute.value == "true")),
            _ => arguments.insert(attribute.name.clone(), &attribute.value),
        }
    }
    arguments
}

/// “Ring 112 om …”: a paragraph that begins with a number to call.
fn starts_with_call(text: &[Inline]) -> bool {
    let is_call = |link: &Link| matches!(&link.target, Target::External(address) if address.starts_with("tel:"));
    // Anything but text beside the button would become a column of its own.
    matches!(text, [Inline::Link(link), words @ ..] if is_call(link) && words.iter().all(|one| matches!(one, Inline::Text(_))))
}

/// An item that is a link and nothing else: a list of such is a way on, not a part of the text.
fn is_link(item: &[Block]) -> bool {
    matches!(item, [Block::Plain(text) | Block::Paragraph(text)] if matches!(text[..], [Inline::Link(_)]))
}

fn class(alignment: Alignment) -> Option<&'static str> {
    match alignment {
        Alignment::Start => None,
        Alignment::Center => Some("center"),
        Alignment::End => Some("end"),
    }
}
