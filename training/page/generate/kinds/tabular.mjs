// Pages with tables that few or no rules close, and what stands close around them: letterheads, titles, notes, totals, bullets, other tables.
import { chart } from '../figures.mjs';
import { addressBlock, fields, heading, list, paragraph } from '../parts.mjs';
import { table } from '../table.mjs';
import { address, capital, code, date, markup, money, sentence, words } from '../words.mjs';

const open = 'none none none none zebra headline book h pale pale v'.split(' ');

/** What few rules close, in any size. */
const openTable = (r, options = {}) =>
  table(r, { style: r.c(open), caption: 0, note: 0.1, pv: r.c([0, 0, 1, 2, 4, 8]), ...options });

const title = (r) =>
  `<div data-k=heading style="margin:${r.i(0, 8)}px 0;font-size:${r.u(0.95, 1.4).toFixed(2)}em;font-weight:${r.c([400, 700, 700])};text-align:${r.c(['left', 'left', 'center'])}">${markup(capital(words(r, 1, 6)))}</div>`;

const small = (r, text) =>
  `<div data-k=footnote style="font-size:${r.u(0.7, 1).toFixed(2)}em;margin:${r.i(0, 6)}px 0">${text}</div>`;

/** One to three short lines that are no row: a unit, a date, a remark. */
const remarks = (r) =>
  Array.from({ length: r.i(1, 3) }, () =>
    r.c([
      () => `<p>${markup(sentence(r, r.i(12, 90)))}</p>`,
      () => small(r, markup(sentence(r, r.i(15, 120)))),
      () => `<p style="text-align:right">(${r.c(['in thousands', '€', 'USD', 'kg', '%', '单位：元'])})</p>`,
      () => `<p>${r.c(['As of', 'Date', 'Period', 'Stand', 'Page'])} ${date(r)}</p>`,
    ])(),
  ).join('');

const letterhead = (r) =>
  r.c([
    () => addressBlock(r, r.p(0.6) ? capital(words(r, 1, 3)) : '', address(r)),
    () =>
      `<div style="display:flex;justify-content:space-between">${addressBlock(r, '', address(r))}${addressBlock(r, '', address(r))}</div>`,
    () =>
      `<div style="display:flex;justify-content:space-between"><div>${title(r)}${addressBlock(r, '', address(r))}</div><div>${fields(r, r.i(2, 5))}</div></div>`,
    () => fields(r, r.i(2, 5)),
  ])();

const totals = (r) =>
  `<div style="display:flex;justify-content:${r.c(['flex-end', 'flex-start'])}"><div style="width:${r.i(160, 300)}px">${Array.from(
    { length: r.i(1, 4) },
    () =>
      `<div data-k=field style="display:flex;justify-content:space-between"><span style="display:block">${markup(capital(words(r, 1, 2)))}</span><span style="display:block">${money(r)}</span></div>`,
  ).join('')}</div></div>`;

const around = (r, count) => Array.from({ length: count }, () => r.c([title, remarks, paragraph, list])(r)).join('');
const apart = (r, least, most) => `<div style="height:${r.i(least, most)}px"></div>`;

/** A table with things close above and below that are none of it. */
export const surrounded = (r) =>
  (r.p(0.6) ? letterhead(r) : '') +
  (r.p(0.5) ? apart(r, 0, 30) : '') +
  around(r, r.i(0, 2)) +
  openTable(r, { nc: r.i(2, 8), nr: r.i(1, r.c([4, 10, 22])), full: r.p(0.6) }) +
  (r.p(0.4) ? totals(r) : '') +
  around(r, r.i(0, 3));

/** Tables under one another with little between them. */
export const stacked = (r) => {
  const [alike, columns, full] = [r.p(0.4), r.i(2, 6), r.p(0.7)];
  const style = r.c(open);
  const each = () =>
    openTable(r, { nc: alike ? columns : r.i(2, 7), nr: r.i(1, 8), full, style: alike ? style : r.c(open) });
  const between = () =>
    r.c([() => apart(r, 10, 36), () => title(r), () => title(r) + remarks(r), () => apart(r, 6, 20) + title(r)])();
  const tables = Array.from({ length: r.i(2, 4) }, (_, i) => (i || r.p(0.6) ? between() : '') + each());
  return (r.p(0.4) ? heading(r, 1) : '') + (r.p(0.3) ? letterhead(r) : '') + tables.join('') + around(r, r.i(0, 1));
};

/** Tables side by side, or a table beside text, bullets or a chart. */
export const beside = (r) => {
  const each = () => (r.p(0.5) ? title(r) : '') + openTable(r, { nc: r.i(2, 4), nr: r.i(2, 10), full: r.p(0.8) });
  const other = r.c([
    each,
    each,
    () => list(r, r.i(2, 6)),
    () => paragraph(r, 80, 400) + paragraph(r, 50, 200),
    () => chart(r, 260, 200),
    () => fields(r, r.i(2, 6)),
  ]);
  const parts = r.p(0.5) ? [each(), other()] : [other(), each()];
  const share = r.i(30, 70);
  const gap = r.i(14, 70);
  return (
    (r.p(0.6) ? heading(r, 1) : '') +
    (r.p(0.3) ? paragraph(r, 60, 250) : '') +
    `<div style="display:flex;gap:${gap}px;align-items:${r.c(['flex-start', 'flex-start', 'center'])}"><div style="flex:0 0 ${share}%">${parts[0]}</div><div style="flex:1;min-width:0">${parts[1]}</div></div>` +
    around(r, r.i(0, 2))
  );
};

