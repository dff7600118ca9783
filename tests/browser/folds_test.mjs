// What is folded away opens and closes with the keyboard alone, without script: the menu, the list of contents, the questions.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { distinctPages } from './targets.mjs';

for (const width of [360, 1280]) {
  test(`the keyboard opens and closes what is folded away at ${width} px`, async () =>
    checkEach(await distinctPages(), { javaScriptEnabled: false, viewport: { width, height: 740 } }, async (tab, page, fault) => {
      await tab.goto(page.url);
      const summaries = await tab.locator('details > summary:visible').all();
      // Questions are all of one build: the first three are the menu, the contents and a question.
      for (const summary of summaries.slice(0, 3)) {
        const name = (await summary.textContent()).trim();
        const before = await state(summary);
        for (const key of ['Enter', 'Space']) {
          await summary.focus();
          const { open, seen } = await state(summary);
          await tab.keyboard.press(key);
          const after = await state(summary);
          if (after.open === open) fault(`${key} does not open or close a fold`, [name]);
          else if (after.seen > seen !== after.open) fault('a fold that opens shows nothing', [name]);
        }
        if ((await state(summary)).open !== before.open) fault('a fold cannot be closed again', [name]);
      }
    }));
}

/** Whether the fold of a summary is open, and how much of what is in it or comes right after it can be seen. */
function state(summary) {
  return summary.evaluate((element) => {
    const fold = element.parentElement;
    const content = [...fold.children, fold.nextElementSibling].filter((one) => one && one !== element);
    return { open: fold.open, seen: content.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length };
  });
}
