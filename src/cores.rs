//! How work is shared out among the cores of a machine.

/// So many texts or files a core takes at once. Some are larger than others, and where the last core has many before it, the
/// others wait; much fewer would cost more than they save.
pub const AT_ONCE: usize = 4;
