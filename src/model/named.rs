//! What in a page names elements by their ids.

/// Attributes that name elements of the same page, one or several (HTML Living Standard; WAI-ARIA 1.2).
pub const BY_ID: [&str; 16] = [
    "for",
    "headers",
    "list",
    "form",
    "itemref",
    "commandfor",
    "popovertarget",
    "anchor",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "aria-flowto",
    "aria-errormessage",
    "aria-activedescendant",
];
