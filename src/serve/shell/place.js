// Places on the page in the frame: where the reader is, and the way to where a message belongs.

const SHOWN = 4000;
const PIECES = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, summary, figcaption';

/** The id of the section that is in view: the same section is shown after a change and in another variant. */
export function section(frame) {
  const from = frame.contentDocument;
  const headings = [...from.querySelectorAll('main :is(h2, h3, h4)[id], main .answer[id]')].filter((one) => one.checkVisibility());
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < frame.clientHeight / 3);
  return above.length > 0 ? `#${above.at(-1).id}` : '';
}

/** Scrolls to where a message belongs, moves the focus there and marks it for a moment. */
export function showPlace(frame, { section: id, quote }) {
  const from = frame.contentDocument;
  const start = (id && from.getElementById(id)) || from.querySelector('h1') || from.body;
  const place = (quote && nearest(from, start, quote)) || start;
  for (let around = place.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  focus(place);
  // Drawn by an animation that moves nothing: the page's own elements and styles stay as they were served.
  const look = { outline: '4px solid #c2410c', outlineOffset: '4px' };
  place.animate([look, look], { duration: SHOWN, id: 'lots-place' });
}

function focus(place) {
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

/** The first element after the start of the section that holds the words and nothing larger. */
function nearest(from, start, quote) {
  const wanted = plain(quote);
  const holds = [...from.querySelectorAll(PIECES)].filter((one) => plain(one.textContent).includes(wanted));
  const follows = (one) => one === start || Boolean(start.compareDocumentPosition(one) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY));
  const after = holds.filter((one) => follows(one) && one.closest('main'));
  return after.find((one) => !after.some((other) => other !== one && one.contains(other)));
}

/** As the author wrote it: without the spaces that do not break and the hyphens that do not show. */
function plain(text) {
  return text.replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim();
}
