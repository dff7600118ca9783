//! `content/requirements.yaml`

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::config::Config;
use crate::model::requirement::{RequiredContent, Requirement};
use crate::name::{Anchor, PageId, VariantId};
use crate::parse::decode::{Fields, list, parsed, text, unknown_name};
use crate::parse::yaml::{Kind, Node};

/// A list of what pages must have.
pub fn requirements(config: &Config, node: &Node, report: &mut Report) -> Vec<Requirement> {
    list(|node: &Node, report: &mut Report| requirement(config, node, report))(node, report).unwrap_or_default()
}

fn requirement(config: &Config, node: &Node, report: &mut Report) -> Option<Requirement> {
    let mut fields = Fields::of(node, report)?;
    let page = fields.required("page", parsed("value-page", PageId::new));
    let sections = fields.optional("sections", list(parsed("value-anchor", Anchor::new))).unwrap_or_default();
    let content = content(&mut fields);
    let variants = fields.optional("variants", |node, report| variants(config, node, report)).unwrap_or_default();
    fields.finish();
    Some(Requirement { page: page?, sections, content, variants, span: node.span })
}

fn content(fields: &mut Fields<'_>) -> RequiredContent {
    RequiredContent {
        facts: fields.optional("facts", list(text)).unwrap_or_default(),
        notices: fields.optional("notices", list(text)).unwrap_or_default(),
        wording: fields.optional("wording", list(text)).unwrap_or_default(),
    }
}

fn variants(config: &Config, node: &Node, report: &mut Report) -> Option<BTreeMap<VariantId, RequiredContent>> {
    let Kind::Map(entries) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-map"));
        return None;
    };
    let valid: Vec<&str> = config.variants[1..].iter().map(|variant| variant.id.as_str()).collect();
    let mut variants = BTreeMap::new();
    for (key, node) in entries {
        let Some(id) = VariantId::new(&key.name).filter(|_| valid.contains(&key.name.as_str())) else {
            report.add(unknown_name(key.span, &key.name, &valid));
            continue;
        };
        let empty = matches!(&node.kind, Kind::Map(entries) if entries.is_empty());
        let required = if empty { Some(RequiredContent::default()) } else { one(node, report) };
        variants.extend(required.map(|required| (id, required)));
    }
    Some(variants)
}

fn one(node: &Node, report: &mut Report) -> Option<RequiredContent> {
    let mut fields = Fields::of(node, report)?;
    let content = content(&mut fields);
    fields.finish();
    Some(content)
}
