//! LIX and the mean length of sentences, for a whole page (requirements R-032).

use crate::check::text::Written;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::readability::Readability;

pub fn check(text: &Written<'_>, report: &mut Report) {
    let Some(title) = text.title else { return };
    let figures = Readability::of(&text.passages, text.language);
    if !figures.is_judged() {
        return;
    }
    let (limit, lix) = (text.variant.reading.lix_of(text.page), figures.lix());
    let exceeds = |limit: Option<u32>| limit.filter(|limit| lix > f64::from(*limit));
    let judged = match (exceeds(limit.fail), exceeds(limit.warn)) {
        (Some(limit), _) => Some((Code::LixTooHigh, limit)),
        (None, Some(limit)) => Some((Code::LixHigh, limit)),
        (None, None) => None,
    };
    if let Some((code, limit)) = judged {
        let diagnostic = Diagnostic::at(code, title)
            .with("lix", format!("{lix:.1}"))
            .with("limit", limit)
            .with("words", figures.words)
            .with("sentences", figures.sentences)
            .with("long", format!("{:.0}", figures.share_long()));
        report.add(diagnostic);
    }
    if let Some(limit) = text.variant.reading.mean.filter(|limit| figures.mean() > f64::from(*limit)) {
        let mean = format!("{:.1}", figures.mean());
        report.add(Diagnostic::at(Code::LongMean, title).with("mean", mean).with("limit", limit));
    }
}
