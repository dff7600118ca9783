// Reads what a page became on paper, with pdfjs-dist: Mozilla's own reader of PDF, which Firefox shows PDF files with.

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as it is printed: A4, as its own stylesheet wants it. Returns how many sheets, their size in points, and all text. */
export async function print(tab) {
  const data = new Uint8Array(await tab.pdf({ preferCSSPageSize: true, format: 'A4' }));
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
  const document = await task.promise;
  const texts = [];
  let size;
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    size ??= sheet.view.slice(2).map(Math.round);
    texts.push((await sheet.getTextContent()).items.map(({ str }) => str).join(''));
  }
  await task.destroy();
  return { sheets: texts.length, size, text: letters(texts.join('')) };
}

/** Letters and signs alone: where a line is broken, a word is parted or a space is left out differs between page and paper. */
export function letters(text) {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2010-]+/g, '');
}
