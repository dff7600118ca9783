// Nothing on a page moves while it loads.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { everyPage } from './targets.mjs';

test('no page shifts while it loads', async () =>
  checkEach(await everyPage(), { viewport: { width: 360, height: 740 } }, async (tab, page, fault) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    const { total, moved } = await tab.evaluate(shifts);
    if (total > 0) fault('the layout shifts while the page loads', moved);
  }));

/** Runs in the page: what has shifted until a while after it was loaded. */
async function shifts() {
  const entries = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((done) => setTimeout(done, 100));
  const names = entries.flatMap(({ sources }) => sources.map(({ node }) => node?.localName ?? node?.nodeName ?? 'removed'));
  return { total: entries.reduce((sum, { value }) => sum + value, 0), moved: [...new Set(names)] };
}
