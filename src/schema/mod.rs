//! JSON Schemas of everything that is written in YAML, inside the program. Editors complete, explain and underline by them.
//!
//! They are draft-07: the YAML language server that most editors use reads that fully, and holds every schema against it. The
//! readers in `parse` decide what is right; a test there keeps these schemas saying the same.

/// The schema of one kind of file.
pub struct Schema {
    /// The name of its own file.
    pub name: &'static str,
    /// The files that it describes, from the workspace's root. Front matter stands in Markdown, and the definitions that
    /// others refer to describe no file.
    pub files: Option<&'static str>,
    pub text: &'static str,
}

macro_rules! schemas {
    ($($name:literal $(=> $files:literal)?,)*) => {
        /// All schemas, in the order in which they are told.
        pub const SCHEMAS: &[Schema] = &[$(
            Schema { name: $name, files: schemas!(@ $($files)?), text: include_str!($name) },
        )*];
    };
    (@) => { None };
    (@ $files:literal) => { Some($files) };
}

schemas! {
    "site.json" => "content/site.yaml",
    "municipality.json" => "content/municipalities/*.yaml",
    "district.json" => "content/districts/*.yaml",
    "glossary.json" => "content/glossary.yaml",
    "facts.json" => "content/facts.yaml",
    "requirements.json" => "content/requirements.yaml",
    "approval.json" => "content/approvals/*.yaml",
    "receipts.json" => "content/receipts.yaml",
    "accessibility_test.json" => "content/accessibility_test.yaml",
    "theme.json" => "themes/*/theme.yaml",
    "words.json" => "i18n/*/words.yaml",
    "page.json",
    "overlay.json",
    "shared.json",
}

/// The data for other websites that `--embed` writes, each described by a schema beside it.
pub const API: &[Schema] = &[
    Schema { name: "index.json", files: None, text: include_str!("api/index.json") },
    Schema { name: "page.json", files: None, text: include_str!("api/page.json") },
    Schema { name: "contacts.json", files: None, text: include_str!("api/contacts.json") },
    Schema { name: "faq.json", files: None, text: include_str!("api/faq.json") },
];

/// The files that the program itself writes for other programs to read.
pub const WRITTEN: &[Schema] = &[
    Schema { name: "manifest.json", files: None, text: include_str!("manifest.json") },
    Schema { name: "texts.json", files: None, text: include_str!("texts.json") },
];
