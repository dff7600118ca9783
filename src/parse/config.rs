//! `content/site.yaml`

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Level, Report};
use crate::model::approval::ApprovalPolicy;
use crate::model::config::{Config, County, Menu, MenuEntry, MenuGroup, Review, SectionName, Service, Variant};
use crate::model::contact::{Email, WebAddress};
use crate::model::feedback::Feedback;
use crate::model::site::Brand;
use crate::name::{Anchor, MunicipalityId, PageId, SiteId, VariantId};
use crate::parse::accessibility::accessibility;
use crate::parse::contact::web_address;
use crate::parse::decode::{Fields, boolean, list, one_of, parsed, text};
use crate::parse::known::known;
use crate::parse::publishing::publishing;
use crate::parse::reading::{number, reading};
use crate::parse::waiver::rule;
use crate::parse::yaml::{Kind, Node};

/// Days before the last day of a review from which it is near.
const REVIEW_NEAR: u32 = 30;

/// Days that a verified detail holds: a year.
const DETAIL_AGE: u32 = 365;

pub fn config(node: &Node, report: &mut Report) -> Option<Config> {
    let mut fields = Fields::of(node, report)?;
    let service = fields.required("service", service);
    let county = fields.required("county", county);
    let variants = fields.required("variants", list(variant));
    let menu = fields.required("menu", menu);
    let review = fields.required("review", review);
    let supervisor = fields.optional("supervisor", known(text));
    let protected = fields.optional("protected", list(section_name)).unwrap_or_default();
    let kept_when_ended = fields.optional("kept_when_ended", list(menu_entry)).unwrap_or_default();
    let publishing = fields.optional("publishing", publishing).unwrap_or_default();
    let levels = fields.optional("rules", levels).unwrap_or_default();
    let trial = fields.optional("trial", boolean).unwrap_or_default();
    let approvals = fields.optional("approvals", one_of(&ApprovalPolicy::NAMES)).unwrap_or_default();
    let span = fields.span_of("variants");
    let variants = variants.filter(|variants| {
        let has_standard = variants.first().is_some_and(|first| first.suffix.is_none() && first.path.is_none());
        if !has_standard {
            fields.report.add(Diagnostic::at(Code::BadValue, span).with("expected", "value-variants"));
        }
        has_standard
    });
    fields.finish();
    Some(Config {
        service: service?,
        county: county?,
        variants: variants?,
        menu: menu?,
        review: review?,
        supervisor,
        protected,
        kept_when_ended,
        publishing,
        levels,
        trial,
        approvals,
        file: node.span.file,
    })
}

fn service(node: &Node, report: &mut Report) -> Option<Service> {
    let mut fields = Fields::of(node, report)?;
    let name = fields.required("name", text);
    let short_name = fields.required("short_name", text);
    let area = fields.required("area", text);
    let own_site_name = fields.required("own_site_name", text);
    let host = fields.required("host", parsed("value-slug", MunicipalityId::new));
    fields.finish();
    Some(Service { name: name?, short_name: short_name?, area: area?, own_site_name: own_site_name?, host: host? })
}

fn county(node: &Node, report: &mut Report) -> Option<County> {
    let mut fields = Fields::of(node, report)?;
    let id = fields.required("id", parsed("value-slug", SiteId::new));
    let name = fields.required("name", text);
    let base_url = fields.required("base_url", known(web_address));
    let publisher = fields.required("publisher", known(text));
    let brand = brand(&mut fields, name.as_deref());
    let feedback = fields.optional("feedback", feedback);
    let accessibility = accessibility(&mut fields);
    fields.finish();
    let (base_url, publisher) = (base_url?, publisher?);
    Some(County { id: id?, name: name?, base_url, publisher, brand: brand?, feedback, accessibility })
}

/// Where readers can say what a page lacks: the address of a form, or an e-mail address.
pub fn feedback(node: &Node, report: &mut Report) -> Option<Feedback> {
    let read = |text: &str| {
        let form = WebAddress::new(text).map(Feedback::Form);
        form.or_else(|| Email::new(text).map(Feedback::Email))
    };
    parsed("value-feedback", read)(node, report)
}

