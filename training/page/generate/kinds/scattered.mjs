// Text that stands at common places though it is no table: pictures with names, worked sums, words over words, bubbles, notes, keys of exams.
import { heading, list, paragraph } from '../parts.mjs';
import { table } from '../table.mjs';
import { capital, markup, name, sentence, words } from '../words.mjs';

const many = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('');
const short = (r, most = 4) => markup(capital(words(r, 1, most)));
const grid = (columns, gap, inner) =>
  `<div style="display:grid;grid-template-columns:repeat(${columns},1fr);gap:${gap}px">${inner}</div>`;

/** Pictures in rows, each with its name or a sentence below. */
export const gallery = (r) => {
  const [columns, height, centred, long] = [r.i(2, 5), r.i(50, 150), r.p(0.6), r.p(0.3)];
  const text = () => (long ? markup(sentence(r, r.i(20, 90))) : short(r));
  const one = () =>
    `<div><div style="height:${height}px;background:#bbb"></div><div data-k=caption style="text-align:${centred ? 'center' : 'left'}">${text()}${r.p(0.3) ? `<br>${r.p(0.5) ? markup(name(r)) : r.i(1900, 2026)}` : ''}</div></div>`;
  return (
    (r.p(0.7) ? heading(r, 1) : '') +
    (r.p(0.4) ? paragraph(r, 60, 300) : '') +
    grid(columns, r.i(8, 30), many(columns * r.i(1, 4), one)) +
    (r.p(0.4) ? paragraph(r, 60, 300) : '')
  );
};

const fraction = (r) =>
  `<span style="display:inline-block;vertical-align:middle;text-align:center"><span style="display:block;border-bottom:1px solid #000">${r.i(1, 99)}${r.c(['', 'x', 'a + b'])}</span><span style="display:block">${r.i(2, 99)}${r.c(['', 'y', 'n'])}</span></span>`;
const term = (r) =>
  r.c([
    () => fraction(r),
    () => r.i(1, 99),
    () => `${r.i(2, 9)}${r.c('xyabn')}`,
    () => `(${r.c('xyab')} ${r.c('+−')} ${r.i(1, 9)})`,
  ])();

/** Steps of a sum under each other at the signs of equality, numbers of equations at the right edge. */
export const steps = (r) => {
  const numbered = r.p(0.4);
  let n = 0;
  const step = () =>
    `<div data-k=paragraph style="display:flex;gap:8px;margin:4px 0"><span style="display:block;flex:0 0 ${r.i(15, 35)}%;text-align:right">${r.p(0.5) ? `${r.c('fxyS')}(${r.c('xtn')})` : term(r)}</span><span style="display:block">= ${term(r)} ${r.c('+−·')} ${term(r)}</span>${numbered ? `<span style="display:block;margin-left:auto">(${++n})</span>` : ''}</div>`;
  return heading(r, 2) + many(r.i(1, 4), () => paragraph(r, 30, 220) + many(r.i(1, 6), step)) + paragraph(r, 30, 200);
};

/** Questions with answers to choose from beside or under each other, fractions among them, and the key of the answers. */
export const choices = (r) => {
  const [columns, letter] = [
    r.c([2, 2, 4, 4, 3]),
    r.c([(l) => `${l}. `, (l) => `(${l}) `, (l) => `${l}、`, (l) => `${l.toLowerCase()}) `]),
  ];
  const answer = r.c([
    () => fraction(r),
    () => r.i(0, 999),
    () => short(r, 2),
    () => `${r.i(0, 99)}.${r.i(0, 9)}`,
    () => r.c(['②③', '①④', '①②③']),
  ]);
  const question = (i) =>
    `<div data-k=list style="margin:${r.i(2, 10)}px 0 2px">${i + 1}${r.c(['.', ')', '．'])} ${markup(sentence(r, r.i(15, 160)))}</div>${grid(
      columns,
      r.i(2, 8),
      many(4, (k) => `<div data-k=list>${letter('ABCD'[k])}${answer()}</div>`),
    )}`;
  const key = () =>
    `<div data-k=list style="white-space:pre-wrap">${many(r.i(5, 20), (i) => `${i + 1}. ${r.c('ABCD')}${' '.repeat(r.i(2, 8))}`)}</div>`;
  const questions = many(r.i(3, 10), question);
  return (
    (r.p(0.7) ? heading(r, 1) : '') +
    (r.p(0.3) ? `<div style="columns:2">${questions}</div>` : questions) +
    (r.p(0.3) ? key() : '')
  );
};

