//! The same text as a site for Eleventy, with a template that has the same parts as ours.

use std::fs;
use std::io;
use std::os::unix::fs::symlink;
use std::path::Path;

use walkdir::WalkDir;

/// Eleventy's settings and templates.
const FILES: [(&str, &str); 5] = [
    ("eleventy.config.mjs", include_str!("../eleventy/eleventy.config.mjs")),
    ("markdown.mjs", include_str!("../eleventy/markdown.mjs")),
    ("layouts/page.njk", include_str!("../eleventy/layouts/page.njk")),
    ("content/404.md", include_str!("../eleventy/404.md")),
    ("content/sitemap.njk", include_str!("../eleventy/sitemap.njk")),
];

/// Writes a workspace's pages as a site for Eleventy, which stands where its packages are. Files lie as ours do. Lists are made by
/// the template there, so their directive is left out.
pub fn write(workspace: &Path, root: &Path, packages: &Path) -> io::Result<()> {
    for (path, text) in FILES {
        put(&root.join(path), text)?;
    }
    put(&root.join("assets/base.css"), include_str!("../../themes/base/assets/base.css"))?;
    // The settings are a program, which asks for packages from where it lies.
    symlink(packages, root.join("node_modules"))?;
    let pages = workspace.join("content/pages");
    for entry in WalkDir::new(&pages).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(&pages).unwrap_or(entry.path());
        let text = fs::read_to_string(entry.path())?.replace("\n::pages_below\n", "");
        put(&root.join("content").join(path), &text)?;
    }
    Ok(())
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text)
}
