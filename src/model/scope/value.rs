//! Look-ups: `{{ municipality.genitive }}`. No logic; one name a step.

use serde_json::Value as Json;

use crate::model::scope::Scope;

/// What a look-up found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Text(String),
    /// A telephone number, an e-mail address or a web address.
    Link {
        text: String,
        href: String,
    },
    /// Missing or unknown, to be shown as a placeholder.
    Missing {
        what: String,
        owner: String,
    },
    /// Confirmed that there is none.
    None,
}

/// Why a look-up found nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// A step that no such thing has, with the names it does have.
    Unknown { step: String, valid: Vec<String> },
    /// `municipality` or `district` on a page that is about none.
    Unbound { name: String },
    /// A whole group and not one value, with the names in it.
    Group { valid: Vec<String> },
}

/// What a look-up may begin with.
const ROOTS: [&str; 4] = ["municipality", "district", "service", "site"];

impl Scope<'_> {
    /// The value of a path such as `["municipality", "genitive"]`.
    pub fn value(&self, path: &[String]) -> Result<Answer, NoAnswer> {
        let (first, rest) = path.split_first().ok_or_else(|| NoAnswer::Group { valid: names(&ROOTS) })?;
        if !ROOTS.contains(&first.as_str()) {
            return Err(NoAnswer::Unknown { step: first.clone(), valid: names(&ROOTS) });
        }
        let root = self.data(first);
        if root.json().is_null() {
            return Err(NoAnswer::Unbound { name: first.clone() });
        }
        let mut value = root.json();
        for step in rest {
            value = value.get(step).ok_or_else(|| NoAnswer::Unknown { step: step.clone(), valid: keys(value) })?;
        }
        answer(value)
    }
}

fn answer(value: &Json) -> Result<Answer, NoAnswer> {
    let text = |key: &str| value.get(key).and_then(Json::as_str).unwrap_or_default().to_owned();
    match value {
        Json::String(text) => Ok(Answer::Text(text.clone())),
        Json::Number(number) => Ok(Answer::Text(number.to_string())),
        Json::Array(items) if items.iter().all(Json::is_string) => {
            let items: Vec<&str> = items.iter().filter_map(Json::as_str).collect();
            Ok(Answer::Text(items.join(", ")))
        }
        Json::Null => Ok(Answer::None),
        Json::Object(object) if object.contains_key("status") && object.contains_key("owner") => {
            match text("status").as_str() {
                "none" => Ok(Answer::None),
                _ => Ok(Answer::Missing { what: text("what"), owner: text("owner") }),
            }
        }
        Json::Object(object) if object.contains_key("status") && object.contains_key("value") => {
            answer(&object["value"])
        }
        Json::Object(object) if object.contains_key("href") => {
            Ok(Answer::Link { text: text("text"), href: text("href") })
        }
        _ => Err(NoAnswer::Group { valid: keys(value) }),
    }
}

fn keys(value: &Json) -> Vec<String> {
    value.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
