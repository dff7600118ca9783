//! What readers are asked at the end of a page: did it help? There is no form of our own, so nothing is sent by reading.

use serde_json::{Value as Json, json};

use crate::model::contact::{Email, WebAddress};
use crate::model::scope::Scope;

/// Where readers can say whether a page helped.
#[derive(Clone, Debug)]
pub enum Feedback {
    Form(WebAddress),
    Email(Email),
}

/// `{form}` to the form that asks, or `{yes, no}`: letters that say the answer and the page in their subject (RFC 6068), so that
/// a reader need not write anything.
pub fn reply(feedback: &Feedback, scope: &Scope<'_>, title: &str) -> Json {
    let catalog = &scope.editions.workspace.catalogs[scope.variant];
    match feedback {
        Feedback::Form(url) => json!({ "form": url.as_str() }),
        Feedback::Email(email) => {
            let letter = |key: &str| {
                let subject = encoded(&format!("{}: {title}", catalog.text(key, &[])));
                format!("mailto:{}?subject={subject}", email.as_str())
            };
            json!({ "yes": letter("feedback-yes"), "no": letter("feedback-no") })
        }
    }
}

/// Percent-encoded (RFC 3986), all but the unreserved letters.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => (byte as char).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_encoded_so_that_nothing_in_it_ends_it() {
        assert_eq!(encoded("Nej: Är & å?"), "Nej%3A%20%C3%84r%20%26%20%C3%A5%3F");
    }
}
