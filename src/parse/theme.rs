//! Themes: Tera templates and components, tokens, stylesheet. The signature of a component is what Tera knows of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use tera::{ComponentArgType, Error as TeraError, Kwargs, State, Tera, Value};

use crate::catalog::Catalog;
use crate::diag::template::{is_own, template};
use crate::diag::{Code, Diagnostic, Place, Report};
use crate::digest::Mix;
use crate::minify;
use crate::model::document::Form;
use crate::model::inventory::{Inventory, TextFile, below};
use crate::model::scope::DATA_NAMES;
use crate::model::theme::{Asset, AttributeKind, AttributeSignature, Engine, Signature, Theme};
use crate::parse::tokens;
use crate::text::{FileId, Sources, Span};

/// Data that the directive itself brings along.
const OWN_DATA: [&str; 3] = ["sections", "term", "file"];

/// Reads the base theme, with a publisher's own folder before it if one is named.
pub fn theme(
    own: Option<&str>,
    inventory: &Inventory,
    sources: &Sources,
    catalogs: &[Arc<Catalog>],
    report: &mut Report,
) -> Theme {
    let folders: Vec<&str> = own.into_iter().chain(["base"]).collect();
    // Stylesheets and templates have nothing to do with each other, and every build waits for both.
    let (((engines, components), assets), dresses) = report.join(
        |report| (templates(&folders, inventory, sources, catalogs, report), assets(&folders, inventory, sources)),
        |report| tokens::dresses(&folders, inventory, sources, report),
    );
    Theme {
        engines,
        components,
        colours: dresses.iter().filter_map(|(name, dress)| Some((name.clone(), dress.colours?))).collect(),
        contrasts: dresses.iter().filter_map(|(name, dress)| Some((name.clone(), dress.contrast?))).collect(),
        stylesheets: dresses.into_iter().map(|(name, dress)| (name, dress.stylesheet)).collect(),
        assets,
    }
}

/// The templates in the words of each variant, and what the components take.
fn templates(
    folders: &[&str],
    inventory: &Inventory,
    sources: &Sources,
    catalogs: &[Arc<Catalog>],
    report: &mut Report,
) -> (Vec<Engine>, Option<BTreeMap<String, Signature>>) {
    let files = template_files(folders, inventory);
    let mut engine = Tera::new();
    let prefixes: Vec<String> = folders.iter().map(|folder| format!("{folder}/")).collect();
    let loaded = engine.set_fallback_prefixes(prefixes).and_then(|()| add_templates(&mut engine, &files, sources));
    let is_whole = loaded.is_ok();
    if let Err(error) = loaded {
        report.add_all(broken_templates(&error, &files, sources, folders[0]));
    }
    for file in &files {
        unknown_texts(file.1.file, sources, catalogs, report);
    }
    let components = is_whole.then(|| signatures(&engine, &files, report));
    // Sites share what is made with them, so they are mixed as they are and not by their digests as files.
    let mix = |mix: Mix, (name, file): &(String, &TextFile)| mix.text(name).text(&sources.get(file.file).text);
    let templates = files.iter().fold(Mix::default(), mix).digest();
    let engines = catalogs.iter().map(|catalog| Engine {
        tera: speaking(&engine, catalog.clone()),
        digest: Mix::default().part(templates).part(catalog.digest).digest(),
    });
    (engines.collect(), components)
}

/// Images and the script of the theme; a publisher's own comes before the base theme's of the same name.
fn assets(folders: &[&str], inventory: &Inventory, sources: &Sources) -> BTreeMap<String, Asset> {
    let mut assets = BTreeMap::new();
    for folder in folders.iter().rev() {
        let root = format!("themes/{folder}/assets");
        for file in inventory.texts_below(&root) {
            let Some(name) = below(&file.path, &root) else { continue };
            let text = &sources.get(file.file).text;
            let text = match name.rsplit_once('.') {
                Some((_, "svg")) => text.trim_end().to_owned(),
                Some((_, "js")) => minify::js(text),
                _ => continue,
            };
            assets.insert(name.to_owned(), Asset::new(name, text));
        }
    }
    assets
}

