//! The same text as a site for Hugo, with a template that has the same parts as ours.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// Hugo's settings and templates.
const FILES: [(&str, &str); 7] = [
    ("hugo.yaml", include_str!("../hugo/hugo.yaml")),
    ("layouts/baseof.html", include_str!("../hugo/layouts/baseof.html")),
    ("layouts/page.html", include_str!("../hugo/layouts/page.html")),
    ("layouts/home.html", include_str!("../hugo/layouts/home.html")),
    ("layouts/section.html", include_str!("../hugo/layouts/section.html")),
    ("layouts/404.html", include_str!("../hugo/layouts/404.html")),
    ("layouts/_markup/render-link.html", include_str!("../hugo/layouts/_markup/render-link.html")),
];

/// Writes a workspace's pages as a Hugo site, easy Swedish below `latt/`. Lists are made by the template there, so their directive is
/// left out. With municipalities it has one host for each and one for the county, all of the same pages.
pub fn write(workspace: &Path, root: &Path, municipalities: usize) -> io::Result<()> {
    for (path, text) in FILES {
        put(&root.join(path), text)?;
    }
    if municipalities > 0 {
        put(&root.join("hugo.yaml"), &format!("{}{}", FILES[0].1, hosts(municipalities)))?;
    }
    put(&root.join("assets/base.css"), include_str!("../../themes/base/assets/base.css"))?;
    let pages = workspace.join("content/pages");
    for entry in WalkDir::new(&pages).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let path = target(entry.path().strip_prefix(&pages).unwrap_or(entry.path()));
        let text = fs::read_to_string(entry.path())?.replace("\n::pages_below\n", "");
        put(&root.join("content").join(path), &text)?;
    }
    Ok(())
}

/// A host for each site, and the same pages for all of them: a folder that several languages name belongs to the first alone.
fn hosts(municipalities: usize) -> String {
    let host = |index: usize| {
        format!("  h{index}: {{ baseURL: \"https://h{index}.example/\", locale: sv, weight: {} }}\n", index + 1)
    };
    let hosts: String = (0..=municipalities).map(host).collect();
    let all = "{ source: content, target: content, sites: { matrix: { languages: [\"**\"] } } }";
    format!("defaultContentLanguage: h0\nlanguages:\n{hosts}module:\n  mounts:\n  - {all}\n")
}

/// `index.md` → `_index.md`, `amne-000.md` → `amne-000/_index.md`; pages in folders stay, easy ones below `latt/`.
pub fn target(path: &Path) -> PathBuf {
    let name = path.to_string_lossy();
    let Some(easy) = name.strip_suffix(".easy.md") else { return standard(path) };
    Path::new("latt").join(standard(Path::new(&format!("{easy}.md"))))
}

fn standard(path: &Path) -> PathBuf {
    match (path.parent(), path.file_stem()) {
        (Some(above), Some(stem)) if above.as_os_str().is_empty() && stem != "index" => {
            Path::new(stem).join("_index.md")
        }
        (Some(above), Some(_)) if above.as_os_str().is_empty() => "_index.md".into(),
        _ => path.to_owned(),
    }
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text)
}
