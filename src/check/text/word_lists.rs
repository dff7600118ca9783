//! Words on the lists of `words.yaml`: those that must not stand, and those that have an easier one.

use std::ops::Range;

use crate::check::text::Written;
use crate::diag::{Code, Report};
use crate::model::language::{Phrase, Phrases};
use crate::model::prose::Passage;

pub fn check(text: &Written<'_>, report: &mut Report) {
    let language = text.language;
    let lists: [(Code, &Phrases); 5] = [
        (Code::BannedWord, &language.banned),
        (Code::HardWord, &language.hard),
        (Code::PositionWord, &language.positions),
        (Code::PassingWord, &language.passing),
        (Code::Abbreviation, &language.abbreviations),
    ];
    for passage in &text.passages {
        for (code, phrases) in lists {
            for (place, phrase) in phrases.find(passage, language, &(0..passage.text.len())) {
                if !is_excused(code, text, passage, &place, phrase) {
                    tell(code, text, passage, &place, phrase, report);
                }
            }
        }
        if text.variant.reading.easy {
            for (place, phrase) in language.passives.find(passage, language, &(0..passage.text.len())) {
                tell(Code::Passive, text, passage, &place, phrase, report);
            }
            long_words(text, passage, report);
        }
    }
}

fn tell(code: Code, text: &Written<'_>, passage: &Passage, place: &Range<usize>, phrase: &Phrase, report: &mut Report) {
    let Some(found) = text.at(code, passage, place) else { return };
    let said = phrase.say.clone().unwrap_or_default();
    let found = found
        .with("word", passage.slice(place))
        .with("say", &said)
        .with("reason", phrase.reason.clone().unwrap_or_default());
    // An abbreviation can be written out whatever stands around it.
    let written_out = passage.exact(place).filter(|_| code == Code::Abbreviation && !said.is_empty());
    report.add(match written_out {
        Some(span) => found.fix(span, said),
        None => found,
    });
}

/// Does a word of the same sentence make it right? A question claims nothing, nor does a time that somebody else is quoted with.
fn is_excused(code: Code, text: &Written<'_>, passage: &Passage, place: &Range<usize>, phrase: &Phrase) -> bool {
    let is_time = code == Code::PassingWord;
    if phrase.unless.is_empty() && !is_time {
        return false;
    }
    if is_time && passage.text[..place.start].ends_with(['”', '’', '"', '\'']) {
        return true;
    }
    let mut sentences = passage.sentences(text.language).iter();
    let around = sentences.find(|sentence| sentence.start <= place.start && place.end <= sentence.end);
    let around = around.cloned().unwrap_or(0..passage.text.len());
    let mut words = passage.words_in(&around).iter();
    passage.slice(&around).ends_with('?')
        || words.any(|word| phrase.unless.iter().any(|unless| passage.slice(word).to_lowercase() == *unless))
}

/// Letters from which a compound is long: it does not fit on a line of a phone in large type.
const LONG_WORD: usize = 20;

/// Long compounds that the glossary does not explain.
fn long_words(text: &Written<'_>, passage: &Passage, report: &mut Report) {
    for word in passage.words() {
        let written = passage.slice(word);
        let count = written.split('-').map(|part| part.chars().count()).max().unwrap_or_default();
        if count >= LONG_WORD && !text.terms.knows(written) {
            let found = text.at(Code::LongWord, passage, word);
            report.add_all(found.map(|found| found.with("word", written).with("count", count)));
        }
    }
}
