// Papers of an office: invoices, statements, receipts, forms, exams, dashboards.
import { chart, figure } from '../figures.mjs';
import { addressBlock, cards, fields, heading, paragraph } from '../parts.mjs';
import { table } from '../table.mjs';
import { address, capital, code, date, markup, money, name, sentence, words } from '../words.mjs';

export const invoice = (r) => {
  r.cur = r.c(['', '', '$', '€', '£']);
  const k = r.i(1, 3);
  let s = `<div style="display:flex;justify-content:space-between;${r.p(0.5) ? 'flex-direction:row-reverse' : ''}"><div><h1 style="margin:0;font-size:${r.u(1.4, 2.6).toFixed(1)}em">${r.c(['INVOICE', 'Invoice', 'STATEMENT', 'Rechnung', 'Quotation', 'Purchase Order', 'FACTURE', capital(words(r, 1, 3))])}</h1>${r.p(0.5) ? fields(r, r.i(1, 4)) : ''}</div>${addressBlock(r, '', address(r))}</div>`;
  if (r.p(0.8))
    s += `<div style="display:grid;grid-template-columns:repeat(${k},1fr);gap:16px;margin:12px 0">${Array.from({ length: k }, (_, i) => (i && r.p(0.4) ? `<div>${fields(r, r.i(2, 5))}</div>` : addressBlock(r, r.c(['Bill to', 'Ship to', 'From', 'To:', 'Customer', '']), address(r)))).join('')}</div>`;
  else s += fields(r, r.i(2, 6));
  const n = r.i(1, 12);
  s += table(r, {
    nc: 5 - r.i(0, 2),
    nr: n,
    types: r.c([
      ['text', 'int', 'money', 'money', 'money'],
      ['date', 'long', 'money', 'money', 'money'],
      ['code', 'long', 'int', 'money', 'money'],
      ['long', 'int', 'money', 'pct', 'money'],
    ]),
    heads: r.p(0.6)
      ? r.c([
          ['Description', 'Qty', 'Unit price', 'Tax', 'Amount'],
          ['Date', 'Details', 'Debit', 'Credit', 'Balance'],
          ['Item', 'Description', 'Qty', 'Price', 'Total'],
        ])
      : null,
    full: 1,
    caption: 0,
    note: 0,
    levels: 1,
    mode: r.c(['plain', 'plain', 'total']),
  });
  if (r.p(0.7))
    s += `<div style="display:flex;justify-content:flex-end"><div style="width:${r.i(180, 300)}px">${[
      'Subtotal',
      `VAT ${r.i(5, 25)}%`,
      'Shipping',
      'TOTAL DUE',
    ]
      .filter(() => r.p(0.8))
      .map(
        (l) =>
          `<div data-k=field style="display:flex;justify-content:space-between"><span>${l}</span> <span style="display:block">${money(r)}</span></div>`,
      )
      .join('')}</div></div>`;
  if (r.p(0.6)) s += (r.p(0.5) ? '<h3>Notes</h3>' : '') + paragraph(r, 40, 240);
  r.cur = '';
  return s;
};

export const statement = (r) => {
  r.cur = '';
  const w = r.i(40, 60);
  return (
    `<div style="display:flex;justify-content:space-between"><div style="flex:0 0 ${w}%">${addressBlock(r, '', address(r))}</div><div>${fields(r, r.i(2, 5))}</div></div>` +
    (r.p(0.7)
      ? `<h2>${r.c(['Account statement', 'Statement', 'Kontoauszug', 'Relevé de compte', capital(words(r, 1, 4))])}</h2>`
      : '') +
    (r.p(0.4) ? paragraph(r, 30, 120) : '') +
    table(r, {
      nc: r.i(4, 7),
      nr: r.i(4, 24),
      types: ['date', r.c(['text', 'long']), r.c(['money', 'text']), 'money', 'money', 'money', 'money'],
      style: r.c(['none', 'none', 'headline', 'h', 'book', 'zebra', 'v']),
      mode: r.c(['plain', 'total', 'group']),
      caption: 0,
      full: true,
      pv: r.c([0, 1, 2, 4]),
      note: 0.3,
    }) +
    (r.p(0.6) ? fields(r, r.i(1, 3)) : '') +
    (r.p(0.5) ? paragraph(r, 60, 300) : '')
  );
};

export const receipt = (r) => {
  let s = addressBlock(r, r.p(0.6) ? name(r).toUpperCase() : '', address(r)).replace(
    'style="',
    `style="text-align:${r.c(['center', 'left'])};`,
  );
  s += fields(r, r.i(0, 3));
  for (let i = 0; i < r.i(2, 14); i++)
    s += `<div data-k=field style="display:flex;justify-content:space-between"><span style="display:block">${r.p(0.3) ? `${r.i(1, 9)} x ` : ''}${markup(capital(words(r, 1, 3)))}</span><span style="display:block">${money(r)}</span></div>`;
  s +=
    '<hr>' +
    ['Subtotal', 'Tax', 'TOTAL', 'Cash', 'Change']
      .filter(() => r.p(0.6))
      .map(
        (l) =>
          `<div data-k=field style="display:flex;justify-content:space-between"><b style="display:block">${l}</b><b style="display:block">${money(r)}</b></div>`,
      )
      .join('');
  s += `<p style="text-align:center">${r.c(['Thank you!', 'THANK YOU FOR SHOPPING', markup(sentence(r, 40))])}</p>`;
  return s;
};

