// The frame around a page in the preview: shows the page, makes it fresh when a file is saved, and tells what is said of it.

const words = JSON.parse(document.body.dataset.words);
const bar = document.querySelector('header');
const main = document.querySelector('main');
const BASE = '/_lots/page';

let version = 0;
let about;
let isBeside = false;

/** Address of the page that the frame shows, from the frame's own. */
let address = location.pathname.slice(BASE.length) || '/';
let hash = location.hash;

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const view = make('iframe', { title: words.page });
const other = make('iframe', { title: words.beside });
main.append(view);

/** Shows a page; the frame's own address follows, so that it can be loaded again. */
function show(to, at = '') {
  const next = to + at;
  if (view.contentWindow.location.href === new URL(next, location.origin).href) view.contentWindow.location.reload();
  else view.contentWindow.location.replace(next);
}

/** The id of the section that is in view: the same section is shown after a change and in another variant. */
function section(frame) {
  const from = frame.contentDocument;
  const headings = [...from.querySelectorAll('main :is(h2, h3, h4)[id], main .answer[id]')].filter((one) => one.checkVisibility());
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < frame.clientHeight / 3);
  return above.length > 0 ? `#${above.at(-1).id}` : '';
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

function draw() {
  const wasOpen = bar.querySelector('details')?.open ?? false;
  const focused = document.activeElement?.dataset.key;
  bar.replaceChildren();
  bar.ariaLabel = words.bar;
  if (!about) return;
  bar.append(make('h1', {}, words.title), sites(), ...variants(), beside(), source());
  if (about.stale) bar.append(make('p', { className: 'stale', role: 'status' }, words.stale));
  bar.append(findings(wasOpen || about.stale));
  if (focused) bar.querySelector(`[data-key="${focused}"]`)?.focus();
  showBeside();
}

function sites() {
  const select = make('select', {}, ...about.sites.map(({ id, name, address: value }) => make('option', { value, selected: id === about.site }, name)));
  select.dataset.key = 'site';
  select.addEventListener('change', () => show(select.value, section(view)));
  return make('label', {}, words.site, select);
}

function variants() {
  return (about.variants ?? []).map(({ name, address: to, current }, index) => {
    const link = make('a', { href: BASE + to, ariaCurrent: current ? 'true' : null }, name);
    link.dataset.key = `variant-${index}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      show(to, section(view));
    });
    return link;
  });
}

function beside() {
  const button = make('button', { type: 'button', ariaPressed: String(isBeside) }, words.beside);
  button.dataset.key = 'beside';
  button.hidden = (about.variants ?? []).length < 2;
  button.addEventListener('click', () => {
    isBeside = !isBeside;
    button.ariaPressed = String(isBeside);
    showBeside();
  });
  return button;
}

/** The page in its other variant, on the same section. */
function showBeside() {
  const twin = about.variants?.find(({ current }) => !current);
  if (!isBeside || !twin) return other.remove();
  if (!other.isConnected) {
    main.append(other);
    other.contentWindow.location.replace(twin.address + section(view));
  } else if (other.contentWindow.location.pathname !== twin.address) {
    other.contentWindow.location.replace(twin.address + section(view));
  }
}

function source() {
  const overview = make('a', { href: '/_lots/', target: '_blank' }, words.overview);
  overview.dataset.key = 'overview';
  const edit = make('a', { href: `/_lots/edit${address}` }, words.edit);
  edit.dataset.key = 'edit';
  return make('p', { className: 'source' }, ...(about.source ? [`${words.source} `, make('code', {}, about.source), ' ', edit, ' '] : []), overview);
}

/** Everything said of the page, then the errors of other files. */
function findings(isOpen) {
  const { here, elsewhere } = about;
  const count = here.length + elsewhere.length;
  const list = make('ul', { className: 'list' }, ...here.map(finding));
  if (elsewhere.length > 0) list.append(make('li', {}, make('p', {}, words.elsewhere)), ...elsewhere.map(finding));
  const summary = make('summary', {}, count === 0 ? words.none : `${words.findings} ${count}`);
  summary.dataset.key = 'findings';
  const details = make('details', { className: 'findings', open: isOpen && count > 0 }, summary, list);
  details.dataset.level = [...here, ...elsewhere].some(({ level }) => level === 'error') ? 'error' : '';
  return details;
}

function finding({ level, text, why, fix }) {
  const item = make('li', { className: level }, make('pre', {}, text));
  if (why) item.append(make('details', {}, make('summary', {}, words.why), make('p', {}, why)));
  if (fix) item.append(lots.mending(fix));
  return item;
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
