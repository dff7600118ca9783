//! An axis on which ten times as much is equally far everywhere.

pub struct Scale {
    /// Logarithms of the ends.
    first: f64,
    last: f64,
    /// Where the ends are drawn.
    from: f64,
    to: f64,
}

impl Scale {
    /// From the smallest to the largest value.
    pub fn new(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let logarithms: Vec<f64> = values.filter(|value| *value > 0.0).map(f64::log10).collect();
        let first = logarithms.iter().copied().reduce(f64::min).unwrap_or(0.0);
        let last = logarithms.iter().copied().reduce(f64::max).unwrap_or(0.0);
        // A single value stands in the middle.
        let room = if last - first < 0.01 { 0.5 } else { 0.0 };
        Self { first: first - room, last: last + room, from, to }
    }

    /// The same, from a power of ten to a power of ten.
    pub fn decades(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let scale = Self::new(values, from, to);
        Self { first: scale.first.floor(), last: scale.last.ceil(), ..scale }
    }

    pub fn at(&self, value: f64) -> f64 {
        let part = (value.log10() - self.first) / (self.last - self.first);
        self.from + part * (self.to - self.from)
    }

    /// The powers of ten on it.
    pub fn tens(&self) -> Vec<f64> {
        (self.first.ceil() as i32..=self.last.floor() as i32).map(|power| 10_f64.powi(power)).collect()
    }
}
