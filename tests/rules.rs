//! Rule pages: a page with a fault, and on the faulty line the code it is to be told with. A page without marks is a good one.
//!
//! `<!-- fel: code -->` stands at the end of the faulty line, or alone on the line above it; in front matter `# fel: code`.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::panic, reason = "tests read and write files")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use lots::diag::{Code, Place};
use support::{DRAFT, Workspace, project};

type Told = BTreeSet<(usize, String)>;

/// The codes that a page expects, by line.
fn expected(text: &str) -> Told {
    let mut expected = Told::new();
    for (index, line) in text.lines().enumerate() {
        let marked = line.split_once("fel: ").filter(|(before, _)| before.ends_with("<!-- ") || before.ends_with("# "));
        let Some((before, codes)) = marked else { continue };
        let alone = ["<!-- ", "# "].contains(&before.trim_start());
        let number = if alone { index + 2 } else { index + 1 };
        let codes = codes.trim_end_matches("-->").trim();
        expected.extend(codes.split(", ").map(|code| (number, code.to_owned())));
    }
    expected
}

#[test]
fn every_rule_page_is_told_as_it_says() {
    let mut seen = BTreeSet::new();
    let (mut bad, mut good) = (0, 0);
    for entry in fs::read_dir(project().join("tests/rules")).expect("tests/rules").filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().to_string();
        let text = fs::read_to_string(entry.path()).expect("readable");
        let workspace = Workspace::fixture("complete");
        let path = format!("content/pages/{name}");
        workspace.write(&path, &text);
        if let Some(page) = name.strip_suffix(".easy.md").filter(|page| *page != "lonely-twin") {
            let twin = format!("content/pages/{page}.md");
            workspace.write(
                &twin,
                "---\ntitle: Sida\ndescription: En sida som har en tvilling.\n---\n\n## Rubrik {#rubrik}\n\nText.\n",
            );
        }
        let (report, sources) = lots::pipeline::check(workspace.root(), DRAFT).expect("no fault of the machine");
        let told: Told = report
            .diagnostics()
            .iter()
            .map(|diagnostic| {
                let line = match &diagnostic.place {
                    Place::Span(span) => {
                        assert_eq!(sources.get(span.file).path, path, "{diagnostic:?}");
                        sources.get(span.file).position(span.start).line
                    }
                    Place::Path(place) => panic!("{name}: {} at {place}", diagnostic.code),
                };
                (line, diagnostic.code.to_string())
            })
            .collect();
        let mut expected = expected(&text);
        if name == "unclosed-front-matter.md" {
            // A mark on the fence line would make it another line.
            expected.insert((1, "unclosed-front-matter".to_owned()));
        }
        assert_eq!(told, expected, "{name}");
        if expected.is_empty() {
            good += 1
        } else {
            bad += 1
        }
        seen.extend(expected.into_iter().map(|(_, code)| code));
    }
    assert!(bad >= 20 && good >= 2, "{bad} bad pages and {good} good ones");
    let unseen: Vec<&str> = Code::ALL.iter().map(|code| code.name()).filter(|name| !seen.contains(*name)).collect();
    // Codes that do not stand in pages: data, themes, files, and what only a municipality's own pages can do.
    assert_eq!(unseen, ELSEWHERE);
}

const ELSEWHERE: &[&str] = &[
    "not-utf8",
    "unknown-file",
    "same-name",
    "unknown-section",
    "loose-text",
    "protected-section",
    "template-error",
    "low-contrast",
    "unknown-text",
    "catalog-syntax",
];

/// Faults that stand in other files than pages: what is done to the workspace, and the code it is told with.
#[test]
fn faults_outside_pages_are_told_too() {
    type Change = fn(&Workspace);
    let changes: &[(&str, Change)] = &[
        ("not-utf8", |workspace| fs::write(workspace.path("content/glossary.yaml"), b"- word: \xe5\n").expect("write")),
        ("unknown-file", |workspace| {
            workspace.write("content/pages/index.esay.md", "x");
        }),
        ("same-name", |workspace| {
            workspace.write("content/pages/st\u{f6}d.md", "---\ntitle: Stöd\ndescription: Samma namn.\n---\n");
        }),
        ("unknown-section", |workspace| {
            workspace.edit("content/municipalities/almby/stod.md", "{#kostnad}", "{#kostnda}");
        }),
        ("loose-text", |workspace| {
            workspace.edit("content/municipalities/almby/stod.md", "## Vad kostar", "Lös text.\n\n## Vad kostar");
        }),
        ("protected-section", |workspace| {
            workspace.edit("content/municipalities/almby/stod.md", "{#kostnad}", "{#beslut}");
        }),
        ("low-contrast", |workspace| {
            workspace.write("themes/base/theme.yaml", THEME);
        }),
        ("template-error", |workspace| {
            workspace.write("themes/base/templates/page.html", "{% if %}");
        }),
        ("unknown-text", |workspace| {
            workspace.write("themes/base/templates/404.html", "{{ text(key='finns-inte') }}");
        }),
        ("catalog-syntax", |workspace| {
            workspace.write("i18n/sv-easy/interface.ftl", "= inget namn\n");
        }),
    ];
    let told: Vec<&str> = changes.iter().map(|(code, _)| *code).collect();
    let mut elsewhere = ELSEWHERE.to_vec();
    elsewhere.sort_unstable_by_key(|code| told.iter().position(|name| name == code));
    assert_eq!(told, elsewhere);
    for (code, change) in changes {
        let workspace = Workspace::fixture("complete");
        change(&workspace);
        let ran = workspace.run(&["check"]);
        assert!(ran.stderr.contains(&format!("[{code}]")), "{code}: {}", ran.stderr);
        let english = workspace.run_in("en", &["check"]);
        assert!(english.stderr.contains(&format!("[{code}]")), "{code}: {}", english.stderr);
    }
}

const THEME: &str = "\
pairs:
  - { foreground: text, background: ground, least: 7 }
schemes:
  lugn:
    light: { text: \"#777777\", ground: \"#ffffff\" }
    dark: { text: \"#eeeeee\", ground: \"#111111\" }
";
