// Gathers what is wrong on many pages and tells it once: the same fault on forty pages is one fault of the theme.

const SHOWN = 6;

export class Faults {
  #found = new Map();

  /** Notes a fault of a page, and which elements of the page show it. */
  add(page, fault, elements = []) {
    if (!this.#found.has(fault)) this.#found.set(fault, { pages: new Set(), elements: new Set() });
    const found = this.#found.get(fault);
    found.pages.add(page);
    for (const element of elements) found.elements.add(element);
  }

  /** One text for each fault: what, in which elements, on which pages. */
  get texts() {
    return [...this.#found].map(([fault, { pages, elements }]) => {
      const where = elements.size > 0 ? `\n    in ${some(elements)}` : '';
      return `${fault}${where}\n    on ${some(pages)}`;
    });
  }

  /** Fails the test if there is any fault. */
  check() {
    if (this.#found.size === 0) return;
    const error = new Error(`faults: ${this.#found.size}\n\n${this.texts.join('\n\n')}\n`);
    // Where in these files it was thrown helps nobody; the message says all.
    error.stack = error.message;
    throw error;
  }
}

function some(set) {
  const list = [...set];
  const more = list.length > SHOWN ? ` … and ${list.length - SHOWN} more` : '';
  return list.slice(0, SHOWN).join('  ') + more;
}
