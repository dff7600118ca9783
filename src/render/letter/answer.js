// Fills name and date into the answer, copies it and saves it. Without it the answer can be filled in by hand.

const [form, yaml] = [document.querySelector('form.answer'), document.querySelector('#yaml')];
const empty = yaml.textContent;
const [name, date, status] = [form.querySelector('#name'), form.querySelector('#date'), form.querySelector('[role="status"]')];

// JSON's quotes are YAML's too.
const filled = () => empty
  .replace('\napproved_by:\n', () => `\napproved_by: ${name.value.trim() ? JSON.stringify(name.value.trim()) : ''}\n`)
  .replace('\ndate:\n', () => `\ndate: ${date.value}\n`);

form.addEventListener('input', () => {
  yaml.textContent = filled();
  status.textContent = '';
});
form.addEventListener('submit', (event) => event.preventDefault());

form.querySelector('#copy').addEventListener('click', async ({ currentTarget: button }) => {
  try {
    await navigator.clipboard.writeText(yaml.textContent);
    status.textContent = button.dataset.done;
  } catch {
    // The browser forbids it: the text is marked, to be copied by hand.
    getSelection().selectAllChildren(yaml);
    yaml.focus();
  }
});

form.querySelector('#save').addEventListener('click', ({ currentTarget: button }) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([yaml.textContent], { type: 'application/yaml' }));
  link.download = button.dataset.file;
  link.click();
  URL.revokeObjectURL(link.href);
});

form.hidden = false;
