//! The template engine's faults in words of our own: a kind, the name it is about, and the place in the author's file.

use tera::ErrorKind;

use crate::diag::{Code, Diagnostic, Place};
use crate::text::{FileId, Span};

/// How the engine's sentences begin, and what kind of fault they are.
const KINDS: &[(&str, &str)] = &[
    ("Unexpected end", "unclosed"),
    ("unexpected end", "unclosed"),
    ("Unclosed", "unclosed"),
    ("Closing tag", "unclosed"),
    ("Unknown filter", "filter"),
    ("Unknown function", "function"),
    ("Unknown test", "test"),
    ("Unknown component", "component"),
    ("Unknown template", "template"),
    ("Variable", "variable"),
    ("Field", "variable"),
    ("Argument", "argument"),
    ("Component argument", "twice"),
    ("Keyword argument", "twice"),
    ("Template already", "twice"),
    ("Block", "block"),
    ("Iteration", "value"),
    ("Cannot compare", "value"),
    ("text key", "text"),
];

/// A diagnostic for a fault. `file` finds a template by the engine's name for it; where it is not found, or the place in it is
/// not known, the diagnostic stands at `elsewhere`.
pub fn template(error: &tera::Error, file: impl Fn(&str) -> Option<FileId>, elsewhere: Place) -> Diagnostic {
    let (kind, name, place) = match error.kind() {
        ErrorKind::SyntaxError(fault) => {
            let span = fault.span().range.clone();
            let place = file(fault.filename()).map(|file| Place::Span(Span::new(file, span.start, span.end)));
            (kind(fault.message(), "syntax"), quoted(fault.message()), place)
        }
        ErrorKind::RenderingError(fault) => (kind(fault.message(), "value"), quoted(fault.message()), None),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => ("loop", tpl.clone(), None),
        ErrorKind::MissingParent { parent, .. } => ("template", parent.clone(), None),
        ErrorKind::TemplateNotFound(name) => ("template", name.clone(), None),
        ErrorKind::ComponentNotFound(name) => ("component", name.clone(), None),
        ErrorKind::MissingArgument { arg_name, .. } => ("argument", arg_name.clone(), None),
        ErrorKind::Msg(message) => (kind(message, "value"), quoted(message), None),
        _ => ("value", String::new(), None),
    };
    let kind = if kind == "unclosed" && name.is_empty() { "open" } else { kind };
    Diagnostic::new(Code::TemplateError, place.unwrap_or(elsewhere)).with("kind", kind).with("name", name)
}

/// Is the fault one that a template has by itself, whatever other templates there are?
pub fn is_own(error: &tera::Error) -> bool {
    match error.kind() {
        ErrorKind::SyntaxError(fault) => !matches!(kind(fault.message(), "syntax"), "component" | "template" | "block"),
        _ => false,
    }
}

fn kind(message: &str, otherwise: &'static str) -> &'static str {
    KINDS.iter().find(|(start, _)| message.starts_with(start)).map_or(otherwise, |(_, kind)| kind)
}

/// What stands in the first quotation marks.
fn quoted(message: &str) -> String {
    let inner = |mark: char| message.split(mark).nth(1).map(str::to_owned);
    inner('`').or_else(|| inner('\'')).unwrap_or_default()
}
