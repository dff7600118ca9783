// Switches of the bar: website, variant, both side by side, draft or published; and the way to the file and the overview.

import { BASE, keyed, make, words } from './make.js';

/** `goto` is called with the address of the same page on another website. */
export function sites({ sites: all, site }, goto) {
  const select = keyed('site', make('select', {}, ...all.map(({ id, name, address: value }) => make('option', { value, selected: id === site }, name))));
  select.addEventListener('change', () => goto(select.value));
  return make('label', {}, words.site, select);
}

/** `goto` is called with the address of the page in another variant. */
export function variants({ variants: all }, goto) {
  return (all ?? []).map(({ name, address, current }, index) => {
    const link = keyed(`variant-${index}`, make('a', { href: BASE + address, ariaCurrent: current ? 'true' : null }, name));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      goto(address);
    });
    return link;
  });
}

/** `turn` is called with whether both variants are to be shown. */
export function beside({ variants: all }, isBeside, turn) {
  const button = keyed('beside', make('button', { type: 'button', ariaPressed: String(isBeside) }, words.beside));
  button.hidden = (all ?? []).length < 2;
  button.addEventListener('click', () => {
    const next = button.ariaPressed !== 'true';
    button.ariaPressed = String(next);
    turn(next);
  });
  return button;
}

/** The page as the public would get it. `goto` is called with the address of the other view. */
export function published({ view }, goto) {
  const button = keyed('published', make('button', { type: 'button', ariaPressed: String(view.published) }, words.published));
  button.addEventListener('click', () => goto(view.other));
  return button;
}

export function source({ source: file, view }) {
  const edit = keyed('edit', make('a', { href: `/_lots/edit${view.draft}` }, words.edit));
  const overview = keyed('overview', make('a', { href: '/_lots/', target: '_blank' }, words.overview));
  return make('p', { className: 'source' }, ...(file ? [`${words.source} `, make('code', {}, file), ' ', edit, ' '] : []), overview);
}
