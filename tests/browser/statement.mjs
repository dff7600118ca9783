// What the accessibility statements say of the automatic test: axe-core on every page of every site, in a narrow and a wide
// window. Writes content/accessibility_test.yaml. Run by hand: npm run statement

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { closeBrowser, visitEach, withContext } from './browser.mjs';
import { closeServers, serve } from './server.mjs';
import { build, pages, removeBuilds, siteNames } from './sites.mjs';

const require = createRequire(import.meta.url);
const AXE = require.resolve('axe-core/axe.min.js');
const RESULT = fileURLToPath(new URL('../../content/accessibility_test.yaml', import.meta.url));

/** What the law asks for through EN 301 549, and its successor. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WINDOWS = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

try {
  await writeFile(RESULT, await result());
} finally {
  await closeBrowser();
  await closeServers();
  await removeBuilds();
}

async function result() {
  const folder = await build();
  const { version } = JSON.parse(await readFile(require.resolve('axe-core/package.json'), 'utf8'));
  const lines = [
    '# Skrivet av provet i webbläsaren: npm run statement i tests/browser. Ändra inte för hand.',
    `date: ${new Date().toLocaleDateString('sv-SE')}`,
    `tool: axe-core ${version}`,
    `rules: [${RULES.join(', ')}]`,
    `widths: [${WINDOWS.map(({ width }) => width).join(', ')}]`,
    'sites:',
  ];
  for (const name of await siteNames(folder)) {
    const { count, violations } = await examine(join(folder, name));
    for (const violation of violations) console.error(`${name}/${violation}`);
    console.log(`${name}: ${count} pages, ${violations.size} violations`);
    lines.push(`  ${name}: { pages: ${count}, violations: ${violations.size} }`);
  }
  return `${lines.join('\n')}\n`;
}

/** A rule that a page breaks counts once, however often and in whichever window. */
async function examine(site) {
  const address = await serve(site, '/');
  const all = (await pages(site)).filter((page) => !page.alias);
  const violations = new Set();
  for (const viewport of WINDOWS) {
    // bypassCSP: a site's own content security policy allows no script, not even axe.
    await withContext({ colorScheme: 'light', viewport, bypassCSP: true }, async (context) => {
      await context.addInitScript({ path: AXE });
      await visitEach(context, all, async (tab, page) => {
        await tab.goto(address + page.path);
        for (const rule of await tab.evaluate(run, RULES)) violations.add(`${page.address}: ${rule}`);
      });
    });
  }
  return { count: all.length, violations };
}

/** Runs in the page; what is folded away is opened first. */
async function run(tags) {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
  const { violations } = await globalThis.axe.run(document, options);
  return violations.map(({ id }) => id);
}
