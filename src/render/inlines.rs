//! Running text as HTML.

use std::borrow::Cow;

use tera::{Context, Error, Value};

use crate::model::document::{Image, Inline, InlineDirective, Link, Target};
use crate::model::scope::{Answer, Href};
use crate::render::component;
use crate::render::components::{Writer, arguments};
use crate::render::html::{close, escaped, open, push_escaped};
use crate::render::typeset::typeset;

impl Writer<'_> {
    pub(super) fn inlines(&mut self, inlines: &[Inline]) -> Result<String, Error> {
        let mut html = String::new();
        for inline in inlines {
            match inline {
                Inline::Text(text) => push_escaped(&mut html, &self.typeset(text.words())),
                Inline::Emphasis(inner) => html.push_str(&format!("<em>{}</em>", self.inlines(inner)?)),
                Inline::Strong(inner) => html.push_str(&format!("<strong>{}</strong>", self.inlines(inner)?)),
                Inline::Strikethrough(inner) => html.push_str(&format!("<del>{}</del>", self.inlines(inner)?)),
                Inline::Code(code) => html.push_str(&format!("<code>{}</code>", escaped(code))),
                Inline::Link(link) => html.push_str(&self.link(link)?),
                Inline::Image(image) => html.push_str(&self.image(image)),
                Inline::Value(value) => html.push_str(&self.value(&value.path)?),
                Inline::Placeholder(one) => html.push_str(&self.missing(&one.what, &one.owner)?),
                Inline::Directive(directive) => html.push_str(&self.inline_directive(directive)?),
                Inline::SoftBreak if self.scope.editions.variant(self.scope.variant).keep_lines => {
                    html.push_str("<br>\n")
                }
                Inline::SoftBreak => html.push('\n'),
                Inline::HardBreak => html.push_str("<br>\n"),
            }
        }
        Ok(html)
    }

    /// A link that leads nowhere becomes its text: its fault is told elsewhere.
    fn link(&mut self, link: &Link) -> Result<String, Error> {
        let content = self.inlines(&link.content)?;
        let Href::To(href) = self.scope.href(&link.target) else { return Ok(content) };
        let is_external = matches!(&link.target, Target::External(address) if address.starts_with("http"));
        if is_external {
            let mut arguments = Context::new();
            arguments.insert("href", &href);
            arguments.insert_value("content", Value::safe_string(&content));
            return component(&self.engine.tera, "external", &arguments, &Context::new(), None);
        }
        let mut html = String::new();
        open(&mut html, "a", &[("href", Some(&href))]);
        html.push_str(&content);
        close(&mut html, "a");
        Ok(html)
    }

    fn image(&self, image: &Image) -> String {
        let Href::To(href) = self.scope.href(&image.target) else { return escaped(&image.alt) };
        let mut html = String::new();
        open(&mut html, "img", &[("src", Some(&href)), ("alt", Some(&image.alt)), ("loading", Some("lazy"))]);
        html
    }

    fn value(&self, path: &[String]) -> Result<String, Error> {
        match self.scope.value(path) {
            Ok(Answer::Text(text)) => Ok(escaped(&text)),
            Ok(Answer::Link { text, href }) => {
                let mut html = String::new();
                open(&mut html, "a", &[("href", Some(&href))]);
                push_escaped(&mut html, &text);
                close(&mut html, "a");
                Ok(html)
            }
            Ok(Answer::Missing { what, owner }) => self.missing(&what, &owner),
            Ok(Answer::None) => component(&self.engine.tera, "nothing", &Context::new(), &Context::new(), None),
            Err(_) => Ok(String::new()),
        }
    }

    fn typeset<'t>(&self, words: &'t str) -> Cow<'t, str> {
        match self.scope.editions.variant(self.scope.variant).language() {
            "sv" => typeset(words),
            _ => Cow::Borrowed(words),
        }
    }

    fn missing(&self, what: &str, owner: &str) -> Result<String, Error> {
        let mut arguments = Context::new();
        arguments.insert("what", what);
        arguments.insert("owner", owner);
        let mut implicit = Context::new();
        implicit.insert("publish", &self.scope.mode.publish);
        component(&self.engine.tera, "missing", &arguments, &implicit, None)
    }

    fn inline_directive(&mut self, directive: &InlineDirective) -> Result<String, Error> {
        let Some(signature) = self.theme.component(&directive.name) else { return Ok(escaped(directive.text.words())) };
        let key: String = directive.attributes.iter().map(|one| format!("{}={};", one.name, one.value)).collect();
        if signature.once && !self.seen.insert((directive.name.clone(), key)) {
            return Ok(escaped(directive.text.words()));
        }
        let implicit = self.data(signature, &directive.attributes)?;
        let arguments = arguments(signature, &directive.attributes);
        component(&self.engine.tera, &directive.name, &arguments, &implicit, Some(&escaped(directive.text.words())))
    }
}
