//! A theme as it is used: compiled templates, the signatures of its components, its stylesheet for each colour scheme.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::Tera;

use crate::digest::Digest;
use crate::model::document::{Attribute, Directive, Form};

/// Base theme, or a publisher's own templates before it.
pub struct Theme {
    /// One engine for each variant, in the order of `site.yaml`; they differ in the language of `text(…)`.
    pub engines: Vec<Engine>,
    /// `None` if the templates could not be read: then no directive is called unknown.
    pub components: Option<BTreeMap<String, Signature>>,
    /// Stylesheets by colour scheme.
    pub stylesheets: BTreeMap<String, Asset>,
    /// Colours of the share image by colour scheme; a scheme without them has no image.
    pub colours: BTreeMap<String, Colours>,
    /// The lowest contrast of text in each colour scheme, light and dark; a theme without pairs of text has none.
    pub contrasts: BTreeMap<String, Contrast>,
    /// Other files that pages show, by the name they have in `assets/`: `icon.svg`.
    pub assets: BTreeMap<String, Asset>,
}

/// What the share image is drawn with, in red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    pub ground: [u8; 3],
    pub ink: [u8; 3],
    pub band: [u8; 3],
}

/// How well text stands out, and how well it has to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    pub ratio: f64,
    pub least: f64,
}

pub struct Engine {
    pub tera: Tera,
    /// Of all templates, components and texts.
    pub digest: Digest,
}

/// A file of the theme, named after its digest so that it can be kept for a year.
#[derive(Clone, Debug)]
pub struct Asset {
    pub text: Arc<str>,
    /// `assets/lugn.1a2b3c4d.css`
    pub path: String,
}

impl Asset {
    pub fn new(name: &str, text: String) -> Self {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let path = format!("assets/{stem}.{}.{ending}", Digest::of(text.as_bytes()).short());
        Self { text: text.into(), path }
    }
}

/// What a component takes: its Tera arguments are the directive's attributes, its implicit (`@name`) arguments are the data it
/// uses, its metadata says how it is written.
#[derive(Clone, Debug)]
pub struct Signature {
    pub form: Form,
    pub attributes: Vec<AttributeSignature>,
    /// Names of the implicit arguments.
    pub data: Vec<String>,
    /// Components it must stand directly in; empty: anywhere.
    pub inside: Vec<String>,
    /// Components that must stand in it, exactly once each.
    pub requires: Vec<String>,
    /// Written out only the first time on a page; later only its text is shown.
    pub once: bool,
}

#[derive(Clone, Debug)]
pub struct AttributeSignature {
    pub name: String,
    pub required: bool,
    pub kind: AttributeKind,
}

/// What an attribute's value means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeKind {
    Text,
    Integer,
    Bool,
    /// `page#section`: the component shows that section's content.
    Section,
    /// A word in the glossary.
    Term,
    /// A file under `content/files/`.
    File,
    /// A day, `2026-11-21`.
    Date,
}

impl AttributeKind {
    /// The word for it in messages and in the editor's vocabulary.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Bool => "bool",
            Self::Section => "section",
            Self::Term => "term",
            Self::File => "file",
            Self::Date => "date",
        }
    }
}

impl Theme {
    /// The signature of a component.
    pub fn component(&self, name: &str) -> Option<&Signature> {
        self.components.as_ref()?.get(name)
    }

    /// The `page#section` that a directive shows, as it is written.
    pub fn reference<'a>(&self, directive: &'a Directive) -> Option<&'a Attribute> {
        let attribute = self.component(&directive.name)?.of_kind(AttributeKind::Section)?;
        directive.attribute(&attribute.name)
    }
}

impl Signature {
    pub fn attribute(&self, name: &str) -> Option<&AttributeSignature> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// The attribute whose value is of a kind.
    pub fn of_kind(&self, kind: AttributeKind) -> Option<&AttributeSignature> {
        self.attributes.iter().find(|attribute| attribute.kind == kind)
    }

    pub fn uses(&self, name: &str) -> bool {
        self.data.iter().any(|data| data == name)
    }
}
