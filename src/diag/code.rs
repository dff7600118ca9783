//! Every code the program can report. A code's words are `i18n/<language>/messages.ftl`: the message named like the code says
//! what is wrong, `.help` what to do, `.why` why it matters, `.bad` and `.good` show it.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error,
    Warning,
}

macro_rules! codes {
    ($($code:ident = $name:literal $level:ident,)*) => {
        /// What can be wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($code,)* }

        impl Code {
            pub const ALL: &'static [Code] = &[$(Code::$code,)*];

            /// The name that messages show and `lots explain` takes.
            pub fn name(self) -> &'static str {
                match self { $(Code::$code => $name,)* }
            }

            pub fn level(self) -> Level {
                match self { $(Code::$code => Level::$level,)* }
            }
        }
    };
}

codes! {
    // Files
    NotUtf8 = "not-utf8" Error,
    UnknownFile = "unknown-file" Warning,
    SameName = "same-name" Error,
    // YAML
    YamlSyntax = "yaml-syntax" Error,
    UnknownKey = "unknown-key" Error,
    DuplicateKey = "duplicate-key" Error,
    MissingKey = "missing-key" Error,
    WrongType = "wrong-type" Error,
    EmptyValue = "empty-value" Error,
    BadValue = "bad-value" Error,
    UnknownName = "unknown-name" Error,
    // Pages
    MissingFrontMatter = "missing-front-matter" Error,
    UnclosedFrontMatter = "unclosed-front-matter" Error,
    RawHtml = "raw-html" Error,
    HeadingOne = "heading-one" Error,
    HeadingSkipped = "heading-skipped" Error,
    DuplicateId = "duplicate-id" Error,
    // Directives
    UnknownDirective = "unknown-directive" Error,
    UnclosedDirective = "unclosed-directive" Error,
    UnopenedDirective = "unopened-directive" Error,
    DirectiveSyntax = "directive-syntax" Error,
    DirectiveForm = "directive-form" Error,
    UnknownAttribute = "unknown-attribute" Error,
    MissingAttribute = "missing-attribute" Error,
    BadAttribute = "bad-attribute" Error,
    DirectiveInHeading = "directive-in-heading" Error,
    WrongParent = "wrong-parent" Error,
    MissingPart = "missing-part" Error,
    // Values, placeholders, links
    PlaceholderSyntax = "placeholder-syntax" Error,
    ValueSyntax = "value-syntax" Error,
    UnknownValue = "unknown-value" Error,
    UnboundValue = "unbound-value" Error,
    DeadLink = "dead-link" Error,
    DeadAnchor = "dead-anchor" Error,
    DeadFile = "dead-file" Error,
    LinkForm = "link-form" Error,
    MissingAlt = "missing-alt" Error,
    IncludeLoop = "include-loop" Error,
    // Variants and overrides
    LonelyTwin = "lonely-twin" Error,
    UnpairedSection = "unpaired-section" Error,
    UnknownSection = "unknown-section" Error,
    LooseText = "loose-text" Error,
    ProtectedSection = "protected-section" Error,
    SamePath = "same-path" Error,
    // Facts
    UnknownFact = "unknown-fact" Error,
    BarredFact = "barred-fact" Error,
    LocalFact = "local-fact" Error,
    FactOnlyInTwin = "fact-only-in-twin" Error,
    // Theme and texts
    TemplateError = "template-error" Error,
    LowContrast = "low-contrast" Error,
    UnknownText = "unknown-text" Error,
    CatalogSyntax = "catalog-syntax" Error,
}

impl Code {
    pub fn from_name(name: &str) -> Option<Code> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
