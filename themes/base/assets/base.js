// What is pleasanter with a script; every page is whole without it. Nothing is kept, and nothing is asked of any host.
(() => {
  const page = document.documentElement;

  // A link to an answer opens what hides it, where the browser does not do so by itself.
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let hidden = false;
    for (let fold = target?.closest('details'); fold; fold = fold.parentElement.closest('details')) {
      hidden ||= !fold.open;
      fold.open = true;
    }
    if (hidden) target.scrollIntoView();
  };
  addEventListener('hashchange', unfold);
  unfold();

  // Paper shows every answer, in browsers whose stylesheets cannot say so.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const one of folded) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of folded) one.open = false;
  });

  // A field that shortens the list after it. "arjang" finds Årjäng.
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const template of document.querySelectorAll('template.filter')) {
    const list = template.nextElementSibling;
    const items = [...list.querySelectorAll('li')];
    template.replaceWith(template.content);
    const filter = list.previousElementSibling;
    const field = filter.querySelector('input');
    const count = filter.querySelector('b');
    field.addEventListener('input', () => {
      const words = plain(field.value).split(/\s+/);
      for (const item of items) item.hidden = !words.every((word) => plain(item.textContent).includes(word));
      for (const title of list.querySelectorAll('h2')) title.hidden = !title.nextElementSibling.querySelector('li:not([hidden])');
      count.parentElement.hidden = !field.value.trim();
      count.textContent = items.filter((item) => !item.hidden && !item.closest('.letters')).length;
    });
  }

  // "Lyssna": the browser's own voice reads sentence by sentence. Only a voice on the device, since others send the text away.
  const article = document.querySelector('article');
  const offer = document.querySelector('template.listen');
  const speech = window.speechSynthesis;
  const mark = window.Highlight && new Highlight();
  let button;
  let ranges = [];
  let next = 0;
  let speaking;

  const voice = () => speech.getVoices().find((one) => one.localService && one.lang.startsWith(page.lang.slice(0, 2)));

  // Sentences of what is shown: the text nodes of one block are read together.
  const sentences = () => {
    const found = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    let block;
    let nodes = [];
    const finish = () => {
      const text = nodes.map((node) => node.data).join('');
      for (const { index, 0: words } of text.matchAll(/\S.*?(?:[.!?:](?=\s|$)|$)/gs)) {
        const range = new Range();
        let start = 0;
        for (const node of nodes) {
          const end = start + node.length;
          if (index >= start && index < end) range.setStart(node, index - start);
          if (index + words.length > start && index + words.length <= end) range.setEnd(node, index + words.length - start);
          start = end;
        }
        found.push(range);
      }
      nodes = [];
    };
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (parent.closest('[popover], .twins, .hidden, .filter') || parent.checkVisibility?.() === false) continue;
      const own = parent.closest('p, li, h1, h2, h3, h4, h5, summary, dt, dd, th, td, address, div, article');
      if (own !== block) finish();
      block = own;
      nodes.push(node);
    }
    finish();
    return found;
  };

  const say = (label) => {
    button.lastElementChild.textContent = label;
    button.classList.toggle('speaking', !!speaking);
  };
  const stop = (at) => {
    next = at;
    speaking = undefined;
    speech.cancel();
    mark?.clear();
    say(at ? button.dataset.resume : button.dataset.start);
  };
  const speak = (at) => {
    const range = ranges[at];
    if (!range) return stop(0);
    next = at;
    mark?.clear();
    mark?.add(range);
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight * 0.8) range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    const words = new SpeechSynthesisUtterance(range.toString());
    words.voice = voice();
    words.lang = words.voice.lang;
    words.onend = () => speaking === words && speak(at + 1);
    words.onerror = () => speaking === words && stop(at);
    speaking = words;
    speech.speak(words);
    say(button.dataset.stop);
  };
  const listen = () => {
    if (button || !voice()) return;
    offer.replaceWith(offer.content);
    button = document.querySelector('button.listen');
    if (mark) CSS.highlights.set('spoken', mark);
    button.addEventListener('click', () => {
      if (speaking) return stop(next);
      ranges = sentences();
      speak(next < ranges.length ? next : 0);
    });
    addEventListener('keydown', ({ key }) => key === 'Escape' && speaking && stop(next));
    addEventListener('pagehide', () => speech.cancel());
  };
  if (speech && offer && article) {
    speech.onvoiceschanged = listen;
    listen();
  }
})();
