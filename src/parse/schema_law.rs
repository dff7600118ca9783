//! The law that a schema and its reader say the same: whatever the one takes or refuses, the other does too.
//!
//! `tests/schemas/whole` holds one example of each kind with every key that there is. The tests read them, change one thing at a
//! time, and ask both.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::panic, reason = "tests read files")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::{Registry, Validator};
use serde_json::{Map, Value, json};
use walkdir::WalkDir;

use crate::diag::{Code, Diagnostic, Report};
use crate::name::{DistrictId, MunicipalityId};
use crate::parse::{accessibility, config, district, facts, front_matter, glossary, language, municipality};
use crate::parse::{receipts, requirements, tokens, yaml};
use crate::schema::SCHEMAS;
use crate::text::{FileId, Source, Sources, normal};

/// The base that names of schemas are found from.
const BASE: &str = "https://lots.example/";

/// Names that stand in other files: a reader knows them, a schema cannot.
const ELSEWHERE: [(&str, &str); 1] = [("municipality.json", "/district/value")];

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
    config: crate::model::config::Config,
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
            "page.json" => drop(front_matter::front_matter(self.file, text, &parts, report)),
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

/// A value with one thing wrong, or one thing else that is right.
fn changes(value: &Value) -> Vec<Value> {
    let mut changes = vec![
        json!(null), json!(""), json!(" "), json!(true), json!(7), json!(-1), json!(4.5), json!(1234), json!("ord"),
        json!("–"), json!("2026-02-30"), json!("070-174 06 05"), json!("a@b.se"), json!("https://a.se"), json!("#123"),
        json!("/a"), json!("a#b"), json!([]), json!(["ord"]), json!([null]), json!([[]]), json!({ "zzz": "ord" }),
        json!("ord ".repeat(200)),
    ];
    if let Value::Object(map) = value {
        changes.extend(map.keys().map(|key| {
            let without = map.iter().filter(|(other, _)| *other != key);
            Value::Object(without.map(|(key, value)| (key.clone(), value.clone())).collect())
        }));
        changes.push(Value::Object(with_unknown(map)));
    }
    changes
}

fn with_unknown(map: &Map<String, Value>) -> Map<String, Value> {
    map.clone().into_iter().chain([("zzz".to_owned(), json!("ord"))]).collect()
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

/// The kind of a file that lies where such files lie.
fn kind(path: &Path) -> String {
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    match &*folder {
        "municipalities" => "municipality.json".to_owned(),
        "districts" => "district.json".to_owned(),
        _ => format!("{stem}.json"),
    }
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

/// What reader and schema say differently about changes of one place in an example.
fn unlike(readers: &Readers, validators: &Validators, kind: &str, whole: &Value, place: &str) -> Vec<String> {
    let judge = |change: &Value| {
        let changed = with(whole, place, change.clone());
        let (read, described) = (readers.faults_of(kind, &changed), validators[kind].is_valid(&changed));
        let said: Vec<&str> = read.iter().map(|one| one.code.name()).collect();
        let unlike = format!("{kind}{place} = {change}: the reader says {said:?}, the schema {described}");
        (said.is_empty() != described).then_some(unlike)
    };
    let choice = readers.faults_of(kind, &with(whole, place, json!("ord")));
    let is_choice = choice.iter().any(|one| one.code == Code::UnknownName);
    let names = is_choice.then(|| schemas().values().flat_map(names).collect::<BTreeSet<_>>()).unwrap_or_default();
    let changes = changes(whole.pointer(place).expect("a place"));
    changes.into_iter().chain(names.into_iter().map(Value::String)).filter_map(|change| judge(&change)).collect()
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

/// `/variants/0/id` and `/variants/1/id` are the same place of a kind of file.
fn alike(place: &str) -> String {
    let step = |step: &str| if step.parse::<usize>().is_ok() { "*".to_owned() } else { step.to_owned() };
    place.split('/').map(step).collect::<Vec<_>>().join("/")
}

/// The names that a reader says are right beside a key it does not know; none where keys are free.
fn valid(readers: &Readers, kind: &str, changed: &Value) -> Vec<String> {
    let faults = readers.faults_of(kind, changed);
    let unknown = faults.iter().find(|one| one.code == Code::UnknownKey);
    let valid = unknown.and_then(|one| one.arguments.iter().find(|(name, _)| *name == "valid"));
    valid.map(|(_, names)| names.split(", ").map(str::to_owned).collect()).unwrap_or_default()
}

#[test]
fn every_key_that_a_reader_knows_stands_in_an_example() {
    let readers = Readers::new();
    let (mut written, mut known) = (BTreeMap::new(), BTreeMap::new());
    for (kind, whole) in examples() {
        for place in places(&whole) {
            let Some(Value::Object(map)) = whole.pointer(&place) else { continue };
            let valid = valid(&readers, kind, &with(&whole, &place, Value::Object(with_unknown(map))));
            if !valid.is_empty() {
                let name = format!("{kind}{}", alike(&place));
                written.entry(name.clone()).or_insert_with(BTreeSet::new).extend(map.keys().cloned());
                known.entry(name).or_insert_with(BTreeSet::new).extend(valid);
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

/// The YAML and Markdown of the project, its fixtures and its examples of rules.
fn files() -> Vec<PathBuf> {
    let folders = ["content", "themes", "i18n", "tests/fixtures", "tests/rules"];
    let found = folders.iter().flat_map(|folder| WalkDir::new(project(folder)).sort_by_file_name());
    found.filter_map(Result::ok).map(|entry| entry.into_path()).filter(|path| path.is_file()).collect()
}

#[test]
fn every_file_is_judged_alike() {
    let (readers, validators) = (Readers::new(), validators(&schemas()));
    let mut judged = BTreeMap::new();
    for path in files() {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_string();
        let kinds = match ending.as_str() {
            "yaml" => vec![kind(&path)],
            "md" => vec!["page.json".to_owned(), "overlay.json".to_owned()],
            _ => continue,
        };
        let text = normal(fs::read_to_string(&path).expect("text"));
        for kind in kinds {
            let Some(value) = value(&readers, &ending, &text) else { continue };
            let read = readers.faults(&kind, &text);
            assert_eq!(read.is_empty(), validators[&*kind].is_valid(&value), "{}: {kind} {read:?}", path.display());
            *judged.entry(kind).or_insert(0) += usize::from(read.is_empty());
        }
    }
    assert_eq!(judged.len(), SCHEMAS.len() - 1, "{judged:?}");
    assert!(judged.values().all(|right| *right > 0), "{judged:?}");
}

/// The YAML of a file, as an editor reads it; `None` for a page without front matter.
fn value(readers: &Readers, ending: &str, text: &str) -> Option<Value> {
    let yaml = match ending {
        "md" => &text[front_matter::parts(readers.file, text, &mut Report::default())?.yaml],
        _ => text,
    };
    serde_yaml::from_str(yaml).ok()
}

/// An editor finds a schema by where a file lies.
#[test]
fn every_file_of_the_workspace_has_its_schema() {
    for path in files().into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "yaml")) {
        let relative = path.strip_prefix(project("")).expect("below").to_string_lossy().to_string();
        if !relative.starts_with("tests/") {
            let fits = |pattern: &str| match pattern.split_once('*') {
                Some((before, after)) => relative.starts_with(before) && relative.ends_with(after),
                None => relative == pattern,
            };
            let found: Vec<&str> =
                SCHEMAS.iter().filter(|one| one.files.is_some_and(fits)).map(|one| one.name).collect();
            assert_eq!(found, [kind(&path)], "{relative}");
        }
    }
}
