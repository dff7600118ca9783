// A button that puts a fault right for certain: it shows the lines as they are and as they will be, and then asks once.

import { ask } from './ask.js';
import { make, words } from './make.js';

/** The button for a fix. Nothing is written before the lines have been seen. */
export function mending(fix) {
  const button = make('button', { type: 'button', className: 'mend' }, words.mend);
  button.addEventListener('click', () => show(fix));
  return button;
}

/** A stretch that differs from its counterpart, between the ends that they share. */
function marked(text, other, tag) {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  const middle = text.slice(start, text.length - end);
  return make('pre', {}, text.slice(0, start), make(tag, {}, middle), text.slice(text.length - end));
}

function show(fix) {
  const say = make('p', { role: 'status' });
  const go = make('button', { type: 'button', className: 'go' }, words['mend-do']);
  const leave = make('button', { type: 'button' }, words['mend-not']);
  const dialog = make(
    'dialog',
    { className: 'mending' },
    make('h2', { id: 'mending' }, words['mend-what']),
    make('p', {}, make('code', {}, fix.path)),
    make('h3', {}, words['mend-before']),
    marked(fix.before, fix.after, 'del'),
    make('h3', {}, words['mend-after']),
    marked(fix.after, fix.before, 'ins'),
    say,
    make('p', { className: 'choices' }, go, leave),
  );
  dialog.setAttribute('aria-labelledby', 'mending');
  go.addEventListener('click', async () => {
    go.disabled = true;
    say.textContent = await send(fix);
    if (say.textContent === '') dialog.close();
    else leave.focus();
  });
  leave.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    // The button may be gone with its finding.
    if (!document.activeElement || document.activeElement === document.body) document.querySelector('[data-key="findings"]')?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** Asks for the fix; what went wrong in plain words, or nothing. */
async function send({ path, digest, edits }) {
  try {
    const answer = await ask('POST', '/_lots/fix', { path, digest, edits });
    if (answer.ok) return '';
    return answer.status === 409 ? words['mend-changed'] : words['mend-failed'];
  } catch {
    return words.offline;
  }
}