/** Cells of several lines, whose rows only gaps part. */
export const wrapped = (r) =>
  around(r, r.i(0, 2)) +
  openTable(r, {
    nc: r.i(2, 5),
    nr: r.i(2, 9),
    types: r.c([
      ['text', 'long', 'long', 'date', 'long'],
      ['code', 'long', 'text', 'long'],
      ['long', 'text', 'long', 'yn'],
      ['date', 'text', 'long', 'long', 'text'],
      ['int', 'text', 'long', 'money', 'pct'],
    ]),
    full: true,
    pv: r.c([2, 3, 5, 8]),
    ph: r.c([4, 8, 14]),
    mode: r.c(['plain', 'plain', 'rowspan', 'group']),
  }) +
  around(r, r.i(0, 2));

/** A table of one row under its head, or of two rows. */
export const shallow = (r) =>
  around(r, r.i(0, 3)) +
  openTable(r, { nc: r.i(3, 8), nr: r.i(1, 2), levels: r.c([0, 1, 1]), mode: 'plain', full: r.p(0.7) }) +
  around(r, r.i(0, 3));

/** Labels and values with a drawn frame, ground or rules: a box of facts, beside running text or alone. */
export const facts = (r) => {
  const nr = r.i(3, 14);
  const pairs = r.c([2, 2, 2, 4]);
  const types = ['text', r.c(['text', 'money', 'date', 'code', 'long']), 'text', r.c(['text', 'date', 'code'])];
  const box = table(r, {
    ...{ nc: pairs, nr, types, levels: 0, mode: r.c(['plain', 'plain', 'group']), caption: 0, note: 0, full: true },
    style: r.c(['h', 'outer', 'zebra', 'pale', 'ruled', 'h']),
  });
  if (!r.p(0.5)) return heading(r, 1) + around(r, r.i(0, 1)) + box + around(r, r.i(0, 3));
  const head = r.p(0.6)
    ? `<div data-k=caption style="text-align:center;font-weight:700">${markup(capital(words(r, 1, 4)))}</div>`
    : '';
  const picture = r.p(0.4) ? '<div style="height:110px;background:#bbb"></div>' : '';
  const aside = `<div style="float:${r.c(['right', 'right', 'left'])};width:${r.i(32, 48)}%;margin:0 ${r.i(10, 24)}px;font-size:.9em">${head}${picture}${box}</div>`;
  return `${heading(r, 1)}<div>${aside}${Array.from({ length: r.i(3, 6) }, () => paragraph(r, 150, 600)).join('')}</div>`;
};

const amount = (r, negative = 0.15) => {
  if (r.p(0.08)) return r.c(['–', '-', '—', '']);
  const value = r.i(1, 10 ** r.i(2, 6)).toLocaleString('en');
  return r.p(negative) ? `(${value})` : value;
};

