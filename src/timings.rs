//! How long each stage took, for `--timings`. Never part of what is written.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Discover,
    Parse,
    Resolve,
    Check,
    Plan,
    Render,
    Minify,
    Write,
}

impl Stage {
    pub const ALL: [Stage; 8] =
        [Self::Discover, Self::Parse, Self::Resolve, Self::Check, Self::Plan, Self::Render, Self::Minify, Self::Write];

    pub fn name(self) -> &'static str {
        match self {
            Self::Discover => "discover",
            Self::Parse => "parse",
            Self::Resolve => "resolve",
            Self::Check => "check",
            Self::Plan => "plan",
            Self::Render => "render",
            Self::Minify => "minify",
            Self::Write => "write",
        }
    }
}

/// Measures one thing, for a line on the terminal.
pub struct Stopwatch(Instant);

#[expect(clippy::disallowed_methods, reason = "a measurement that is only shown, never written")]
pub fn stopwatch() -> Stopwatch {
    Stopwatch(Instant::now())
}

impl Stopwatch {
    pub fn milliseconds(&self) -> u128 {
        self.0.elapsed().as_millis()
    }
}

/// Time spent in each stage, added up over all threads.
#[derive(Debug, Default)]
pub struct Timings {
    nanoseconds: [AtomicU64; Stage::ALL.len()],
}

impl Timings {
    #[expect(clippy::disallowed_methods, reason = "a measurement that is only shown, never written")]
    pub fn measure<T>(&self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.nanoseconds[stage as usize].fetch_add(nanoseconds(start.elapsed()), Ordering::Relaxed);
        result
    }

    /// Measures a part of a stage as a stage of its own: what it takes is not counted in the stage around it.
    #[expect(clippy::disallowed_methods, reason = "a measurement that is only shown, never written")]
    pub fn apart<T>(&self, around: Stage, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        let spent = nanoseconds(start.elapsed());
        self.nanoseconds[stage as usize].fetch_add(spent, Ordering::Relaxed);
        // Wraps below nought until the stage around it is over and counted whole.
        self.nanoseconds[around as usize].fetch_sub(spent, Ordering::Relaxed);
        result
    }

    pub fn of(&self, stage: Stage) -> Duration {
        Duration::from_nanos(self.nanoseconds[stage as usize].load(Ordering::Relaxed))
    }
}

fn nanoseconds(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}
