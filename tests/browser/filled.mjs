// The real workspace as it will be when somebody has given the details that are missing now: a district with every way to make
// contact, its municipalities, and an address for the county's site. The details are made up and lead nowhere (RFC 2606; numbers
// that are set aside for films and books).

import { appendFile, cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CHECKED = 'source: prov, checked: 2026-11-02, checked_by: samordnare';
const DISTRICT = `name: Torsby
base_town: Torsby
contact:
  phone: { value: 070-174 06 05, ${CHECKED} }
  email: { value: torsby@ombud.example, ${CHECKED} }
  letter: { value: [PO Värmland, Låda 1, 000 01 Torsby], ${CHECKED} }
  visit: { value: [Provgatan 1, Torsby], ${CHECKED} }
  hours:
    value:
      week:
        - { days: måndag–torsdag, times: 9.00–11.30 och 13.00–15.00 }
        - { days: fredag, times: 9.00–11.30 }
      exceptions:
        - { date: 2026-12-24, until: 2027-01-06, times: stängt, reason: jul och nyår }
    source: prov
    checked: 2026-11-02
    checked_by: samordnare
`;
const MEMBERS = ['torsby', 'sunne', 'hagfors', 'munkfors', 'kil'];

/** Copies the workspace at `root` to `folder` and fills in one district. */
export async function fill(root, folder) {
  for (const part of await readdir(root)) {
    if (['content', 'themes', 'i18n'].includes(part)) await cp(join(root, part), join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, 'content/districts/torsby.yaml'), DISTRICT);
  // `trial` lets made up details through.
  await replace(join(folder, 'content/site.yaml'), 'base_url', `{ value: "https://ombud.example", ${CHECKED} }`);
  await appendFile(join(folder, 'content/site.yaml'), '\ntrial: true\n');
  for (const id of MEMBERS) {
    await replace(join(folder, `content/municipalities/${id}.yaml`), 'district', `{ value: torsby, ${CHECKED} }`);
  }
}

/** Gives a key of a YAML file another value: what follows it, indented more, goes. */
async function replace(path, key, value) {
  const text = await readFile(path, 'utf8');
  const changed = text.replace(new RegExp(`^( *)${key}:.*\\n(?:\\1 +.*\\n)*`, 'm'), `$1${key}: ${value}\n`);
  if (changed === text) throw new Error(`${path} has no ${key}`);
  await writeFile(path, changed);
}
