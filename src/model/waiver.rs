//! Leave for a page to break a rule for a time.

use jiff::civil::Date;

use crate::diag::Code;
use crate::text::Span;

/// An entry of a page's `waivers`: with a reason, and a last day.
#[derive(Clone, Debug)]
pub struct Waiver {
    pub rule: Code,
    pub reason: String,
    pub until: Date,
    pub span: Span,
}