/// Templates and components by their Tera names, `base/page.html`.
fn template_files<'a>(folders: &[&str], inventory: &'a Inventory) -> Vec<(String, &'a TextFile)> {
    let mut files = Vec::new();
    for folder in folders {
        for part in ["templates", "components"] {
            let root = format!("themes/{folder}/{part}");
            for file in inventory.texts.iter().filter(|file| file.path.ends_with(".html")) {
                if let Some(name) = below(&file.path, &root) {
                    let name = if part == "components" { format!("components/{name}") } else { name.to_owned() };
                    files.push((format!("{folder}/{name}"), file));
                }
            }
        }
    }
    files
}

fn add_templates(engine: &mut Tera, files: &[(String, &TextFile)], sources: &Sources) -> Result<(), TeraError> {
    // Functions must be known before templates are added; each variant's engine replaces it.
    engine.register_function("text", |_: Kwargs, _: &State| -> Result<String, TeraError> { Ok(String::new()) });
    engine.add_raw_templates(
        files.iter().map(|(name, file)| (name.clone(), minify::template(&sources.get(file.file).text))),
    )
}

/// The engine with `text(key="…", name=value)` in one variant's words. Texts that nothing is filled into are made once: a page
/// has dozens of them.
fn speaking(engine: &Tera, catalog: Arc<Catalog>) -> Tera {
    let mut engine = engine.clone();
    let fixed: FxHashMap<String, Value> =
        catalog.fixed().map(|(key, text)| (key.to_owned(), Value::from(text))).collect();
    engine.register_function("text", move |kwargs: Kwargs, _: &State| -> Result<Value, TeraError> {
        let key: &str = kwargs.must_get("key")?;
        if let Some(text) = fixed.get(key) {
            return Ok(text.clone());
        }
        if !catalog.has(key) {
            return Err(TeraError::message(format!("text key {key}")));
        }
        let arguments: Vec<(&str, String)> = kwargs
            .iter()
            .filter_map(|(name, value)| Some((name.as_str()?, value_text(value))))
            .filter(|(name, _)| *name != "key")
            .collect();
        Ok(Value::from(catalog.text(key, &arguments)))
    });
    engine
}

fn value_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Tells what is wrong with templates: first what each has by itself, all at once; else what is wrong between them.
fn broken_templates(
    error: &TeraError,
    files: &[(String, &TextFile)],
    sources: &Sources,
    folder: &str,
) -> Vec<Diagnostic> {
    let file = |name: &str| files.iter().find(|(own, _)| own == name).map(|(_, file)| file.file);
    let elsewhere = || Place::Path(format!("themes/{folder}"));
    let own: Vec<Diagnostic> = files
        .iter()
        .filter_map(|(name, one)| {
            let mut alone = Tera::new();
            alone.register_function("text", |_: Kwargs, _: &State| -> Result<String, TeraError> { Ok(String::new()) });
            // As it was written, so that the place is the author's.
            let error = alone.add_raw_templates([(name.clone(), &sources.get(one.file).text)]).err()?;
            is_own(&error).then(|| template(&error, file, elsewhere()))
        })
        .collect();
    if own.is_empty() { vec![between(error, files, elsewhere())] } else { own }
}

/// A fault between templates. Its place would be that in the text without indentation, so only the file is named.
fn between(error: &TeraError, files: &[(String, &TextFile)], elsewhere: Place) -> Diagnostic {
    let named = match error.kind() {
        tera::ErrorKind::SyntaxError(fault) => files.iter().find(|(name, _)| name == fault.filename()),
        _ => None,
    };
    template(error, |_| None, named.map_or(elsewhere, |(_, file)| Place::Path(file.path.clone())))
}

/// Text keys that a template names and a variant's catalogs lack.
fn unknown_texts(file: FileId, sources: &Sources, catalogs: &[Arc<Catalog>], report: &mut Report) {
    let source = &sources.get(file).text;
    for quote in ["\"", "'"] {
        for (start, found) in source.match_indices(&format!("text(key={quote}")) {
            let start = start + found.len();
            let key = source[start..].split(quote).next().unwrap_or_default();
            if catalogs.iter().any(|catalog| !catalog.has(key)) {
                let span = Span::new(file, start, start + key.len());
                report.add(Diagnostic::at(Code::UnknownText, span).with("key", key));
            }
        }
    }
}

