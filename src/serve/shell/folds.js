// Parts of the bar that open below it, one at a time, so that the page keeps its room.

import { keyed, make } from './make.js';

/** Which part is open, by its key. */
let open = '';

/** Opens a part, or none. */
export function unfold(key) {
  open = key;
  for (const panel of document.querySelectorAll('.panel')) panel.hidden = panel.id !== `panel-${open}`;
  for (const button of document.querySelectorAll('[aria-controls]')) button.ariaExpanded = String(button.dataset.key === open);
}

/** Buttons in a row, and behind them their panels. A part without anything in it is only its title. */
export function folds(parts) {
  const row = make('div', { className: 'folds' }, ...parts.map(button));
  return [row, ...parts.filter(({ inside }) => inside).map(panel)];
}

function button({ key, title, level = '', inside }) {
  if (!inside) return keyed(key, make('p', {}, title));
  const element = keyed(key, make('button', { type: 'button', ariaExpanded: String(open === key) }, title));
  element.dataset.level = level;
  element.setAttribute('aria-controls', `panel-${key}`);
  element.addEventListener('click', () => unfold(open === key ? '' : key));
  return element;
}

/** It is scrolled with the keyboard too where it is long. */
function panel({ key, title, inside }) {
  return make('div', { className: `panel ${key}`, id: `panel-${key}`, role: 'region', ariaLabel: title, tabIndex: 0, hidden: open !== key }, ...inside);
}
