//! Sentences by chance, from a number: the same number, the same text.

/// Makes sentences one after the other.
pub struct Sentences {
    state: u64,
    /// A sentence a line, as in easy Swedish.
    a_line_each: bool,
}

const WHO: [&str; 24] = [
    "Ombudet",
    "Kommunen",
    "Regionen",
    "En granne",
    "Din kontakt",
    "En vän",
    "Läraren",
    "Sjuksköterskan",
    "Föreningen",
    "Gruppen",
    "Familjen",
    "En kollega",
    "Biblioteket",
    "Handläggaren",
    "Mottagningen",
    "Boendet",
    "Chefen",
    "Barnet",
    "Skolan",
    "Arbetet",
    "Butiken",
    "Banken",
    "Grannen",
    "Nämnden",
];
const DOES: [&str; 24] = [
    "visar", "hittar", "läser", "ser", "söker", "får", "lämnar", "hämtar", "väljer", "bygger", "öppnar", "stänger",
    "delar", "skriver", "ordnar", "sparar", "byter", "flyttar", "lagar", "tar", "ger", "bär", "vill ha", "behöver",
];
const WHAT: [&str; 32] = [
    "ett brev",
    "en plan",
    "ett svar",
    "en väg",
    "ett rum",
    "en bok",
    "ett kort",
    "en lista",
    "ett namn",
    "en dag",
    "ett möte",
    "en fråga",
    "ett hus",
    "en stol",
    "ett bord",
    "en lampa",
    "ett fönster",
    "en nyckel",
    "ett papper",
    "en penna",
    "ett recept",
    "en karta",
    "ett program",
    "en buss",
    "ett tåg",
    "en cykel",
    "ett träd",
    "en sjö",
    "ett torg",
    "en park",
    "ett kök",
    "en dörr",
];
const WHERE: [&str; 24] = [
    "hemma",
    "i staden",
    "på torget",
    "vid sjön",
    "i parken",
    "på mötet",
    "i huset",
    "på bussen",
    "vid bordet",
    "i köket",
    "på landet",
    "i skogen",
    "i byn",
    "på kontoret",
    "vid dörren",
    "i rummet",
    "på gatan",
    "i skolan",
    "vid vägen",
    "på stationen",
    "i affären",
    "vid ån",
    "på gården",
    "i hallen",
];
const WHEN: [&str; 16] = [
    "på morgonen",
    "på kvällen",
    "före lunch",
    "varje vecka",
    "efter mötet",
    "före helgen",
    "på vintern",
    "på våren",
    "om sommaren",
    "om hösten",
    "efter arbetet",
    "ibland",
    "ofta",
    "till slut",
    "först",
    "sedan",
];

impl Sentences {
    pub fn new(seed: u64, a_line_each: bool) -> Self {
        Self { state: seed, a_line_each }
    }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn one(&mut self, of: &[&'static str]) -> &'static str {
        of[(self.next() % of.len() as u64) as usize]
    }

    pub fn sentence(&mut self) -> String {
        format!("{} {} {} {} {}.", self.one(&WHO), self.one(&DOES), self.one(&WHAT), self.one(&WHERE), self.one(&WHEN))
    }

    /// Four sentences, now and then with a stressed word.
    pub fn paragraph(&mut self) -> String {
        let mut sentences: Vec<String> = (0..4).map(|_| self.sentence()).collect();
        if self.next().is_multiple_of(4) {
            sentences.push(format!("Det är **{}** som hjälper.", self.one(&WHAT)));
        }
        sentences.join(if self.a_line_each { "\n" } else { " " })
    }

    /// Three words without a full stop.
    pub fn title(&mut self) -> String {
        format!("{} {} {}", self.one(&WHO), self.one(&DOES), self.one(&WHAT))
    }
}

/// A number as a name, since digits in a text want a source: 0 is `Babab`.
pub fn name(number: usize) -> String {
    const FIRST: [char; 10] = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'r', 's', 't'];
    const THEN: [char; 10] = ['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö', 'w'];
    let digit = |place: u32| number / 10_usize.pow(place) % 10;
    let letters =
        [FIRST[digit(4)].to_ascii_uppercase(), THEN[digit(3)], FIRST[digit(2)], THEN[digit(1)], FIRST[digit(0)]];
    letters.iter().collect()
}
