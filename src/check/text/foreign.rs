//! Sentences in another language that do not say so: a screen reader reads them with the wrong voice (WCAG 2.2, 3.1.2).

use crate::check::text::Written;
use crate::diag::{Code, Report};

/// Common words of the other language in one sentence from which it is in that language.
const ENOUGH: usize = 3;

pub fn check(text: &Written<'_>, report: &mut Report) {
    for passage in &text.passages {
        for sentence in passage.sentences(text.language) {
            let is_marked = passage.foreign.iter().any(|one| one.start < sentence.end && sentence.start < one.end);
            if is_marked {
                continue;
            }
            let marks = passage.marks_in(sentence, text.language);
            for (language, common) in &text.language.foreign {
                if marks.iter().filter(|marks| *marks & common.mark != 0).count() >= ENOUGH {
                    let words =
                        passage.words_in(sentence).iter().zip(marks).filter(|(_, marks)| *marks & common.mark != 0);
                    let found: Vec<&str> = words.map(|(word, _)| &passage.lower()[word.clone()]).collect();
                    let told = text.at(Code::MissingLang, passage, sentence);
                    report.add_all(told.map(|told| told.with("language", language).with("words", found.join(", "))));
                }
            }
        }
    }
}
