//! Every code the program can report. A code's words are `i18n/<language>/messages.ftl`: the message named like the code says
//! what is wrong, `.help` what to do, `.why` why it matters, `.bad` and `.good` show it.

use std::fmt;

/// How much a diagnostic weighs. The order is that of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error,
    Warning,
    Note,
}

impl Level {
    /// The names that `site.yaml` uses.
    pub const NAMES: [(&'static str, Self); 3] =
        [("error", Self::Error), ("warning", Self::Warning), ("note", Self::Note)];

    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    (
        faults { $($fault:ident = $fault_name:literal $fault_level:ident,)* }
        rules { $($rule:ident = $rule_name:literal $rule_level:ident,)* }
    ) => {
        /// What can be wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($fault,)* $($rule,)* }

        impl Code {
            pub const ALL: &'static [Code] = &[$(Code::$fault,)* $(Code::$rule,)*];

            /// Those whose level `site.yaml` can set and that a page can be let off from for a time. What stands in the way of
            /// a whole site is not among them.
            pub const RULES: &'static [Code] = &[$(Code::$rule,)*];

            /// The name that messages show and `lots explain` takes.
            pub fn name(self) -> &'static str {
                match self { $(Code::$fault => $fault_name,)* $(Code::$rule => $rule_name,)* }
            }

            /// The level without a word from `site.yaml`.
            pub fn level(self) -> Level {
                match self { $(Code::$fault => Level::$fault_level,)* $(Code::$rule => Level::$rule_level,)* }
            }
        }
    };
}

codes! {
    faults {
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
        DeadReference = "dead-reference" Error,
        SameIdTwice = "same-id-twice" Error,
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
        // What a page must have
        MissingPage = "missing-page" Error,
        MissingSection = "missing-section" Error,
        MissingFact = "missing-fact" Error,
        MissingNotice = "missing-notice" Error,
        MissingWording = "missing-wording" Error,
        MissingTwin = "missing-twin" Error,
        // Accessibility statement
        AccessibilityContradiction = "accessibility-contradiction" Error,
        AccessibilityDates = "accessibility-dates" Error,
        AccessibilityPart = "accessibility-part" Error,
        // Approvals
        ApprovalLapsed = "approval-lapsed" Warning,
        ApprovalMissing = "approval-missing" Warning,
        // What is published
        ManyRemovals = "many-removals" Error,
        // Data
        PersonalNumber = "personal-number" Error,
        TestDetail = "test-detail" Error,
        UnverifiedDetail = "unverified-detail" Error,
    }
    rules {
        // Structure
        EmptySection = "empty-section" Error,
        DuplicateTitle = "duplicate-title" Warning,
        OrphanPage = "orphan-page" Warning,
        // Links
        VagueLink = "vague-link" Error,
        BareUrl = "bare-url" Error,
        PositionWord = "position-word" Warning,
        SameTextLinks = "same-text-links" Warning,
        DifferentTextLinks = "different-text-links" Warning,
        DeadExternal = "dead-external" Warning,
        MovedExternal = "moved-external" Note,
        // Images, tables, files, languages
        LongAlt = "long-alt" Warning,
        FileNameAlt = "file-name-alt" Warning,
        EmptyTableHead = "empty-table-head" Error,
        MissingLang = "missing-lang" Warning,
        UntaggedPdf = "untagged-pdf" Warning,
        UnverifiedName = "unverified-name" Warning,
        // Reading
        LixHigh = "lix-high" Warning,
        LixTooHigh = "lix-too-high" Error,
        LongSentence = "long-sentence" Warning,
        SentenceTooLong = "sentence-too-long" Error,
        LongMean = "long-mean" Error,
        TwoSentences = "two-sentences" Warning,
        // Words
        BannedWord = "banned-word" Error,
        HardWord = "hard-word" Warning,
        LongWord = "long-word" Note,
        Abbreviation = "abbreviation" Warning,
        Passive = "passive" Warning,
        DoubleNegation = "double-negation" Warning,
        UnexplainedTerm = "unexplained-term" Warning,
        Capitals = "capitals" Warning,
        // Typography
        Quotes = "quotes" Warning,
        Dash = "dash" Warning,
        TimeFormat = "time-format" Warning,
        DateFormat = "date-format" Warning,
        PhoneFormat = "phone-format" Warning,
        // Pasted text
        BulletCharacter = "bullet-character" Warning,
        DoubleSpace = "double-space" Warning,
        SoftHyphen = "soft-hyphen" Warning,
        BoldHeading = "bold-heading" Warning,
        GluedLink = "glued-link" Warning,
        // Twins, overrides, dates
        StaleTwin = "stale-twin" Warning,
        NotAccepted = "not-accepted" Note,
        Parity = "parity" Warning,
        MovedPage = "moved-page" Warning,
        StaleOverride = "stale-override" Warning,
        ReviewPassed = "review-passed" Warning,
        PeriodOver = "period-over" Warning,
        PeriodOrder = "period-order" Error,
        ReviewNear = "review-near" Note,
        ReviewOutdated = "review-outdated" Warning,
        OldDetail = "old-detail" Warning,
        AccessibilityAgeing = "accessibility-ageing" Warning,
        // Waivers
        WaiverPassed = "waiver-passed" Warning,
        UnusedWaiver = "unused-waiver" Note,
    }
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