/// The key `brand` of a site; the wordmark is the publisher's name unless another is given.
pub fn brand(fields: &mut Fields<'_>, name: Option<&str>) -> Option<Brand> {
    fields.required("brand", |node, report| {
        let mut fields = Fields::of(node, report)?;
        let wordmark = fields.optional("wordmark", text).or_else(|| name.map(str::to_owned));
        let scheme = fields.required("scheme", text);
        let theme = fields.optional("theme", text);
        fields.finish();
        Some(Brand { wordmark: wordmark?, scheme: scheme?, theme, span: node.span })
    })
}

fn variant(node: &Node, report: &mut Report) -> Option<Variant> {
    const DIRECTIONS: [(&str, &str); 2] = [("ltr", "ltr"), ("rtl", "rtl")];
    let mut fields = Fields::of(node, report)?;
    let id = fields.required("id", parsed("value-slug", VariantId::new));
    let lang = fields.required("lang", parsed("value-lang", lang));
    let dir = fields.optional("dir", one_of(&DIRECTIONS)).unwrap_or("ltr");
    let name = fields.required("name", text);
    let suffix = fields.optional("suffix", text);
    let path = fields.optional("path", parsed("value-slug", |text| VariantId::new(text).map(|path| path.to_string())));
    let keep_lines = fields.optional("keep_lines", boolean).unwrap_or_default();
    let catalogs = fields.required("catalogs", list(text));
    let reading = fields.optional("reading", reading).unwrap_or_default();
    fields.finish();
    let dir = dir.to_owned();
    Some(Variant { id: id?, lang: lang?, dir, name: name?, suffix, path, keep_lines, catalogs: catalogs?, reading })
}

/// A well-formed BCP 47 tag: letters and digits in parts of one to eight.
fn lang(text: &str) -> Option<String> {
    let fits = |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    text.split('-').all(fits).then(|| text.to_owned())
}

fn menu(node: &Node, report: &mut Report) -> Option<Menu> {
    let mut fields = Fields::of(node, report)?;
    let main = fields.required("main", list(menu_group));
    let beside = fields.optional("beside", list(menu_entry)).unwrap_or_default();
    let footer = fields.optional("footer", list(menu_entry)).unwrap_or_default();
    fields.finish();
    Some(Menu { main: main?, beside, footer })
}

/// A page's id, or `{page: …, pages: […]}` for an entry with pages below it.
fn menu_group(node: &Node, report: &mut Report) -> Option<MenuGroup> {
    if !matches!(node.kind, Kind::Map(_)) {
        return Some(MenuGroup { label: None, entry: menu_entry(node, report)?, pages: Vec::new() });
    }
    let mut fields = Fields::of(node, report)?;
    let label = fields.optional("label", text);
    let entry = fields.required("page", menu_entry);
    let pages = fields.optional("pages", list(menu_entry)).unwrap_or_default();
    fields.finish();
    Some(MenuGroup { label, entry: entry?, pages })
}

fn menu_entry(node: &Node, report: &mut Report) -> Option<MenuEntry> {
    Some(MenuEntry { page: parsed("value-page", PageId::new)(node, report)?, span: node.span })
}

fn review(node: &Node, report: &mut Report) -> Option<Review> {
    let mut fields = Fields::of(node, report)?;
    let owner = fields.required("owner", text);
    let near = fields.optional("near", number).unwrap_or(REVIEW_NEAR);
    let detail_age = fields.optional("detail_age", number).unwrap_or(DETAIL_AGE);
    fields.finish();
    Some(Review { owner: owner?, near, detail_age })
}

/// `rule: error | warning | note`
fn levels(node: &Node, report: &mut Report) -> Option<BTreeMap<Code, Level>> {
    let Kind::Map(entries) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-map"));
        return None;
    };
    let mut levels = BTreeMap::new();
    for (key, value) in entries {
        let name = Node { kind: Kind::Text(key.name.clone()), span: key.span };
        let (rule, level) = (rule(&name, report), one_of(&Level::NAMES)(value, report));
        levels.extend(rule.zip(level));
    }
    Some(levels)
}

/// `page#section`
fn section_name(node: &Node, report: &mut Report) -> Option<SectionName> {
    let read = |text: &str| {
        let (page, section) = text.split_once('#')?;
        Some((PageId::new(page)?, Anchor::new(section)?))
    };
    let (page, section) = parsed("value-section", read)(node, report)?;
    Some(SectionName { page, section, span: node.span })
}
