// On paper: every answer and every text of the page is there, with the addresses of links to other websites, and no menu.

import { test } from 'node:test';

import { checkEach } from './check.mjs';
import { letters, print } from './pdf.mjs';
import { distinctPages } from './targets.mjs';

test('on paper every page has all of its text, link addresses and no menu', async () =>
  checkEach(await distinctPages(), { javaScriptEnabled: false }, async (tab, page, fault) => {
    await tab.goto(page.url);
    await tab.emulateMedia({ media: 'print' });
    const { texts, addresses, menus } = await tab.evaluate(expected);
    const { text } = await print(tab);
    await tab.emulateMedia({ media: null });
    const gone = texts.filter((one) => !text.includes(letters(one)));
    if (gone.length > 0) fault('text is missing on paper', gone.map((one) => one.slice(0, 60)));
    const unnamed = addresses.filter((address) => !text.includes(letters(address)));
    if (unnamed.length > 0) fault('the address of a link to another website is missing on paper', unnamed);
    if (menus.length > 0) fault('a menu, a skip link or a button is on paper', menus);
  }));

/** Runs in the page: what the paper must show, and what is on it and should not be. */
function expected() {
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    // What only screen readers hear, what is for the screen alone, and pictures' own texts are not on paper.
    const unseen = parent.closest('nav, .tools, .filter, .twins, .hidden, svg, button.close, .explanation > strong, .feedback, .to-top');
    // An answer is there whether or not somebody opened it.
    if (!unseen && node.data.trim() !== '') texts.push(node.data);
  }
  const links = [...document.querySelectorAll('main a[href^="http"]')].filter((link) => !link.closest('nav'));
  const printed = [...document.querySelectorAll('nav *, .skip, button:not(.term), .to-top')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 2,
  );
  return {
    texts,
    addresses: links.map((link) => link.getAttribute('href')),
    menus: [...new Set(printed.map((element) => element.outerHTML.slice(0, 60)))],
  };
}
