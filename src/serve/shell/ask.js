// How a page of the preview asks for something to be written.

/** The word that only pages of this preview know. */
let token = document.body.dataset.token;

/** Sends data as JSON, with the word. A preview that has been started anew has another: then this page's address tells it. */
export async function ask(method, address, data) {
  const headers = () => ({ 'content-type': 'application/json', 'x-lots-token': token });
  const send = () => fetch(address, { method, headers: headers(), body: JSON.stringify(data) });
  const answer = await send();
  const isReasoned = answer.headers.get('content-type')?.startsWith('application/json');
  if (answer.status !== 403 || isReasoned) return answer;
  const page = await (await fetch(location.pathname)).text();
  token = new DOMParser().parseFromString(page, 'text/html').body.dataset.token;
  return send();
}
