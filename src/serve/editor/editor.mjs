// CodeMirror as the preview uses it: Markdown and YAML, Swedish words, findings in the margin, and a Tab key that leaves the field.

import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { insertNewlineContinueMarkup, markdownLanguage } from '@codemirror/lang-markdown';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { HighlightStyle, LanguageSupport, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { Decoration, EditorView, MatchDecorator, ViewPlugin, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

import { completions } from './completions.mjs';

/** The editor's own texts by the key of the word that takes their place. */
const PHRASES = {
  'Selection deleted': 'deleted',
  Completions: 'completions',
  Diagnostics: 'findings',
  'No diagnostics': 'none',
  Find: 'find',
  Replace: 'replace',
  next: 'next',
  previous: 'previous',
  all: 'all',
  'match case': 'case',
  regexp: 'pattern',
  'by word': 'word',
  replace: 'replace-one',
  'replace all': 'replace-all',
  close: 'close',
  'current match': 'current',
  'replaced match on line $': 'replaced-line',
  'replaced $ matches': 'replaced',
  'on line': 'on-line',
  'Go to line': 'line',
  go: 'go',
};

const marks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: [tags.processingInstruction, tags.meta, tags.comment, tags.labelName], color: 'var(--quiet)' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
]);

/** What is no Markdown but ours: directives, their attributes, values. */
const ours = new MatchDecorator({
  regexp: /^:{2,3}[a-z_]*|:[a-z_]+(?=\[)|\{\{[^}]*\}\}|(?<=[\]\s_a-z])\{[^}]*\}/g,
  decoration: Decoration.mark({ class: 'cm-ours' }),
});
const oursMarked = ViewPlugin.define(
  (view) => ({
    decorations: ours.createDeco(view),
    update(update) {
      this.decorations = ours.updateDeco(update, this.decorations);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

/** Colours are those of the page, in light, dark and forced colours alike. */
const theme = EditorView.theme({
  '&': { flex: '1', minInlineSize: '0', backgroundColor: 'Canvas', color: 'CanvasText', fontSize: '1rem' },
  '.cm-ours': { color: 'var(--accent)' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'CanvasText', paddingBlock: '.5rem' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--quiet)', borderInlineEnd: '1px solid var(--line)' },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--shade)', outline: '1px solid var(--line)' },
  '.cm-searchMatch-selected': { backgroundColor: 'Highlight', color: 'HighlightText' },
  '.cm-panels, .cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-tooltip': { maxInlineSize: 'min(36rem, 94vw)' },
  '.cm-tooltip-lint': { font: '1rem/1.4 system-ui, sans-serif' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: '.9375rem/1.5 ui-monospace, monospace', maxInlineSize: '90vw', maxBlockSize: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '.25rem .5rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'Canvas', outline: '2px solid transparent' },
  '.cm-completionDetail': { fontStyle: 'normal', fontFamily: 'system-ui, sans-serif' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-panel.cm-search, .cm-panel.cm-search label': { fontSize: '1rem' },
  '.cm-button, .cm-textfield': { backgroundImage: 'none', backgroundColor: 'Canvas', color: 'CanvasText', border: '1px solid var(--line)', fontSize: '1rem' },
  '.cm-diagnosticAction': { backgroundColor: 'Canvas', color: 'CanvasText', border: '1px solid var(--line)', minBlockSize: '2rem', padding: '.125rem .625rem' },
});

/** Puts an editor into `parent`. `changed` is called whenever the text has become another, by whomever. */
export function write({ parent, path, text, words, nonce, vocabulary, changed }) {
  const phrases = Object.entries(PHRASES).map(([phrase, key]) => [phrase, words[`editor-${key}`]]);
  const extensions = [
    EditorState.phrases.of(Object.fromEntries(phrases)),
    EditorView.cspNonce.of(nonce),
    // What can be written in can be focused anyway; with a tabindex the tools of testers see it too.
    EditorView.contentAttributes.of({ 'aria-label': words.text, tabindex: '0', spellcheck: 'true', lang: 'sv' }),
    EditorView.lineWrapping,
    EditorView.updateListener.of((update) => update.docChanged && changed()),
    lineNumbers(),
    highlightSelectionMatches(),
    history(),
    search({ top: true }),
    language(path),
    syntaxHighlighting(marks),
    oursMarked,
    theme,
    lintGutter(),
    autocompletion({ override: [completions(vocabulary)], icons: false, maxRenderedOptions: 50 }),
    // No key here is Tab, which moves on to the next field as everywhere else.
    keymap.of([...completionKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap, ...enter(path), ...defaultKeymap]),
  ];
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
  return {
    text: () => view.state.doc.toString(),
    replace: (whole) => view.dispatch({ changes: smallest(view.state.doc.toString(), whole) }),
    mark: (findings) => view.dispatch(setDiagnostics(view.state, findings.map((finding) => diagnostic(view, finding, words)))),
    mend: (fix) => mend(view, fix),
    goTo: (place) => goTo(view, place),
    focus: () => view.focus(),
  };
}

function language(path) {
  const content = new LanguageSupport(markdownLanguage);
  return path.endsWith('.md') ? yamlFrontmatter({ content }) : yaml();
}

/** Enter goes on with a list. */
function enter(path) {
  return path.endsWith('.md') ? [{ key: 'Enter', run: insertNewlineContinueMarkup }] : [];
}

/** The one stretch in which two texts differ, so that the caret and the undoing survive. */
function smallest(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** The place of a line and a column as the program counts them: both from 1, columns in whole characters. */
function offset({ doc }, { line, column }) {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const before = [...found.text].slice(0, column - 1).join('');
  return found.from + before.length;
}

function diagnostic(view, { level, message, start, end, fix }, words) {
  const from = offset(view.state, start ?? { line: 1, column: 1 });
  const to = Math.max(from, offset(view.state, end ?? start ?? { line: 1, column: 1 }));
  const severity = level === 'note' ? 'info' : level;
  const { doc } = view.state;
  // A finding may be older than the last letter; then its places mean other words, and the next finding is on its way.
  const apply = () => view.state.doc.eq(doc) && mend(view, fix);
  return { from, to, severity, message, actions: fix ? [{ name: words.mend, apply }] : [] };
}

function mend(view, { edits }) {
  const changes = edits.map(({ from, to, text }) => ({ from: offset(view.state, from), to: offset(view.state, to), insert: text }));
  view.dispatch({ changes, selection: { anchor: changes[0].from }, scrollIntoView: true });
}

function goTo(view, place) {
  const anchor = offset(view.state, place);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  view.focus();
}
