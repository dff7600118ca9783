// What the program says of the text, below it: the same words as in the bar of the preview, with ways to the place and to the remedy.

import { make } from './make.js';

/** A list of findings. `goTo` and `mend` are what its buttons do. */
export function telling(words, { goTo, mend }) {
  const count = make('span', { role: 'status' }, words.waits);
  const heading = make('h2', { tabIndex: -1 }, count);
  const list = make('ul', { className: 'list' });
  const element = make('div', { className: 'told' }, heading, list);

  const item = ({ level, text, why, start, fix }, isHere) => {
    const choices = make('p', { className: 'choices' });
    if (isHere && start) {
      const go = make('button', { type: 'button' }, `${words.line} ${start.line}`);
      go.addEventListener('click', () => goTo(start));
      choices.append(go);
    }
    if (isHere && fix) {
      const button = make('button', { type: 'button', className: 'mend' }, words.mend);
      button.addEventListener('click', () => mend(fix, start));
      choices.append(button);
    }
    // What it is in one line, so that several are in sight; the rest as the bar says it.
    const more = make('details', {}, make('summary', {}, words.more), make('pre', {}, text));
    if (why) more.append(make('p', {}, why));
    return make('li', { className: level }, make('p', {}, text.split('\n')[0]), choices, more);
  };

  return {
    element,
    /** Shows what is said now. */
    show({ here, elsewhere }) {
      const all = [...here, ...elsewhere];
      const said = all.length === 0 ? words.none : `${words.findings} ${all.length}`;
      // A status that says the same again would be read out again.
      if (count.textContent !== said) count.textContent = said;
      element.dataset.level = all.some(({ level }) => level === 'error') ? 'error' : '';
      const hadFocus = list.contains(document.activeElement);
      list.replaceChildren(...here.map((one) => item(one, true)));
      if (elsewhere.length > 0) list.append(make('li', {}, make('p', {}, words.elsewhere)), ...elsewhere.map((one) => item(one, false)));
      list.hidden = all.length === 0;
      if (hadFocus) heading.focus();
    },
    /** The text has changed since: a remedy could meet other words. */
    age() {
      for (const button of list.querySelectorAll('.mend')) button.disabled = true;
    },
  };
}
