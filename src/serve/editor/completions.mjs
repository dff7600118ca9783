// What the editor proposes while somebody writes: directives with their attributes, pages to link to, values and words of the glossary.

import { startCompletion } from '@codemirror/autocomplete';

/** Asks every kind in turn; the first that knows the place answers. */
export function completions(vocabulary) {
  const kinds = [attributes, links, values, directives, terms];
  return (context) => {
    for (const kind of kinds) {
      const result = kind(context, vocabulary);
      if (result) return result;
    }
    return null;
  };
}

/** Writes `text` and puts the caret at the first `|` in it. */
function writing(text, goesOn = false) {
  return (view, _, from, to) => {
    const caret = text.includes('|') ? text.indexOf('|') : text.length;
    view.dispatch({ changes: { from, to, insert: text.replace('|', '') }, selection: { anchor: from + caret }, userEvent: 'input.complete' });
    if (goesOn) startCompletion(view);
  };
}

/** The line up to the caret. */
function before({ state, pos }) {
  const line = state.doc.lineAt(pos);
  return line.text.slice(0, pos - line.from);
}

/** `::notice{from="…`: what an attribute may be called, and what it may say. */
function attributes(context, vocabulary) {
  const open = before(context).match(/:{1,3}([a-z_]+)(?:\[[^\]]*\])?\s*\{([^}]*)$/);
  const directive = open && vocabulary.directives.find(({ name }) => name === open[1]);
  if (!directive) return null;
  const value = open[2].match(/([a-z_]+)="([^"]*)$/);
  if (value) {
    const attribute = directive.attributes.find(({ name }) => name === value[1]);
    return { from: context.pos - value[2].length, options: attributeValues(attribute, vocabulary), validFor: /^[^"]*$/ };
  }
  const [word] = open[2].match(/[a-z_]*$/);
  const free = directive.attributes.filter(({ name }) => !open[2].includes(`${name}=`));
  const options = free.map(({ name, required }) => ({ label: name, boost: required ? 1 : 0, apply: writing(`${name}="|"`, true) }));
  return { from: context.pos - word.length, options, validFor: /^[a-z_]*$/ };
}

function attributeValues(attribute, { pages, terms, files }) {
  const choices = {
    section: () => pages.flatMap(anchors),
    term: () => terms.map(({ id, word }) => ({ label: id, detail: word })),
    file: () => files.map((label) => ({ label })),
    bool: () => [{ label: 'true' }, { label: 'false' }],
  };
  return choices[attribute?.kind]?.() ?? [];
}

function anchors({ id, anchors }) {
  return anchors.map((anchor) => ({ label: `${id}#${anchor.id}`, detail: anchor.title }));
}

/** `[text](…`: pages, and after `#` their sections. */
function links(context, { pages, own, files }) {
  const open = before(context).match(/\]\(([^)\s]*)$/);
  if (!open) return null;
  const from = context.pos - open[1].length;
  if (!open[1].includes('#')) {
    const options = pages.map(({ id, title }) => ({ label: id, detail: title }));
    return { from, options: [...options, ...files.map((label) => ({ label: `files/${label}` }))], validFor: /^[^)\s#]*$/ };
  }
  const here = pages.find(({ id }) => id === own)?.anchors ?? [];
  const options = [...here.map(({ id, title }) => ({ label: `#${id}`, detail: title })), ...pages.flatMap(anchors)];
  return { from, options, validFor: /^[^)\s]*$/ };
}

/** `{{ municipality.…` */
function values(context, vocabulary) {
  const open = before(context).match(/\{\{\s*([a-z_.]*)$/);
  if (!open) return null;
  const isClosed = context.state.sliceDoc(context.pos, context.pos + 3).trim().startsWith('}');
  const options = vocabulary.values.map(({ path, text }) => ({ label: path, detail: text, apply: writing(isClosed ? path : `${path} }}`) }));
  return { from: context.pos - open[1].length, options, validFor: /^[a-z_.]*$/ };
}

/** `:::steps` at the start of a line, `:term` in a sentence. One colon alone is a colon. */
function directives(context, vocabulary) {
  const open = before(context).match(/(?:^|[\s(”])(:{2,3}[a-z_]*|:[a-z_]+)$/);
  if (!open) return null;
  const isLineStart = open[0] === before(context).trimStart();
  const options = vocabulary.directives
    .filter(({ form }) => isLineStart || form === 'inline')
    .map((directive) => ({ label: marks(directive), apply: writing(template(directive)) }));
  return { from: context.pos - open[1].length, options, validFor: /^:{1,3}[a-z_]*$/ };
}

const COLONS = { block: ':::', leaf: '::', inline: ':' };

function marks({ name, form }) {
  return COLONS[form] + name;
}

/** A directive with the attributes that it must have, ready to be filled in. */
function template(directive) {
  const required = directive.attributes.filter(({ required }) => required).map(({ name }) => `${name}=""`);
  const braces = required.length > 0 ? `{${required.join(' ')}}` : '';
  switch (directive.form) {
    case 'inline':
      return `${marks(directive)}[|]${braces}`;
    case 'leaf':
      return `${marks(directive)}${braces.replace('""', '"|"')}`;
    default:
      return `${marks(directive)}${braces ? ` ${braces.replace('""', '"|"')}\n\n` : '\n|\n'}:::`;
  }
}

/** In `:term[…`, and on any word when asked for with Ctrl and space. */
function terms(context, vocabulary) {
  const open = before(context).match(/:term\[([^\]]*)$/);
  const word = context.explicit && before(context).match(/\p{L}+$/u);
  const written = open ? open[0] : word?.[0];
  if (!written) return null;
  const options = vocabulary.terms.map(({ id, word: label, explanation }) => ({
    label: open ? `:term[${label}` : label,
    displayLabel: label,
    info: explanation,
    apply: writing(`:term[${label}]{id="${id}"}`),
  }));
  return { from: context.pos - written.length, options };
}
