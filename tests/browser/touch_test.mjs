// Everything that can be touched is large enough: 24 × 24 px or far from everything else, unless it stands in a sentence (WCAG
// 2.2, 2.5.8); what reaches somebody or fetches something, 44 × 44 px wherever it stands.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { everyPage } from './targets.mjs';

const CONTACT = 'a[href^="tel:"], a[href^="mailto:"], a[href^="sms:"], a[download], a[href$=".vcf"], .eservice a, .local a.external';

for (const width of [360, 1280]) {
  test(`targets are large enough for a thumb at ${width} px`, async () =>
    checkEach(await everyPage(), { javaScriptEnabled: false, viewport: { width, height: 900 } }, async (tab, page, fault) => {
      await tab.goto(page.url);
      for (const [what, element] of await tab.evaluate(measure, CONTACT)) fault(what, [element]);
    }));
}

/** Runs in the page, with everything unfolded. */
function measure(contact) {
  const SMALL = 24;
  const LARGE = 44;
  for (const details of document.querySelectorAll('details')) details.open = true;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 2;
  const targets = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')].filter(seen);
  const boxes = targets.map((element) => element.getBoundingClientRect());
  const undersized = ({ width, height }) => width < SMALL - 0.01 || height < SMALL - 0.01;
  const middle = ({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
  const wrong = [];
  for (const [index, element] of targets.entries()) {
    const box = boxes[index];
    const name = `${element.outerHTML.slice(0, 90)} (${Math.round(box.width)} × ${Math.round(box.height)})`;
    if (element.matches(contact)) {
      if (box.width < LARGE - 0.01 || box.height < LARGE - 0.01) wrong.push([`a way to make contact is smaller than ${LARGE} px`, name]);
    } else if (undersized(box) && !inSentence(element) && crowded(index)) {
      wrong.push([`a target is smaller than ${SMALL} px and near another one`, name]);
    }
  }
  return wrong;

  /** Its size is then that of the line: the element is inline, and other text stands beside it. */
  function inSentence(element) {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const others = [...block.querySelectorAll('a, button, .hidden')].filter((one) => !one.contains(block));
    const words = (text) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
    const linked = others.reduce((total, one) => total + words(one.textContent), 0);
    return words(block.textContent) > linked;
  }

  /** A circle of 24 px around its middle touches another target, or the circle of another small one. */
  function crowded(index) {
    const { x, y } = middle(boxes[index]);
    return boxes.some((box, other) => {
      if (other === index) return false;
      const away = Math.hypot(
        x - Math.max(box.left, Math.min(x, box.right)),
        y - Math.max(box.top, Math.min(y, box.bottom)),
      );
      const centre = middle(box);
      return away < SMALL / 2 || (undersized(box) && Math.hypot(x - centre.x, y - centre.y) < SMALL);
    });
  }
}
