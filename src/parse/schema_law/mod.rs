//! The law that a schema and its reader say the same: whatever the one takes or refuses, the other does too.
//!
//! `tests/schemas/whole` holds one example of each kind with every key that there is. The tests read them, change one thing at a
//! time, and ask both.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::panic, reason = "tests read files")]

mod changes;
mod files;
mod keys;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::{Registry, Validator};
use serde_json::{Map, Value, json};

use crate::diag::{Code, Diagnostic, Report};
use crate::model::config::Config;
use crate::name::{DistrictId, MunicipalityId};
use crate::parse::{accessibility, approvals, config, district, facts, front_matter, glossary, language, municipality};
use crate::parse::{receipts, requirements, tokens, yaml};
use crate::schema::SCHEMAS;
use crate::text::{FileId, Source, Sources};

/// The base that names of schemas are found from.
const BASE: &str = "https://lots.example/";

/// What a reader says that a schema can say too.
const SAID_BY_BOTH: [Code; 7] = [
    Code::YamlSyntax,
    Code::UnknownKey,
    Code::MissingKey,
    Code::WrongType,
    Code::EmptyValue,
    Code::BadValue,
    Code::UnknownName,
];

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn schemas() -> BTreeMap<&'static str, Value> {
    SCHEMAS.iter().map(|schema| (schema.name, parsed(schema.text))).collect()
}

type Validators = BTreeMap<&'static str, Validator>;

fn validators(schemas: &BTreeMap<&'static str, Value>) -> Validators {
    let named = schemas.iter().map(|(name, schema)| (format!("{BASE}{name}"), schema));
    let registry = Registry::new().extend(named).expect("addresses").prepare().expect("schemas");
    let build = |name: &str| {
        let asked = json!({ "$schema": "http://json-schema.org/draft-07/schema#", "$ref": format!("{BASE}{name}") });
        let options = jsonschema::options().should_validate_formats(true).with_registry(&registry);
        options.build(&asked).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    schemas.keys().map(|name| (*name, build(name))).collect()
}

/// The readers, and what they have to know.
struct Readers {
    file: FileId,
    districts: Vec<DistrictId>,
    config: Config,
}

impl Readers {
    fn new() -> Self {
        let file = Sources::default().add(Source { path: String::new(), text: String::new() });
        let names = ["arvika", "karlstad", "kristinehamn", "norra", "sodra", "storsjon", "torsby"];
        let site = fs::read_to_string(project("tests/schemas/whole/site.yaml")).expect("an example");
        let mut report = Report::default();
        let node = yaml::read(file, &site, 0, &mut report).expect("YAML");
        let config = config::config(&node, &mut report).expect("a whole site.yaml");
        Self { file, districts: names.into_iter().filter_map(DistrictId::new).collect(), config }
    }

    /// What the reader of a kind of file says about a text.
    fn faults(&self, kind: &str, text: &str) -> Vec<Diagnostic> {
        let mut report = Report::default();
        match kind {
            "page.json" | "overlay.json" => self.front_matter(kind, text, &mut report),
            _ => {
                if let Some(node) = yaml::read(self.file, text, 0, &mut report) {
                    self.data(kind, &node, &mut report);
                }
            }
        }
        report.into_diagnostics().into_iter().filter(|one| SAID_BY_BOTH.contains(&one.code)).collect()
    }

    fn front_matter(&self, kind: &str, text: &str, report: &mut Report) {
        let parts = front_matter::parts(self.file, text, report).expect("front matter");
        match kind {
            "page.json" => {
                let source = Source { path: String::new(), text: text.to_owned() }.into();
                drop(front_matter::front_matter(self.file, &source, &parts, report));
            }
            _ => drop(front_matter::overlay_head(self.file, text, &parts, report)),
        }
    }

    fn data(&self, kind: &str, node: &yaml::Node, report: &mut Report) {
        let almby = MunicipalityId::new("almby").expect("a name");
        match kind {
            "site.json" => drop(config::config(node, report)),
            "municipality.json" => drop(municipality::municipality(almby, node, &self.districts, report)),
            "district.json" => drop(district::district(self.districts[0].clone(), node, report)),
            "glossary.json" => drop(glossary::glossary(node, report)),
            "facts.json" => drop(facts::facts(node, report)),
            "requirements.json" => drop(requirements::requirements(&self.config, node, report)),
            "approval.json" => drop(approvals::approval(node, report)),
            "receipts.json" => drop(receipts::receipts(node, report)),
            "accessibility_test.json" => drop(accessibility::tests(node, report)),
            "theme.json" => drop(tokens::tokens(node, report)),
            "words.json" => drop(language::language(node, report)),
            _ => panic!("nobody reads what {kind} describes"),
        }
    }

    /// What the reader says about a value, written as JSON: that is YAML too.
    fn faults_of(&self, kind: &str, value: &Value) -> Vec<Diagnostic> {
        match kind {
            "page.json" | "overlay.json" => self.faults(kind, &format!("---\n{value}\n---\n")),
            _ => self.faults(kind, &value.to_string()),
        }
    }
}

/// The whole examples, by the schema that describes them.
fn examples() -> BTreeMap<&'static str, Value> {
    let described = SCHEMAS.iter().filter(|schema| schema.name != "shared.json");
    let read = |name: &str| {
        let path = project("tests/schemas/whole").join(name.replace(".json", ".yaml"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    described.map(|schema| (schema.name, read(schema.name))).collect()
}

/// JSON pointers of a value and of everything in it.
fn places(value: &Value) -> Vec<String> {
    let below = |step: &str, value: &Value| places(value).into_iter().map(|rest| format!("/{step}{rest}")).collect();
    let inside: Vec<Vec<String>> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| below(key, value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, one)| below(&index.to_string(), one)).collect(),
        _ => Vec::new(),
    };
    [String::new()].into_iter().chain(inside.concat()).collect()
}

fn with(whole: &Value, place: &str, value: Value) -> Value {
    let mut changed = whole.clone();
    *changed.pointer_mut(place).expect("a place") = value;
    changed
}

/// A map with a key that no reader knows.
fn with_unknown(map: &Map<String, Value>) -> Map<String, Value> {
    map.clone().into_iter().chain([("zzz".to_owned(), json!("ord"))]).collect()
}

/// The names that a message says are right.
fn valid(fault: &Diagnostic) -> Vec<String> {
    let valid = fault.arguments.iter().find(|(name, _)| *name == "valid");
    valid.map(|(_, names)| names.split(", ").map(str::to_owned).collect()).unwrap_or_default()
}

#[test]
fn whole_examples_have_nothing_wrong() {
    let (readers, validators) = (Readers::new(), validators(&schemas()));
    for (kind, whole) in examples() {
        assert!(readers.faults_of(kind, &whole).is_empty(), "{kind}: {:?}", readers.faults_of(kind, &whole));
        let faults: Vec<String> = validators[kind].iter_errors(&whole).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{kind}: {faults:?}");
    }
}
