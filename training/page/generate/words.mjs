// Words, names, amounts and dates for drawn pages. `r` is the page's random source; it carries `pool` (texts by language), `lang` and `cur`.

export const markup = (s) => String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The texts of the page's language: `paras`, `heads` and `codes`. */
export const texts = (r) => r.pool[r.lang];

export const sentence = (r, n) => {
  let s = '';
  const ps = texts(r).paras;
  while (s.length < n) s += (s ? ' ' : '') + r.c(ps);
  const cjk = r.lang === 'zh' || r.lang === 'ja';
  if (cjk) return `${s.slice(0, Math.max(4, n >> 1))}。`;
  s = s.slice(0, n);
  const i = s.lastIndexOf(' ');
  return (i > 5 ? s.slice(0, i) : s) + r.c(['.', '.', '.', '', '?', ':']);
};

export const words = (r, a, b) => {
  const _w = r.c(texts(r).heads).split(' ');
  if (r.lang === 'zh' || r.lang === 'ja') return r.c(texts(r).heads).slice(0, r.i(a, b) * 3);
  const o = [];
  const n = r.i(a, b);
  while (o.length < n) {
    o.push(...r.c(texts(r).heads).split(' '));
  }
  const s = o.slice(0, n).join(' ');
  return s;
};

export const capital = (s) => s.charAt(0).toUpperCase() + s.slice(1);

export const money = (r) => {
  const v = r() ** 3 * 20000;
  const d = r.c([2, 2, 2, 0]);
  const s = v.toFixed(d).replace(/\B(?=(\d{3})+(?!\d))/g, r.c([',', ',', '.', ' ', '']));
  return (r.cur ?? '') + s;
};

export const date = (r) =>
  r.c([
    () => `${r.i(1, 28)}/${r.i(1, 12)}/${r.i(1990, 2026)}`,
    () => `${r.i(1990, 2026)}-${String(r.i(1, 12)).padStart(2, '0')}-${String(r.i(1, 28)).padStart(2, '0')}`,
    () => `${r.c(['Jan', 'Feb', 'March', 'April', 'May', 'Juni', 'Oct', 'Dec'])} ${r.i(1, 28)}, ${r.i(1990, 2026)}`,
    () => `${r.i(1, 28)}.${r.i(1, 12)}.${r.i(1990, 2026)}`,
  ])();

export const code = (r) =>
  r.c([
    () => String(r.i(1000, 9999999)),
    () => `${r.c(['INV', 'A', 'SKU', 'PO', 'X', 'No'])}-${r.i(10, 99999)}`,
    () => `${String.fromCharCode(65 + r.i(0, 25))}${r.i(100, 999)}`,
  ])();

export const name = (r) => capital(words(r, 1, 2)) + (r.p(0.3) ? r.c([' Ltd', ' GmbH', ' Inc.', ' & Co.', ' SA']) : '');

export const address = (r) => [
  name(r),
  `${r.i(1, 999)} ${capital(words(r, 1, 2))} ${r.c(['Street', 'St.', 'Road', 'Avenue', 'Weg'])}`,
  `${r.i(10000, 99999)} ${capital(words(r, 1, 1))}`,
  ...(r.p(0.4) ? [`Tel. +${r.i(1, 99)} ${r.i(100, 999)} ${r.i(1000, 9999)}`] : []),
  ...(r.p(0.3) ? [`info@${words(r, 1, 1).toLowerCase().replace(/\W/g, '')}.com`] : []),
];
