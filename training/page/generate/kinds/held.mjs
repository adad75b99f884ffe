// Kinds that no training sees: what a network says of them is said at first sight. Drawn by name only (`render.mjs drawn … KIND`).
import { capital, markup, sentence, words } from '../words.mjs';

const style = (r, id) => {
  const look = r.c(['plain', 'plain', 'under', 'shade', 'frame']);
  const line = `1px solid ${r.c(['#222', '#999', '#ccc'])}`;
  const looks = {
    plain: '',
    under: `#${id} tr:first-child td{border-bottom:${line}}`,
    shade: `#${id} tr:nth-child(even) td{background:#eef}`,
    frame: `#${id}{border-top:${line};border-bottom:${line}}`,
  };
  return `<style>#${id}{border-spacing:${r.i(2, 22)}px ${r.i(0, 7)}px;font-size:${r.u(0.8, 1.1).toFixed(2)}em;margin:${r.i(2, 18)}px 0}${looks[look]}</style>`;
};
const row = (cells) => `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`;
const grid = (r, rows) => {
  const id = `h${r.i(0, 1e9)}`;
  return `${style(r, id)}<table id=${id}>${rows.map(row).join('')}</table>`;
};
const clock = (r) => `${r.i(5, 23)}:${String(r.i(0, 59)).padStart(2, '0')}`;
const intro = (r) =>
  (r.p(0.7) ? `<h2>${markup(capital(words(r, 1, 5)))}</h2>` : '') +
  (r.p(0.6) ? `<p>${markup(sentence(r, r.i(20, 300)))}</p>` : '');
const outro = (r) => (r.p(0.6) ? `<p>${markup(sentence(r, r.i(20, 300)))}</p>` : '');

/** Stops and times, many places empty. */
const timetable = (r) => {
  const [trains, stops] = [r.i(3, 9), r.i(4, 14)];
  const head = [r.c(['', 'Stop', 'Station']), ...Array.from({ length: trains }, () => String(r.i(1, 999)))];
  const stop = () => [
    markup(capital(words(r, 1, 2))),
    ...Array.from({ length: trains }, () => (r.p(0.2) ? r.c(['', '', '|', '–']) : clock(r))),
  ];
  return [head, ...Array.from({ length: stops }, stop)];
};

/** Places of a league: many narrow columns of numbers. */
const league = (r) => {
  const heads = ['', 'Team', 'P', 'W', 'D', 'L', 'F', 'A', 'Pts'].slice(0, r.i(5, 9));
  const team = (_, i) =>
    heads.map((_head, k) => (k === 0 ? `${i + 1}` : k === 1 ? markup(capital(words(r, 1, 2))) : String(r.i(0, 90))));
  return [heads, ...Array.from({ length: r.i(4, 18) }, team)];
};

/** Parts with what they are for, cells of several lines. */
const parts = (r) => [
  ...(r.p(0.7) ? [['No.', 'Part', 'Use', 'Remarks'].map((each) => `<b>${each}</b>`)] : []),
  ...Array.from({ length: r.i(2, 8) }, (_, i) => [
    `${i + 1}`,
    markup(capital(words(r, 1, 3))),
    markup(sentence(r, r.i(20, 130))),
    r.p(0.3) ? '' : markup(sentence(r, r.i(10, 70))),
  ]),
];

/** Days of a week and what is done on them. */
const week = (r) => {
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
  const hour = (_, i) => [`${8 + i}:00`, ...days.map(() => (r.p(0.3) ? '' : markup(capital(words(r, 1, 2)))))];
  return [['', ...days], ...Array.from({ length: r.i(3, 9) }, hour)];
};

/** A page with one or two tables of kinds and looks of its own. */
export const held = (r) => {
  const each = () => intro(r) + grid(r, r.c([timetable, league, parts, week])(r));
  return each() + (r.p(0.35) ? each() : '') + outro(r);
};
