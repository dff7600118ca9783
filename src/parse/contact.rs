//! Contact channels as they stand in a district's or a municipality's file.

use crate::diag::Report;
use crate::model::contact::{Contact, Email, HoursRow, Phone, WebAddress};
use crate::parse::decode::{Fields, list, parsed, text};
use crate::parse::known::known;
use crate::parse::yaml::Node;

/// All channels: each is there, verified or with the reason why not.
pub fn contact(node: &Node, report: &mut Report) -> Option<Contact> {
    let mut fields = Fields::of(node, report)?;
    let phone = fields.required("phone", known(phone));
    let email = fields.required("email", known(parsed("value-email", Email::new)));
    let letter = fields.required("letter", known(list(text)));
    let visit = fields.required("visit", known(list(text)));
    let hours = fields.required("hours", known(list(hours_row)));
    fields.finish();
    Some(Contact { phone: phone?, email: email?, letter: letter?, visit: visit?, hours: hours? })
}

pub fn phone(node: &Node, report: &mut Report) -> Option<Phone> {
    parsed("value-phone", Phone::new)(node, report)
}

pub fn web_address(node: &Node, report: &mut Report) -> Option<WebAddress> {
    parsed("value-url", WebAddress::new)(node, report)
}

fn hours_row(node: &Node, report: &mut Report) -> Option<HoursRow> {
    let mut fields = Fields::of(node, report)?;
    let days = fields.required("days", text);
    let times = fields.required("times", text);
    fields.finish();
    Some(HoursRow { days: days?, times: times? })
}
