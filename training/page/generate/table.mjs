// One table in a random style, with merged cells, group rows, totals, empty cells, captions and notes. The DOM holds its truth.
import { capital, code, date, markup, money, sentence, words } from './words.mjs';

const numeric = new Set(['int', 'money', 'dec', 'pct']);
const units = ['(%)', '(mg/L)', '(n)', '$m', '€'];

const contents = {
  int: (r) => String(r.i(0, 10 ** r.i(1, 5))),
  money,
  dec: (r, { error, deviation }) =>
    (r() * 100).toFixed(r.c([1, 2, 2, 3])) +
    (r.p(error) ? ` ± ${(r() * 5).toFixed(1)}` : '') +
    (r.p(deviation) ? ` (${r.i(1, 99)})` : ''),
  pct: (r) => `${(r() * 100).toFixed(r.i(0, 1))}%`,
  date,
  code,
  yn: (r) => r.c(['Yes', 'No', '✓', 'X', 'o']),
  long: (r, { length }) => sentence(r, r.i(20, length)),
  text: (r) => capital(words(r, 1, r.i(1, 4))),
};

function cellText(r, column) {
  if (r.p(column.empty)) return r.p(0.7) ? '' : r.c(['-', '–', '—', 'n/a', '..']);
  return markup(contents[column.type](r, column));
}

const filled = (r, column) => cellText(r, { ...column, empty: 0 });

/** What each column holds. @param types of the caller; the rest is drawn */
function drawColumns(r, count, { types = [], noEmpty }) {
  const long = r.p(0.35) ? 'long' : undefined;
  const typeAt = (i) =>
    types[i] ??
    (i === 0
      ? r.c(['text', 'text', 'text', 'code', 'date', long ?? 'text'])
      : r.c(['int', 'money', 'dec', 'dec', 'pct', 'text', 'text', 'date', 'code', 'yn', long ?? 'int']));
  const columns = Array.from({ length: count }, (_, i) => {
    const type = typeAt(i);
    const align = numeric.has(type)
      ? r.c(['right', 'right', 'center', 'left'])
      : r.c(['left', 'left', 'left', 'center']);
    const empty = noEmpty ? 0 : r.c([0, 0, 0.05, 0.25, i ? 0.5 : 0]);
    return { type, align, empty, length: r.i(30, 110), error: r.c([0, 0, 1]), deviation: r.c([0, 0, 0, 1]) };
  });
  // A table of measurements: all columns but the first are alike.
  if (types.length > 0 || !r.p(0.3)) return columns;
  const like = { ...columns[1], type: r.c(['dec', 'int', 'money', 'pct']) };
  return columns.map((column, i) => (i === 0 ? column : { ...like, align: column.align }));
}

const cell = (content, align, tag = 'td', attributes = '') =>
  `<${tag}${attributes} style="text-align:${align}">${content}</${tag}>`;

/** Heads over one or two rows; those of two columns and more stand over their columns' own. */
function drawHead(r, columns, { heads, levels }) {
  const withUnits = r.p(0.3);
  const text = (i) => {
    const unit = withUnits && numeric.has(columns[i].type) ? r.c(['<br>', ' ']) + r.c(units) : '';
    return markup(heads?.[i] ?? capital(words(r, 1, r.i(1, 3)))) + unit;
  };
  const head = (i, content = text(i), attributes = '') => cell(content, columns[i].align, 'th', attributes);
  if (levels === 0) return '';
  if (levels < 2 || columns.length < 3) {
    return `<tr class=h>${columns.map((_, i) => head(i, i === 0 && r.p(0.1) ? '' : text(i))).join('')}</tr>`;
  }
  let [upper, lower] = ['', ''];
  for (let i = 0; i < columns.length; ) {
    const span = i === 0 ? 1 : Math.min(columns.length - i, r.i(1, 3));
    if (span > 1) {
      upper += cell(markup(capital(words(r, 1, 3))), 'center', 'th', ` colspan=${span}`);
      for (let k = 0; k < span; k++) lower += head(i + k);
    } else if (r.p(0.75)) upper += head(i, text(i), ' rowspan=2');
    else {
      upper += head(i);
      lower += head(i, r.p(0.5) ? '' : text(i));
    }
    i += span;
  }
  if (lower) return `<tr class=h>${upper}</tr><tr class="h h2">${lower}</tr>`;
  return `<tr class=h>${upper.replaceAll(' rowspan=2', '')}</tr>`;
}

function totalRow(r, columns) {
  const span = r.i(1, columns.length - 1);
  const merged = span > 1 && r.p(0.6);
  const label = merged
    ? cell(r.c(['Total', 'Subtotal', 'Sum', 'Net total']), r.c(['left', 'right']), 'td', ` colspan=${span}`)
    : columns
        .slice(0, span)
        .map(({ align }, i) => cell(i === 0 ? 'Total' : '', align))
        .join('');
  const sums = columns
    .slice(span)
    .map((column) => cell(numeric.has(column.type) ? `<b>${filled(r, column)}</b>` : '', column.align));
  return `<tr class=t>${label}${sums.join('')}</tr>`;
}

