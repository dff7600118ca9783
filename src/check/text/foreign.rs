//! Sentences in another language that do not say so: a screen reader reads them with the wrong voice (WCAG 2.2, 3.1.2).

use crate::check::text::Written;
use crate::diag::{Code, Report};
use crate::model::language::FOREIGN;

/// Common words of the other language in one sentence from which it is in that language.
const ENOUGH: usize = 3;

pub fn check(text: &Written<'_>, report: &mut Report) {
    for passage in text.passages.iter().filter(|passage| passage.has_mark(FOREIGN, text.language)) {
        for sentence in passage.sentences(text.language) {
            let is_marked = passage.foreign.iter().any(|one| one.start < sentence.end && sentence.start < one.end);
            if is_marked {
                continue;
            }
            let marks = passage.marks_in(sentence, text.language);
            let words = passage.words_in(sentence).iter().zip(marks).filter(|(_, marks)| *marks & FOREIGN != 0);
            let words = words.map(|(word, _)| &passage.lower()[word.clone()]);
            for (language, common) in &text.language.foreign {
                let found: Vec<&str> = words.clone().filter(|word| common.contains(*word)).collect();
                if found.len() >= ENOUGH {
                    let told = text.at(Code::MissingLang, passage, sentence);
                    report.add_all(told.map(|told| told.with("language", language).with("words", found.join(", "))));
                }
            }
        }
    }
}
