// Pages that are read from top to bottom: articles, newspapers, slides, letters, posters.
import { chart, figure } from '../figures.mjs';
import { addressBlock, cards, flow, heading, list, paragraph } from '../parts.mjs';
import { table } from '../table.mjs';
import { address, capital, date, markup, name, sentence, texts, words } from '../words.mjs';

export const article = (r) => {
  const cols = r.c([1, 2, 2, 2, 3]);
  const narrow = Math.floor((r.W - r.m * 2) / cols - 20);
  r.section = 0;
  r.numbered = r.p(0.5);
  return `${r.p(0.6) ? `<h1 style="text-align:${r.c(['left', 'center'])}">${markup(capital(words(r, 3, 11)))}</h1>${r.p(0.6) ? `<p style="text-align:center">${markup(name(r))}, ${markup(name(r))}<br>${markup(words(r, 2, 4))}</p>` : ''}${r.p(0.4) ? `<h3>Abstract</h3>${paragraph(r, 200, 500)}` : ''}` : ''}<div style="columns:${cols};column-gap:${r.i(14, 34)}px;${cols > 1 && r.p(0.2) ? 'column-rule:1px solid #000;' : ''}text-align:${r.c(['justify', 'left'])}">${flow(r, r.i(4, 12), { narrow: cols > 1 ? narrow : 0 })}</div>${r.p(0.3) ? `<div style="margin-top:10px;border-top:1px solid #000;width:30%"></div>${Array.from({ length: r.i(1, 3) }, (_, i) => `<p data-k=footnote style="font-size:.82em;margin:2px 0">${i + 1}${r.c(['', '.', ')'])} ${markup(sentence(r, r.i(30, 160)))}</p>`).join('')}` : ''}`;
};

export const newspaper = (r) => {
  const story = (w, c) =>
    `<div style="padding:${r.i(4, 10)}px;${r.nrule ? 'border-bottom:1px solid #000;' : ''}"><h2 style="font-size:${r.u(1.3, 2.6).toFixed(1)}em;margin:3px 0;line-height:1.1">${markup(capital(words(r, 3, 9)))}</h2>${r.p(0.3) ? `<p style="font-style:italic">${markup(name(r))}</p>` : ''}<div style="columns:${c};column-gap:${r.i(10, 20)}px;text-align:justify">${Array.from({ length: r.i(2, 5) }, () => paragraph(r, 80, 420)).join('')}${r.p(0.4) ? figure(r, Math.floor(w / c - 30)) : ''}</div></div>`;
  r.nrule = r.p(0.5);
  let s = r.p(0.5)
    ? `<h1 style="font-size:3em;text-align:center;margin:0">${markup(capital(words(r, 1, 3)))}</h1><p data-k=header style="text-align:center;border-bottom:2px solid #000">${date(r)} · No. ${r.i(1, 999)}</p>`
    : '';
  const W = r.W - r.m * 2;
  for (let i = 0; i < r.i(1, 3); i++) {
    const k = r.i(1, 3);
    if (k === 1) s += story(W, r.i(2, 5));
    else {
      const a = r.u(0.3, 0.7);
      s += `<div style="display:flex;gap:${r.i(8, 20)}px"><div style="flex:0 0 ${a * 100}%;${r.nrule ? 'border-right:1px solid #000;' : ''}">${story(W * a, Math.max(1, Math.round(a * 5) - 1))}</div><div style="flex:1">${story(W * (1 - a), 1 + (1 - a > 0.5 ? 1 : 0))}${k === 3 ? story(W * (1 - a), 1) : ''}</div></div>`;
    }
  }
  return s;
};

export const slide = (r) => {
  const s = r.p(0.85)
    ? `<h1 style="text-align:${r.c(['left', 'left', 'center'])};margin:0 0 14px">${markup(capital(words(r, 2, 7)))}</h1>`
    : '';
  return (
    s +
    r.c([
      () => list(r, r.i(3, 7)),
      () =>
        `<div style="display:flex;gap:24px"><div style="flex:1">${list(r, r.i(2, 5))}</div><div style="flex:1">${r.p(0.6) ? chart(r, 380, 240) : list(r, r.i(2, 5))}</div></div>`,
      () => cards(r),
      () => table(r, { nc: r.i(3, 5), nr: r.i(2, 6), caption: 0 }),
      () => cards(r) + paragraph(r, 60, 160),
    ])() +
    (r.p(0.3) ? `<p data-k=footnote style="font-size:.5em">Source: ${markup(sentence(r, 60))}</p>` : '')
  );
};

