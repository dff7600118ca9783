// What is good to know of the page: its figures, the files it comes from, the pages that use it.

import { BASE, make, words } from './make.js';

/** The page in figures; what exceeds its limit says so in words. */
export function figures({ figures: all }) {
  const list = make('dl', {}, ...(all ?? []).map(({ name, value, exceeds }) =>
    make('div', { className: exceeds ? 'exceeds' : '' }, make('dt', {}, name), make('dd', {}, value))));
  return { key: 'figures', title: words.figures, inside: [list] };
}

/** Where the page comes from and where it is used. `goto` is called with the address of a page. */
export function ties({ ties: all }, goto) {
  const list = (said) => make('ul', {}, ...said.map((one) => sentence(one, goto)));
  const inside = [make('h2', {}, words.from), list(all.from), make('h2', {}, words.used), list(all.used)];
  return { key: 'ties', title: words.origin, inside };
}

function sentence({ before, places, after }, goto) {
  const links = places.flatMap(({ name, address }, index) => [...(index > 0 ? [', '] : []), link(name, address, goto)]);
  return make('li', {}, before, ...links, after);
}

function link(name, address, goto) {
  const element = make('a', { href: BASE + address }, name);
  element.addEventListener('click', (event) => {
    event.preventDefault();
    goto(address);
  });
  return element;
}
