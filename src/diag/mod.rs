//! What the program tells the author: a diagnostic is data (code, place, arguments); its words are in `i18n/*/messages.ftl`.

mod code;
pub mod fault;
mod fix;
pub mod show;
mod suggest;
pub mod template;

use std::collections::BTreeSet;

pub use code::{Code, Level};
pub use fault::Fault;
pub use fix::{Batch, Edit, Fix};
pub use suggest::nearest;

use crate::name::SiteId;
use crate::text::{FileId, Span};

/// Which sites a diagnostic stops from being written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    None,
    All,
    Sites(BTreeSet<SiteId>),
}

impl Holds {
    pub fn site(site: SiteId) -> Self {
        Self::Sites(BTreeSet::from([site]))
    }

    pub fn stops(&self, site: &SiteId) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::Sites(sites) => sites.contains(site),
        }
    }

    fn merge(&mut self, other: Holds) {
        match (&mut *self, other) {
            (Self::All, _) | (_, Self::None) => {}
            (Self::Sites(sites), Self::Sites(more)) => sites.extend(more),
            (_, other) => *self = other,
        }
    }
}

/// Where a diagnostic points.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Span(Span),
    /// A whole file or folder, by its path from the workspace's root.
    Path(String),
}

/// One thing noticed, told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    /// The code's own level, or the one that `site.yaml` gives it.
    pub level: Level,
    pub place: Place,
    /// A second spot that explains the first: where a name was first used, where a block opened.
    pub related: Option<Span>,
    /// What the message's words are filled with, by the names used in the catalog.
    pub arguments: Vec<(&'static str, String)>,
    /// A name near the one that was written.
    pub suggestion: Option<String>,
    /// What puts it right for certain.
    pub fix: Option<Fix>,
    pub holds: Holds,
}

impl Diagnostic {
    pub fn new(code: Code, place: Place) -> Self {
        let level = code.level();
        let holds = if level == Level::Error { Holds::All } else { Holds::None };
        Self { code, level, place, related: None, arguments: Vec::new(), suggestion: None, fix: None, holds }
    }

    pub fn at(code: Code, span: Span) -> Self {
        Self::new(code, Place::Span(span))
    }

    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        // Catalogs cannot choose by an empty text.
        let value = match value.to_string() {
            empty if empty.is_empty() => "–".to_owned(),
            value => value,
        };
        self.arguments.push((name, value));
        self
    }

    pub fn related(mut self, span: Span) -> Self {
        self.related = Some(span);
        self
    }

    /// Suggests the nearest of the valid names, if one is near.
    pub fn suggest<'a>(mut self, written: &str, valid: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggestion = nearest(written, valid).map(str::to_owned);
        self
    }

    pub fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix = Some(Fix::replace(span, text));
        self
    }

    /// Gives it another weight than its code has.
    pub fn weighing(mut self, level: Level) -> Self {
        self.level = level;
        self.holds = if level == Level::Error { Holds::All } else { Holds::None };
        self
    }

    /// Limits what an error holds back; notes and warnings hold nothing back.
    pub fn holding(mut self, holds: &Holds) -> Self {
        if self.level == Level::Error {
            self.holds = holds.clone();
        }
        self
    }
}

/// Everything noticed so far.
#[derive(Clone, Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    /// Faults that a page is let off from, by file and code.
    waived: BTreeSet<(FileId, Code)>,
}

impl Report {
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds what there is, if anything.
    pub fn add_all(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.diagnostics.extend(diagnostics);
    }

    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// Notes that a page is let off from a fault, so that a waiver nobody needs can be told.
    pub fn waive(&mut self, file: FileId, code: Code) {
        self.waived.insert((file, code));
    }

    pub fn is_waived(&self, file: FileId, code: Code) -> bool {
        self.waived.contains(&(file, code))
    }

    /// Does two things at the same time. What both notice is here in the end, in their order.
    pub fn join<A: Send, B: Send>(
        &mut self,
        one: impl FnOnce(&mut Self) -> A + Send,
        other: impl FnOnce(&mut Self) -> B + Send,
    ) -> (A, B) {
        let mut apart = Self::default();
        let both = rayon::join(|| one(self), || other(&mut apart));
        self.extend(apart);
        both
    }

    pub fn extend(&mut self, other: Report) {
        self.diagnostics.extend(other.diagnostics);
        self.waived.extend(other.waived);
    }

    /// Everything in `other`, each holding back only `holds`.
    pub fn extend_holding(&mut self, other: Report, holds: &Holds) {
        self.waived.extend(other.waived);
        self.diagnostics.extend(other.diagnostics.into_iter().map(|diagnostic| diagnostic.holding(holds)));
    }

    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    pub fn len(&self) -> usize {
        self.diagnostics.len()
    }

    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    pub fn has_errors(&self) -> bool {
        self.count(Level::Error) > 0
    }

    /// How many weigh that much.
    pub fn count(&self, level: Level) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count()
    }

    pub fn stops(&self, site: &SiteId) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.holds.stops(site))
    }

    /// Rewrites what each diagnostic holds back.
    pub fn widen(&mut self, wider: impl Fn(&Holds) -> Holds) {
        for diagnostic in &mut self.diagnostics {
            diagnostic.holds = wider(&diagnostic.holds);
        }
    }

    /// In the order a reader wants: by place, each fault once. The same fault seen from several sites becomes one that holds
    /// all of them back.
    pub fn settle(&mut self) {
        self.diagnostics.sort_by(|a, b| {
            (&a.place, a.code, &a.arguments, &a.holds).cmp(&(&b.place, b.code, &b.arguments, &b.holds))
        });
        let mut settled: Vec<Diagnostic> = Vec::with_capacity(self.diagnostics.len());
        for diagnostic in self.diagnostics.drain(..) {
            match settled.last_mut() {
                Some(last)
                    if (last.code, &last.place, &last.arguments)
                        == (diagnostic.code, &diagnostic.place, &diagnostic.arguments) =>
                {
                    last.holds.merge(diagnostic.holds);
                    // On some sites it may weigh more than on others.
                    last.level = last.level.min(diagnostic.level);
                }
                _ => settled.push(diagnostic),
            }
        }
        self.diagnostics = settled;
    }
}
