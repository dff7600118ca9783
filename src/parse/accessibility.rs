//! The accessibility statement of a site, and `content/accessibility_test.yaml`, which the browser tests write.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::accessibility::{
    Accessibility, Compliance, Exception, Exempt, Method, Said, Shortcoming, Tested, Way,
};
use crate::name::SiteId;
use crate::parse::contact::phone;
use crate::parse::decode::{Fields, date, list, one_of, parsed, text};
use crate::parse::reading::number;
use crate::parse::yaml::{Kind, Node};

/// The key `accessibility` of a site. Without it nothing is said yet.
pub fn accessibility(fields: &mut Fields<'_>) -> Accessibility {
    let span = fields.span_of("accessibility");
    fields.optional("accessibility", statement).unwrap_or_else(|| Accessibility::unsaid(span))
}

fn statement(node: &Node, report: &mut Report) -> Option<Accessibility> {
    let mut fields = Fields::of(node, report)?;
    let read = Accessibility {
        compliance: fields.optional("compliance", said(one_of(&Compliance::NAMES))),
        shortcomings: fields.optional("shortcomings", list(shortcoming)).unwrap_or_default(),
        disproportionate: fields.optional("disproportionate", text),
        exempt: fields.optional("exempt", list(exempt)).unwrap_or_default(),
        assessed: fields.optional("assessed", said(date)),
        updated: fields.optional("updated", said(date)),
        method: fields.optional("method", one_of(&Method::NAMES)),
        by: fields.optional("by", text),
        report_to: fields.optional("report_to", said(parsed("value-feedback", written_way))),
        report_phone: fields.optional("report_phone", said(phone)),
        other_format: fields.optional("other_format", said(parsed("value-way", Way::new))),
        span: node.span,
    };
    fields.finish();
    Some(read)
}

fn said<T>(read: impl FnOnce(&Node, &mut Report) -> Option<T>) -> impl FnOnce(&Node, &mut Report) -> Option<Said<T>> {
    |node, report| Some(Said { value: read(node, report)?, span: node.span })
}

fn shortcoming(node: &Node, report: &mut Report) -> Option<Shortcoming> {
    let mut fields = Fields::of(node, report)?;
    let (what, why) = (fields.required("what", text), fields.required("why", text));
    fields.finish();
    Some(Shortcoming { what: what?, why: why? })
}

fn exempt(node: &Node, report: &mut Report) -> Option<Exempt> {
    let mut fields = Fields::of(node, report)?;
    let (what, exception) = (fields.required("what", text), fields.required("exception", one_of(&Exception::NAMES)));
    fields.finish();
    Some(Exempt { what: what?, exception: exception? })
}

/// Whoever cannot hear or speak has to be able to report too.
fn written_way(text: &str) -> Option<Way> {
    Way::new(text).filter(|way| !matches!(way, Way::Phone(_)))
}

/// What the browser tests found, by site.
pub fn tests(node: &Node, report: &mut Report) -> Option<BTreeMap<SiteId, Tested>> {
    let mut fields = Fields::of(node, report)?;
    let date = fields.required("date", said(date));
    let tool = fields.required("tool", text);
    let rules = fields.required("rules", list(text));
    let widths = fields.required("widths", list(number));
    let sites = fields.required("sites", sites);
    fields.finish();
    let (date, tool, rules, widths) = (date?, tool?, rules?, widths?);
    let tested = |(pages, violations)| Tested {
        date: date.clone(),
        tool: tool.clone(),
        rules: rules.clone(),
        widths: widths.clone(),
        pages,
        violations,
    };
    Some(sites?.into_iter().map(|(site, counts)| (site, tested(counts))).collect())
}

/// `kil: { pages: 37, violations: 0 }`
fn sites(node: &Node, report: &mut Report) -> Option<BTreeMap<SiteId, (u32, u32)>> {
    let Kind::Map(entries) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-map"));
        return None;
    };
    let mut sites = BTreeMap::new();
    for (key, value) in entries {
        let name = Node { kind: Kind::Text(key.name.clone()), span: key.span };
        let id = parsed("value-slug", SiteId::new)(&name, report);
        sites.extend(id.zip(counts(value, report)));
    }
    Some(sites)
}

fn counts(node: &Node, report: &mut Report) -> Option<(u32, u32)> {
    let mut fields = Fields::of(node, report)?;
    let (pages, violations) = (fields.required("pages", number), fields.required("violations", number));
    fields.finish();
    pages.zip(violations)
}
