// Two have written in the same file: both texts are shown, and the person chooses. Nothing is written here.

import { make } from './make.js';

/** Asks what is to hold: `keep` the own text, `take` the other, or decide `later`. */
export function choose(own, other, words) {
  const text = (label, value) => make('label', {}, label, make('textarea', { value, readOnly: true }));
  const button = (key) => make('button', { type: 'button', value: key }, words[`conflict-${key}`]);
  const [keep, take, copy, later] = ['keep', 'take', 'copy', 'later'].map(button);
  const say = make('p', { role: 'status' });
  const dialog = make(
    'dialog',
    {},
    make('h2', { id: 'conflict' }, words.conflict),
    make('p', {}, words['conflict-what']),
    make('div', { className: 'texts' }, text(words['conflict-own'], own), text(words['conflict-other'], other)),
    make('p', { className: 'choices' }, keep, take, copy, later),
    say,
  );
  dialog.setAttribute('aria-labelledby', 'conflict');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(own);
    } catch {
      // Where the clipboard is closed to pages, the text is marked, ready to be copied by hand.
      dialog.querySelector('textarea').select();
      return;
    }
    say.textContent = words['conflict-copied'];
  });
  for (const one of [keep, take, later]) one.addEventListener('click', () => dialog.close(one.value));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue || 'later');
    });
  });
}
