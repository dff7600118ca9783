// Nothing moves for readers who have asked their device for less motion.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { distinctPages } from './targets.mjs';

test('with reduced motion, nothing is animated and nothing scrolls smoothly', async () =>
  checkEach(await distinctPages(), { reducedMotion: 'reduce' }, async (tab, page, fault) => {
    await tab.goto(page.url);
    for (const [what, element] of await tab.evaluate(moving)) fault(what, [element]);
  }));

/** Runs in the page. A transition that takes no time is none. */
function moving() {
  const wrong = [];
  for (const element of document.querySelectorAll('*')) {
    const name = [element.localName, ...element.classList].join('.');
    for (const part of [null, '::before', '::after', '::backdrop']) {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
      if (animationName !== 'none') wrong.push(['is animated', name]);
      if (transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01)) wrong.push(['has a transition', name]);
      if (!part && scrollBehavior === 'smooth') wrong.push(['scrolls smoothly', name]);
    }
  }
  return wrong;
}
