// What axe-core cannot tell by itself, looked at by a person or proved by another test: the rule, which elements, and why they
// are fine. axe_test.mjs fails on what is not here, and on what is here and no longer occurs.

export const INCOMPLETE = [
];
