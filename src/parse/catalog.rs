//! Fluent catalogs: `i18n/<name>/interface.ftl` for what pages say, `messages.ftl` for what the program says.

use fluent_bundle::FluentResource;
use unic_langid::LanguageIdentifier;

use crate::catalog::Catalog;
use crate::diag::{Code, Diagnostic, Report};
use crate::digest::Mix;
use crate::text::{FileId, Sources, Span};

/// A catalog of files in order of preference; what cannot be read in a file is reported and the rest of it is used.
pub fn catalog(lang: &str, files: &[FileId], sources: &Sources, report: &mut Report) -> Catalog {
    let language: LanguageIdentifier = lang.parse().unwrap_or_default();
    let digest = files.iter().fold(Mix::default().text(lang), |mix, file| mix.text(&sources.get(*file).text)).digest();
    let resources = files
        .iter()
        .map(|file| match FluentResource::try_new(sources.get(*file).text.clone()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let span = Span::new(*file, error.pos.start, error.pos.end);
                    report.add(Diagnostic::at(Code::CatalogSyntax, span));
                }
                resource
            }
        })
        .collect();
    Catalog::new(language, resources, digest)
}
