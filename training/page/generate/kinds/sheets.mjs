// Tables of textbooks, data sheets and forms, drawn cell by cell: values along a row, merged heads at the side, sections parted by gaps, ticks.
import { heading, list, paragraph } from '../parts.mjs';
import { capital, code, date, markup, money, sentence, words } from '../words.mjs';

const many = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('');
const short = (r, most = 3) => markup(capital(words(r, 1, most)));
const cell = (content, attributes = '') => `<td${attributes}>${content}</td>`;
const row = (cells) => `<tr>${cells.join('')}</tr>`;

/** A table of rows in HTML. @param looks lines to choose from: `grid`, `level`, `frame`, `open`, `top` */
function drawn(r, rows, looks) {
  const [id, colour, look] = [`s${r.i(0, 1e9)}`, r.c(['#000', '#000', '#555', '#999', '#ccc']), r.c(looks)];
  const line = `${r.c([1, 1, 2])}px solid ${colour}`;
  const lines = {
    grid: `#${id} td{border:${line}}`,
    level: `#${id} tr{border-bottom:${line};border-top:${line}}`,
    frame: `#${id}{border:${line}} #${id} tr:first-child td{border-bottom:${line}}`,
    open: '',
    top: `#${id}{border-top:${line};border-bottom:${line}} #${id} tr:first-child td{border-bottom:1px solid ${colour}}`,
  };
  const ground = r.p(0.3) ? `#${id} tr:first-child td,#${id} td.s{background:${r.c(['#ddd', '#cde', '#fed'])}}` : '';
  const style = `#${id}{border-collapse:collapse;margin:${r.i(3, 16)}px ${r.p(0.3) ? 'auto' : 0};${r.p(0.5) ? 'width:100%;' : ''}font-size:${r.u(0.75, 1.05).toFixed(2)}em} #${id} td{padding:${r.c([0, 1, 3, 5, 9])}px ${r.c([3, 5, 8, 14, 22])}px;text-align:${r.c(['left', 'left', 'center'])};vertical-align:${r.c(['top', 'middle', 'middle'])}}`;
  return `<style>${style} ${lines[look]} ${ground}</style><table id=${id}>${rows.join('')}</table>`;
}

const inText = (r, make) =>
  (r.p(0.6) ? heading(r, r.i(1, 3)) : '') +
  many(r.i(0, 2), () => paragraph(r, 40, 400)) +
  many(r.c([1, 1, 1, 2]), () => make() + many(r.i(0, 2), () => paragraph(r, 40, 300))) +
  (r.p(0.2) ? list(r, r.i(2, 4)) : '');

/** Two or three rows with their names at the left and values along them. */
export const along = (r) =>
  inText(r, () => {
    const count = r.i(4, 11);
    const number = r.c([() => r.i(0, 99), () => (r() * 10).toFixed(1), () => `${r.i(1, 100)}%`, () => r.i(-9, 9)]);
    const name = () => r.c([() => r.c(['x', 'y', 'n', 't / s', 'v', 'P(X)']), () => short(r, 2)])();
    const rows = () => row([cell(name()), ...Array.from({ length: count }, () => cell(r.p(0.1) ? '' : number()))]);
    return drawn(
      r,
      Array.from({ length: r.i(2, 4) }, () => rows()),
      ['grid', 'grid', 'level', 'frame', 'open', 'top'],
    );
  });

const ofParameter = {
  Symbol: (r) => r.c(['VCC', 'IOUT', 'TA', 'fCLK', 'tR', 'RDS']),
  Conditions: (r) => (r.p(0.5) ? markup(sentence(r, r.i(10, 40))) : ''),
  Unit: (r) => r.c(['V', 'mA', '°C', 'kHz', 'ns', 'mm', '%']),
};
const limit = (r) => (r.p(0.3) ? r.c(['', '', '—']) : (r() * 10 ** r.i(0, 3)).toFixed(r.i(0, 2)));

