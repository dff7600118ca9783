// A district's contact page is a poster: one A4 sheet for a wall, with a code that leads to the page itself. The code is read
// from a picture by jsqr, a reader of QR codes in plain JavaScript, and the picture by pngjs, a reader of PNG without parts to
// compile.

import { describe, test } from 'node:test';

import readCode from 'jsqr';
import { PNG } from 'pngjs';

import { checkEach } from './check.mjs';
import { attributes } from './html.mjs';
import { print } from './pdf.mjs';
import { everyPage, filledPages } from './targets.mjs';

const ADDRESS = /^har-finns-vi\/[^/]+\/$/;
/** Width and height in points. */
const A4 = [595, 842];

describe("a district's contact page", () => {
  test('is one A4 sheet, with what is missing and with everything known', async () =>
    checkEach([...(await posters()), await known()], { javaScriptEnabled: false }, async (tab, page, fault) => {
      await tab.goto(page.url);
      const { sheets, size } = await print(tab);
      if (sheets !== 1) fault(`is ${sheets} sheets instead of one`);
      if (size.some((length, index) => Math.abs(length - A4[index]) > 1)) fault(`is ${size.join(' × ')} points instead of A4`);
    }));

  test('has a code on paper that leads to itself', async () =>
    checkEach([await known()], { javaScriptEnabled: false, deviceScaleFactor: 4 }, async (tab, page, fault) => {
      await tab.goto(page.url);
      await tab.emulateMedia({ media: 'print' });
      const code = tab.locator('.qr svg');
      if ((await code.count()) !== 1) return fault('has no code');
      const { width, height, data } = PNG.sync.read(await code.screenshot());
      await tab.emulateMedia({ media: null });
      const address = attributes(page.html, 'link').find(({ rel }) => rel === 'canonical').href;
      const read = readCode(new Uint8ClampedArray(data), width, height)?.data;
      if (read !== address) fault(`its code says ${read ?? 'nothing that can be read'}`, [address]);
    }));

  test('has no code as long as the site has no address', async () =>
    checkEach(await posters(), { javaScriptEnabled: false }, async (tab, page, fault) => {
      if (page.html.includes('class=qr')) fault('has a code that leads nowhere');
    }));
});

async function posters() {
  const found = (await everyPage()).filter(({ address }) => ADDRESS.test(address));
  if (found.length === 0) throw new Error('no district has a contact page');
  return found;
}

/** The poster of a district whose details are known. */
async function known() {
  const page = (await filledPages()).find(({ address }) => address === 'har-finns-vi/torsby/');
  if (!page?.html.includes('tel:+46')) throw new Error('the district has no number to call');
  return page;
}
