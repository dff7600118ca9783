//! `content/approvals/<site>.yaml`

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Holds, Report};
use crate::model::approval::{Approval, ApprovedPage};
use crate::model::inventory::Inventory;
use crate::name::SiteId;
use crate::parse::decode::{Fields, date, text, unknown_name};
use crate::parse::receipts::digests;
use crate::parse::yaml::{self, Kind, Node};
use crate::parse::yaml_files;
use crate::text::Sources;

/// The folder with one file for each site that somebody has approved.
const FOLDER: &str = "content/approvals";

/// The approvals of all sites. A fault in one holds back its own site.
pub fn approvals(
    sites: &BTreeSet<SiteId>,
    inventory: &Inventory,
    sources: &Sources,
    report: &mut Report,
) -> BTreeMap<SiteId, Approval> {
    let mut approvals = BTreeMap::new();
    for (stem, file) in yaml_files(inventory, FOLDER) {
        let mut own = Report::default();
        let node = yaml::read(file.file, &sources.get(file.file).text, 0, &mut own);
        let site = SiteId::new(&stem).filter(|site| sites.contains(site));
        if let (None, Some(node)) = (&site, &node) {
            let valid: Vec<&str> = sites.iter().map(SiteId::as_str).collect();
            own.add(unknown_name(node.span, &stem, &valid));
        }
        let read = node.as_ref().and_then(|node| approval(node, &mut own));
        let holds = site.clone().map_or(Holds::None, Holds::site);
        report.extend_holding(own, &holds);
        approvals.extend(site.zip(read));
    }
    approvals
}

pub fn approval(node: &Node, report: &mut Report) -> Option<Approval> {
    let mut fields = Fields::of(node, report)?;
    let by = fields.required("approved_by", text);
    let date = fields.required("date", date);
    let pages = fields.required("pages", pages);
    fields.finish();
    Some(Approval { by: by?, date: date?, pages: pages?, span: node.span })
}

fn pages(node: &Node, report: &mut Report) -> Option<BTreeMap<String, ApprovedPage>> {
    let Kind::Map(entries) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-map"));
        return None;
    };
    let page = |(key, node): &(yaml::Key, Node)| {
        let sections = digests(node, report)?;
        Some((key.name.clone(), ApprovedPage { sections, span: key.span }))
    };
    Some(entries.iter().filter_map(page).collect())
}
