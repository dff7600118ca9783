// Visits pages and gathers their faults, for a test: what most browser tests do.

import { visitEach, withContext } from './browser.mjs';
import { Faults } from './faults.mjs';

/** Calls `visit(tab, page, fault)` for every page in one fresh browser profile; fails the test with every fault told. */
export async function checkEach(pages, options, visit) {
  const faults = new Faults();
  await withContext(options, (context) =>
    visitEach(context, pages, (tab, page) => visit(tab, page, (fault, elements) => faults.add(page.name, fault, elements))),
  );
  faults.check();
}
