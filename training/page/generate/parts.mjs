// Parts that pages are put together from; `data-k` says the kind of what the tags do not tell.
import { figure } from './figures.mjs';
import { table } from './table.mjs';
import { capital, code, date, markup, money, sentence, texts, words } from './words.mjs';

export const paragraph = (r, a = 80, b = 600) => `<p>${markup(sentence(r, r.i(a, b)))}</p>`;

export const list = (r, n = r.i(2, 7)) => {
  const t = r.c(['ul', 'ul', 'ol']);
  const len = r.c([30, 60, 160]);
  return `<${t}>${Array.from({ length: n }, () => `<li>${markup(sentence(r, r.i(10, len)))}${r.p(0.07) ? `<ul>${Array.from({ length: r.i(2, 3) }, () => `<li>${markup(sentence(r, r.i(10, 60)))}</li>`).join('')}</ul>` : ''}</li>`).join('')}</${t}>`;
};

export const listingBlock = (r) =>
  `<pre>${markup(r.c(texts(r).codes).split('\n').slice(0, r.i(3, 14)).join('\n'))}</pre>`;

export const heading = (r, l = r.i(2, 3)) =>
  `<h${l}>${r.numbered ? `${++r.section}.${l > 2 ? r.i(1, 9) + r.c(['', '.']) : ''} ` : ''}${markup(capital(words(r, 1, 6)))}</h${l}>`;

export const flow = (r, n, o = {}) => {
  let s = '';
  for (let i = 0; i < n; i++) {
    s += r.c([
      () => paragraph(r),
      () => paragraph(r),
      () => paragraph(r),
      () => heading(r) + paragraph(r),
      () => heading(r) + paragraph(r),
      () => list(r),
      () =>
        o.noTab
          ? paragraph(r)
          : `<div style="break-inside:avoid">${table(r, { nc: r.i(2, o.narrow ? 4 : 6), nr: r.i(2, 8) })}</div>`,
      () => figure(r, o.narrow),
      () => (r.p(0.5) ? listingBlock(r) : paragraph(r)),
      () => (r.p(0.3) ? `<blockquote>${paragraph(r)}</blockquote>` : paragraph(r)),
    ])();
  }
  return s;
};

export const fields = (r, n) => {
  const st = r.c(['grid', 'inline', 'ruled', 'stack']);
  const lab = () =>
    markup(
      r.c([
        'Name',
        'Date',
        'Invoice No',
        'Due date',
        'Customer',
        'Account',
        'Reference',
        'Phone',
        'Address',
        'Order',
        'Tax ID',
        'Email',
        'Terms',
        capital(words(r, 1, 3)),
        capital(words(r, 1, 2)),
      ]),
    ) + r.c([':', ':', '', '.']);
  const val = () => markup(r.c([code, date, money, (q) => capital(words(q, 1, 4))])(r));
  const items = Array.from({ length: n }, () => [lab(), r.p(0.85) ? val() : '']);
  if (st === 'inline')
    return items.map(([a, b]) => `<div data-k=field style="margin:${r.c([1, 3])}px 0"><b>${a}</b> ${b}</div>`).join('');
  if (st === 'stack')
    return `<div style="display:grid;grid-template-columns:repeat(${r.i(2, 4)},1fr);gap:8px">${items.map(([a, b]) => `<div data-k=field style="${r.p(0.5) ? 'border:1px solid #777;padding:3px' : ''}"><div style="font-size:.75em">${a}</div><div>${b}</div></div>`).join('')}</div>`;
  const lw = r.i(70, 170);
  return items
    .map(
      ([a, b]) =>
        `<div data-k=field style="display:flex;${st === 'ruled' ? 'border:1px solid #555;padding:2px 4px;' : ''}"><div style="width:${lw}px;flex:none">${a}</div><div style="${r.p(0.2) ? 'border-bottom:1px solid #000;flex:1' : ''}">${b}</div></div>`,
    )
    .join('');
};

export const addressBlock = (r, title, ls) =>
  `<div data-k=paragraph style="${r.p(0.2) ? 'border:1px solid #666;padding:6px' : ''}">${title ? `<div><b>${markup(title)}</b></div>` : ''}${ls.map((l) => `<div>${markup(l)}</div>`).join('')}</div>`;

export const cards = (r) => {
  const n = r.i(2, 4),
    rows = r.i(1, 3),
    k = r.c(['stat', 'text', 'mix']);
  const bd = r.c(['border:1px solid #888;', 'background:#e4e4e4;', '', 'border:1px solid #bbb;']);
  return `<div style="display:grid;grid-template-columns:repeat(${n},1fr);gap:${r.i(10, 40)}px;margin:10px 0">${Array.from({ length: n * rows }, () => `<div style="${bd}padding:${r.i(4, 16)}px;text-align:${k === 'stat' ? r.c(['center', 'left']) : 'left'}">${k === 'stat' ? `<div data-k=paragraph><div style="font-size:.8em">${markup(capital(words(r, 1, 3)))}</div><div style="font-size:${r.u(1.3, 2.2).toFixed(1)}em">${r.c([money, (q) => `${q.i(1, 999)}%`, (q) => String(q.i(1, 9999))])(r)}</div>${r.p(0.5) ? `<div style="font-size:.7em">${markup(words(r, 2, 4))}</div>` : ''}</div>` : `<h3 style="margin:2px 0">${markup(capital(words(r, 1, 4)))}</h3>${paragraph(r, 30, 160)}${k === 'mix' && r.p(0.4) ? list(r, 3) : ''}`}</div>`).join('')}</div>`;
};

/** Terms with what they mean, in two columns or in one line each. */
export function definitions(r, count) {
  const [beside, width, gap, margin, tag] = [r.p(0.6), r.i(14, 34), r.i(6, 30), r.i(1, 8), r.c(['b', 'span'])];
  return Array.from({ length: count }, () => {
    const meaning = markup(sentence(r, r.i(20, 160)));
    if (!beside) {
      const term = `<b>${markup(capital(words(r, 1, 2)))}</b>${r.c([': ', ' – ', '. '])}`;
      return `<div data-k=list style="margin:3px 0">${term}${meaning}</div>`;
    }
    const term = `<div data-k=list style="flex:0 0 ${width}%"><${tag}>${markup(capital(words(r, 1, 3)))}</${tag}></div>`;
    return `<div style="display:flex;gap:${gap}px;margin:${margin}px 0">${term}<div data-k=paragraph style="flex:1">${meaning}</div></div>`;
  }).join('');
}
