//! The thread that holds the workspace: answers what is asked of it, and reads again what has changed.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};

use tokio::sync::{oneshot, watch};

use crate::diag::{Fault, Level};
use crate::model::scope::Mode;
use crate::serve::answer::{Answer, Changed, Event, Question};
use crate::serve::checker::Look;
use crate::serve::desk::Desk;
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
        let mut desk = Desk::new(&self.root, self.mode);
        self.read(&mut desk, &stopwatch(), true);
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
                self.follow(&mut desk, &changed);
            }
            asked.into_iter().for_each(|(question, answer)| self.answer(&mut desk, &question, answer));
        }
    }

    fn answer(&self, desk: &mut Desk, question: &Question, answer: oneshot::Sender<Answer>) {
        let look = match question {
            Question::File(address) => {
                // A browser that has gone away needs no answer.
                let _ = answer.send(desk.file(address));
                return;
            }
            Question::About(address) => desk.about(address).map(|about| Look::About(Box::new(about))),
            Question::Overview => Some(Look::Overview),
        };
        // Without anything to look at, the answer is dropped, and the one who asked knows.
        if let Some(look) = look {
            let _ = self.checker.send((look, answer));
        }
    }

    /// Page files alone are read by themselves; after anything else, everything is.
    fn follow(&self, desk: &mut Desk, changed: &Changed) {
        let clock = stopwatch();
        let followed = match changed {
            Changed::Files(paths) => desk.follow(paths),
            Changed::Anything => None,
        };
        match followed {
            Some(true) => self.tell(desk.latest(), &clock, false),
            Some(false) => {}
            None => self.read(desk, &clock, false),
        }
    }

    fn read(&self, desk: &mut Desk, clock: &Stopwatch, is_first: bool) {
        match Reading::new(&self.root) {
            // Much that happens in the folders changes nothing: a file is touched, an editor keeps its own beside it.
            Ok(reading) => {
                if desk.take(reading) {
                    self.tell(desk.latest(), clock, is_first);
                }
            }
            Err(fault) => {
                desk.fall_behind();
                let (milliseconds, fault) = (clock.milliseconds(), Some(fault));
                (self.changed)(Change { errors: None, milliseconds, fault, is_first });
            }
        }
    }

    fn tell(&self, reading: &Reading, clock: &Stopwatch, is_first: bool) {
        let errors = Some(reading.told.report.count(Level::Error));
        (self.changed)(Change { errors, milliseconds: clock.milliseconds(), fault: None, is_first });
        self.versions.send_modify(|version| *version += 1);
    }
}