export const letter = (r) => {
  let s = r.p(0.5)
    ? addressBlock(r, '', address(r)).replace('style="', `style="text-align:${r.c(['left', 'right', 'center'])};`)
    : '';
  s +=
    `<p style="text-align:${r.c(['left', 'right'])}">${date(r)}</p>` +
    (r.p(0.6) ? addressBlock(r, '', address(r)) : '') +
    (r.p(0.5) ? `<h3>${markup(capital(words(r, 3, 8)))}</h3>` : '') +
    `<p>Dear ${markup(name(r))},</p>`;
  for (let i = 0; i < r.i(2, 5); i++) s += paragraph(r, 150, 700);
  if (r.p(0.2)) s += list(r);
  return (
    s +
    `<p>${r.c(['Sincerely,', 'Yours faithfully,', 'Mit freundlichen Grüßen'])}</p><p style="margin-top:40px">${markup(name(r))}</p>`
  );
};

export const plain = (r) => (r.p(0.4) ? heading(r, r.i(1, 3)) : '') + flow(r, r.i(1, 6), { noTab: r.p(0.6) });

export const sidebar = (r) => {
  const side = `<div style="flex:0 0 ${r.i(20, 34)}%;${r.c(['border-left:1px solid #777;padding-left:8px', 'background:#eee;padding:8px', ''])};font-size:.9em">${heading(r, 3)}${r.p(0.5) ? list(r) : paragraph(r, 60, 250)}${r.p(0.5) ? paragraph(r, 60, 250) : ''}</div>`;
  const main = `<div style="flex:1">${heading(r, 1)}${flow(r, r.i(3, 7), { narrow: 300 })}</div>`;
  return `<div style="display:flex;gap:${r.i(12, 30)}px">${r.p(0.5) ? main + side : side + main}</div>`;
};

export const float = (r) =>
  `${heading(r, 1)}<div>${paragraph(r, 300, 700)}<div style="float:${r.c(['left', 'right'])};width:${r.i(180, 300)}px;margin:6px 14px;${r.p(0.5) ? 'border:1px solid #555;padding:6px' : ''}">${r.c([() => figure(r, 180), () => heading(r, 3) + paragraph(r, 60, 200), () => list(r)])()}</div>${paragraph(r, 400, 900)}${paragraph(r, 300, 700)}${paragraph(r, 200, 700)}</div>`;

export const recipe = (r) =>
  (r.p(0.8)
    ? `<h1 style="font-size:${r.c([1, 1, 1.4, 2])}em;text-align:${r.c(['left', 'center'])};font-weight:${r.c([400, 700])}">${markup(r.p(0.5) ? words(r, 1, 4).toUpperCase() : capital(words(r, 1, 4)))}</h1>`
    : '') +
  `<div style="columns:${r.i(1, 2)}" >${Array.from({ length: r.i(3, 10) }, () => `<div data-k=list>${r.i(1, 9)} ${r.c(['cup', 'c.', 'tsp', 'g', 'lb', 'oz'])} ${markup(words(r, 1, 3))}</div>`).join('')}</div>` +
  Array.from({ length: r.i(1, 4) }, () => paragraph(r, 60, 350)).join('') +
  (r.p(0.3) ? `<p>Serves ${r.i(2, 8)}</p>` : '');

export const poster = (r) => {
  const align = r.c(['center', 'left']);
  return Array.from({ length: r.i(4, 12) }, (_, i) => {
    const size = (i === 0 ? r.u(2, 4) : r.u(0.8, 2.2)).toFixed(2);
    const text = markup(i === 0 || r.p(0.5) ? capital(words(r, 1, 6)) : sentence(r, r.i(20, 90)));
    const style = `font-size:${size}em;text-align:${align};margin:${r.i(4, 24)}px 0;font-weight:${r.c([400, 700])};line-height:1.15`;
    return `<div data-k=${i === 0 ? 'title' : 'paragraph'} style="${style}">${text}</div>`;
  }).join('');
};

export const listing = (r) => {
  const lines = Array.from({ length: r.i(6, 30) }, () => r.c(r.c(texts(r).codes).split('\n')) || '').map((l) =>
    l.slice(0, 70),
  );
  let nb = r.i(0, 3) ? 1 : r.i(10, 300);
  const num = r.p(0.6);
  return (
    (r.p(0.6) ? heading(r, 2) + paragraph(r, 60, 300) : '') +
    `<pre style="line-height:${r.u(1.1, 1.6).toFixed(2)}">${lines.map((l) => (num ? `<span>${String(nb++).padStart(3)}</span>  ` : '') + markup(l)).join('\n')}</pre>` +
    (r.p(0.5)
      ? `<div data-k=caption>${r.c(['Listing', 'Code', 'Algorithm'])} ${r.i(1, 9)}${r.c([':', '.'])} ${markup(sentence(r, 40))}</div>`
      : '') +
    (r.p(0.5) ? paragraph(r, 60, 300) : '')
  );
};
