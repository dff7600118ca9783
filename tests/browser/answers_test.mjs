// A link to an answer opens it and shows it, with and without script; nobody has to look for it among closed questions.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { tags } from './html.mjs';
import { distinctPages } from './targets.mjs';

for (const javaScriptEnabled of [false, true]) {
  test(`a link to an answer opens it ${javaScriptEnabled ? 'with' : 'without'} script`, async () =>
    checkEach(await withAnswers(), { javaScriptEnabled, viewport: { width: 360, height: 740 } }, async (tab, page, fault) => {
      await tab.goto(page.url);
      const ids = await tab.evaluate(() => [...document.querySelectorAll('details [id]:not([popover])')].map(({ id }) => id));
      for (const id of ids) {
        // Another address each time: within a page the browser would only scroll, and what was opened stays open.
        await tab.goto(`${page.url}?${id}#${id}`);
        for (const what of await tab.evaluate(look, id)) fault(what, [`#${id}`]);
      }
    }));
}

test('every question has an answer that a link can lead to', async () =>
  checkEach(await withAnswers(), { javaScriptEnabled: false }, async (tab, page, fault) => {
    await tab.goto(page.url);
    const unnamed = await tab.evaluate(() =>
      [...document.querySelectorAll('.faq details')].filter((one) => !one.querySelector('[id]')).map((one) => one.textContent.slice(0, 60)),
    );
    if (unnamed.length > 0) fault('a question without an id', unnamed);
  }));

/** Each page that has questions; a municipality's only where it looks unlike the county's. */
async function withAnswers() {
  const found = (await distinctPages()).filter(({ html }) => tags(html).some(({ attributes }) => attributes.class === 'faq'));
  if (found.length === 0) throw new Error('no page has questions');
  return found;
}

/** Runs in the page: what is wrong with the answer that the address names. */
function look(id) {
  const answer = document.getElementById(id);
  const wrong = [];
  const folds = [];
  for (let one = answer; one; one = one.parentElement) if (one.localName === 'details') folds.push(one);
  if (!folds.every((fold) => fold.open)) wrong.push('a link to an answer does not open it');
  const { top, height } = answer.getBoundingClientRect();
  if (height < 10 || !answer.checkVisibility()) wrong.push('an answer that a link leads to is not visible');
  if (top < 0 || top > innerHeight / 2) wrong.push('a link to an answer does not scroll there');
  const question = folds[0]?.querySelector('summary')?.getBoundingClientRect();
  if (question && question.top < 0) wrong.push('a link to an answer scrolls past its question');
  return wrong;
}
