// What stands side by side or line under line at common edges and is no table.
import { chart } from '../figures.mjs';
import { addressBlock, fields, heading, list, paragraph } from '../parts.mjs';
import { address, capital, date, markup, name, sentence, texts, words } from '../words.mjs';

const many = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('');
const sideBySide = (parts, gap, extra = '') =>
  `<div style="display:grid;grid-template-columns:repeat(${parts.length},1fr);gap:${gap}px;${extra}">${parts.map((each) => `<div>${each}</div>`).join('')}</div>`;
const short = (r) => markup(capital(words(r, 1, 4)));

/** Short lines of verse or dialogue in columns; two languages beside each other. */
export const parallel = (r) => {
  const verse = () => `<p>${many(r.i(3, 8), () => `${markup(capital(words(r, 2, 7)))}<br>`)}</p>`;
  const prose = () => paragraph(r, 60, 400);
  const part = r.p(0.4) ? verse : prose;
  const rows = r.i(1, 5);
  const columns = r.c([2, 2, 3]);
  const row = () => sideBySide(Array.from({ length: columns }, part), r.i(10, 40), 'margin:6px 0');
  return (r.p(0.7) ? heading(r, 1) : '') + many(rows, row);
};

/** Lists and words in columns, as an index, links at a page's foot or names of people. */
export const wordColumns = (r) => {
  const [columns, marks, numbers] = [r.i(2, 5), r.p(0.3), r.p(0.4)];
  const entry = () =>
    `<div data-k=list>${marks ? '• ' : ''}${short(r)}${numbers ? `, ${r.i(1, 400)}${r.p(0.4) ? `, ${r.i(1, 400)}` : ''}` : ''}</div>`;
  const block = () => (r.p(0.4) ? heading(r, 3) : '') + many(r.i(2, 9), entry);
  const body = r.p(0.5)
    ? `<div style="columns:${columns};column-gap:${r.i(8, 40)}px">${many(r.i(12, 60), entry)}</div>`
    : sideBySide(Array.from({ length: columns }, block), r.i(8, 40));
  return (
    (r.p(0.6) ? heading(r, 1) : '') +
    (r.p(0.4) ? paragraph(r, 60, 300) : '') +
    body +
    (r.p(0.4) ? paragraph(r, 60, 300) : '')
  );
};

/** Years, dates or names at the left of what happened: a curriculum vitae, a programme, a dialogue. */
export const timeline = (r) => {
  const [width, gap, right] = [r.i(12, 26), r.i(8, 30), r.p(0.2)];
  const year = r.i(1970, 2020);
  const mark = r.c([
    () => `${year + r.i(0, 9)} – ${r.p(0.3) ? '' : year + r.i(9, 20)}`,
    () => date(r),
    () => `${short(r)}:`,
  ]);
  const entry = () => {
    const left = `<div data-k=paragraph style="flex:0 0 ${width}%">${mark()}</div>`;
    const body = `<div style="flex:1"><div data-k=paragraph>${r.p(0.6) ? `<b>${short(r)}</b><br>` : ''}${markup(sentence(r, r.i(30, 200)))}</div>${r.p(0.2) ? list(r, r.i(2, 3)) : ''}</div>`;
    return `<div style="display:flex;gap:${gap}px;margin:${r.i(2, 10)}px 0">${right ? body + left : left + body}</div>`;
  };
  const section = () => (r.p(0.8) ? heading(r, 2) : '') + many(r.i(2, 6), entry);
  return `<h1>${short(r)}</h1>${r.p(0.5) ? addressBlock(r, '', address(r)) : ''}${many(r.i(1, 3), section)}`;
};

/** Code whose comments or values stand at one edge, listings of files, logs. */
export const alignedCode = (r) => {
  const column = r.i(18, 44);
  const sign = r.c(['# ', '// ', '= ', ': ', '; ', '-> ']);
  const line = () => {
    const first = (r.c(texts(r).codes).split('\n')[0] ?? '').trim().slice(0, column - 2);
    return r.p(0.85) ? first.padEnd(column) + sign + words(r, 1, 5) : first;
  };
  const file = () =>
    `-rw-r--r-- ${r.i(1, 3)} root root ${String(r.i(10, 99999)).padStart(6)} ${date(r)} ${words(r, 1, 1)}`;
  const each = r.p(0.75) ? line : file;
  const code = `<pre style="white-space:pre">${markup(Array.from({ length: r.i(3, 24) }, each).join('\n'))}</pre>`;
  return (
    (r.p(0.7) ? heading(r, 2) : '') +
    (r.p(0.8) ? paragraph(r, 60, 300) : '') +
    code +
    (r.p(0.7) ? paragraph(r, 60, 300) : '')
  );
};

