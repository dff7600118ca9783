// axe-core on every page of two sites, in light and dark colours, each in a wide and a narrow window.

import { createRequire } from 'node:module';
import { describe, test } from 'node:test';

import { visitEach, withContext } from './browser.mjs';
import { Faults } from './faults.mjs';
import { SITES, targets } from './targets.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const REQUIRED = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Not required, but worth taking: told once, never a failure. */
const WISHED = ['wcag2aaa'];

const WINDOWS = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];
const LOOKS = ['light', 'dark'].flatMap((colorScheme) => WINDOWS.map((viewport) => ({ colorScheme, viewport })));

for (const site of SITES) {
  describe(`${site.name}, axe-core`, () => {
    for (const look of LOOKS) {
      test(`no violations in ${look.colorScheme} colours at ${look.viewport.width} px`, async (t) => {
        const { required, wished, unsure } = await examine(site, look);
        for (const text of wished.texts) t.diagnostic(`AAA, not required: ${text}`);
        for (const text of unsure.texts) t.diagnostic(`axe cannot tell: ${text}`);
        required.check();
      });
    }
  });
}

async function examine(site, look) {
  const found = { required: new Faults(), wished: new Faults(), unsure: new Faults() };
  const all = (await targets(site)).filter((page) => !page.alias);
  const tags = look === LOOKS[0] ? [...REQUIRED, ...WISHED] : REQUIRED;
  // bypassCSP: a site's own content security policy allows no script, not even axe.
  await withContext({ ...look, bypassCSP: true }, async (context) => {
    await context.addInitScript({ path: AXE });
    await visitEach(context, all, async (tab, page) => {
      await tab.goto(page.url);
      const results = await tab.evaluate(run, tags);
      for (const { kind, rule, of, help, nodes } of results) {
        const list = of.some((tag) => REQUIRED.includes(tag)) ? found.required : found.wished;
        for (const { target, summary } of nodes) {
          (kind === 'violations' ? list : found.unsure).add(page.name, `${rule}: ${help}\n    ${summary}`, [target]);
        }
      }
    });
  });
  return found;
}

/** Runs in the page. What is folded away is opened first; then one of the explanations that lie above the page. */
async function run(tags) {
  const examine = (part) =>
    globalThis.axe.run(part, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] });
  for (const details of document.querySelectorAll('details')) details.open = true;
  const results = [await examine(document)];
  const explanation = document.querySelector('[popover]');
  if (explanation) {
    explanation.showPopover();
    // axe does not know that it lies above everything, so what axe cannot tell of it says nothing.
    results.push({ ...(await examine(explanation)), incomplete: [] });
  }
  const list = results.flatMap(({ violations, incomplete }) => [
    ...violations.map((rule) => ({ kind: 'violations', rule })),
    ...incomplete.map((rule) => ({ kind: 'incomplete', rule })),
  ]);
  return list.map(({ kind, rule: { id, tags: of, help, nodes } }) => ({
    kind,
    rule: id,
    of,
    help,
    nodes: nodes.map(({ target, failureSummary }) => ({
      target: target.join(' '),
      summary: (failureSummary ?? '').split('\n').slice(1).map((line) => line.trim()).join('; '),
    })),
  }));
}
