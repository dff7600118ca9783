//! Sentences with too many words (requirements R-032).

use crate::check::text::Written;
use crate::diag::{Code, Report};

pub fn check(text: &Written<'_>, report: &mut Report) {
    let limit = text.variant.reading.sentence;
    for passage in &text.passages {
        for sentence in passage.sentences(text.language) {
            let count = passage.measured_words(sentence).count();
            let exceeds = |limit: Option<u32>| limit.filter(|limit| count > *limit as usize);
            let judged = match (exceeds(limit.fail), exceeds(limit.warn)) {
                (Some(limit), _) => Some((Code::SentenceTooLong, limit)),
                (None, Some(limit)) => Some((Code::LongSentence, limit)),
                (None, None) => None,
            };
            let told = judged.and_then(|(code, limit)| {
                Some(text.at(code, passage, sentence)?.with("count", count).with("limit", limit))
            });
            report.add_all(told);
        }
    }
}
