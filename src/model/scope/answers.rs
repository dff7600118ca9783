//! Everything a node asks, answered, as text for a digest.

use std::fmt::Write;

use crate::model::document::{Attribute, Section, Target};
use crate::model::nodes::Node;
use crate::model::scope::{Href, Scope};
use crate::model::theme::{AttributeKind, Theme};
use crate::name::Anchor;

impl Scope<'_> {
    /// Adds what a node becomes on this page, apart from what stands in the document itself.
    pub fn answer(&self, node: Node<'_>, theme: &Theme, answers: &mut String) {
        match node {
            Node::Section(section) => self.section_answer(section, answers),
            Node::Directive(one) => self.component_answer(&one.name, &one.attributes, theme, answers),
            Node::InlineDirective(one) => self.component_answer(&one.name, &one.attributes, theme, answers),
            Node::Link(link) => self.target_answer(&link.target, answers),
            Node::Image(image) => self.target_answer(&image.target, answers),
            Node::Value(value) => add(answers, format_args!("{:?}", self.value(&value.path))),
            Node::Placeholder(_) => {}
        }
        // Nothing in an answer is this byte, so that two answers never run together.
        answers.push('\0');
    }

    fn section_answer(&self, section: &Section, answers: &mut String) {
        for twin in self.heading_twins(section) {
            answers.push_str(&self.twin_href(&twin, Some(&section.id)));
        }
    }

    fn target_answer(&self, target: &Target, answers: &mut String) {
        match self.href(target) {
            Href::To(address) => answers.push_str(&address),
            nowhere => add(answers, format_args!(" {nowhere:?}")),
        }
    }

    fn component_answer(&self, name: &str, attributes: &[Attribute], theme: &Theme, answers: &mut String) {
        let Some(signature) = theme.component(name) else { return };
        for data in &signature.data {
            add(answers, format_args!("{data}={};", self.data(data).digest()));
        }
        for attribute in attributes {
            match signature.attribute(&attribute.name).map(|one| one.kind) {
                Some(AttributeKind::Term) => {
                    let term =
                        Anchor::new(&attribute.value).and_then(|id| self.editions.workspace.glossary.terms.get(&id));
                    add(answers, format_args!("{term:?};"));
                }
                Some(AttributeKind::File) => {
                    let file = self.editions.workspace.files.get(&attribute.value).map(|file| file.digest);
                    add(answers, format_args!("{file:?};"));
                }
                _ => {}
            }
        }
    }

    /// Twins that a heading links to: those of sections that are paired, at the level of the page's parts.
    pub fn heading_twins<'b>(&'b self, section: &'b Section) -> impl Iterator<Item = crate::model::edition::Twin<'b>> {
        let shown = section.named && section.level == 2;
        let twins = || self.editions.section_twins(self.variant, &self.page.id, &section.id);
        shown.then(twins).into_iter().flatten()
    }
}

fn add(answers: &mut String, answer: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = answers.write_fmt(answer);
}
