// Gathers what is wrong on many pages and tells it once: the same fault on forty pages is one fault of the theme.

const SHOWN = 6;

export class Faults {
  #pages = new Map();

  add(page, fault) {
    if (!this.#pages.has(fault)) this.#pages.set(fault, new Set());
    this.#pages.get(fault).add(page || '(start page)');
  }

  get lines() {
    return [...this.#pages].map(([fault, set]) => {
      const pages = [...set];
      const more = pages.length > SHOWN ? ` and ${pages.length - SHOWN} more` : '';
      return `${fault}\n    on ${pages.slice(0, SHOWN).join('  ')}${more}`;
    });
  }

  /** Fails the test if there is any fault. */
  check() {
    if (this.#pages.size === 0) return;
    const error = new Error(`faults: ${this.#pages.size}\n\n${this.lines.join('\n\n')}\n`);
    // Where in these files it was thrown helps nobody; the message says all.
    error.stack = error.message;
    throw error;
  }
}
