//! What a site's own file names and the theme or the files do not have: a colour scheme, a theme folder, a form.

use crate::check::Site;
use crate::diag::{Code, Diagnostic};
use crate::model::known::Known;

pub fn check(site: &mut Site<'_>) {
    let (workspace, own) = (site.editions.workspace, &site.editions.site);
    let brand = &own.brand;
    let schemes: Vec<&str> =
        workspace.theme(own).map(|theme| theme.stylesheets.keys().map(String::as_str).collect()).unwrap_or_default();
    if !schemes.contains(&brand.scheme.as_str()) {
        let diagnostic = Diagnostic::at(Code::UnknownName, brand.span)
            .with("name", &brand.scheme)
            .with("valid", schemes.join(", "))
            .suggest(&brand.scheme, schemes);
        site.tell(diagnostic);
    }
    let form = own.municipality.as_ref().and_then(|id| workspace.municipalities.get(id)).map(|one| &one.form);
    if let Some(Known::Verified(form)) = form
        && !workspace.files.contains_key(&form.value.file)
    {
        let valid = workspace.files.keys().map(String::as_str);
        let diagnostic = Diagnostic::at(Code::DeadFile, form.span).with("file", &form.value.file);
        site.tell(diagnostic.suggest(&form.value.file, valid));
    }
}
