//! One thing changed in a whole example: reader and schema take it or refuse it alike.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::diag::Code;
use crate::parse::schema_law::{Readers, Validators, examples, places, schemas, valid, validators, with, with_unknown};

/// Names that stand in other files: a reader knows them, a schema cannot.
const ELSEWHERE: [(&str, &str); 2] = [("municipality.json", "/district/value"), ("requirements.json", "/0/variants")];

/// A value with one thing wrong, or one thing else that is right.
fn changes(value: &Value) -> Vec<Value> {
    let values = json!([
        null, "", " ", true, 7, -1, 4.5, 1234, "ord", "–", "2026-02-30", "070-174 06 05", "a@b.se", "https://a.se",
        "#123", "/a", "a#b", "ord ".repeat(200), [], ["ord"], [null], [[]], { "zzz": "ord" }
    ]);
    let mut changes = values.as_array().expect("a list").clone();
    if let Value::Object(map) = value {
        changes.extend(map.keys().map(|key| {
            let without = map.iter().filter(|(other, _)| *other != key);
            Value::Object(without.map(|(key, value)| (key.clone(), value.clone())).collect())
        }));
        changes.push(Value::Object(with_unknown(map)));
        // Where keys are free, not every name is one.
        changes.push(Value::Object(map.values().map(|value| ("–".to_owned(), value.clone())).collect()));
    }
    changes
}

/// Every name that some schema gives to choose from.
fn names(schema: &Value) -> BTreeSet<String> {
    let own = schema.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let own: BTreeSet<String> = own.map(str::to_owned).collect();
    let inside: Vec<&Value> = match schema {
        Value::Object(map) => map.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    inside.into_iter().flat_map(names).chain(own).collect()
}

/// What reader and schema say differently about changes of one place in an example.
fn unlike(readers: &Readers, validators: &Validators, kind: &str, whole: &Value, place: &str) -> Vec<String> {
    let judge = |change: &Value| {
        let changed = with(whole, place, change.clone());
        let (read, described) = (readers.faults_of(kind, &changed), validators[kind].is_valid(&changed));
        let said: Vec<&str> = read.iter().map(|one| one.code.name()).collect();
        let unlike = format!("{kind}{place} = {change}: the reader says {said:?}, the schema {described}");
        (said.is_empty() != described).then_some(unlike)
    };
    let word = readers.faults_of(kind, &with(whole, place, json!("ord")));
    let choices: BTreeSet<String> = match word.iter().find(|one| one.code == Code::UnknownName) {
        Some(fault) => schemas().values().flat_map(names).chain(valid(fault)).collect(),
        None => BTreeSet::new(),
    };
    let changes = changes(whole.pointer(place).expect("a place"));
    changes.into_iter().chain(choices.into_iter().map(Value::String)).filter_map(|change| judge(&change)).collect()
}

#[test]
fn a_change_is_judged_alike() {
    let (readers, validators) = (Readers::new(), validators(&schemas()));
    let mut found = Vec::new();
    for (kind, whole) in examples() {
        for place in places(&whole).iter().filter(|place| !ELSEWHERE.contains(&(kind, place))) {
            found.extend(unlike(&readers, &validators, kind, &whole, place));
        }
    }
    assert!(found.is_empty(), "{} in all\n{}", found.len(), found[..found.len().min(40)].join("\n"));
}
