//! What a municipality may set differently (requirements 5.3), each with source, date and approver.

use jiff::civil::Date;
use serde::Serialize;
use serde::ser::Serializer;

use crate::model::known::Vouched;
use crate::model::review::{LocalRule, Reason};
use crate::text::Span;

/// A local rule and who stands behind it.
#[derive(Clone, Debug)]
pub struct Override<T> {
    pub value: T,
    pub source: String,
    pub date: Date,
    /// Without an approver's role the override is unconfirmed and stops publishing.
    pub approver: Option<String>,
    pub span: Span,
}

/// Components and look-ups see the value; who approved it is for reports.
impl<T: Serialize> Serialize for Override<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: Serialize> Override<T> {
    fn rule(&self, key: &'static str) -> LocalRule {
        let reason = Reason { source: self.source.clone(), date: Some(self.date), approver: self.approver.clone() };
        LocalRule { key, value: Vouched::new(&self.value, self.date, self.span).texts, reason }
    }
}

macro_rules! overrides {
    ($($(#[$doc:meta])* $field:ident: $type:ty = $key:literal,)*) => {
        /// Local rules by their key in `overrides:`. Nothing that is not listed here can be overridden.
        #[derive(Clone, Debug, Default, Serialize)]
        pub struct Overrides { $($(#[$doc])* pub $field: Option<Override<$type>>,)* }

        impl Overrides {
            /// Keys of the overrides that no role has approved, with their places.
            pub fn unconfirmed(&self) -> Vec<(&'static str, Span)> {
                let mut found = Vec::new();
                $(if let Some(local) = &self.$field && local.approver.is_none() { found.push(($key, local.span)); })*
                found
            }

            /// All of them, with who stands behind them.
            pub fn rules(&self) -> Vec<LocalRule> {
                let mut rules = Vec::new();
                $(rules.extend(self.$field.as_ref().map(|local| local.rule($key)));)*
                rules
            }
        }
    };
}

overrides! {
    /// How one applies where contact alone is not enough; empty means that making contact is enough.
    application_form: Vec<ApplicationForm> = "application.form",
    /// Who receives the application, if not the service.
    application_recipient: String = "application.recipient",
    application_confirmation: String = "application.confirmation",
    application_describe: String = "application.describe",
    audience_addition: Vec<String> = "audience.addition",
    audience_exclusion: Vec<String> = "audience.exclusion",
    audience_wording: String = "audience.wording",
    time_average: String = "time.average",
    process_order: String = "process.order",
    queue_state: String = "queue.state",
    /// Instead of the words that all municipalities with the same status have; at most 600 characters.
    status_text: String = "status.text",
    /// The same for easy pages.
    status_easy: String = "status.easy",
    /// At most 600 characters.
    text_local: String = "text.local",
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ApplicationForm {
    Form,
    EService,
}

impl ApplicationForm {
    pub const NAMES: [(&'static str, Self); 2] = [("form", Self::Form), ("eservice", Self::EService)];
}