/** @param mode `group`: a row over all columns before every fifth; `rowspan`: first cells over several rows; `total`; `indent`; `plain` */
function drawBody(r, columns, rows, mode) {
  let [body, covered] = ['', 0];
  const first = (row) => {
    if (mode !== 'rowspan') {
      const text = cellText(r, columns[0]);
      return cell(
        mode === 'indent' && row % 4 ? `<span style="margin-left:1.2em">${text}</span>` : text,
        columns[0].align,
      );
    }
    if (covered-- > 0) return '';
    const span = Math.min(rows - row, r.i(1, 4));
    covered = span - 1;
    return cell(filled(r, columns[0]), columns[0].align, 'td', ` rowspan=${span}`);
  };
  for (let row = 0; row < rows; row++) {
    if (mode === 'group' && row % 5 === 0) {
      const group = cell(
        markup(capital(words(r, 1, 4))),
        r.c(['left', 'left', 'center']),
        'td',
        ` colspan=${columns.length}`,
      );
      body += `<tr class=g>${group}</tr>`;
    }
    const others = columns.slice(1).map((column) => cell(cellText(r, column), column.align));
    body += `<tr class="${row % 2 ? 'o' : 'e'}">${first(row)}${others.join('')}</tr>`;
    if (mode === 'total' && (row === rows - 1 || (row % 6 === 5 && r.p(0.6)))) body += totalRow(r, columns);
  }
  return body;
}

const rulings = {
  ruled: (t, line) => `${t} td,${t} th{border:${line}}`,
  h: (t, line) => `${t} td,${t} th{border-bottom:${line}}`,
  book: (t, _, colour) =>
    `${t}{border-top:2px solid ${colour};border-bottom:2px solid ${colour}} ${t} tr.h:has(+ tr:not(.h)) th,${t} tr.h th[rowspan]{border-bottom:1px solid ${colour}}`,
  zebra: () => '',
  none: () => '',
  v: (t, _, colour) => `${t} td+td,${t} th+th{border-left:1px solid ${colour}}`,
  outer: (t, line) => `${t}{border:${line}}`,
  pale: (t) => `${t} td,${t} th{border-bottom:1px solid #e2e2e2}`,
  headline: (t, _, colour) => `${t} tr.h th{border-bottom:1px solid ${colour}}`,
};
const commonStyles = 'ruled ruled h h book book zebra none none none v outer headline'.split(' ');

function styleOf(
  r,
  id,
  { style = r.c(commonStyles), full, pv = r.c([0, 1, 2, 4, 6, 10]), ph = r.c([3, 5, 8, 12, 20, 30]) },
) {
  const [t, colour] = [`#${id}`, r.c(['#000', '#000', '#444', '#888', '#aaa'])];
  const wide = full || r.p(0.65) ? 'width:100%;' : '';
  const fixed = r.p(0.15) ? 'table-layout:fixed;' : '';
  const place = `margin:${r.i(4, 16)}px ${r.p(0.3) ? 'auto' : '0'};font-size:${r.u(0.8, 1).toFixed(2)}em`;
  const across = `vertical-align:${r.c(['top', 'middle', 'middle', 'baseline'])};line-height:${r.c([1.05, 1.2, 1.35])}`;
  const grounds = `${t} tr.o td{background:${r.c(['#eee', '#e8f0f8', '#ddd'])}} ${t} tr.h th{background:${r.c(['#ccc', '#357', '#eee'])}}`;
  return [
    `${t}{border-collapse:collapse;${wide}${fixed}${place}}`,
    `${t} td,${t} th{padding:${pv}px ${ph}px;${across};font-weight:400;${r.p(0.1) ? 'white-space:nowrap;' : ''}}`,
    r.p(0.7) ? `${t} th{font-weight:700}` : '',
    rulings[style](t, `${r.c([1, 1, 1, 2])}px solid ${colour}`, colour),
    style === 'zebra' || r.p(0.1) ? grounds : '',
    r.p(0.4) ? `${t} tr.t td{border-top:1px solid ${colour}}` : '',
  ].join(' ');
}

function captionOf(r) {
  const number = `${r.c(['Table ', 'Tab. ', 'TABLE ', '', '表 '])}${r.i(1, 12)}${r.c(['.', ':', ' '])}`;
  return `<div data-k=caption style="margin:4px 0;${r.p(0.3) ? 'text-align:center' : ''}">${number} ${markup(sentence(r, r.i(20, 120)))}</div>`;
}

function noteOf(r) {
  const mark = r.c(['* ', 'Note: ', 'a ', 'Source: ', '† ']);
  return `<div data-k=footnote style="font-size:.85em;margin:3px 0">${mark}${markup(sentence(r, r.i(30, 180)))}</div>`;
}

/**
 * @param options `nc` columns, `nr` rows; `types` and `heads` of columns; `levels` of heads (0 to 2), `mode` of the body, `style` of rulings; `pv`, `ph` padding
 *   in pixels; `full` width; `caption` (0 none, 1 above, 2 below); `note`: chance of one; `noEmpty`
 */
export function table(r, options = {}) {
  const { nc = r.i(2, r.c([4, 6, 9])), nr = r.i(2, r.c([5, 10, 22])) } = options;
  const { levels = r.c([0, 1, 1, 1, 1, 2]), note = 0.2, caption = r.c([0, 0, 1, 2]) } = options;
  const { mode = r.c(['plain', 'plain', 'plain', 'group', 'rowspan', 'total', 'indent']) } = options;
  const same = r.p(0.2) ? r.c(['center', 'left']) : undefined;
  const columns = drawColumns(r, nc, options).map((column) => ({ ...column, align: same ?? column.align }));
  const id = `t${r.i(0, 1e9)}`;
  const grid = drawHead(r, columns, { heads: options.heads, levels }) + drawBody(r, columns, nr, mode);
  const [above, below] = [caption === 1 ? captionOf(r) : '', caption === 2 ? captionOf(r) : ''];
  return `<style>${styleOf(r, id, options)}</style>${above}<table id=${id}>${grid}</table>${r.p(note) ? noteOf(r) : ''}${below}`;
}
