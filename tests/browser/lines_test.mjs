// Lines are short enough to find the way back from their end: at most 65 characters, on easy pages 60 (accessibility.md, section 2).

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { distinctPages } from './targets.mjs';

const LONGEST = { sv: 65, 'sv-simple': 60 };

test('no line of text is longer than 65 characters, 60 on easy pages', async () =>
  checkEach(await distinctPages(), { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, async (tab, page, fault) => {
    await tab.goto(page.url);
    const { words, length } = await tab.evaluate(longest);
    if (length > LONGEST[page.lang]) fault(`a line of ${length} characters`, [words]);
  }));

/** Runs in the page: the longest line of the article. The tops of its words tell where lines break. */
function longest() {
  for (const details of document.querySelectorAll('details')) details.open = true;
  let found = { words: '', length: 0 };
  for (const block of document.querySelectorAll('main p, main li, main dd')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let line = '';
    let bottom = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest('[popover], .hidden')) continue;
      for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.trimEnd().length);
        const box = range.getBoundingClientRect();
        if (box.height === 0) continue;
        if (box.top >= bottom) line = '';
        bottom = box.bottom;
        line += word;
        if (line.trim().length > found.length) found = { words: line.trim(), length: line.trim().length };
      }
    }
  }
  return found;
}
