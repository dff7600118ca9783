//! What `lots report` tells: which page states which fact, what waits for whom, what is reviewed when, which pages are paired,
//! how every page stands.

use serde::Serialize;

use crate::model::standing::Standings;

/// One row for each fact, page, gap or pair; all lists are sorted.
#[derive(Debug, Serialize)]
pub struct Overview {
    pub standings: Standings,
    pub facts: Vec<FactRow>,
    pub approvals: Vec<ApprovalRow>,
    pub gaps: Vec<GapRow>,
    pub reviews: Vec<ReviewRow>,
    pub pairs: Vec<PairRow>,
    pub readings: Vec<ReadingRow>,
}

/// A fact and the pages that state it.
#[derive(Debug, Serialize)]
pub struct FactRow {
    pub id: String,
    pub text: String,
    pub status: &'static str,
    pub pages: Vec<String>,
    /// It may be published, and no page states it.
    pub uncovered: bool,
}

/// A fact that waits for approval, and the question to send.
#[derive(Debug, Serialize)]
pub struct ApprovalRow {
    pub id: String,
    pub text: String,
    pub owner: String,
    pub pages: Vec<String>,
}

/// Something that is missing, by the one who is to give it.
#[derive(Debug, Serialize)]
pub struct GapRow {
    pub owner: String,
    pub what: String,
    /// `content/districts/torsby.yaml:6`
    pub place: String,
    pub pages: Vec<String>,
    pub sites: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct ReviewRow {
    pub page: String,
    pub reviewed: Option<String>,
    pub reviewed_by: Option<String>,
    pub review_by: Option<String>,
}

/// A standard page beside its easy twin.
#[derive(Debug, Serialize)]
pub struct PairRow {
    pub page: String,
    pub twin: Option<String>,
    pub facts: usize,
    pub twin_facts: usize,
    /// Named sections of the standard page that the twin lacks.
    pub sections_missing: Vec<String>,
}

/// How hard a page is to read; pages of a language without word lists are not measured.
#[derive(Debug, Serialize)]
pub struct ReadingRow {
    pub page: String,
    pub words: usize,
    /// Words per sentence.
    pub mean: f64,
    /// Words of more than six letters among a hundred.
    pub long_words: f64,
    /// `None` for a text too short to be judged by figures.
    pub lix: Option<f64>,
}
