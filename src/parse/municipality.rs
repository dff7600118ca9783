//! `content/municipalities/<id>.yaml`: one file adds a municipality.

use crate::diag::{Code, Diagnostic, Report};
use crate::model::municipality::{EService, Form, Municipality, Participation, Publishing};
use crate::model::overrides::{ApplicationForm, Override, Overrides};
use crate::name::{DistrictId, MunicipalityId};
use crate::parse::accessibility::accessibility;
use crate::parse::config::{brand, feedback};
use crate::parse::contact::{contact, phone, web_address};
use crate::parse::decode::{Fields, boolean, date, list, one_of, parsed, text, unknown_name};
use crate::parse::known::known;
use crate::parse::lifecycle::lifecycle;
use crate::parse::yaml::{Kind, Node};

/// The longest text that a municipality may add on its own page, in characters (requirements 5.3).
const LOCAL_TEXT_MAX: usize = 600;

/// Reads a municipality; `districts` are the names that `district` may have.
pub fn municipality(
    id: MunicipalityId,
    node: &Node,
    districts: &[DistrictId],
    report: &mut Report,
) -> Option<Municipality> {
    let mut fields = Fields::of(node, report)?;
    let name = fields.required("name", text);
    let genitive = fields.required("genitive", text);
    let code = fields.required("code", parsed("value-code", code));
    let participates = fields.required("participates", one_of(&Participation::NAMES));
    let lifecycle = fields.required("status", lifecycle);
    let district = fields.required("district", known(|node, report| district(node, districts, report)));
    let contact = fields.optional("contact", contact);
    let social_services = fields.required("social_services", known(phone));
    let out_of_hours = fields.required("out_of_hours", known(phone));
    let eservice = fields.required("eservice", known(eservice));
    let form = fields.required("form", known(form));
    let site = fields.required("site", |node, report| publishing(node, name.as_deref(), report));
    let overrides = fields.optional("overrides", overrides).unwrap_or_default();
    fields.finish();
    Some(Municipality {
        id,
        name: name?,
        genitive: genitive?,
        code: code?,
        participates: participates?,
        lifecycle: lifecycle?,
        district: district?,
        contact,
        social_services: social_services?,
        out_of_hours: out_of_hours?,
        eservice: eservice?,
        form: form?,
        overrides,
        site: site?,
        file: node.span.file,
    })
}

/// The name to show for a municipality whose file has faults, if that much can be read.
pub fn name_only(node: &Node) -> Option<String> {
    let Kind::Map(entries) = &node.kind else { return None };
    entries.iter().find_map(|(key, value)| match &value.kind {
        Kind::Text(name) if key.name == "name" => Some(name.clone()),
        _ => None,
    })
}

fn code(text: &str) -> Option<String> {
    (text.len() == 4 && text.chars().all(|c| c.is_ascii_digit())).then(|| text.to_owned())
}

fn district(node: &Node, districts: &[DistrictId], report: &mut Report) -> Option<DistrictId> {
    let written = text(node, report)?;
    let found = districts.iter().find(|district| district.as_str() == written).cloned();
    if found.is_none() {
        let valid: Vec<&str> = districts.iter().map(DistrictId::as_str).collect();
        report.add(unknown_name(node.span, &written, &valid));
    }
    found
}

fn eservice(node: &Node, report: &mut Report) -> Option<EService> {
    let mut fields = Fields::of(node, report)?;
    let url = fields.required("url", web_address);
    let recipient = fields.required("recipient", text);
    let needs_eid = fields.required("needs_eid", boolean);
    let alternative = fields.required("alternative", text);
    fields.finish();
    Some(EService { url: url?, recipient: recipient?, needs_eid: needs_eid?, alternative: alternative? })
}

fn form(node: &Node, report: &mut Report) -> Option<Form> {
    let mut fields = Fields::of(node, report)?;
    let title = fields.required("title", text);
    let file = fields.required("file", text);
    let send_to = fields.required("send_to", text);
    fields.finish();
    Some(Form { title: title?, file: file?, send_to: send_to? })
}

fn publishing(node: &Node, name: Option<&str>, report: &mut Report) -> Option<Publishing> {
    let mut fields = Fields::of(node, report)?;
    let base_url = fields.required("base_url", known(web_address));
    let publisher = fields.required("publisher", known(text));
    let brand = brand(&mut fields, name);
    let feedback = fields.optional("feedback", feedback);
    let accessibility = accessibility(&mut fields);
    fields.finish();
    Some(Publishing { base_url: base_url?, publisher: publisher?, brand: brand?, feedback, accessibility })
}

fn overrides(node: &Node, report: &mut Report) -> Option<Overrides> {
    let mut fields = Fields::of(node, report)?;
    let read = Overrides {
        application_form: fields.optional("application.form", local(list(one_of(&ApplicationForm::NAMES)))),
        application_recipient: fields.optional("application.recipient", local(text)),
        application_confirmation: fields.optional("application.confirmation", local(text)),
        application_describe: fields.optional("application.describe", local(text)),
        audience_addition: fields.optional("audience.addition", local(list(text))),
        audience_exclusion: fields.optional("audience.exclusion", local(list(text))),
        audience_wording: fields.optional("audience.wording", local(text)),
        time_average: fields.optional("time.average", local(text)),
        process_order: fields.optional("process.order", local(text)),
        queue_state: fields.optional("queue.state", local(text)),
        status_text: fields.optional("status.text", local(local_text)),
        status_easy: fields.optional("status.easy", local(local_text)),
        text_local: fields.optional("text.local", local(local_text)),
    };
    fields.finish();
    Some(read)
}

fn local_text(node: &Node, report: &mut Report) -> Option<String> {
    let text = text(node, report)?;
    if text.chars().count() > LOCAL_TEXT_MAX {
        report.add(Diagnostic::at(Code::BadValue, node.span).with("expected", "value-local-text"));
        return None;
    }
    Some(text)
}

/// `{value, source, date, approver}`
fn local<T>(
    read: impl FnOnce(&Node, &mut Report) -> Option<T>,
) -> impl FnOnce(&Node, &mut Report) -> Option<Override<T>> {
    move |node, report| {
        let mut fields = Fields::of(node, report)?;
        let value = fields.required("value", read);
        let source = fields.required("source", text);
        let date = fields.required("date", date);
        let approver = fields.optional("approver", text);
        fields.finish();
        Some(Override { value: value?, source: source?, date: date?, approver, span: node.span })
    }
}
