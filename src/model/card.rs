//! A contact card that a telephone can keep (vCard 3.0, RFC 2426, which old telephones read).

use serde_json::Value as Json;

use crate::model::content_line::{escaped, joined};

/// The card of a district or municipality; `None` if neither number nor address is verified. `channels` is a contact as
/// components see it.
pub fn card(name: &str, url: Option<&str>, channels: &Json) -> Option<String> {
    let value = |channel: &str| channels[channel]["value"].clone();
    let dialled = value("phone")["href"].as_str().and_then(|href| href.strip_prefix("tel:")).map(str::to_owned);
    let email = value("email")["text"].as_str().map(str::to_owned);
    let letter: Vec<String> =
        value("letter").as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect();
    if dialled.is_none() && email.is_none() {
        return None;
    }
    let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:3.0".to_owned()];
    lines.push(format!("FN:{}", escaped(name)));
    lines.push(format!("N:;{};;;", escaped(name)));
    lines.push(format!("ORG:{}", escaped(name)));
    lines.extend(dialled.map(|number| format!("TEL;TYPE=WORK,VOICE:{number}")));
    lines.extend(email.map(|email| format!("EMAIL;TYPE=INTERNET:{}", escaped(&email))));
    if !letter.is_empty() {
        lines.push(format!("LABEL;TYPE=WORK,POSTAL:{}", escaped(&letter.join("\n"))));
    }
    lines.extend(url.map(|url| format!("URL:{url}")));
    lines.push("END:VCARD".to_owned());
    Some(joined(&lines))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_verified_is_on_the_card() {
        let channels = json!({
            "phone": { "value": { "text": "070-174 06 05", "href": "tel:+46701740605" } },
            "email": { "status": "missing" },
            "letter": { "value": ["PO; Norra", "Gatan 1, Almby"] },
        });
        assert_eq!(
            card("Personligt ombud, distrikt Norra", Some("https://ombud.example/norra/"), &channels).as_deref(),
            Some(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Personligt ombud\\, distrikt Norra\r\n\
                 N:;Personligt ombud\\, distrikt Norra;;;\r\nORG:Personligt ombud\\, distrikt Norra\r\n\
                 TEL;TYPE=WORK,VOICE:+46701740605\r\nLABEL;TYPE=WORK,POSTAL:PO\\; Norra\\nGatan 1\\, Almby\r\n\
                 URL:https://ombud.example/norra/\r\nEND:VCARD\r\n"
            )
        );
        assert_eq!(card("x", None, &json!({ "phone": { "status": "missing" } })), None);
    }
}
