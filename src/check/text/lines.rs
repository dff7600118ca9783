//! On easy pages every sentence begins a line of its own (Inclusion Europe, *Information for all*).

use crate::check::text::Written;
use crate::diag::{Code, Report};
use crate::model::prose::PassageKind;

pub fn check(text: &Written<'_>, report: &mut Report) {
    if !text.variant.keep_lines {
        return;
    }
    for passage in text.passages.iter().filter(|passage| passage.kind == PassageKind::Paragraph) {
        for pair in passage.sentences(text.language).windows(2) {
            let gap = pair[0].end..pair[1].start;
            // After a colon the sentence goes on.
            let goes_on = passage.slice(&pair[0]).ends_with(':');
            if goes_on || passage.slice(&gap).contains('\n') {
                continue;
            }
            let Some(found) = text.at(Code::TwoSentences, passage, &pair[1]) else { continue };
            report.add(match passage.exact(&gap) {
                Some(span) => found.fix(span, "\n"),
                None => found,
            });
        }
    }
}
