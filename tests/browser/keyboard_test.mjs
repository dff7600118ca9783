// A walk through each page with the Tab key: every link and button is a stop, in the order of the page, seen and marked when it
// has focus, and the walk comes out at the end. In a narrow window with dark colours and in a wide one with light colours.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { distinctPages } from './targets.mjs';

const WINDOWS = [
  { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
];

for (const look of WINDOWS) {
  test(`the Tab key walks through every page at ${look.viewport.width} px in ${look.colorScheme} colours`, async () =>
    checkEach(await distinctPages(), look, async (tab, page, fault) => {
      await tab.goto(page.url);
      const count = await tab.evaluate(prepare);
      for (let press = 0; press < count; press++) await tab.keyboard.press('Tab');
      const { wrong, stops } = await tab.evaluate(() => globalThis.walk);
      for (const [what, element] of wrong) fault(what, [element]);
      if (stops < count) fault(`the Tab key stops at ${stops} of ${count} elements, or more than once at one`);
      await tab.keyboard.press('Tab');
      const left = await tab.evaluate(() => [document.body, globalThis.walk.first].includes(document.activeElement));
      if (!left) fault('the Tab key does not come out at the end of the page');
    }));
}

/** Runs in the page: unfolds all, and has every stop examined as the key is let go. Returns how many stops there should be. */
function prepare() {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')];
  const expected = all.filter((element) => element.tabIndex >= 0 && (element.checkVisibility({ visibilityProperty: true }) || element.matches('.skip')));
  const walk = { wrong: [], stops: 0, first: expected[0] };
  globalThis.walk = walk;
  let before = null;
  addEventListener('keyup', () => {
    const element = document.activeElement;
    const wrong = (what) => walk.wrong.push([what, element.outerHTML.slice(0, 90)]);
    if (element !== expected[walk.stops]) wrong('a stop that is not next in the document');
    else walk.stops++;
    const box = element.getClientRects()[0];
    const page = { left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY };
    // In another column, a stop may be higher up than the one before.
    const above = before && page.bottom <= before.top + 1 && page.left < before.right && page.right > before.left;
    if (above) wrong('a stop that is higher up on the page than the one before');
    before = page;
    for (const what of [...seen(element, box), ...marked(element)]) wrong(what);
  });
  return expected.length;

  function seen(element, box) {
    const { clientWidth, clientHeight } = document.documentElement;
    const inside = box.left >= -1 && box.right <= clientWidth + 1 && box.top >= -1 && box.bottom <= clientHeight + 1;
    if (!inside) return ['a stop that is not in the window when it has focus'];
    const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return element.contains(top) ? [] : ['a stop that something else covers'];
  }

  /** WCAG 2.4.7, 2.4.13 and 1.4.11: an outline of 2 px with a contrast of 3:1 to what is around it, and nothing cuts it off. */
  function marked(element) {
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return ['a stop without an outline of 2 px'];
    const faults = [];
    const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const around = reach > 0 ? element.parentElement : element;
    if (contrast(outlineColor, background(around)) < 3) faults.push('an outline with too little contrast');
    const box = element.getBoundingClientRect();
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
      if (getComputedStyle(one).overflowX === 'visible') continue;
      const edge = one.getBoundingClientRect();
      const cut = box.left - reach < edge.left || box.right + reach > edge.right || box.top - reach < edge.top || box.bottom + reach > edge.bottom;
      if (cut) faults.push('an outline that is cut off');
    }
    return faults;
  }

  function background(element) {
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (channels(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).colorScheme.startsWith('dark') ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
  }

  function channels(color) {
    const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
    return [red, green, blue, alpha];
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(color) {
    const linear = channels(color).slice(0, 3).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
}
