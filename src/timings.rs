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
    Write,
}

impl Stage {
    pub const ALL: [Stage; 7] =
        [Self::Discover, Self::Parse, Self::Resolve, Self::Check, Self::Plan, Self::Render, Self::Write];

    pub fn name(self) -> &'static str {
        match self {
            Self::Discover => "discover",
            Self::Parse => "parse",
            Self::Resolve => "resolve",
            Self::Check => "check",
            Self::Plan => "plan",
            Self::Render => "render",
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
    nanoseconds: [AtomicU64; 7],
}

impl Timings {
    #[expect(clippy::disallowed_methods, reason = "a measurement that is only shown, never written")]
    pub fn measure<T>(&self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        let spent = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.nanoseconds[stage as usize].fetch_add(spent, Ordering::Relaxed);
        result
    }

    pub fn of(&self, stage: Stage) -> Duration {
        Duration::from_nanos(self.nanoseconds[stage as usize].load(Ordering::Relaxed))
    }
}
