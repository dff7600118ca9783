//! The keys that a reader knows are those that its schema names, and each is explained.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::diag::Code;
use crate::parse::schema_law::{Readers, examples, places, schemas, valid, validators, with, with_unknown};

/// `/variants/0/id` and `/variants/1/id` are the same place of a kind of file.
fn alike(place: &str) -> String {
    let step = |step: &str| if step.parse::<usize>().is_ok() { "*".to_owned() } else { step.to_owned() };
    place.split('/').map(step).collect::<Vec<_>>().join("/")
}

/// The keys that a reader says are right beside one it does not know; none where keys are free.
fn known_keys(readers: &Readers, kind: &str, changed: &Value) -> Vec<String> {
    let faults = readers.faults_of(kind, changed);
    faults.iter().find(|one| one.code == Code::UnknownKey).map(valid).unwrap_or_default()
}

#[test]
fn every_key_that_a_reader_knows_stands_in_an_example() {
    let readers = Readers::new();
    let (mut written, mut known) = (BTreeMap::new(), BTreeMap::new());
    for (kind, whole) in examples() {
        for place in places(&whole) {
            let Some(Value::Object(map)) = whole.pointer(&place) else { continue };
            let keys = known_keys(&readers, kind, &with(&whole, &place, Value::Object(with_unknown(map))));
            if !keys.is_empty() {
                let name = format!("{kind}{}", alike(&place));
                written.entry(name.clone()).or_insert_with(BTreeSet::new).extend(map.keys().cloned());
                known.entry(name).or_insert_with(BTreeSet::new).extend(keys);
            }
        }
    }
    assert!(known.len() > 40, "{}", known.len());
    assert_eq!(written, known);
}

/// Pointers of the keys that a schema names, one by one.
fn keys(schema: &Value) -> Vec<String> {
    let is_key = |place: &String| place.rsplit('/').nth(1) == Some("properties");
    places(schema).into_iter().filter(is_key).collect()
}

#[test]
fn every_key_that_a_schema_names_stands_in_an_example() {
    let (schemas, examples) = (schemas(), examples());
    let mut idle = Vec::new();
    for (name, schema) in &schemas {
        for key in keys(schema) {
            let mut forbidden = schemas.clone();
            forbidden.insert(name, with(schema, &key, json!(false)));
            let validators = validators(&forbidden);
            if examples.iter().all(|(kind, whole)| validators[kind].is_valid(whole)) {
                idle.push(format!("{name}{key}"));
            }
        }
    }
    assert!(idle.is_empty(), "{}", idle.join("\n"));
}

#[test]
fn every_key_is_described() {
    let schemas = schemas();
    for (name, schema) in &schemas {
        assert!(jsonschema::meta::is_valid(schema), "{name}");
        for key in keys(schema) {
            let own = schema.pointer(&key).expect("a key");
            let (file, place) = own["$ref"].as_str().and_then(|to| to.split_once('#')).unwrap_or_default();
            let shared = if file.is_empty() { schema } else { &schemas[file] }.pointer(place);
            let texts = [own.get("description"), shared.and_then(|shared| shared.get("description"))];
            // The value of a detail is described once, where details are.
            let is_described = texts.into_iter().flatten().any(|text| text.as_str().is_some_and(|text| text.len() > 5));
            assert!(is_described || key.ends_with("/properties/value"), "{name}{key}");
        }
    }
}
