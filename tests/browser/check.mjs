// Visits pages and gathers their faults, for a test: what most browser tests do.

import { visitEach, withContext } from './browser.mjs';
import { Faults } from './faults.mjs';

/**
 * Calls `visit(tab, page, fault)` for every page in one fresh browser profile; fails the test with every fault told.
 * `before` runs in each page before anything of its own.
 */
export async function checkEach(pages, { before, ...options }, visit) {
  const faults = new Faults();
  await withContext(options, async (context) => {
    if (before) await context.addInitScript(before);
    await visitEach(context, pages, (tab, page) => visit(tab, page, (fault, elements) => faults.add(page.name, fault, elements)));
  });
  faults.check();
}
