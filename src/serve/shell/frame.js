// The frame around a page in the preview: shows the page, makes it fresh when a file is saved, and tells what is said of it.

import { beside, published, sites, source, variants } from './controls.js';
import { figures, ties } from './facts.js';
import { findings } from './findings.js';
import { folds, unfold } from './folds.js';
import { BASE, make, words } from './make.js';
import { section, showPlace } from './place.js';

const bar = document.querySelector('header');
const main = document.querySelector('main');
/** In a window as narrow as this the list would hide the place that is asked for. */
const NARROW = matchMedia('(max-width: 48rem), (max-height: 32rem)');

let version = 0;
let about;
let isBeside = false;

/** Address of the page that the frame shows, from the frame's own. */
let address = location.pathname.slice(BASE.length) || '/';
let hash = location.hash;

const view = make('iframe', { title: words.page });
const other = make('iframe', { title: words.beside });
main.append(view);

/** Shows a page; the frame's own address follows, so that it can be loaded again. */
function show(to, at = '') {
  const next = to + at;
  if (view.contentWindow.location.href === new URL(next, location.origin).href) view.contentWindow.location.reload();
  else view.contentWindow.location.replace(next);
}

/** The page is fetched again where the reader is; nothing jumps unless the page has become another. */
function refresh(frame) {
  const { scrollX, scrollY } = frame.contentWindow;
  const open = [...frame.contentDocument.querySelectorAll('details[open]')].map((details) => details.textContent);
  frame.addEventListener('load', () => {
    for (const details of frame.contentDocument.querySelectorAll('details')) details.open ||= open.includes(details.textContent);
    frame.contentWindow.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  }, { once: true });
  frame.contentWindow.location.reload();
}

view.addEventListener('load', () => {
  const { pathname } = view.contentWindow.location;
  if (pathname === 'blank') return;
  address = pathname;
  hash = view.contentWindow.location.hash;
  history.replaceState(null, '', BASE + address + hash);
  document.title = `${view.contentDocument.title} – ${words.title}`;
  tell();
});

/** Asks what is said of the page, and draws the bar. */
async function tell() {
  const asked = address;
  const response = await fetch(`/_lots/about?address=${encodeURIComponent(asked)}`);
  if (asked !== address) return;
  about = response.ok ? await response.json() : undefined;
  draw();
}

/** Draws the bar; what was open stays open, what had the focus keeps it. */
function draw() {
  const focused = document.activeElement?.dataset.key;
  bar.replaceChildren();
  bar.ariaLabel = words.bar;
  if (!about) return;
  bar.append(make('h1', {}, words.title), sites(about, there), ...variants(about, there), beside(about, isBeside, turn), published(about, there), source(about));
  if (about.stale) bar.append(make('p', { className: 'stale', role: 'status' }, words.stale));
  if (about.view.held) bar.append(make('p', { className: 'held' }, about.view.held));
  bar.append(...folds([findings(about, goto), ...(about.figures ? [figures(about), ties(about, there)] : [])]));
  if (about.stale) unfold('findings');
  if (focused) bar.querySelector(`[data-key="${focused}"]`)?.focus();
  showBeside();
}

/** The same section of another page. */
function there(to) {
  show(to, section(view));
}

function goto(finding) {
  if (NARROW.matches) unfold('');
  showPlace(view, finding);
}

function turn(next) {
  isBeside = next;
  showBeside();
}

/** The page in its other variant, on the same section. */
function showBeside() {
  const twin = about.variants?.find(({ current }) => !current);
  if (!isBeside || !twin) return other.remove();
  if (!other.isConnected) main.append(other);
  else if (other.contentWindow.location.pathname === twin.address) return;
  other.contentWindow.location.replace(twin.address + section(view));
}

/** Waits for the next change, for ever. A preview that has been stopped is waited for, too. */
async function follow() {
  for (;;) {
    try {
      const response = await fetch(`/_lots/changes?version=${version}`);
      const { version: now } = await response.json();
      bar.querySelector('.offline')?.remove();
      if (now !== version && version !== 0) {
        refresh(view);
        if (other.isConnected) refresh(other);
      }
      version = now;
    } catch {
      if (!bar.querySelector('.offline')) bar.append(make('p', { className: 'offline', role: 'status' }, words.offline));
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

show(address, hash);
follow();
