//! Everything a node asks, answered, as text for a digest.

use std::fmt::Write;

use crate::model::document::{Attribute, Node, Section};
use crate::model::scope::Scope;
use crate::model::theme::{AttributeKind, Theme};
use crate::name::Anchor;

impl Scope<'_> {
    /// What a node becomes on this page, apart from what stands in the document itself.
    pub fn answer_text(&self, node: Node<'_>, theme: &Theme) -> String {
        match node {
            Node::Section(section) => self.section_answer(section),
            Node::Directive(one) => self.component_answer(&one.name, &one.attributes, theme),
            Node::InlineDirective(one) => self.component_answer(&one.name, &one.attributes, theme),
            Node::Link(link) => format!("{:?}", self.href(&link.target)),
            Node::Image(image) => format!("{:?}", self.href(&image.target)),
            Node::Value(value) => format!("{:?}", self.value(&value.path)),
            Node::Placeholder(_) => String::new(),
        }
    }

    fn section_answer(&self, section: &Section) -> String {
        let mut answer = String::new();
        for twin in self.heading_twins(section) {
            // Writing to a String cannot fail.
            let _ = write!(answer, "{}", self.twin_href(&twin, Some(&section.id)));
        }
        answer
    }

    fn component_answer(&self, name: &str, attributes: &[Attribute], theme: &Theme) -> String {
        let Some(signature) = theme.component(name) else { return String::new() };
        let mut answer = String::new();
        for data in &signature.data {
            let _ = write!(answer, "{data}={};", self.data(data));
        }
        for attribute in attributes {
            match signature.attribute(&attribute.name).map(|one| one.kind) {
                Some(AttributeKind::Term) => {
                    let term =
                        Anchor::new(&attribute.value).and_then(|id| self.editions.workspace.glossary.terms.get(&id));
                    let _ = write!(answer, "{term:?};");
                }
                Some(AttributeKind::File) => {
                    let file = self.editions.workspace.files.get(&attribute.value).map(|file| file.digest);
                    let _ = write!(answer, "{file:?};");
                }
                _ => {}
            }
        }
        answer
    }

    /// Twins that a heading links to: those of sections that are paired, at the level of the page's parts.
    pub fn heading_twins<'b>(&'b self, section: &'b Section) -> impl Iterator<Item = crate::model::edition::Twin<'b>> {
        let shown = section.named && section.level == 2;
        self.editions.section_twins(self.variant, &self.page.id, &section.id).filter(move |_| shown)
    }
}
