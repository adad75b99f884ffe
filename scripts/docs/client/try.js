// Sends what the forms of the reference hold, and shows what comes back.
const storageKey = 'inkstone.key';
const keyBox = document.querySelector('#key');
/** Longer answers are shown from their beginning. */
const mostShown = 200_000;

try {
  keyBox.value = sessionStorage.getItem(storageKey) ?? '';
} catch {
  // Storage may be switched off: the key holds until the page is closed.
}
keyBox.addEventListener('change', () => {
  try {
    sessionStorage.setItem(storageKey, keyBox.value.trim());
  } catch {
    // As above.
  }
});

for (const form of document.querySelectorAll('form.try')) {
  form.querySelector('.examples')?.addEventListener('change', ({ target }) => {
    form.querySelector('textarea').value = JSON.stringify(JSON.parse(target.value), null, 2);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form);
  });
}

// The address of an operation opens it.
const open = () => {
  const place = document.getElementById(location.hash.slice(1));
  if (place?.tagName === 'DETAILS') place.open = true;
};
addEventListener('hashchange', open);
open();

function requestOf(form) {
  const { method, path } = form.dataset;
  const headers = new Headers();
  const query = new URLSearchParams();
  const multipart = new FormData();
  let address = path;
  if (keyBox.value.trim() !== '') headers.set('authorization', `Bearer ${keyBox.value.trim()}`);
  for (const input of form.querySelectorAll('input')) {
    const { name, value, files } = input;
    if (value === '') continue;
    if (input.dataset.in === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value));
    if (input.dataset.in === 'query') query.set(name, value);
    if (input.dataset.in === 'header') headers.set(name, value);
    if (input.dataset.in === 'form') multipart.append(name, files?.[0] ?? value);
  }
  const text = form.querySelector('textarea')?.value;
  if (text !== undefined) headers.set('content-type', 'application/json');
  const body = text ?? (form.querySelector('[data-in="form"]') ? multipart : undefined);
  return [query.size > 0 ? `${address}?${query}` : address, { method: method.toUpperCase(), headers, body }];
}

async function send(form) {
  const [outcome, shown, button] = ['.outcome', 'pre', 'button'].map((each) => form.querySelector(each));
  button.disabled = true;
  outcome.value = 'Asking …';
  const began = performance.now();
  try {
    const answer = await fetch(...requestOf(form));
    shown.hidden = false;
    shown.textContent = '';
    let text = '';
    const show = () => {
      shown.textContent = text.slice(0, mostShown);
    };
    if (answer.body) {
      for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
        text += piece;
        if (text.length < mostShown) show();
      }
    }
    if (answer.headers.get('content-type')?.includes('json')) {
      text = JSON.stringify(JSON.parse(text), null, 2);
      show();
    }
    outcome.value = `${answer.status} ${answer.statusText} · ${((performance.now() - began) / 1000).toFixed(2)} s · ${text.length} characters`;
  } catch (error) {
    outcome.value = `It could not be asked: ${error.message}`;
  } finally {
    button.disabled = false;
  }
}
