// Writing through the preview: opens the file of a page, says what is wrong while somebody writes, and saves when asked to.

import { ask } from './ask.js';
import { choose } from './conflict.js';
import { make, words } from './make.js';
import { telling } from './told.js';

const BASE = '/_lots/edit';
/** So long must nothing be written before the program is asked. */
const PAUSE = 400;

/** Address of the page, as the preview has it. */
const address = location.pathname.slice(BASE.length) || '/';
const plainAddress = decodeURI(address);

/** The file as it lay on the disk when it was last read or written. */
let opened;
let editor;
let isSaving = false;

const state = make('p', { className: 'state', role: 'status' });
const save = make('button', { type: 'button', className: 'save', disabled: true }, words.save);
const place = make('div', { className: 'place' });
const told = telling(words, { goTo: (start) => editor.goTo(start), mend });
const behind = make('p', { className: 'note', hidden: true }, words.behind);
const view = make('iframe', { title: words.page });

const fetched = async (url) => {
  const answer = await fetch(url);
  return answer.ok ? answer.json() : Promise.reject(Object.assign(new Error(answer.status), { answer }));
};

function say(text, level = '') {
  state.dataset.level = level;
  if (state.textContent !== text) state.textContent = text;
}

const isUnsaved = () => editor !== undefined && editor.text() !== opened.text;

async function start() {
  const back = make('a', { href: `/_lots/page${address}` }, words.back);
  document.querySelector('header').append(make('h1', {}, words.title), back, make('p', { className: 'file' }), state, save);
  let path;
  try {
    const about = await fetched(`/_lots/about?address=${encodeURIComponent(address)}`);
    path = new URLSearchParams(location.search).get('path') ?? about.source;
  } catch {
    // Told below: there is nothing to write in.
  }
  if (!path) return say(words.nothing, 'error');
  document.querySelector('.file').append(make('code', {}, path));
  document.title = `${path} – ${words.title}`;
  try {
    opened = await fetched(`/_lots/source?path=${encodeURIComponent(path)}`);
  } catch (error) {
    return say(await reason(error.answer), 'error');
  }
  document.querySelector('main').replaceChildren(
    make('section', { className: 'writing', ariaLabel: words.text }, place, told.element),
    make('section', { className: 'seen', ariaLabel: words.page }, behind, view),
  );
  view.contentWindow.location.replace(address);
  editor = await writer();
  save.disabled = false;
  editor.focus();
  changed();
  if (editor.isPlain) say(words.plain);
  follow();
}

/** The editor, or a plain field where that cannot be had. */
async function writer() {
  const vocabulary = await fetched(`/_lots/vocabulary?address=${encodeURIComponent(plainAddress)}`).catch(() => undefined);
  const empty = { directives: [], pages: [], values: [], terms: [], files: [] };
  const settings = { parent: place, path: opened.path, text: opened.text, words, nonce: document.body.dataset.nonce, vocabulary: vocabulary ?? empty, changed };
  try {
    const { write } = await import('./editor.js');
    return write(settings);
  } catch {
    const { write } = await import('./plain.js');
    place.replaceChildren();
    return write(settings);
  }
}

let waiting;

/** The text has changed, by whomever. */
function changed() {
  if (!editor) return;
  told.age();
  behind.hidden = !isUnsaved();
  say(isUnsaved() ? words.unsaved : words.same);
  clearTimeout(waiting);
  waiting = setTimeout(tryOut, PAUSE);
}

let isTrying = false;

/** Asks what is wrong with the text as it stands, one question at a time; an answer about another text is dropped. */
async function tryOut() {
  if (isTrying) return;
  isTrying = true;
  const text = editor.text();
  try {
    const answer = await ask('POST', '/_lots/try', { path: opened.path, text, address: plainAddress });
    if (answer.ok && editor.text() === text) {
      const found = await answer.json();
      editor.mark(found.here);
      told.show(found);
    }
  } catch {
    // The preview is away; following it says so.
  }
  isTrying = false;
  if (editor.text() !== text) waiting = setTimeout(tryOut, PAUSE);
}

function mend(fix, start) {
  editor.mend(fix);
  editor.goTo(start ?? { line: 1, column: 1 });
  say(words.mended);
}

/** Saves, unless somebody else has. */
async function put() {
  if (isSaving || !editor) return;
  isSaving = true;
  say(words.saving);
  const text = editor.text();
  try {
    const answer = await ask('PUT', '/_lots/source', { path: opened.path, digest: opened.digest, text });
    if (answer.ok) {
      opened = { path: opened.path, text, digest: (await answer.json()).digest };
      behind.hidden = !isUnsaved();
      say(isUnsaved() ? words.unsaved : words.saved);
    } else if (answer.status === 409) {
      say(words.conflict, 'error');
      isSaving = false;
      return await settle(text, await answer.json());
    } else {
      say(await reason(answer), 'error');
    }
  } catch {
    say(words.offline, 'error');
  }
  isSaving = false;
}

/** Lets the person choose between two texts. */
async function settle(own, other) {
  const choice = await choose(own, other.text, words);
  if (choice === 'later') return editor.focus();
  opened = { path: opened.path, text: other.text, digest: other.digest };
  if (choice === 'take') editor.replace(other.text);
  changed();
  editor.focus();
  if (choice === 'keep') await put();
}

/** Why the preview refuses, in plain words. */
async function reason(answer) {
  if (!answer) return words.offline;
  if (answer.status === 413) return words.large;
  const { why } = await answer.json().catch(() => ({}));
  return words[why] ?? words.refused;
}

let version = 0;
let isAway = false;

/** Waits for changes on the disk: the page is shown anew, and a text that nobody works on is read anew. */
async function follow() {
  for (;;) {
    try {
      const { version: now } = await fetched(`/_lots/changes?version=${version}`);
      if (isAway) changed();
      isAway = false;
      if (version !== 0 && now !== version) {
        refresh();
        await look();
      }
      version = now;
    } catch {
      if (!isAway) say(words.offline, 'error');
      isAway = true;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

function refresh() {
  const { scrollX, scrollY } = view.contentWindow;
  view.addEventListener('load', () => view.contentWindow.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' }), { once: true });
  view.contentWindow.location.reload();
}

/** Has the file been changed by somebody else? */
async function look() {
  const now = await fetched(`/_lots/source?path=${encodeURIComponent(opened.path)}`).catch(() => undefined);
  clearTimeout(waiting);
  waiting = setTimeout(tryOut, PAUSE);
  if (!now || isSaving || now.digest === opened.digest) return;
  if (isUnsaved()) return say(words.newer, 'error');
  opened = now;
  editor.replace(now.text);
  say(words.fresh);
}

function onKey(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    put();
  }
}

save.addEventListener('click', put);
addEventListener('keydown', onKey);
view.addEventListener('load', () => view.contentWindow.addEventListener('keydown', onKey));
addEventListener('beforeunload', (event) => isUnsaved() && event.preventDefault());
start();
