// Everything that is said of the page, then the errors of other files. A message of the page leads to its place.

import { keyed, make, words } from './make.js';
import { mending } from './mend.js';

/** A part of the bar. `goto` is called with the message whose place is asked for. */
export function findings({ here, elsewhere, stale }, goto) {
  const count = here.length + elsewhere.length;
  if (count === 0) return { key: 'findings', title: words.none };
  const list = make('ul', { className: 'list' }, ...here.map((one, index) => finding(one, index, stale ? undefined : goto)));
  if (elsewhere.length > 0) list.append(make('li', {}, make('p', {}, words.elsewhere)), ...elsewhere.map((one) => finding(one)));
  const level = [...here, ...elsewhere].some((one) => one.level === 'error') ? 'error' : '';
  return { key: 'findings', title: `${words.findings} ${count}`, level, inside: [list] };
}

function finding(one, index, goto) {
  const item = make('li', { className: one.level }, make('pre', {}, one.text));
  const steps = make('div', { className: 'steps' });
  if (goto && 'section' in one) steps.append(show(one, index, goto));
  if (one.why) steps.append(make('details', {}, make('summary', {}, words.why), make('p', {}, one.why)));
  if (one.fix) steps.append(mending(one.fix));
  if (steps.hasChildNodes()) item.append(steps);
  return item;
}

function show(one, index, goto) {
  const button = keyed(`show-${index}`, make('button', { type: 'button' }, words.show));
  button.ariaDescription = one.message;
  button.addEventListener('click', () => goto(one));
  return button;
}
