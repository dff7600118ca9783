// No page needs sideways scrolling or cuts its text off: in narrow windows, with the text spacing of WCAG 1.4.12, with text at
// 200 % (1.4.4), and at 400 % zoom (1.4.10), where nothing that stays in place may cover more than a little either.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { everyPage } from './targets.mjs';

const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
const LAYOUTS = [
  { label: '320 px', width: 320 },
  { label: '768 px', width: 768 },
  { label: '1280 px', width: 1280 },
  { label: '320 px with the text spacing of WCAG 1.4.12', width: 320, css: SPACING },
  { label: '1280 px with the text spacing of WCAG 1.4.12', width: 1280, css: SPACING },
  { label: '1280 px with text at 200 %', width: 1280, css: 'html { font-size: 200% !important }' },
];
/** What a window of 1280 × 1024 pixels is to a page at 400 %. */
const ZOOMED = { javaScriptEnabled: false, viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
/** How much of the zoomed window may be covered by what does not scroll away. */
const COVERED = 0.25;

test('no page scrolls sideways or cuts text off', async () =>
  checkEach(await everyPage(), { javaScriptEnabled: false }, async (tab, page, fault) => {
    await tab.goto(page.url);
    for (const { label, width, css } of LAYOUTS) {
      await tab.setViewportSize({ width, height: 900 });
      report(label, width, await tab.evaluate(measure, css), fault);
    }
  }));

test('at 400 % zoom nothing is out of reach or covered', async () =>
  checkEach(await everyPage(), ZOOMED, async (tab, page, fault) => {
    await tab.goto(page.url);
    report('400 %', ZOOMED.viewport.width, await tab.evaluate(measure, undefined), fault);
    const staying = await tab.evaluate(covers);
    if (staying.part > COVERED) fault(`400 %: ${Math.round(staying.part * 100)} % of the window is covered`, staying.by);
  }));

function report(label, width, found, fault) {
  if (found.scrolls > width) fault(`${label}: the page is wider than the window`, found.wide);
  if (found.cut.length > 0) fault(`${label}: text is cut off`, found.cut);
  if (found.outside.length > 0) fault(`${label}: text is where nobody can scroll to`, found.outside);
}

/** Runs in the page. Elements are named by tag and class, so that the same fault reads the same on every page. */
function measure(css) {
  // A constructed stylesheet: the pages' content security policy refuses a style element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css ?? '');
  document.adoptedStyleSheets = [sheet];
  for (const details of document.querySelectorAll('details')) details.open = true;
  const name = (element) => [element.localName, ...element.classList].join('.');
  const view = document.documentElement.clientWidth;
  const all = [...document.body.querySelectorAll('*')];
  const box = new Map(all.map((element) => [element, element.getBoundingClientRect()]));
  // Some things scroll by themselves, as a wide table does: what is inside them can be reached.
  const scrolling = all.filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX));
  const apart = (element) => scrolling.some((one) => one !== element && one.contains(element));
  const sticksOut = (element) => box.get(element).right > view + 1 && !apart(element);
  const wide = all.filter((element) => sticksOut(element) && ![...element.children].some(sticksOut));
  // Text that only screen readers shall hear is cut off on purpose: one pixel, or clipped away.
  const cut = all.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hidden = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
    const seen = element.clientWidth > 2 && element.clientHeight > 2;
    const larger = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    return hidden && seen && larger;
  });
  // Nothing scrolls to the left of the page's edge or above its top.
  const outside = all.filter((element) => {
    const { left, top, width, height } = box.get(element);
    return element.textContent.trim() !== '' && width > 2 && height > 2 && (left < -1 || top + scrollY < -1) && !apart(element);
  });
  const result = { scrolls: document.scrollingElement.scrollWidth, wide: wide.map(name), cut: cut.map(name), outside: outside.map(name) };
  document.adoptedStyleSheets = [];
  return result;
}

/** Runs in the page: how much of the window is covered by what does not scroll away, in the middle of the page. */
function covers() {
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const stays = (element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position);
  const by = [...document.body.querySelectorAll('*')].filter((element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return stays(element) && width > 2 && bottom > 0 && top < innerHeight;
  });
  const areas = by.map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0)) * (Math.min(bottom, innerHeight) - Math.max(top, 0));
  });
  const part = areas.reduce((total, area) => total + area, 0) / (innerWidth * innerHeight);
  return { part, by: by.map((element) => [element.localName, ...element.classList].join('.')) };
}
