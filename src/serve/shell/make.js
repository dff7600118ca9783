// What every part of the bar and of the page to write on is made with: its words, and a short way to make elements.

export const words = JSON.parse(document.body.dataset.words);
export const BASE = '/_lots/page';

/** An element with properties and children. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** An element that keeps the focus when the bar is drawn anew. */
export function keyed(key, element) {
  element.dataset.key = key;
  return element;
}
