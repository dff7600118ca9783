// What is pleasanter with a script; every page is whole without it. Nothing is kept, and no host is asked for anything.
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const on = (event, action, from = window) => from.addEventListener(event, action);

  // A link to an answer opens what hides it, where the browser does not do so by itself.
  const unfold = () => {
    const [target] = all('details:not([open]) :target');
    if (!target) return;
    target.closest('details').open = true;
    target.scrollIntoView();
  };
  on('hashchange', unfold);
  unfold();

  // Paper shows every answer, in browsers whose stylesheets cannot say so.
  let folded;
  on('beforeprint', () => (folded = all('details:not([open])')).map((one) => (one.open = true)));
  on('afterprint', () => folded.map((one) => (one.open = false)));

  // A field that shortens the list after it. "arjang" finds Årjäng.
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  all('.filter').map((filter) => {
    const list = filter.nextElementSibling;
    const items = all('li', list);
    const [field, count] = all('input, b', filter);
    filter.hidden = false;
    count.textContent = items.length;
    on('input', () => {
      const words = plain(field.value).split(/\s+/);
      items.map((item) => (item.hidden = !words.every((word) => plain(item.textContent).includes(word))));
      count.textContent = all('li:not([hidden])', list).length;
      list.classList.toggle('filtered', field.value);
    }, field);
  });

  // "Lyssna": the browser's own voice reads sentence by sentence. Only a voice on the device, since others send the text away.
  const speech = window.speechSynthesis;
  const [article] = all('article');
  const [button] = all('button.listen');
  const mark = window.Highlight && new Highlight();
  let sentences = [];
  let next = 0;
  let speaking;

  const voice = () => speech.getVoices().find((one) => one.localService && one.lang.startsWith(document.documentElement.lang.slice(0, 2)));

  // The text that is shown, block by block: the text nodes of one block are read together.
  const blocks = () => {
    const found = [];
    let last;
    const walker = document.createTreeWalker(article, 4);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (parent.closest('[popover], .twins') || parent.checkVisibility?.() === false) continue;
      let block = parent;
      while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      if (block !== last) found.push([]);
      found.at(-1).push(node);
      last = block;
    }
    return found;
  };

  // A sentence as the range it has in the page.
  const ranges = (nodes) =>
    [...nodes.map((node) => node.data).join('').matchAll(/\S.*?([.!?:](?=\s)|$)/gs)].map(({ index, 0: words }) => {
      const range = new Range();
      const last = index + words.length;
      let start = 0;
      nodes.map((node) => {
        const end = start + node.length;
        if (index >= start && index < end) range.setStart(node, index - start);
        if (last > start && last <= end) range.setEnd(node, last - start);
        start = end;
      });
      return range;
    });

  // What is read now, and where to go on from.
  const at = (index, words) => {
    next = index;
    speaking = words;
    mark?.clear();
    button.lastElementChild.textContent = button.dataset[words ? 'stop' : next ? 'resume' : 'start'];
    button.classList.toggle('speaking', !!words);
  };
  const stop = (index) => {
    at(index);
    speech.cancel();
  };
  const speak = (index) => {
    const range = sentences[index];
    if (!range) return stop(0);
    const words = new SpeechSynthesisUtterance(range);
    at(index, words);
    mark?.add(range);
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) range.startContainer.parentElement.scrollIntoView();
    words.voice = voice();
    words.lang = words.voice.lang;
    words.onend = () => speaking === words && speak(index + 1);
    words.onerror = () => speaking === words && stop(index);
    speech.speak(words);
  };
  const listen = () => {
    if (!button.hidden || !voice()) return;
    button.hidden = false;
    if (mark) CSS.highlights.set('spoken', mark);
    on('click', () => {
      if (speaking) return stop(next);
      sentences = blocks().flatMap(ranges);
      speak(next);
    }, button);
    on('keydown', ({ key }) => key === 'Escape' && speaking && stop(next));
    on('pagehide', () => speech.cancel());
  };
  if (speech && button) {
    speech.onvoiceschanged = listen;
    listen();
  }
})();
