// Filters the table of pages. Without it the whole table is there.

const form = document.querySelector('.filter');
const table = form.nextElementSibling;
const rows = [...document.querySelectorAll('.frame tbody th[scope="row"]')].map(({ parentElement: row }) => ({
  row,
  name: row.firstElementChild.textContent.toLowerCase(),
  places: [...row.querySelectorAll('.place')],
  lines: [...row.querySelectorAll('td li')],
  fold: row.querySelector('details'),
}));

/** Shows the places that fit, the rows that have any, and how many rows those are. */
function apply() {
  const { text, site, state, owner } = Object.fromEntries(new FormData(form));
  const fits = ({ dataset }) =>
    (!site || dataset.site === site) && (!state || has(dataset.states, state)) && (!owner || has(dataset.owners, owner));
  // A column that can hold nothing is left out. The county's site is the first.
  table.dataset.only = site && (site === '0' ? 'county' : 'others');
  let shown = 0;
  for (const { row, name, places, lines, fold } of rows) {
    const found = places.filter(fits);
    for (const place of places) place.hidden = !found.includes(place);
    for (const line of lines) line.hidden = !line.querySelector('.place:not([hidden])');
    row.hidden = found.length === 0 || !name.includes(text.trim().toLowerCase());
    // What is looked for is not to be hidden in a fold.
    if (fold) fold.open = Boolean(site || owner) && found.some((place) => fold.contains(place));
    if (!row.hidden) shown += 1;
  }
  form.querySelector('[role="status"]').textContent = form.dataset.shown.replace('{shown}', shown);
}

function has(list, one) {
  return list.split(' ').includes(one);
}

form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
// The fields are empty only after the event.
form.addEventListener('reset', () => setTimeout(apply));
form.hidden = false;
apply();
