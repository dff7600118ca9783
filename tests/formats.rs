//! `lots check --format`: the same faults for an editor, a program, code scanning and a workflow.

use std::fs;

use crate::support::{Ran, Workspace, project};
use lots::diag::show::{FORMATS, full::full};
use lots::diag::{Code, Diagnostic, Edit, Fix, Holds, Level, Place, Report};
use lots::name::SiteId;
use lots::text::{FileId, Source, Sources, Span};
use serde_json::{Value, json};

const PAGE: &str = "content/pages/sida.md";

/// A page with three faults: one with a suggestion, one that holds back one site, one that points at a second spot.
const BROKEN: &str = "\
---
title: Sida
description: En sida med fel.
titel: Fel
---

## Ett {#samma}

Här är {{ municipality.name }}.

## Två {#samma}

Text.
";

fn told(format: &str) -> Ran {
    let workspace = Workspace::fixture("complete");
    workspace.write(PAGE, BROKEN);
    workspace.edit("content/site.yaml", "footer: [fragor", "footer: [fragor, sida");
    let ran = workspace.run(&["check", "--format", format]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    ran
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// Holds a document against a schema of the project.
fn assert_valid(document: &Value, schema: &str) {
    let schema = parsed(&fs::read_to_string(project().join(schema)).expect(schema));
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema");
    let faults: Vec<String> =
        validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

const JSON_SCHEMA: &str = "src/diag/show/diagnostics.schema.json";
const SARIF_SCHEMA: &str = "tests/schemas/sarif-2.1.0.json";

#[test]
fn the_full_form_stands_beside_the_result() {
    let ran = told("full");
    assert_eq!(ran.stdout, "3 fel och 0 varningar hittades.\n");
    assert!(ran.stderr.contains("--> content/pages/sida.md:4:1"), "{}", ran.stderr);
}

#[test]
fn the_short_form_is_one_line_each() {
    let ran = told("short");
    let expected = "\
content/pages/sida.md:4:1: fel[unknown-key]: Fältet ”titel” finns inte här.
content/pages/sida.md:9:8: fel[unbound-value]: ”municipality.name” kan inte visas här, för sidan handlar inte om en bestämd kommun.
content/pages/sida.md:11:1: fel[duplicate-id]: Två avsnitt på sidan heter ”samma”.
";
    assert_eq!(ran.stdout, expected);
    assert_eq!(ran.stderr, "3 fel och 0 varningar hittades.\n");
}

#[test]
fn the_json_form_is_as_its_schema_says() {
    let document = parsed(&told("json").stdout);
    assert_valid(&document, JSON_SCHEMA);
    let told = document["diagnostics"].as_array().expect("a list");
    let codes: Vec<&str> = told.iter().filter_map(|one| one["code"].as_str()).collect();
    assert_eq!(codes, ["unknown-key", "unbound-value", "duplicate-id"]);
    assert_eq!(told[0]["suggestion"], "title");
    assert_eq!(told[0]["sites"], "all");
    assert_eq!(told[1]["sites"], json!(["provlan"]));
    let start = BROKEN.find("{{").expect("a value");
    assert_eq!(told[1]["start"], json!({ "line": 9, "column": 8, "offset": start }));
    assert_eq!(told[2]["related"]["start"]["line"], 7);
}

#[test]
fn the_sarif_form_is_as_its_schema_says() {
    let document = parsed(&told("sarif").stdout);
    assert_valid(&document, SARIF_SCHEMA);
    let run = &document["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), 3);
    for result in run["results"].as_array().expect("results") {
        let rule = result["ruleIndex"].as_u64().expect("a rule's index") as usize;
        assert_eq!(rules[rule]["id"], result["ruleId"]);
    }
    assert_eq!(rules[0]["shortDescription"]["text"], "Fältet ”…” finns inte här.");
    assert_eq!(run["results"][2]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 7);
}

#[test]
fn the_github_form_is_one_command_each() {
    let ran = told("github");
    let first =
        "::error file=content/pages/sida.md,line=4,endLine=4,col=1,endColumn=6,title=unknown-key::Fältet ”titel”";
    assert!(ran.stdout.starts_with(first), "{}", ran.stdout);
    assert_eq!(ran.stdout.lines().filter(|line| line.starts_with("::error ")).count(), 3);
}

#[test]
fn without_faults_a_document_is_still_one() {
    let workspace = Workspace::fixture("complete");
    for (format, schema) in [("json", JSON_SCHEMA), ("sarif", SARIF_SCHEMA)] {
        let ran = workspace.run(&["check", "--format", format]);
        assert_eq!(ran.code, 0);
        assert_valid(&parsed(&ran.stdout), schema);
    }
    assert_eq!(workspace.run(&["check", "--format", "short"]).stdout, "");
    assert_eq!(workspace.run(&["check", "--format", "github"]).stdout, "");
}

#[test]
fn a_byte_that_is_no_text_has_a_place_too() {
    let workspace = Workspace::fixture("complete");
    fs::write(workspace.path("content/glossary.yaml"), b"# f\xc3\xb6r\r\n- word: \xe5\r\n").expect("write");
    let ran = workspace.run(&["check", "--format", "short"]);
    let told = ran.stdout.lines().find(|line| line.starts_with("content/glossary.yaml:2:9: fel[not-utf8]: "));
    assert!(told.is_some_and(|line| line.contains("rad 2 (byte 17, 0xE5)")), "{}", ran.stdout);
}

#[test]
fn an_unknown_format_is_told() {
    let ran = Workspace::fixture("complete").run(&["check", "--format", "jsn"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("Menade du ”json”?"), "{}", ran.stderr);
}

/// Two files with awkward names and the faults of one of them, made by hand.
struct Made {
    sources: Sources,
    one: FileId,
    other: FileId,
}

impl Made {
    fn new() -> Self {
        let mut sources = Sources::default();
        let one = sources.add(Source { path: "content/två, 50%: a.md".into(), text: "å  b {{ x }}\nslut\n".into() });
        let other = sources.add(Source { path: "content/b.md".into(), text: "annat\n".into() });
        Self { sources, one, other }
    }

    fn shown(&self, format: &str, diagnostics: Vec<Diagnostic>) -> String {
        let (_, show) = FORMATS.iter().find(|(name, _)| *name == format).expect("a format");
        show(&report(diagnostics), &self.sources, &lots::cli::words_in("sv"))
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.one, start, end)
    }
}

fn report(diagnostics: Vec<Diagnostic>) -> Report {
    let mut report = Report::default();
    diagnostics.into_iter().for_each(|diagnostic| report.add(diagnostic));
    report
}

#[test]
fn what_means_something_to_the_format_is_escaped() {
    let made = Made::new();
    let fault =
        || Diagnostic::at(Code::UnknownValue, made.span(6, 13)).with("name", "100 %\n{{ x }}").with("valid", "y");
    let several = || Diagnostic::at(Code::UnknownValue, made.span(6, 16)).with("name", "x").weighing(Level::Note);

    let github = made.shown("github", vec![fault(), several()]);
    let place = "file=content/två%2C 50%25%3A a.md,line=1,endLine=1,col=6,endColumn=13,title=unknown-value::";
    assert!(github.starts_with(&format!("::error {place}")), "{github}");
    assert!(github.contains("100 %25%0A{{ x }}"), "{github}");
    assert!(github.contains("::notice file=content/två%2C 50%25%3A a.md,line=1,endLine=2,title="), "{github}");
    assert_eq!(github.lines().count(), 2);

    assert_eq!(made.shown("short", vec![fault()]).lines().count(), 1);

    let sarif = parsed(&made.shown("sarif", vec![fault()]));
    assert_valid(&sarif, SARIF_SCHEMA);
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "content/tv%C3%A5%2C%2050%25%3A%20a.md"
    );
    assert!(result["message"]["text"].as_str().is_some_and(|text| text.contains("{{{{ x }}}}")), "{result}");
}

#[test]
fn a_whole_file_has_no_lines() {
    let made = Made::new();
    let fault =
        || Diagnostic::new(Code::SameName, Place::Path("content/b.md".into())).with("page", "b").with("other", "c");
    assert!(made.shown("short", vec![fault()]).starts_with("content/b.md: fel[same-name]: "));
    assert!(made.shown("github", vec![fault()]).starts_with("::error file=content/b.md,title=same-name::"));
    let json = parsed(&made.shown("json", vec![fault()]));
    assert_valid(&json, JSON_SCHEMA);
    assert_eq!(json["diagnostics"][0]["start"], Value::Null);
    let sarif = parsed(&made.shown("sarif", vec![fault()]));
    assert_valid(&sarif, SARIF_SCHEMA);
    assert_eq!(sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"].get("region"), None);
}

#[test]
fn fixes_and_second_spots_go_along() {
    let made = Made::new();
    let edit = |span, text: &str| Edit { span, text: text.into() };
    let edits =
        vec![edit(made.span(2, 4), ""), edit(Span::new(made.other, 0, 5), "något"), edit(made.span(14, 18), "sist")];
    let mut fault = Diagnostic::at(Code::UnknownValue, made.span(6, 13))
        .with("name", "x")
        .weighing(Level::Warning)
        .related(Span::new(made.other, 0, 5));
    fault.fix = Some(Fix { edits });
    fault.holds = Holds::site(SiteId::new("kil").expect("a name"));

    let json = parsed(&made.shown("json", vec![fault.clone()]));
    assert_valid(&json, JSON_SCHEMA);
    let told = &json["diagnostics"][0];
    assert_eq!((&told["level"], &told["sites"]), (&json!("warning"), &json!(["kil"])));
    assert_eq!(told["related"]["path"], "content/b.md");
    let end = json!({ "line": 1, "column": 4, "offset": 4 });
    assert_eq!((&told["fix"][0]["end"], &told["fix"][0]["text"]), (&end, &json!("")));

    let sarif = parsed(&made.shown("sarif", vec![fault]));
    assert_valid(&sarif, SARIF_SCHEMA);
    let changes = &sarif["runs"][0]["results"][0]["fixes"][0]["artifactChanges"];
    let region = json!({ "startLine": 1, "startColumn": 2, "endLine": 1, "endColumn": 4 });
    let expected = json!([
        {
            "artifactLocation": { "uri": "content/b.md" },
            "replacements": [{
                "deletedRegion": { "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 6 },
                "insertedContent": { "text": "något" },
            }],
        },
        {
            "artifactLocation": { "uri": "content/tv%C3%A5%2C%2050%25%3A%20a.md" },
            "replacements": [
                { "deletedRegion": region },
                {
                    "deletedRegion": { "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 5 },
                    "insertedContent": { "text": "sist" },
                },
            ],
        },
    ]);
    assert_eq!(changes, &expected);
}

#[test]
fn the_full_form_shows_a_certain_fix() {
    let made = Made::new();
    let words = lots::cli::words_in("sv");
    let shown = |text: &str| {
        let fault = Diagnostic::at(Code::UnknownValue, made.span(6, 13)).with("name", "x").fix(made.span(6, 13), text);
        full(&report(vec![fault]), &made.sources, &words, false)
    };
    assert!(shown("y").contains("Skriv: ”y”. `lots check --fix` gör det åt dig."), "{}", shown("y"));
    assert!(shown("").contains("Ta bort det som är markerat. `lots check --fix` gör det åt dig."), "{}", shown(""));
}
