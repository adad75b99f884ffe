// The colours that were chosen in the playground, and a search.
try {
  const { theme } = JSON.parse(localStorage.getItem('inkstone.preferences') ?? '{}');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be switched off: the colours of the system do.
}

/** Most places that are shown. */
const most = 8;
const box = document.querySelector('.search');
const input = box.querySelector('input');
const found = box.querySelector('.found');
box.hidden = false;

let index;
const load = () => {
  index ??= fetch('/docs/site/search.json').then((answer) => answer.json());
  return index;
};
input.addEventListener('focus', load);
input.addEventListener('input', async () => {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const parts = await load();
  const score = ({ title, text }) => {
    const [name, all] = [title.toLowerCase(), text.toLowerCase()];
    if (!words.every((word) => name.includes(word) || all.includes(word))) return 0;
    return 1 + words.filter((word) => name.includes(word)).length;
  };
  const best = parts
    .map((part) => ({ part, points: words.length > 0 ? score(part) : 0 }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most);
  found.replaceChildren(
    ...best.map(({ part: { title, address, text } }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = address;
      const at = Math.max(0, text.toLowerCase().indexOf(words[0]) - 40);
      link.append(title, Object.assign(document.createElement('span'), { textContent: text.slice(at, at + 110) }));
      item.append(link);
      return item;
    }),
  );
});
document.addEventListener('keydown', (event) => {
  const typing = /^(input|textarea|select)$/i.test(event.target.tagName);
  if (event.key === '/' && !typing) {
    event.preventDefault();
    input.focus();
  }
  if (event.key === 'Escape' && document.activeElement === input) {
    input.value = '';
    found.replaceChildren();
  }
});
