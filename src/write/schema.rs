//! The schemas for editors. Each is put in its place in one step, so that no editor reads half of one.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::diag::Fault;
use crate::schema::{SCHEMAS, Schema, WRITTEN};

/// The program's own folder in a workspace.
const OWN: &str = ".lots";

/// Writes all schemas into a folder, `.lots/schema` unless another is named, and gives the folder's full name.
pub fn schemas(root: &Path, folder: Option<&PathBuf>) -> Result<PathBuf, Fault> {
    let folder = folder.cloned().unwrap_or_else(|| root.join(OWN).join("schema"));
    fs::create_dir_all(&folder).map_err(|cause| Fault::write(&folder, cause))?;
    let folder = folder.canonicalize().map_err(|cause| Fault::read(&folder, cause))?;
    if folder.starts_with(root.join(OWN)) {
        // The program's own folder keeps itself out of version control.
        let _ = fs::write(root.join(OWN).join(".gitignore"), "*\n");
    }
    for schema in SCHEMAS.iter().chain(WRITTEN) {
        put(&folder, schema).map_err(|cause| Fault::write(&folder.join(schema.name), cause))?;
    }
    Ok(folder)
}

fn put(folder: &Path, schema: &Schema) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(schema.text.as_bytes())?;
    file.persist(folder.join(schema.name))?;
    Ok(())
}