/** A text word by word with sounds or meanings under or over each. */
export const interlinear = (r) => {
  const gap = r.i(4, 22);
  const word = () =>
    `<span style="display:inline-block;margin-right:${gap}px;text-align:${r.c(['left', 'center'])}"><span data-k=paragraph style="display:block">${markup(words(r, 1, 1))}</span><span data-k=paragraph style="display:block;font-size:.75em">${markup(words(r, 1, 1)).toLowerCase()}</span></span>`;
  return (
    (r.p(0.7) ? heading(r, 2) : '') +
    many(
      r.i(1, 4),
      () => `<div style="margin:8px 0">${many(r.i(6, 30), word)}</div>${r.p(0.5) ? paragraph(r, 30, 160) : ''}`,
    )
  );
};

/** Short lines at any place: speech in pictures, labels of a map, notes on a sheet, a cover. */
export const bubbles = (r) => {
  const height = r.i(400, 1000);
  const columns = r.i(2, 4);
  const cell = (i) => {
    const lines = many(r.i(1, 5), () => `${markup(words(r, 1, 4))}<br>`);
    const [x, y] = [
      ((i % columns) + r.u(0.02, 0.35)) / columns,
      (Math.floor(i / columns) + r.u(0.05, 0.5)) / Math.ceil(9 / columns),
    ];
    return `<div data-k=paragraph style="position:absolute;left:${(100 * x).toFixed(1)}%;top:${(100 * Math.min(0.92, y)).toFixed(1)}%;max-width:${Math.round(75 / columns)}%;font-size:${r.u(0.7, 1.4).toFixed(2)}em;text-align:${r.c(['left', 'center'])}${r.p(0.2) ? ';border:1px solid #333' : ''}">${lines}</div>`;
  };
  return `${r.p(0.5) ? heading(r, 1) : ''}<div style="position:relative;height:${height}px">${many(r.i(3, 9), cell)}</div>`;
};

/** Numbers that stand out with what they count, and steps with their numbers, in rows. */
export const numbers = (r) => {
  const columns = r.i(2, 5);
  const one = (i) =>
    r.p(0.5)
      ? `<div data-k=paragraph><div style="font-size:${r.u(1.2, 2.4).toFixed(1)}em">${r.c([r.i(1, 999), `${r.i(1, 99)}%`, i + 1])}</div><div>${short(r)}</div></div>`
      : `<div><h3>${short(r, 3)}</h3><p>${markup(sentence(r, r.i(15, 80)))}</p></div>`;
  return (
    (r.p(0.8) ? heading(r, 1) : '') +
    (r.p(0.5) ? paragraph(r, 40, 250) : '') +
    grid(columns, r.i(10, 40), many(columns * r.i(1, 3), one)) +
    (r.p(0.5) ? paragraph(r, 40, 250) : '')
  );
};

