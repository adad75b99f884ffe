import { definitions, fields, heading, list, paragraph } from '../parts.mjs';
import { table } from '../table.mjs';
import { capital, markup, money, name, sentence, words } from '../words.mjs';

export const bareTable = (r) =>
  (r.p(0.2) ? `<h2>${markup(capital(words(r, 2, 6)))}</h2>` : '') +
  (r.p(0.12) ? paragraph(r, 60, 200) : '') +
  table(r, { nc: r.i(2, 9), nr: r.i(2, 24), full: r.p(0.7), caption: r.c([0, 0, 0, 1]), note: 0.1 }) +
  (r.p(0.12) ? table(r, { nr: r.i(2, 8) }) : '') +
  (r.p(0.1) ? paragraph(r, 60, 200) : '');

export const tablesInText = (r) =>
  Array.from(
    { length: r.i(1, 3) },
    () =>
      (r.p(0.6) ? heading(r, r.i(2, 3)) : '') +
      (r.p(0.7) ? paragraph(r, 60, 350) : '') +
      table(r, {
        nc: r.i(2, 8),
        nr: r.i(1, 9),
        style: r.c(['none', 'none', 'headline', 'book', 'h', 'ruled', 'v']),
        full: r.p(0.6),
        pv: r.c([0, 1, 2, 4]),
        ph: r.c([3, 6, 10, 20]),
      }) +
      (r.p(0.4) ? list(r) : ''),
  ).join('') + (r.p(0.5) ? paragraph(r, 60, 300) : '');

export const twoTables = (r) =>
  `<div style="display:flex;gap:${r.i(14, 50)}px;align-items:flex-start"><div style="flex:1">${r.p(0.5) ? heading(r, 3) : ''}${table(r, { nc: r.i(2, 4), nr: r.i(3, 10), full: true, caption: 0 })}</div><div style="flex:1">${r.p(0.5) ? heading(r, 3) : ''}${r.p(0.75) ? table(r, { nc: r.i(2, 4), nr: r.i(3, 10), full: true, caption: 0 }) : paragraph(r, 100, 400)}</div></div>`;

export const contents = (r) =>
  `<h1>${r.c(['Contents', 'Table of Contents', 'Inhalt', '目录', capital(words(r, 1, 2))])}</h1>` +
  Array.from(
    { length: r.i(8, 26) },
    (_, i) =>
      `<div data-k=list style="display:flex;margin:${r.c([1, 3])}px 0 ${r.c([1, 3])}px ${r.p(0.4) ? 20 : 0}px"><span>${r.p(0.6) ? `${i + 1}. ` : ''}${markup(capital(words(r, 1, 6)))}</span><span style="flex:1;overflow:hidden;white-space:nowrap;height:1.2em">${r.tdots ? ` ${'.'.repeat(160)}` : ''}</span><span>${i * 3 + r.i(1, 3)}</span></div>`,
  ).join('');

export const glossary = (r) => {
  const ruledOff = r.p(0.5);
  return (
    (r.p(0.8) ? `<h1>${markup(capital(words(r, 1, 3)))}</h1>` : '') +
    (r.p(0.3) ? paragraph(r, 40, 200) : '') +
    (ruledOff
      ? table(r, {
          nc: r.c([2, 2, 3]),
          nr: r.i(4, 16),
          types: [r.c(['text', 'code']), 'long', 'long'],
          style: r.c(['none', 'none', 'headline', 'h']),
          pv: r.c([1, 2, 4]),
          mode: 'plain',
          noEmpty: true,
          levels: r.c([0, 1, 1]),
        })
      : `<div style="columns:${r.i(1, 2)}">${definitions(r, r.i(5, 18))}</div>`)
  );
};

export const minutes = (r) => {
  const [gap, margin, width] = [r.i(6, 40), r.i(1, 8), r.i(4, 16)];
  const two = (value) => String(value).padStart(2, '0');
  const mark = r.c([
    (i) => `${i + 1}.`,
    () => `${two(r.i(0, 23))}:${two(r.i(0, 59))}`,
    () => `${markup(capital(words(r, 1, 1)).slice(0, 10))}:`,
  ]);
  const entry = (i) =>
    `<div style="display:flex;gap:${gap}px;margin:${margin}px 0"><div data-k=list style="flex:0 0 ${width}%">${mark(i)}</div><div data-k=list style="flex:1">${markup(sentence(r, r.i(20, 220)))}</div></div>`;
  const title = r.p(0.8) ? `<h1>${markup(capital(words(r, 1, 5)))}</h1>` : '';
  const entries = Array.from({ length: r.i(5, 16) }, (_, i) => (r.p(0.15) ? heading(r, 3) : entry(i)));
  return title + fields(r, r.i(0, 3)) + entries.join('');
};

const dots = `<span style="flex:1;overflow:hidden;white-space:nowrap;height:1.2em">${'.'.repeat(150)}</span>`;

export const pricelist = (r) => {
  const [margin, leaders] = [r.i(1, 6), r.p(0.5) ? dots : ''];
  const entry = () => {
    const name = `<span style="display:block">${markup(capital(words(r, 1, 4)))}</span>`;
    const price = `<span style="display:block">${money(r)}</span>`;
    const more = r.p(0.2)
      ? `<div data-k=paragraph style="font-size:.8em">${markup(sentence(r, r.i(20, 90)))}</div>`
      : '';
    return `<div data-k=field style="display:flex;justify-content:space-between;margin:${margin}px 0">${name}${leaders}${price}</div>${more}`;
  };
  const section = () => (r.p(0.8) ? heading(r, 3) : '') + Array.from({ length: r.i(3, 9) }, entry).join('');
  const title = r.p(0.7) ? `<h1 style="text-align:center">${markup(capital(words(r, 1, 4)))}</h1>` : '';
  return title + Array.from({ length: r.i(1, 4) }, section).join('');
};

export const references = (r) => {
  const [first, indent] = [r.i(1, 60), r.i(0, 26)];
  const mark = r.c([(i) => `[${first + i}] `, (i) => `${first + i}. `, () => '']);
  const entry = (_, i) => {
    const text = `${mark(i)}${markup(name(r))}, ${markup(name(r))}. ${markup(sentence(r, r.i(40, 160)))} ${r.i(1960, 2026)}.`;
    return `<div data-k=list style="padding-left:${indent}px;text-indent:-${indent}px;margin:2px 0">${text}</div>`;
  };
  const title = r.c(['References', 'Bibliography', 'Literatur', capital(words(r, 1, 2))]);
  return `<div style="columns:${r.c([1, 2, 2])}"><h2>${title}</h2>${Array.from({ length: r.i(6, 20) }, entry).join('')}</div>`;
};
