//! The thread that holds the workspace: answers what is asked of it, and reads again what has changed.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};

use tokio::sync::{oneshot, watch};

use crate::diag::{Fault, Level};
use crate::model::scope::Mode;
use crate::serve::answer::{Answer, Event, Question};
use crate::serve::changed::Changed;
use crate::serve::checker::Look;
use crate::serve::current::Current;
use crate::serve::reading::Reading;
use crate::timings::{Stopwatch, stopwatch};

/// What a reading came to, for the line on the terminal.
pub struct Change {
    /// `None` if nothing could be read at all.
    pub errors: Option<usize>,
    pub milliseconds: u128,
    pub fault: Option<Fault>,
    /// The first reading, when the preview starts.
    pub is_first: bool,
    /// The files that it came of, as messages name them; none if nobody knows.
    pub files: Vec<String>,
}

pub struct Preview {
    pub root: PathBuf,
    pub mode: Mode,
    pub events: Receiver<Event>,
    pub checker: Sender<(Look, oneshot::Sender<Answer>)>,
    /// Counts up with every reading, so that browsers know when to look again.
    pub versions: watch::Sender<u64>,
    pub changed: Box<dyn Fn(Change) + Send>,
}

impl Preview {
    /// Runs until nobody can ask any more.
    pub fn run(self) {
        let mut held = Current::new(&self.root, self.mode);
        self.read(&mut held, &stopwatch(), None);
        while let Ok(first) = self.events.recv() {
            let mut asked = Vec::new();
            let mut changed: Option<Changed> = None;
            // Whoever asks while files change gets what they say now.
            for event in std::iter::once(first).chain(self.events.try_iter()) {
                match event {
                    Event::Changed(more) => {
                        changed = Some(match changed {
                            Some(one) => one.and(more),
                            None => more,
                        });
                    }
                    Event::Asked(question, answer) => asked.push((question, answer)),
                }
            }
            if let Some(changed) = changed {
                self.follow(&mut held, &changed);
            }
            asked.into_iter().for_each(|(question, answer)| self.answer(&mut held, &question, answer));
        }
    }

    fn answer(&self, held: &mut Current, question: &Question, answer: oneshot::Sender<Answer>) {
        let look = match question {
            Question::File(address) => {
                // A browser that has gone away needs no answer.
                let _ = answer.send(held.file(address));
                return;
            }
            Question::About(address) => held.about(address).map(|about| Look::About(Box::new(about))),
            Question::Desk => Some(Look::Desk),
        };
        // Without anything to look at, the answer is dropped, and the one who asked knows.
        if let Some(look) = look {
            let _ = self.checker.send((look, answer));
        }
    }

    /// Page files alone are read by themselves; after anything else, everything is.
    fn follow(&self, held: &mut Current, changed: &Changed) {
        let clock = stopwatch();
        let followed = match changed {
            Changed::Files(paths) => held.follow(paths),
            Changed::Anything => None,
        };
        match followed {
            Some(true) => self.tell(held.latest(), &clock, Some(changed)),
            Some(false) => {}
            None => self.read(held, &clock, Some(changed)),
        }
    }

    /// Reads everything, after a change or for the first time.
    fn read(&self, held: &mut Current, clock: &Stopwatch, after: Option<&Changed>) {
        match Reading::new(&self.root) {
            // Much that happens in the folders changes nothing: a file is touched, an editor keeps its own beside it.
            Ok(reading) => {
                if held.take(reading) {
                    self.tell(held.latest(), clock, after);
                }
            }
            Err(fault) => {
                held.fall_behind();
                (self.changed)(Change { fault: Some(fault), ..self.change(clock, after) });
            }
        }
    }

    fn tell(&self, reading: &Reading, clock: &Stopwatch, after: Option<&Changed>) {
        let errors = Some(reading.told.report.count(Level::Error));
        (self.changed)(Change { errors, ..self.change(clock, after) });
        self.versions.send_modify(|version| *version += 1);
    }

    fn change(&self, clock: &Stopwatch, after: Option<&Changed>) -> Change {
        let files = after.map(|changed| changed.names(&self.root)).unwrap_or_default();
        Change { errors: None, milliseconds: clock.milliseconds(), fault: None, is_first: after.is_none(), files }
    }
}
