//! First files of a new page or municipality. A file that exists is never written over.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::name::{MunicipalityId, PageId};

/// A page and its easy twin, paths from the workspace's root.
pub fn page(root: &Path, id: &PageId, title: &str) -> Result<Vec<PathBuf>, Fault> {
    let text = |about: &str| {
        format!(
            "---\ntitle: {}\ndescription: \"[[SAKNAS: en mening om vad sidan svarar på | redaktören]]\"\nstatus: draft\n---\n\n\
             [[SAKNAS: {about} | redaktören]]\n",
            quoted(title)
        )
    };
    let standard = PathBuf::from(format!("content/pages/{id}.md"));
    let easy = PathBuf::from(format!("content/pages/{id}.easy.md"));
    create(root, &standard, &text("sidans text"))?;
    create(root, &easy, &text("sidans text på lätt svenska"))?;
    Ok(vec![standard, easy])
}

/// What a new municipality is called.
pub struct NewMunicipality {
    pub name: String,
    pub genitive: String,
    pub code: String,
}

/// A municipality's file in which everything that nobody has told yet is marked as missing.
pub fn municipality(root: &Path, id: &MunicipalityId, new: &NewMunicipality) -> Result<Vec<PathBuf>, Fault> {
    let NewMunicipality { name, genitive, code } = new;
    let missing = |key: &str, what: &str, question: &str| {
        let indent = if key.starts_with("  ") { "    " } else { "  " };
        format!(
            "{key}:\n{indent}status: missing\n{indent}what: {}\n{indent}owner: {}\n{indent}question: {}\n",
            quoted(&format!("{what} {name}")),
            quoted(genitive),
            quoted(question)
        )
    };
    let yaml = [
        format!("name: {}\ngenitive: {}\ncode: {}\n", quoted(name), quoted(genitive), quoted(code)),
        "participates: unknown\nstatus: active\n".to_owned(),
        missing("district", "distrikt för", "Vilket distrikt hör kommunen till?"),
        missing("social_services", "telefonnummer till socialtjänsten i", "Vilket telefonnummer har socialtjänsten?"),
        missing("out_of_hours", "telefonnummer till socialjouren i", "Vilket telefonnummer har socialjouren?"),
        missing("eservice", "uppgift om e-tjänst i", "Finns en e-tjänst för personligt ombud?"),
        missing("form", "uppgift om blankett i", "Finns en blankett för personligt ombud?"),
        "site:\n".to_owned(),
        missing("  base_url", "webbadress för", "Vilken adress får kommunens webbplats?"),
        missing("  publisher", "utgivare för", "Vem är utgivare?"),
        "  brand:\n    scheme: lugn\n".to_owned(),
    ];
    let path = PathBuf::from(format!("content/municipalities/{id}.yaml"));
    create(root, &path, &yaml.concat())?;
    Ok(vec![path])
}

/// A text as a YAML string in double quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " "))
}

fn create(root: &Path, path: &Path, text: &str) -> Result<(), Fault> {
    let target = root.join(path);
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder).map_err(|cause| Fault::write(folder, cause))?;
    }
    let file = OpenOptions::new().write(true).create_new(true).open(&target);
    let mut file = file.map_err(|cause| match cause.kind() {
        ErrorKind::AlreadyExists => Fault::new(FaultKind::Exists, path),
        _ => Fault::write(&target, cause),
    })?;
    file.write_all(text.as_bytes()).map_err(|cause| Fault::write(&target, cause))
}