/** Parameters with what they may be: symbols, least, usual, most, units; names over several rows. */
export const dataSheet = (r) =>
  inText(r, () => {
    const heads = ['Symbol', 'Conditions', 'Min', 'Typ', 'Max', 'Unit'].filter(() => r.p(0.85));
    const values = () => heads.map((head) => cell((ofParameter[head] ?? limit)(r)));
    const group = () => {
      const span = r.c([1, 1, 1, 2, 3]);
      const name = cell(short(r, 4), span > 1 ? ` rowspan=${span}` : '');
      return many(span, (i) => row(i === 0 ? [name, ...values()] : values()));
    };
    const head = row(['Parameter', ...heads].map((each) => cell(r.p(0.7) ? `<b>${each}</b>` : short(r, 2))));
    return drawn(r, [head, ...Array.from({ length: r.i(2, 7) }, group)], ['grid', 'level', 'top', 'open']);
  });

/** Sections of rows with a gap or a heading of their own between them. */
export const sections = (r) =>
  inText(r, () => {
    const [columns, gap] = [r.i(2, 5), r.i(4, 26)];
    const figure = r.c([() => money(r), () => String(r.i(0, 9999)), () => `${(r() * 100).toFixed(1)}`]);
    const line = () =>
      row([
        cell(markup(capital(words(r, 1, 5)))),
        ...Array.from({ length: columns }, () =>
          cell(r.p(0.12) ? r.c(['', '–']) : figure(), ' style="text-align:right"'),
        ),
      ]);
    const part = (i) =>
      (i > 0 ? `<tr style="height:${gap}px">${cell('', ` colspan=${columns + 1}`)}</tr>` : '') +
      (r.p(0.6)
        ? row([cell(`<b>${short(r, 4)}</b>`, ` class=s colspan=${columns + 1} style="text-align:left"`)])
        : '') +
      many(r.i(1, 5), line);
    const head = row([
      cell(''),
      ...Array.from({ length: columns }, () =>
        cell(r.p(0.5) ? r.i(1990, 2026) : short(r, 2), ' style="text-align:right"'),
      ),
    ]);
    return drawn(
      r,
      [r.p(0.8) ? head : '', ...Array.from({ length: r.i(2, 4) }, (_, i) => part(i))],
      ['open', 'open', 'top', 'level'],
    );
  });

/** What several things have and lack, in ticks and short words. */
export const comparison = (r) =>
  inText(r, () => {
    const count = r.i(2, 5);
    const has = r.c([
      ['✓', '–'],
      ['', ''],
      ['', ''],
      ['Yes', 'No'],
      ['●', '○'],
      ['✓', ''],
      ['+', '−', '++'],
      ['有', '无'],
    ]);
    const inWords = r.p(0.5);
    const line = () =>
      row([
        cell(markup(capital(words(r, 1, r.c([5, 5, 12])))), ' style="text-align:left"'),
        ...Array.from({ length: count }, () => cell(inWords && r.p(0.3) ? short(r, 2) : r.c(has))),
      ]);
    const head = row([cell(''), ...Array.from({ length: count }, () => cell(`<b>${short(r, 2)}</b>`))]);
    return drawn(r, [head, ...Array.from({ length: r.i(3, 12) }, line)], ['grid', 'grid', 'level', 'top', 'open']);
  });

/** A closed form: labels and values in cells of different widths, remarks over the whole width. */
export const closedForm = (r) => {
  const value = () => (r.p(0.35) ? '' : markup(r.c([code, date, money, (q) => capital(words(q, 1, 4))])(r)));
  const label = () => short(r, 3) + r.c(['', ':']);
  const line = () =>
    r.c([
      () => row([cell(label()), cell(value()), cell(label()), cell(value())]),
      () => row([cell(label()), cell(value(), ' colspan=3')]),
      () => row([cell(label()), cell(value()), cell(label()), cell(value())]),
      () => row([cell(`<b>${short(r, 5)}</b>`, ' class=s colspan=4')]),
    ])();
  const remarks = row([cell(`${label()} ${r.p(0.6) ? markup(sentence(r, r.i(30, 200))) : ''}`, ' colspan=4')]);
  const rows = [
    row([cell(label()), cell(value()), cell(label()), cell(value())]),
    ...Array.from({ length: r.i(2, 12) }, line),
    r.p(0.5) ? remarks : '',
  ];
  return (
    `<h1 style="text-align:center;font-size:1.4em">${short(r, 6)}</h1>` +
    (r.p(0.3) ? `<div data-k=paragraph style="text-align:right">${short(r, 2)}: ${markup(code(r))}</div>` : '') +
    drawn(r, rows, ['grid']) +
    (r.p(0.5) ? paragraph(r, 40, 240) : '')
  );
};
