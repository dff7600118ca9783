// html-validate, a checker of HTML that runs in Node (the Nu checker needs Java), on every page that the browser opens: its
// recommended rules and those for accessibility.

import { test } from 'node:test';

import { HtmlValidate } from 'html-validate';

import { Faults } from './faults.mjs';
import { SITES, targets } from './targets.mjs';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How HTML is written, not what it says: the program leaves out quotes that it can do without, which makes pages smaller.
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-implicit-close': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // How much of a title a search engine shows. The page's own name comes first in it, whatever the site is called.
    'long-title': 'off',
  },
});

test('html-validate finds nothing on any page', async () => {
  const faults = new Faults();
  for (const { html, name } of (await Promise.all(SITES.map(targets))).flat()) {
    const { results } = await validator.validateString(html, name);
    for (const { ruleId, message, selector } of results.flatMap((result) => result.messages)) {
      faults.add(name, `${ruleId}: ${message}`, selector ? [selector] : []);
    }
  }
  faults.check();
});
