//! The fact base: what pages may state, where it comes from, and whether somebody has approved it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::text::Span;

#[derive(Clone, Debug)]
pub struct Fact {
    pub text: String,
    /// Names of the sources.
    pub sources: Vec<String>,
    pub scope: FactScope,
    pub flags: Vec<Flag>,
    pub status: FactStatus,
    /// How the fact may be worded.
    pub condition: Option<String>,
    pub approval: Option<Approval>,
    pub span: Span,
}

/// Who said that the fact holds here, and when.
#[derive(Clone, Debug)]
pub struct Approval {
    pub date: Date,
    pub role: String,
}

/// Where a fact holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactScope {
    General,
    Varmland,
    /// So one service does it; whether ours does is for ours to say.
    OneService,
    Krokom,
    Criticism,
    Law,
}

impl FactScope {
    pub const NAMES: [(&'static str, Self); 6] = [
        ("general", Self::General),
        ("varmland", Self::Varmland),
        ("one-service", Self::OneService),
        ("krokom", Self::Krokom),
        ("criticism", Self::Criticism),
        ("law", Self::Law),
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactStatus {
    Publish,
    /// With the condition that is written beside it.
    Conditional,
    /// Only as a municipality's own.
    Local,
    ConfirmFirst,
    Never,
}

impl FactStatus {
    pub const NAMES: [(&'static str, Self); 5] = [
        ("publish", Self::Publish),
        ("conditional", Self::Conditional),
        ("local", Self::Local),
        ("confirm-first", Self::ConfirmFirst),
        ("never", Self::Never),
    ];

    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize].0
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    Contradiction,
    Outdated,
    OutdatedRisk,
    Local,
    SingleSource,
    Derived,
    Opinion,
    Unverified,
    Gap,
    SeedError,
    Confirm,
    Law,
}

impl Flag {
    pub const NAMES: [(&'static str, Self); 12] = [
        ("contradiction", Self::Contradiction),
        ("outdated", Self::Outdated),
        ("outdated-risk", Self::OutdatedRisk),
        ("local", Self::Local),
        ("single-source", Self::SingleSource),
        ("derived", Self::Derived),
        ("opinion", Self::Opinion),
        ("unverified", Self::Unverified),
        ("gap", Self::Gap),
        ("seed-error", Self::SeedError),
        ("confirm", Self::Confirm),
        ("law", Self::Law),
    ];
}

/// Facts by their id, `F-001`. A workspace without a fact base has none, and its pages' lists are not checked.
pub type Facts = BTreeMap<String, Fact>;

impl Fact {
    /// Has the service still to say that this holds for it?
    pub fn waits_for_approval(&self) -> bool {
        let is_asked = self.scope == FactScope::OneService || self.flags.contains(&Flag::Confirm);
        is_asked && self.approval.is_none()
    }
}