/// The signatures of all components that are directives: those whose metadata has a `form`.
fn signatures(engine: &Tera, files: &[(String, &TextFile)], report: &mut Report) -> BTreeMap<String, Signature> {
    let mut signatures = BTreeMap::from([("only".to_owned(), only()), ("include".to_owned(), include())]);
    for name in engine.get_component_names() {
        if let Some(info) = engine.get_component_definition(name)
            && let Some(signature) = signature(&info)
        {
            for data in signature.data.iter().filter(|data| !known_data(data)) {
                let place = files.iter().find(|(file, _)| file.ends_with(&format!("components/{name}.html")));
                let place = Place::Path(place.map_or_else(|| name.to_owned(), |(_, file)| file.path.clone()));
                let valid = DATA_NAMES.iter().chain(&OWN_DATA).copied();
                report.add(
                    Diagnostic::new(Code::UnknownName, place)
                        .with("name", format!("@{data}"))
                        .with("valid", valid.clone().collect::<Vec<_>>().join(", "))
                        .suggest(data, valid),
                );
            }
            signatures.insert(name.to_owned(), signature);
        }
    }
    signatures
}

fn known_data(name: &str) -> bool {
    DATA_NAMES.contains(&name) || OWN_DATA.contains(&name)
}

fn signature(info: &tera::ComponentInfo) -> Option<Signature> {
    let metadata = info.metadata();
    let form = match metadata.get("form")?.as_str()? {
        "block" => Form::Block,
        "inline" => Form::Inline,
        _ => Form::Leaf,
    };
    let names = |key: &str| -> Vec<String> {
        let items = metadata.get(key).and_then(Value::as_array).unwrap_or_default();
        items.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let refers = |argument: &str| metadata.get("refers")?.get_from_path(argument)?.as_str().map(str::to_owned);
    let attributes = info.args().iter().filter(|arg| !arg.is_implicit()).map(|arg| AttributeSignature {
        name: arg.name().to_owned(),
        required: arg.is_required(),
        kind: kind(arg.arg_type(), refers(arg.name()).as_deref()),
    });
    let data = info.args().iter().filter(|arg| arg.is_implicit()).map(|arg| arg.name().to_owned());
    Some(Signature {
        form,
        attributes: attributes.collect(),
        data: data.collect(),
        inside: names("inside"),
        requires: names("requires"),
        once: metadata.get("once").and_then(Value::as_bool).unwrap_or_default(),
    })
}

fn kind(argument: Option<ComponentArgType>, refers: Option<&str>) -> AttributeKind {
    match (refers, argument) {
        (Some("section"), _) => AttributeKind::Section,
        (Some("term"), _) => AttributeKind::Term,
        (Some("file"), _) => AttributeKind::File,
        (_, Some(ComponentArgType::Integer)) => AttributeKind::Integer,
        (_, Some(ComponentArgType::Bool)) => AttributeKind::Bool,
        _ => AttributeKind::Text,
    }
}

/// `:::only` decides what exists on a site, so it is laid out before any component is rendered.
fn only() -> Signature {
    let attribute = |name: &str, kind| AttributeSignature { name: name.to_owned(), required: false, kind };
    let (text, date) = (AttributeKind::Text, AttributeKind::Date);
    let attributes = [("municipality", text), ("district", text), ("status", text), ("from", date), ("until", date)];
    structural(Form::Block, attributes.map(|(name, kind)| attribute(name, kind)).to_vec())
}

/// `::include{from="page#section"}` is replaced by that section.
fn include() -> Signature {
    let from = AttributeSignature { name: "from".to_owned(), required: true, kind: AttributeKind::Section };
    structural(Form::Leaf, vec![from])
}

fn structural(form: Form, attributes: Vec<AttributeSignature>) -> Signature {
    Signature { form, attributes, data: Vec::new(), inside: Vec::new(), requires: Vec::new(), once: false }
}
