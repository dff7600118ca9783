// The explanation of a word opens inside the window by its own button, without script, and closes again: by its button, and by
// Escape, after which the reader is back where the word was.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { distinctPages, everyPage } from './targets.mjs';

const OPENERS = '[popovertarget]:not([popovertargetaction])';

test('every explanation opens inside the window and closes again', async () =>
  checkEach(await everyPage(), { javaScriptEnabled: false }, async (tab, page, fault) => {
    await tab.goto(page.url);
    for (const width of [320, 1280]) {
      await tab.setViewportSize({ width, height: 640 });
      for (const [what, element] of await tab.evaluate(tryExplanations)) fault(`${width} px: ${what}`, [element]);
    }
  }));

test('the keyboard opens an explanation, Escape closes it and leads back to its word', async () =>
  checkEach(await distinctPages(), { javaScriptEnabled: false }, async (tab, page, fault) => {
    await tab.goto(page.url);
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const openers = await tab.locator(OPENERS).all();
    // They are all of one build: the first one and the last one of a page.
    for (const [key, opener] of openers.length > 0 ? [['Enter', openers[0]], ['Space', openers.at(-1)]] : []) {
      const word = await opener.textContent();
      await opener.focus();
      await tab.keyboard.press(key);
      if ((await tab.locator(':popover-open').count()) !== 1) fault(`${key} does not open an explanation`, [word]);
      await tab.keyboard.press('Tab');
      const inside = await tab.evaluate(() => document.activeElement.closest(':popover-open') !== null);
      if (!inside) fault('the stop after an open explanation is not inside it', [word]);
      await tab.keyboard.press('Escape');
      if ((await tab.locator(':popover-open').count()) !== 0) fault('Escape does not close an explanation', [word]);
      const back = await opener.evaluate((element) => document.activeElement === element);
      if (!back) fault('after Escape the focus is not on the word', [word]);
    }
  }));

/** Runs in the page: opens every popover by its own button, as a reader does. Returns what is wrong, and in which. */
function tryExplanations() {
  const wrong = [];
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const button of document.querySelectorAll('[popovertarget]:not([popovertargetaction])')) {
    const name = `#${button.getAttribute('popovertarget')}`;
    const popover = document.getElementById(name.slice(1));
    button.scrollIntoView({ block: 'center' });
    button.click();
    if (!popover?.matches(':popover-open')) {
      wrong.push(['an explanation does not open', name]);
      continue;
    }
    const { left, top, right, bottom } = popover.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= document.documentElement.clientWidth && bottom <= innerHeight;
    if (!inside) wrong.push(['an explanation does not fit in the window', name]);
    popover.querySelector('[popovertargetaction="hide"]')?.click();
    if (popover.matches(':popover-open')) wrong.push(['an explanation has no button that closes it', name]);
    popover.hidePopover();
  }
  return wrong;
}
