// The text in a plain field: where the editor does not come to be, writing and saving work all the same.

/** Puts a text area into `parent`, with what `write` of editor.mjs gives. */
export function write({ parent, text, words, changed }) {
  const area = Object.assign(document.createElement('textarea'), { value: text, spellcheck: true, lang: 'sv', ariaLabel: words.text });
  area.addEventListener('input', changed);
  parent.append(area);
  const replace = (whole) => {
    area.value = whole;
    changed();
  };
  return {
    isPlain: true,
    text: () => area.value,
    replace,
    // There is nowhere to mark anything; the list below the field says it all.
    mark: () => {},
    mend: ({ edits }) => {
      const places = edits.map(({ from, to, text: insert }) => ({ from: offset(area.value, from), to: offset(area.value, to), insert }));
      replace(places.reduceRight((whole, { from, to, insert }) => whole.slice(0, from) + insert + whole.slice(to), area.value));
    },
    goTo: (place) => {
      area.focus();
      area.setSelectionRange(offset(area.value, place), offset(area.value, place));
    },
    focus: () => area.focus(),
  };
}

/** The place of a line and a column, both from 1, columns in whole characters. */
function offset(text, { line, column }) {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return before + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
}
