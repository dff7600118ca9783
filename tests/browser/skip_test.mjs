// The skip link: the first stop of every page, seen when it has focus, and it leads to the main content.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { everyPage } from './targets.mjs';

test('the skip link is the first stop and leads to the main content', async () =>
  checkEach(await everyPage(), { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, skipLink));

async function skipLink(tab, page, fault) {
  await tab.goto(page.url);
  await tab.keyboard.press('Tab');
  const first = await tab.evaluate(() => {
    const { activeElement: link, documentElement: view } = document;
    const box = link.getBoundingClientRect();
    const inside = box.left >= 0 && box.top >= 0 && box.right <= view.clientWidth && box.bottom <= innerHeight;
    const { outlineStyle, outlineWidth } = getComputedStyle(link);
    return {
      what: link.outerHTML.slice(0, 120),
      href: link.localName === 'a' ? link.getAttribute('href') : null,
      text: link.textContent.trim(),
      seen: inside && box.width > 24 && box.height >= 24,
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
  if (!first.href?.startsWith('#') || first.text === '') return fault(`the first stop is no skip link: ${first.what}`);
  if (!first.seen) fault('the skip link is not visible when it has focus');
  if (!first.outlined) fault('the skip link has no outline of at least 2 px when it has focus');
  await tab.keyboard.press('Enter');
  await tab.waitForURL((url) => url.hash === first.href, { timeout: 5000 }).catch(() => fault('the skip link does nothing'));
  const reached = await tab.evaluate(() => {
    const main = document.querySelector('main');
    const { top } = main.getBoundingClientRect();
    return { target: main.matches(':target') || main.querySelector(':target') !== null, near: top < innerHeight / 2 };
  });
  if (!reached.target) fault(`the skip link leads to ${first.href}, which is not in the main content`);
  if (!reached.near) fault('the main content is not in view after the skip link');
  await tab.keyboard.press('Tab');
  const next = await tab.evaluate(() => {
    const main = document.querySelector('main');
    const { activeElement } = document;
    const stops = [...main.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')];
    const before = main.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_PRECEDING;
    return { right: stops.length > 0 ? main.contains(activeElement) : !before, what: activeElement.outerHTML.slice(0, 120) };
  });
  if (!next.right) fault(`the stop after the skip link is outside the main content: ${next.what}`);
}
