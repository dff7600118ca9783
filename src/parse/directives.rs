//! Directives held against the signatures of the theme's components, while the page is parsed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::{Attribute, Block, Directive, Document, Form, Inline};
use crate::model::nodes::{Node, walk_inlines};
use crate::model::theme::{AttributeKind, AttributeSignature, Signature};
use crate::name::Anchor;
use crate::text::Span;

/// Checks every directive of a document.
pub fn check(document: &Document, components: &BTreeMap<String, Signature>, report: &mut Report) {
    Checker { components, report }.blocks(&document.blocks, None);
}

struct Checker<'a> {
    components: &'a BTreeMap<String, Signature>,
    report: &'a mut Report,
}

impl<'a> Checker<'a> {
    fn blocks(&mut self, blocks: &[Block], parent: Option<&str>) {
        for block in blocks {
            match block {
                Block::Section(section) => {
                    self.heading(&section.title);
                    self.blocks(&section.blocks, parent);
                }
                Block::Paragraph(inlines) | Block::Plain(inlines) => self.inlines(inlines),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item, parent)),
                Block::Quote(blocks) => self.blocks(blocks, parent),
                Block::Table(table) => {
                    table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.inlines(cell));
                }
                Block::Directive(directive) => self.directive(directive, parent),
                Block::Code(_) | Block::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        walk_inlines(inlines, &mut |node| {
            if let Node::InlineDirective(one) = node {
                self.call(&one.name, Form::Inline, &one.attributes, one.span);
            }
        });
    }

    /// A heading is a place to link to and is shown again in lists of contents, so that nothing in it can be pressed.
    fn heading(&mut self, title: &[Inline]) {
        walk_inlines(title, &mut |node| {
            if let Node::InlineDirective(one) = node {
                self.report.add(Diagnostic::at(Code::DirectiveInHeading, one.span).with("name", &one.name));
            }
        });
    }

    fn directive(&mut self, directive: &Directive, parent: Option<&str>) {
        if let Some(signature) = self.call(&directive.name, directive.form, &directive.attributes, directive.span) {
            self.parent(directive, signature, parent);
            self.parts(directive, signature);
        }
        // What is only shown to some stands where it would stand without that.
        let inner = if directive.name == "only" { parent } else { Some(directive.name.as_str()) };
        self.blocks(&directive.blocks, inner);
    }

    /// Name, form and attributes; gives the signature if there is such a component.
    fn call(&mut self, name: &str, form: Form, attributes: &[Attribute], span: Span) -> Option<&'a Signature> {
        let Some(signature) = self.components.get(name) else {
            let valid = self.components.keys().map(String::as_str);
            let names = valid.clone().collect::<Vec<_>>().join(", ");
            let diagnostic = Diagnostic::at(Code::UnknownDirective, span).with("name", name).with("valid", names);
            self.report.add(diagnostic.suggest(name, valid));
            return None;
        };
        // A component that can hold text may be written as a leaf when its text comes from elsewhere.
        let from_elsewhere = signature.of_kind(AttributeKind::Section).is_some();
        if signature.form != form && !(form == Form::Leaf && signature.form == Form::Block && from_elsewhere) {
            let written = form_example(signature.form, name);
            self.report.add(Diagnostic::at(Code::DirectiveForm, span).with("name", name).with("form", written));
        }
        self.attributes(name, signature, attributes, span);
        Some(signature)
    }

    fn attributes(&mut self, name: &str, signature: &Signature, attributes: &[Attribute], span: Span) {
        for attribute in attributes {
            match signature.attribute(&attribute.name) {
                Some(expected) => self.attribute(attribute, expected),
                None => {
                    let valid: Vec<&str> = signature.attributes.iter().map(|one| one.name.as_str()).collect();
                    let diagnostic = Diagnostic::at(Code::UnknownAttribute, attribute.span)
                        .with("name", name)
                        .with("key", &attribute.name)
                        .with("valid", valid.join(", "));
                    self.report.add(diagnostic.suggest(&attribute.name, valid));
                }
            }
        }
        for expected in signature.attributes.iter().filter(|expected| expected.required) {
            if !attributes.iter().any(|attribute| attribute.name == expected.name) {
                self.report
                    .add(Diagnostic::at(Code::MissingAttribute, span).with("name", name).with("key", &expected.name));
            }
        }
    }

    fn attribute(&mut self, attribute: &Attribute, expected: &AttributeSignature) {
        let fits = match expected.kind {
            AttributeKind::Text | AttributeKind::File => !attribute.value.trim().is_empty(),
            AttributeKind::Integer => attribute.value.parse::<i64>().is_ok(),
            AttributeKind::Bool => matches!(attribute.value.as_str(), "true" | "false"),
            AttributeKind::Section => attribute.value.split_once('#').is_some_and(|(_, section)| !section.is_empty()),
            AttributeKind::Date => attribute.value.trim().parse::<Date>().is_ok(),
            AttributeKind::Term => Anchor::new(&attribute.value).is_some(),
        };
        if !fits {
            let diagnostic = Diagnostic::at(Code::BadAttribute, attribute.span)
                .with("key", &attribute.name)
                .with("expected", expected.kind.name());
            self.report.add(diagnostic);
        }
    }

    fn parent(&mut self, directive: &Directive, signature: &Signature, parent: Option<&str>) {
        let fits = signature.inside.is_empty()
            || parent.is_some_and(|parent| signature.inside.iter().any(|allowed| allowed == parent));
        if !fits {
            let diagnostic = Diagnostic::at(Code::WrongParent, directive.span)
                .with("name", &directive.name)
                .with("parents", signature.inside.join(", "));
            self.report.add(diagnostic);
        }
    }

    fn parts(&mut self, directive: &Directive, signature: &Signature) {
        for part in &signature.requires {
            let count = directive.blocks.iter().filter(|block| is_part(block, part)).count();
            if count != 1 {
                let diagnostic = Diagnostic::at(Code::MissingPart, directive.span)
                    .with("name", &directive.name)
                    .with("part", part)
                    .with("count", count);
                self.report.add(diagnostic);
            }
        }
    }
}

fn is_part(block: &Block, name: &str) -> bool {
    matches!(block, Block::Directive(directive) if directive.name == name)
}

/// How a component is written, as an example.
fn form_example(form: Form, name: &str) -> String {
    match form {
        Form::Block => format!(":::{name} … :::"),
        Form::Leaf => format!("::{name}"),
        Form::Inline => format!(":{name}[…]"),
    }
}
