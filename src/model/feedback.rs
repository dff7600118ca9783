//! What readers are asked at the end of a page: did it help? There is no form of our own, so nothing is sent by reading.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use crate::model::contact::{Email, WebAddress};
use crate::model::scope::Scope;

/// All but the unreserved letters (RFC 3986).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Where readers can say whether a page helped.
#[derive(Clone, Debug)]
pub enum Feedback {
    Form(WebAddress),
    Email(Email),
}

/// Where the answers lead: to the form that asks, or to letters that say the answer and the page in their subject (RFC 6068), so
/// that a reader need not write anything.
#[derive(Default, Serialize)]
pub struct Reply<'a> {
    form: Option<&'a str>,
    yes: Option<String>,
    no: Option<String>,
}

impl<'a> Reply<'a> {
    pub fn of(feedback: &'a Feedback, scope: &Scope<'_>, title: &str) -> Self {
        let catalog = &scope.editions.workspace.catalogs[scope.variant];
        match feedback {
            Feedback::Form(url) => Self { form: Some(url.as_str()), ..Self::default() },
            Feedback::Email(email) => {
                let letter = |key: &str| {
                    let subject = encoded(&format!("{}: {title}", catalog.text(key, &[])));
                    Some(format!("mailto:{}?subject={subject}", email.as_str()))
                };
                Self { form: None, yes: letter("feedback-yes"), no: letter("feedback-no") }
            }
        }
    }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_encoded_so_that_nothing_in_it_ends_it() {
        assert_eq!(encoded("Nej: Är & å?"), "Nej%3A%20%C3%84r%20%26%20%C3%A5%3F");
    }
}
