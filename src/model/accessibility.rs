//! A website's accessibility statement, as its publisher answers for it: lag (2018:1937) om tillgänglighet till digital
//! offentlig service, and the parts that the authority's regulation MDFFS 2019:2 asks for.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::model::contact::{Email, Phone, WebAddress};
use crate::model::known::Vouched;
use crate::model::site::Site;
use crate::text::Span;

/// Where anybody can tell the supervising authority about a website.
pub const SUPERVISION: &str = "https://www.digg.se/tdosanmalan";

/// Days from which a statement or a test will soon be too old, and from which it is.
pub const AGEING: i64 = 330;
pub const OLD: i64 = 365;

/// What the publisher has said so far. What is absent is missing.
#[derive(Clone, Debug, Serialize)]
pub struct Accessibility {
    pub compliance: Option<Said<Compliance>>,
    pub shortcomings: Vec<Shortcoming>,
    /// Why it would be unreasonable to mend some of it (12 §).
    pub disproportionate: Option<String>,
    pub exempt: Vec<Exempt>,
    #[serde(skip)]
    pub assessed: Option<Said<Date>>,
    #[serde(skip)]
    pub updated: Option<Said<Date>>,
    pub method: Option<Method>,
    /// Who made the assessment.
    pub by: Option<String>,
    pub report_to: Option<Said<Way>>,
    pub report_phone: Option<Said<Phone>>,
    pub other_format: Option<Said<Way>>,
    #[serde(skip)]
    pub span: Span,
}

/// A value with its place in the file.
#[derive(Clone, Debug)]
pub struct Said<T> {
    pub value: T,
    pub span: Span,
}

impl<T: Serialize> Serialize for Said<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Compliance {
    Full,
    Partial,
    None,
}

impl Compliance {
    pub const NAMES: [(&'static str, Self); 3] =
        [("full", Self::Full), ("partial", Self::Partial), ("none", Self::None)];
}

/// Something that is not accessible.
#[derive(Clone, Debug, Serialize)]
pub struct Shortcoming {
    pub what: String,
    pub why: String,
}

/// Something that the law does not apply to.
#[derive(Clone, Debug, Serialize)]
pub struct Exempt {
    pub what: String,
    pub exception: Exception,
}

/// What the law leaves out (9 §), and what was published before it applied, as Digg lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Exception {
    Live,
    Map,
    ThirdParty,
    Heritage,
    School,
    OldDocument,
    OldRecording,
}

impl Exception {
    pub const NAMES: [(&'static str, Self); 7] = [
        ("live", Self::Live),
        ("map", Self::Map),
        ("third_party", Self::ThirdParty),
        ("heritage", Self::Heritage),
        ("school", Self::School),
        ("old_document", Self::OldDocument),
        ("old_recording", Self::OldRecording),
    ];
}

/// How the website was assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    Own,
    External,
}

impl Method {
    pub const NAMES: [(&'static str, Self); 2] = [("self", Self::Own), ("external", Self::External)];
}

/// A way to say something to the publisher.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    Web(WebAddress),
    Email(Email),
    Phone(Phone),
}

impl Way {
    pub fn new(text: &str) -> Option<Self> {
        let web = || WebAddress::new(text).map(Self::Web);
        let phone = || Phone::new(text).map(Self::Phone);
        web().or_else(|| Email::new(text).map(Self::Email)).or_else(phone)
    }
}

/// What the browser tests found on a website, written by them and by nobody's hand.
#[derive(Clone, Debug, Serialize)]
pub struct Tested {
    #[serde(skip)]
    pub date: Said<Date>,
    /// With its version: `axe-core 4.14.1`.
    pub tool: String,
    /// The tool's names for the rules that it applied: `wcag21aa`.
    pub rules: Vec<String>,
    /// Widths of the window, in pixels.
    pub widths: Vec<u32>,
    pub pages: u32,
    pub violations: u32,
}

/// What a statement must have, apart from the publisher's name, which every website needs anyway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Compliance,
    Shortcomings,
    Method,
    Assessed,
    Updated,
    Test,
    ReportTo,
    ReportPhone,
    OtherFormat,
}

impl Part {
    /// As in `site.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Compliance => "compliance",
            Self::Shortcomings => "shortcomings",
            Self::Method => "method",
            Self::Assessed => "assessed",
            Self::Updated => "updated",
            Self::Test => "test",
            Self::ReportTo => "report_to",
            Self::ReportPhone => "report_phone",
            Self::OtherFormat => "other_format",
        }
    }
}

/// The components that together show a whole statement.
pub const COMPONENTS: [&str; 8] = [
    "accessibility_publisher",
    "accessibility_compliance",
    "accessibility_shortcomings",
    "accessibility_assessment",
    "accessibility_test",
    "accessibility_report",
    "accessibility_other_format",
    "accessibility_supervision",
];

impl Accessibility {
    /// A statement in which nothing is said yet; `span` is where it belongs.
    pub fn unsaid(span: Span) -> Self {
        Self {
            compliance: None,
            shortcomings: Vec::new(),
            disproportionate: None,
            exempt: Vec::new(),
            assessed: None,
            updated: None,
            method: None,
            by: None,
            report_to: None,
            report_phone: None,
            other_format: None,
            span,
        }
    }

    /// The ways to the publisher that the statement vouches for, from the day it was updated.
    pub fn vouched(&self) -> impl Iterator<Item = Vouched> {
        let way = |said: &Said<Way>, date| Vouched::new(&said.value, date, said.span);
        let phone = |said: &Said<Phone>, date| Vouched::new(&said.value, date, said.span);
        let date = self.updated.as_ref().map(|date| date.value);
        let ways = [&self.report_to, &self.other_format].map(|said| Some(way(said.as_ref()?, date?)));
        let phone = self.report_phone.as_ref().zip(date).map(|(said, date)| phone(said, date));
        ways.into_iter().flatten().chain(phone)
    }

    /// An e-mail address alone is no function to report with: a number belongs to it.
    fn needs_phone(&self) -> bool {
        let is_email = |way: &Said<Way>| matches!(way.value, Way::Email(_));
        self.report_to.as_ref().is_some_and(is_email) && self.report_phone.is_none()
    }
}

impl Site {
    /// Parts of the statement that nobody has given.
    pub fn missing_parts(&self) -> Vec<Part> {
        let said = &self.accessibility;
        let is_missing = [
            (Part::Compliance, said.compliance.is_none()),
            (Part::Shortcomings, said.compliance.is_none() && said.shortcomings.is_empty()),
            (Part::Method, said.method.is_none()),
            (Part::Assessed, said.assessed.is_none()),
            (Part::Updated, said.updated.is_none()),
            (Part::Test, self.tested.is_none()),
            (Part::ReportTo, said.report_to.is_none()),
            (Part::ReportPhone, said.needs_phone()),
            (Part::OtherFormat, said.other_format.is_none()),
        ];
        is_missing.into_iter().filter(|(_, missing)| *missing).map(|(part, _)| part).collect()
    }

    /// The dates that make the statement old.
    pub fn statement_dates(&self) -> impl Iterator<Item = (Part, &Said<Date>)> {
        let said = &self.accessibility;
        let test = self.tested.as_ref().map(|tested| &tested.date);
        let dates =
            [(Part::Assessed, said.assessed.as_ref()), (Part::Updated, said.updated.as_ref()), (Part::Test, test)];
        dates.into_iter().filter_map(|(part, date)| Some((part, date?)))
    }
}

/// Have so many days passed since a date?
pub fn is_older(date: Date, days: i64, today: Date) -> bool {
    date.checked_add(days.days()).is_ok_and(|last| last < today)
}
