// <lots-page src="https://ombud.example/embed/vem-kan-fa.html"><a href="https://ombud.example/vem-kan-fa/">Vem kan få ett ombud?</a></lots-page>
//
// Shows a page in the page around it. What stands between the tags is shown until the text is there, and stays if it does not come.
// Light DOM and no shadow: the text takes the look of the website it stands in, its headings are among the others, and links to
// its sections work.
// What is fetched is put in as text and never as a program: only these elements, no attribute that runs anything, and only links
// of these schemes.
const ELEMENTS = new Set(
  'a abbr address article b blockquote br button caption circle code dd del details div dl dt em g h2 h3 h4 h5 h6 hr i img input label li line mark nav ol p path polyline pre rect section small span strong sub summary sup svg table tbody td th thead time tr ul wbr'.split(' '),
);
const HARMFUL = /^(on|style|form|srcset|xlink|ping|autofocus)/;
const SCHEMES = /^(https?:|mailto:|tel:|#)/i;

function clean(root) {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.localName)) element.remove();
    for (const { name, value } of [...element.attributes]) {
      if (HARMFUL.test(name) || (/^(href|src)$/.test(name) && !SCHEMES.test(value))) element.removeAttribute(name);
    }
  }
}

class LotsPage extends HTMLElement {
  static observedAttributes = ['src'];

  attributeChangedCallback() {
    if (this.isConnected) this.connectedCallback();
  }

  async connectedCallback() {
    const src = this.getAttribute('src');
    if (!src || src === this.asked) return;
    this.asked = src;
    const status = this.said ?? document.createElement('p');
    this.said = status;
    status.setAttribute('role', 'status');
    this.append(status);
    const say = (text) => this.asked === src && (status.textContent = text);
    try {
      const url = new URL(src, document.baseURI);
      if (!/^https?:$/.test(url.protocol)) throw url;
      say('embed-loading');
      const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!answer.ok) throw answer;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('div.lots-page');
      clean(page);
      if (this.asked !== src) return;
      say('');
      this.replaceChildren(page);
      this.said = undefined;
    } catch {
      say('embed-failed');
    }
  }
}

customElements.get('lots-page') ?? customElements.define('lots-page', LotsPage);