export const form = (r) => {
  let s = r.p(0.7)
    ? `<h1 style="text-align:${r.c(['left', 'center'])};font-size:1.5em">${markup(capital(words(r, 2, 6)))}</h1>`
    : '';
  for (let i = 0; i < r.i(1, 4); i++) {
    if (r.p(0.6)) s += heading(r, 3);
    if (r.p(0.3)) s += paragraph(r, 40, 200);
    s += r.p(0.35)
      ? `<div style="display:grid;grid-template-columns:1fr 1fr;gap:${r.i(8, 30)}px"><div>${fields(r, r.i(2, 6))}</div><div>${fields(r, r.i(2, 6))}</div></div>`
      : fields(r, r.i(2, 9));
    if (r.p(0.4))
      s += `<div style="display:flex;gap:30px;margin:6px 0">${Array.from({ length: r.i(2, 5) }, () => `<div data-k=field>${r.c(['☐', '□', '☑', '[ ]', '( )'])} ${markup(capital(words(r, 1, 2)))}</div>`).join('')}</div>`;
    if (r.p(0.3)) s += table(r, { nc: r.i(2, 5), nr: r.i(1, 5), style: 'ruled', caption: 0 });
  }
  if (r.p(0.5))
    s += `<div style="display:flex;justify-content:space-between;margin-top:30px">${['Signature', 'Date'].map((l) => `<div data-k=field style="border-top:1px solid #000;width:35%">${l}</div>`).join('')}</div>`;
  return s;
};

export const formGrid = (r) => {
  const [columns, rows, padding, height] = [r.i(2, 4), r.i(3, 9), r.i(2, 7), r.i(18, 46)];
  const [size, end] = [r.u(0.65, 0.95).toFixed(2), r.c([':', ''])];
  const box = () => {
    const label = `<div style="font-size:${size}em">${r.p(0.15) ? '☐ ' : ''}${markup(capital(words(r, 1, 4)))}${end}</div>`;
    const value = r.p(0.6) ? `<div>${markup(r.c([code, date, money, name])(r))}</div>` : '';
    return `<div data-k=field style="border:solid #333;border-width:0 1px 1px 0;padding:${padding}px;min-height:${height}px">${label}${value}</div>`;
  };
  const boxes = Array.from({ length: columns * rows }, box).join('');
  return (
    (r.p(0.7) ? `<h1 style="font-size:1.4em">${markup(capital(words(r, 2, 6)))}</h1>` : '') +
    (r.p(0.3) ? paragraph(r, 40, 150) : '') +
    `<div style="display:grid;grid-template-columns:repeat(${columns},1fr);border:solid #333;border-width:1px 0 0 1px">${boxes}</div>` +
    (r.p(0.5) ? paragraph(r, 60, 240) : '')
  );
};

export const exam = (r) => {
  let s = r.p(0.6) ? `<h1 style="text-align:center;font-size:1.4em">${markup(capital(words(r, 2, 6)))}</h1>` : '';
  if (r.p(0.4)) s += fields(r, 2);
  const sep = r.c(['.', ')', '、', '．']);
  const cols = r.c([1, 1, 2]);
  let q = r.i(1, 12);
  s += `<div style="columns:${cols}">`;
  for (let i = 0; i < r.i(4, 9); i++) {
    if (r.p(0.15)) s += heading(r, 3);
    s += `<div data-k=list style="margin:${r.c([3, 8])}px 0">${q++}${sep} ${markup(sentence(r, r.i(30, 260)))}</div>`;
    if (r.p(0.15)) s += figure(r, 200);
    if (r.p(0.6)) {
      const k = r.c([1, 2, 4]);
      s += `<div style="display:grid;grid-template-columns:repeat(${cols > 1 ? Math.min(2, k) : k},1fr);margin-left:${r.c([0, 18])}px">${['A', 'B', 'C', 'D'].map((l) => `<div data-k=list>${r.c([`${l}.`, `(${l})`])} ${markup(capital(words(r, 1, k === 1 ? 7 : 3)))}</div>`).join('')}</div>`;
    }
  }
  return `${s}</div>`;
};

export const dashboard = (r) =>
  (r.p(0.6) ? `<h1>${markup(capital(words(r, 1, 5)))}</h1>` : '') +
  cards(r) +
  (r.p(0.6)
    ? `<div style="display:flex;gap:16px">${chart(r, 300, 200)}${r.p(0.5) ? chart(r, 300, 200) : `<div>${table(r, { nc: 3, nr: 5, caption: 0 })}</div>`}</div>`
    : '') +
  (r.p(0.5) ? table(r, {}) : cards(r));

export const contactCards = (r) => {
  const [columns, style] = [r.i(2, 3), r.c(['border:1px solid #777;', 'background:#eee;', ''])];
  const card = () => {
    const head = r.p(0.8) ? `<h3 style="margin:0 0 4px">${markup(capital(words(r, 1, 4)))}</h3>` : '';
    return `<div style="${style}padding:${r.i(6, 14)}px">${head}${r.p(0.7) ? addressBlock(r, '', address(r)) : paragraph(r, 30, 160)}</div>`;
  };
  const cards = Array.from({ length: columns * r.i(1, 4) }, card).join('');
  return `<div style="display:grid;grid-template-columns:repeat(${columns},1fr);gap:${r.i(12, 40)}px">${cards}</div>`;
};
