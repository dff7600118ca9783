// html-validate on every page that the browser opens.

import { test } from 'node:test';

import { Faults } from './faults.mjs';
import { SITES, targets } from './targets.mjs';
import { validator } from './validator.mjs';

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
