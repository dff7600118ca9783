// axe-core, with every rule that it has: no violation, and nothing left undecided but what incomplete.mjs tells of. In light
// colours on every page. In dark and in forced ones, only what has to do with colour, on one page of each build: colours hang
// on elements and classes.

import { createRequire } from 'node:module';
import { describe, test } from 'node:test';

import { visitEach, withContext } from './browser.mjs';
import { Faults } from './faults.mjs';
import { INCOMPLETE } from './incomplete.mjs';
import { distinctPages, everyPage } from './targets.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const WIDE = { viewport: { width: 1280, height: 900 } };
const NARROW = { viewport: { width: 360, height: 740 } };
const LOOKS = [
  { label: 'wide', pages: everyPage, ...WIDE },
  { label: 'narrow', pages: everyPage, ...NARROW },
  { label: 'dark colours, wide', pages: distinctPages, rules: 'cat.color', ...WIDE, colorScheme: 'dark' },
  { label: 'dark colours, narrow, moving', pages: distinctPages, rules: 'cat.color', ...NARROW, colorScheme: 'dark', reducedMotion: 'no-preference' },
  { label: 'more contrast', pages: distinctPages, rules: 'cat.color', ...NARROW, contrast: 'more' },
  { label: 'forced colours, wide', pages: distinctPages, rules: 'cat.color', ...WIDE, forcedColors: 'active' },
];

/** Entries of incomplete.mjs that occurred. */
const occurred = new Set();

describe('axe-core', () => {
  for (const { label, pages, rules, ...look } of LOOKS) {
    test(`no violation and nothing unknown: ${label}`, async () => examine(await pages(), look, rules));
  }
  test('everything told in incomplete.mjs still occurs', () => {
    const faults = new Faults();
    for (const [index, { rule, selector }] of INCOMPLETE.entries()) {
      if (!occurred.has(index)) faults.add('incomplete.mjs', `no longer occurs: ${rule} in ${selector}`);
    }
    faults.check();
  });
});

async function examine(pages, look, rules) {
  const faults = new Faults();
  // bypassCSP: a site's own content security policy allows no script, not even axe.
  await withContext({ ...look, bypassCSP: true }, async (context) => {
    await context.addInitScript({ path: AXE });
    await visitEach(context, pages, async (tab, page) => {
      await tab.goto(page.url);
      for (const { sure, rule, help, target, summary, known } of await tab.evaluate(run, { told: INCOMPLETE, only: rules })) {
        if (known >= 0) occurred.add(known);
        else faults.add(page.name, `${sure ? '' : 'axe cannot tell, and incomplete.mjs does not: '}${rule}: ${help}\n    ${summary}`, [target]);
      }
    });
  });
  faults.check();
}

/** Runs in the page. What is folded away is opened first; then one of the explanations that lie above the page. */
async function run({ told, only }) {
  const { axe } = globalThis;
  const wanted = ({ tags }) => !tags.includes('deprecated') && (!only || tags.includes(only));
  const rules = axe.getRules().filter(wanted).map(({ ruleId }) => ruleId);
  // A rule that never decides: it names everything that is hidden and asks for it to be shown. Folds are opened below.
  const values = rules.filter((rule) => rule !== 'hidden-content');
  const examine = (part) => axe.run(part, { runOnly: { type: 'rule', values }, resultTypes: ['violations', 'incomplete'] });
  for (const details of document.querySelectorAll('details')) details.open = true;
  const results = [await examine(document)];
  const explanation = document.querySelector('[popover]');
  if (explanation) {
    explanation.showPopover();
    results.push(await examine(explanation));
  }
  return results.flatMap(({ violations, incomplete }) => [...violations.flatMap(tell(true)), ...incomplete.flatMap(tell(false))]);

  function tell(sure) {
    return ({ id: rule, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const element = document.querySelector(target.join(' '));
        return {
          sure,
          rule,
          help,
          target: target.join(' '),
          summary: (failureSummary ?? '').split('\n').slice(1).map((line) => line.trim()).join('; '),
          known: sure ? -1 : told.findIndex((one) => one.rule === rule && element?.matches(one.selector)),
        };
      });
  }
}