/** Contents of several levels, page numbers at the right edge with and without dots. */
export const deepContents = (r) => {
  const dots = r.p(0.5)
    ? `<span style="flex:1;overflow:hidden;white-space:nowrap;height:1.2em"> ${r.c(['.', ' .']).repeat(150)}</span>`
    : '<span style="flex:1"></span>';
  let page = 1;
  let chapter = 0;
  const entry = () => {
    const level = chapter === 0 ? 0 : r.c([0, 1, 1, 2]);
    if (level === 0) chapter++;
    page += r.i(0, 5);
    const number = r.p(0.8) ? `${chapter}${level ? `.${r.i(1, 9)}` : ''} ` : '';
    return `<div data-k=list style="display:flex;margin:${level ? 1 : 5}px 0 1px ${level * 18}px;font-weight:${level ? 400 : 700}"><span style="display:block">${number}${short(r)}</span>${dots}<span style="display:block">${page}</span></div>`;
  };
  return `<h1>${r.c(['Contents', 'Inhalt', 'Sommaire', '目录', 'Index'])}</h1>${many(r.i(8, 40), entry)}`;
};

/** Names over titles for signing, addresses beside each other, members of a board. */
export const signatures = (r) => {
  const line = '<div style="border-top:1px solid #000;margin-top:34px"></div>';
  const person = () =>
    `<div data-k=paragraph>${markup(name(r))}<br>${short(r)}${r.p(0.4) ? `<br>${date(r)}` : ''}</div>`;
  const signed = () =>
    sideBySide(
      Array.from({ length: r.i(2, 3) }, () => (r.p(0.6) ? line : '') + person()),
      r.i(20, 60),
    );
  const board = () =>
    many(r.i(1, 4), () => sideBySide(Array.from({ length: r.i(2, 4) }, person), r.i(10, 40), 'margin:10px 0'));
  const addresses = () =>
    sideBySide(
      Array.from({ length: r.i(2, 4) }, () => addressBlock(r, r.p(0.6) ? short(r) : '', address(r))),
      r.i(12, 50),
    );
  return (
    (r.p(0.7) ? heading(r, 1) : '') +
    many(r.i(1, 4), () => paragraph(r, 80, 500)) +
    r.c([signed, board, addresses])() +
    (r.p(0.4) ? paragraph(r, 60, 300) : '')
  );
};

/** Charts with their labels, legends and numbers, alone or beside each other. */
export const charts = (r) => {
  const row = () =>
    `<div style="display:flex;gap:${r.i(10, 40)}px">${many(r.i(1, 2), () => chart(r, r.i(260, 460), r.i(160, 320)))}</div>`;
  const bars = () =>
    `<div data-k=figure>${many(r.i(4, 9), () => `<div style="display:flex;align-items:center;gap:8px;margin:3px 0"><div style="flex:0 0 ${r.i(60, 130)}px;text-align:right">${markup(words(r, 1, 2))}</div><div style="background:#68a;height:12px;width:${r.i(10, 300)}px"></div><div>${r.i(1, 99)}%</div></div>`)}</div>`;
  return (
    (r.p(0.6) ? heading(r, 1) : '') + many(r.i(1, 3), r.p(0.5) ? row : bars) + (r.p(0.6) ? paragraph(r, 60, 400) : '')
  );
};

/** Sums, formulas and gaps to fill in, set out in columns. */
export const exercises = (r) => {
  const columns = r.i(2, 4);
  const sum = () => `${r.i(1, 99)} ${r.c(['+', '−', '×', '÷'])} ${r.i(1, 99)} = ${r.c(['____', '', '□'])}`;
  const item = (i) =>
    `<div data-k=list>${r.p(0.1) ? '' : `${i + 1}${r.c(['.', ')'])} `}${r.p(0.6) ? sum() : `${short(r)} ______`}</div>`;
  const block = () =>
    (r.p(0.6) ? paragraph(r, 30, 120) : '') +
    `<div style="display:grid;grid-template-columns:repeat(${columns},1fr);gap:${r.i(4, 24)}px ${r.i(8, 30)}px">${many(columns * r.i(2, 6), item)}</div>`;
  return heading(r, 1) + (r.p(0.4) ? fields(r, 2) : '') + many(r.i(1, 3), block);
};