/** Who writes at the left and what it is at the right, each centred, line beside line, as offices and schools head their papers. */
export const officeHead = (r) => {
  const block = () =>
    `<div style="flex:1;text-align:${r.c(['center', 'center', 'left'])}">${many(r.i(2, 5), () => `<div data-k=paragraph style="margin:${r.i(0, 8)}px 0;font-weight:${r.c([400, 700])}">${r.p(0.3) ? short(r, 6).toUpperCase() : short(r, 6)}</div>`)}</div>`;
  const rest = r.c([
    () => many(r.i(1, 4), () => paragraph(r, 60, 500)),
    () => choices(r),
    () => paragraph(r, 60, 300) + list(r),
  ]);
  return `<div style="display:flex;gap:${r.i(16, 80)}px;margin-bottom:${r.i(6, 40)}px">${block()}${block()}${r.p(0.1) ? block() : ''}</div>${r.p(0.6) ? heading(r, 1) : ''}${rest()}`;
};

/** A narrow column of short lines, persons and ways to reach them, beside text and tables whose rows stand level with them. */
export const sideNotes = (r) => {
  const lineHeight = r.u(1.2, 1.9).toFixed(2);
  const note = () =>
    `<div data-k=paragraph>${r.c([short(r, 3), markup(name(r)), `${short(r, 1)} ${r.i(100, 99999)}`, `${r.c('abcdef')}${r.i(10, 999)}@${r.c(['mail', 'post', 'bank'])}.com`])}</div>`;
  const notes = many(
    r.i(2, 5),
    () =>
      `<div style="margin-bottom:${r.i(4, 20)}px">${r.p(0.7) ? `<h4>${short(r, 2)}</h4>` : ''}${many(r.i(2, 6), note)}</div>`,
  );
  const flow = many(
    r.i(1, 3),
    () =>
      (r.p(0.6) ? heading(r, 3) : '') +
      many(r.i(0, 2), () => paragraph(r, 60, 350)) +
      (r.p(0.8)
        ? table(r, {
            nc: r.i(3, 6),
            nr: r.i(3, 9),
            style: r.c(['none', 'headline', 'book', 'zebra', 'h']),
            full: true,
            note: 0.2,
          })
        : paragraph(r, 80, 500)),
  );
  const [side, main] = [
    `<div style="flex:0 0 ${r.i(20, 32)}%;font-size:${r.u(0.8, 1).toFixed(2)}em">${notes}</div>`,
    `<div style="flex:1;min-width:0">${flow}</div>`,
  ];
  return `${r.p(0.7) ? heading(r, 1) : ''}<div style="display:flex;gap:${r.i(14, 50)}px;line-height:${lineHeight};align-items:${r.c(['flex-start', 'flex-end'])}">${r.p(0.7) ? side + main : main + side}</div>`;
};

/** Labels with what may be chosen beside them, boxes and dots before each, at one place or one after the other. */
export const options = (r) => {
  const [mark, width, gap, apart] = [r.c(['○', '☐', '□', '( )', '[ ]', '', '●']), r.i(14, 34), r.i(6, 60), r.i(4, 34)];
  const aligned = r.p(0.5);
  const choice = () =>
    `<div data-k=field${aligned ? ` style="flex:0 0 ${r.i(14, 22)}%"` : ''}>${mark} ${r.c([() => r.c(['Yes', 'No', 'Ja', 'Nein', 'Oui', 'Non', '是', '否']), () => short(r, 2)])()}</div>`;
  const field = () =>
    `<div data-k=field style="flex:1">${r.c(['_________', markup(name(r)), '', String(r.i(1, 9999))])}</div>`;
  const line = () =>
    r.p(0.15)
      ? `<div data-k=field style="margin:${apart}px 0">${mark} ${short(r, 8)}</div>`
      : `<div style="display:flex;gap:${gap}px;margin:${apart}px 0"><div data-k=field style="flex:0 0 ${width}%">${short(r, 3)}${r.c([':', ':', ''])}</div>${r.p(0.75) ? many(r.i(2, 4), choice) : field()}</div>`;
  return (
    (r.p(0.5) ? heading(r, 1) : '') +
    many(r.c([1, 1, 2]), () => (r.p(0.3) ? heading(r, 3) : '') + many(r.i(3, 9), line)) +
    (r.p(0.3) ? paragraph(r, 30, 200) : '')
  );
};
