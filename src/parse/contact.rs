//! Contact channels as they stand in a district's or a municipality's file.

use crate::diag::Report;
use crate::model::contact::{Contact, Email, Phone, WebAddress};
use crate::model::hours::{Days, Exception, Hours, Row, Times};
use crate::parse::decode::{Fields, date, list, parsed, text};
use crate::parse::known::known;
use crate::parse::yaml::{Kind, Node};

/// All channels: each is there, verified or with the reason why not.
pub fn contact(node: &Node, report: &mut Report) -> Option<Contact> {
    let mut fields = Fields::of(node, report)?;
    let phone = fields.required("phone", known(phone));
    let email = fields.required("email", known(parsed("value-email", Email::new)));
    let letter = fields.required("letter", known(list(text)));
    let visit = fields.required("visit", known(list(text)));
    let hours = fields.required("hours", known(hours));
    fields.finish();
    Some(Contact { phone: phone?, email: email?, letter: letter?, visit: visit?, hours: hours? })
}

pub fn phone(node: &Node, report: &mut Report) -> Option<Phone> {
    parsed("value-phone", Phone::new)(node, report)
}

pub fn web_address(node: &Node, report: &mut Report) -> Option<WebAddress> {
    parsed("value-url", WebAddress::new)(node, report)
}

/// A list of weekdays with their times, or that list under `week` with `exceptions` beside it.
fn hours(node: &Node, report: &mut Report) -> Option<Hours> {
    if !matches!(node.kind, Kind::Map(_)) {
        return Some(Hours { week: list(row)(node, report)?, exceptions: Vec::new() });
    }
    let mut fields = Fields::of(node, report)?;
    let week = fields.required("week", list(row));
    let exceptions = fields.optional("exceptions", list(exception)).unwrap_or_default();
    fields.finish();
    Some(Hours { week: week?, exceptions })
}

fn row(node: &Node, report: &mut Report) -> Option<Row> {
    let mut fields = Fields::of(node, report)?;
    let days = fields.required("days", parsed("value-days", Days::new));
    let times = fields.required("times", times);
    fields.finish();
    Some(Row { days: days?, times: times?, span: node.span })
}

fn exception(node: &Node, report: &mut Report) -> Option<Exception> {
    let mut fields = Fields::of(node, report)?;
    let from = fields.required("date", date);
    let until = fields.optional("until", date).or(from);
    let times = fields.required("times", times);
    let reason = fields.optional("reason", text);
    fields.finish();
    Some(Exception { from: from?, until: until?, times: times?, reason, span: node.span })
}

fn times(node: &Node, report: &mut Report) -> Option<Times> {
    parsed("value-times", Times::new)(node, report)
}