/** Labels with figures of years, as companies report: sections, indents, leader dots, sums under short rules, signs of currency in cells of their own. */
export const report = (r) => {
  const [years, notes, dots, signs] = [r.i(1, 4), r.p(0.3), r.p(0.35), r.p(0.15)];
  const [pv, ph, lead] = [r.c([0, 1, 2, 4]), r.c([4, 8, 16]), r.p(0.5) ? 100 : 60];
  const dotted = `<span style="flex:1;overflow:hidden;white-space:nowrap;height:1.2em;min-width:0"> ${r.c(['.', '. ', '…']).repeat(140)}</span>`;
  const number = (content, extra = '') =>
    `<td style="text-align:right;padding:${pv}px ${ph}px;${extra}">${content}</td>`;
  const label = (text, indent, bold) => {
    const inner = bold ? `<b>${text}</b>` : text;
    const flex = dots && !bold ? `<div style="display:flex"><span>${inner}</span>${dotted}</div>` : inner;
    return `<td style="padding:${pv}px ${ph}px ${pv}px ${ph + indent * 14}px;${dots ? `width:${lead / 2}%` : ''}">${flex}</td>`;
  };
  const sign = (text) => (signs ? `<td style="padding:${pv}px 0">${text}</td>` : '');
  const row = (text, indent, rule, bold) => {
    const figures = Array.from({ length: years }, () => sign(rule ? '$' : '') + number(amount(r), rule));
    const note = notes ? number(r.p(0.3) ? r.i(1, 30) : '') : '';
    return `<tr>${label(text, indent, bold)}${note}${figures.join('')}</tr>`;
  };
  const name = () => markup(capital(words(r, 1, 5)));
  const columns = 1 + (notes ? 1 : 0) + years * (signs ? 2 : 1);
  const section = () => {
    const head = r.p(0.7)
      ? `<tr><td colspan=${columns} style="padding:${pv + r.i(0, 6)}px ${ph}px ${pv}px"><b>${name()}</b></td></tr>`
      : '';
    const rows = Array.from({ length: r.i(1, 6) }, () => row(name(), r.i(0, 1), '', false)).join('');
    const rule = r.c(['', `border-top:1px solid #000`, `border-top:1px solid #000;border-bottom:3px double #000`]);
    return head + rows + (r.p(0.7) ? row(name(), 0, rule, r.p(0.6)) : '');
  };
  const first = r.i(1995, 2026);
  const yearHeads = Array.from({ length: years }, (_, i) => {
    const text = r.p(0.7) ? first - i : markup(capital(words(r, 1, 2)));
    return `<th ${signs ? 'colspan=2' : ''} style="text-align:right;padding:${pv}px ${ph}px;${r.p(0.3) ? 'border-bottom:1px solid #000' : ''}">${text}</th>`;
  });
  const head = r.p(0.85) ? `<tr><th></th>${notes ? '<th>Note</th>' : ''}${yearHeads.join('')}</tr>` : '';
  const body = Array.from({ length: r.i(1, 4) }, section).join('');
  return (
    (r.p(0.7) ? heading(r, r.i(1, 2)) : '') +
    (r.p(0.5) ? remarks(r) : '') +
    `<table style="border-collapse:collapse;width:${lead}%">${head}${body}</table>` +
    (r.p(0.5) ? remarks(r) : '') +
    (r.p(0.3) ? paragraph(r, 100, 500) : '')
  );
};

/** Narrow columns of numbers and letters. */
export const narrow = (r) => {
  const types = Array.from({ length: 12 }, (_, i) =>
    i === 0 ? r.c(['text', 'int', 'code']) : r.c(['int', 'dec', 'yn']),
  );
  return (
    around(r, r.i(0, 2)) +
    openTable(r, {
      nc: r.i(5, 12),
      nr: r.i(2, 16),
      types,
      ph: r.c([2, 3, 4, 6]),
      full: r.p(0.3),
      levels: r.c([0, 1, 1, 2]),
    }) +
    around(r, r.i(0, 2))
  );
};

/** A table in the measure of running text, nothing but words close above and below. */
export const inColumn = (r) => {
  const columns = r.c([1, 2, 2]);
  const part = () =>
    Array.from({ length: r.i(1, 3) }, () => paragraph(r, 80, 500)).join('') +
    `<div style="break-inside:avoid">${r.p(0.3) ? title(r) : ''}${openTable(r, { nc: r.i(2, columns > 1 ? 4 : 6), nr: r.i(2, 9), full: r.p(0.7), caption: r.c([0, 0, 1, 2]) })}</div>` +
    paragraph(r, 60, 300);
  return `<div style="columns:${columns};column-gap:${r.i(16, 36)}px">${Array.from({ length: r.i(1, 3) }, part).join('')}</div>`;
};

/** A slide: a title, bullets and a table. */
export const slideTable = (r) => {
  const grid = openTable(r, { nc: r.i(2, 6), nr: r.i(1, 6), full: r.p(0.7), style: r.c([...open, 'ruled']) });
  const points = list(r, r.i(2, 5));
  const beside = `<div style="display:flex;gap:${r.i(20, 60)}px"><div style="flex:1">${points}</div><div style="flex:1">${grid}</div></div>`;
  return (
    `<h1 style="margin:0 0 ${r.i(4, 24)}px">${markup(capital(words(r, 2, 7)))}</h1>` +
    r.c([() => points + grid, () => grid + points, () => beside, () => grid])() +
    (r.p(0.4) ? small(r, `${r.c(['Source: ', '* ', ''])}${markup(sentence(r, r.i(20, 80)))}`) : '')
  );
};

/** Bills and slips: codes, dates, amounts. */
export const transactions = (r) => {
  const types = r.c([
    ['date', 'text', 'money', 'money'],
    ['date', 'date', 'long', 'money', 'money'],
    ['code', 'date', 'text', 'money', 'money', 'money'],
    ['text', 'code', 'int', 'money'],
  ]);
  const opening = `<div data-k=field style="display:flex;gap:20px"><span style="display:block">${markup(capital(words(r, 1, 3)))}</span><span style="display:block">${money(r)}</span></div>`;
  return (
    letterhead(r) +
    apart(r, 0, 30) +
    (r.p(0.5) ? title(r) : '') +
    (r.p(0.3) ? opening : '') +
    openTable(r, { nc: types.length, nr: r.i(2, 20), types, full: r.p(0.85), mode: r.c(['plain', 'total', 'group']) }) +
    (r.p(0.4) ? opening : '') +
    (r.p(0.4) ? totals(r) : '') +
    (r.p(0.4) ? small(r, `${code(r)} ${markup(sentence(r, r.i(20, 160)))}`) : '')
  );
};
