//! Two negations in one sentence of an easy page.

use crate::check::text::Written;
use crate::diag::{Code, Report};

/// Words between two negations that stand beside each other.
const JOINING: [&str; 5] = ["och", "eller", "men", "heller", "varken"];

pub fn check(text: &Written<'_>, report: &mut Report) {
    if !text.variant.reading.easy {
        return;
    }
    for passage in &text.passages {
        for sentence in passage.sentences(text.language) {
            let found = text.language.negations.find(passage, text.language, sentence);
            if found.len() < 2 {
                continue;
            }
            // A list of what is not is one thought: "ingen diagnos och ingen remiss".
            let nested = found.windows(2).any(|pair| {
                let between = passage.slice(&(pair[0].0.end..pair[1].0.start)).to_lowercase();
                !between.contains(',') && !between.split_whitespace().any(|word| JOINING.contains(&word))
            });
            if !nested {
                continue;
            }
            let words: Vec<&str> = found.iter().map(|(place, _)| passage.slice(place)).collect();
            let told = text.at(Code::DoubleNegation, passage, sentence);
            report.add_all(told.map(|told| told.with("words", words.join(", "))));
        }
    }
}
