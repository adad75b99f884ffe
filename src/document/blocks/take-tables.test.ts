import { expect, test } from 'vitest';
import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import { blocksOf, box, line, prose, region, table } from './test-pages.ts';

const size = 20;

/** Moves every line by up to a tenth of its height, the same way for the same seed. */
function shaken(lines: readonly Line[], seed: number): Line[] {
  let state = seed;
  const noise = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state / 2147483648 - 0.5) * 0.2 * size;
  };
  return lines.map((each) => {
    const [dx, dy, wider] = [noise(), noise(), noise()];
    const quad = each.quad.map(([x, y], i) => [x + dx + (i === 1 || i === 2 ? wider : 0), y + dy]) as unknown as Quad;
    return { ...each, quad };
  });
}

const question = (number: number, x: number, y: number) => [
  line(`${number}. Which of the parts of a whole is`, x, y),
  line('the largest one of all of them here?', x + 24, y + 30),
  line(`A ${number}`, x + 24, y + 64),
  line(`C ${number + 2}`, x + 180, y + 64),
  line(`B ${number + 1}`, x + 24, y + 98),
  line(`D ${number + 3}`, x + 180, y + 98),
];
const exercise = [1, 2, 3, 4].flatMap((i) => [
  ...question(i, 40, 40 + (i - 1) * 170),
  ...question(i + 4, 560, 52 + (i - 1) * 170),
]);
/** How its lines look to someone who sees rows in them. */
const seen = table(
  [1, 2, 3, 4].flatMap((i) => [
    [`${i}. Which of the parts of a whole is`, `${i + 4}. Which of the parts of a whole is`],
    ['the largest one of all of them here?', 'the largest one of all of them here?'],
    [`A ${i} C ${i + 2}`, ''],
    ['', `A ${i + 4} C ${i + 6}`],
    ['', ''],
  ]),
  box(30, 30, 1000, 700),
);

const rows = [
  ['Bolt', '12', '0.40', '4.80'],
  ['Washer', '30', '0.05', '1.50'],
  ['Hinge', '4', '3.20', '12.80'],
  ['Spring', '9', '1.10', '9.90'],
  ['Bracket', '2', '7.00', '14.00'],
];
const ware = rows.flatMap((texts, row) => texts.map((text, column) => line(text, 60 + 180 * column, 60 + 40 * row)));

test.each(Array.from({ length: 40 }, (_, i) => i + 1))('where lines err by a tenth of their height (%i)', (seed) => {
  const kinds = blocksOf(shaken(exercise, seed), [], [seen]).map(({ kind }) => kind);
  expect(kinds).not.toContain('table');
  expect(blocksOf(shaken(ware, seed), [], [table(rows, box(50, 50, 720, 200))]).map(({ kind }) => kind)).toEqual([
    'table',
  ]);
});

test('questions beside questions are read one column after the other', () => {
  const numbers = (lines: readonly Line[]) =>
    blocksOf(lines, [], [seen]).flatMap((block) =>
      block.lines.flatMap(({ text }) => /^(\d)\. Which/u.exec(text)?.[1] ?? []),
    );
  for (let seed = 1; seed <= 20; seed++) expect(numbers(shaken(exercise, seed)).join('')).toBe('12345678');
});

/** A table of so many printed lines, some of which stand in two pieces. */
const kindsOf = (rows: number, broken: number, ...regions: ReturnType<typeof region>[]) => {
  const texts = Array.from({ length: rows }, (_, i) => ['a line', i < broken ? 'a cell' : '']);
  const own = texts.flatMap(([first, second], i) => [
    line(first!, 0, 30 * i),
    ...(second ? [line(second, 200, 30 * i)] : []),
  ]);
  return blocksOf(own, regions, [table(texts, box(0, 0, 300, 30 * rows))]).map(({ kind }) => kind);
};

test('lines of which less than 0.3 stand in pieces are text, unless the network sees a table', () => {
  expect(kindsOf(10, 3)).toEqual(['table']);
  expect(kindsOf(10, 2)).not.toContain('table');
  expect(kindsOf(10, 2, region('table', box(0, 0, 300, 300), 0.4))).toEqual(['table']);
  expect(kindsOf(10, 2, region('table', box(0, 0, 300, 300), 0.39))).not.toContain('table');
  // 0.6 of the table, and of what is seen.
  expect(kindsOf(10, 2, region('table', box(0, 0, 300, 180)))).toEqual(['table']);
  expect(kindsOf(10, 2, region('table', box(0, 0, 300, 179)))).not.toContain('table');
  expect(kindsOf(10, 2, region('table', box(0, 0, 300, 501)))).not.toContain('table');
});

test('cells that hold 1.5 times as many texts as there are lines cut through sentences', () => {
  const kindsWith = (cells: number) => {
    const texts = Array.from({ length: 4 }, (_, i) => [0, 1, 2].map((k) => (3 * i + k < cells ? 'a' : ' ')));
    const own = [0, 1].flatMap((i) => [line('a line', 0, 30 * i), line('a cell', 200, 30 * i)]);
    return blocksOf(own, [], [table(texts, box(0, 0, 300, 60))]).map(({ kind }) => kind);
  };
  expect(kindsWith(6)).toEqual(['table']);
  expect(kindsWith(7)).not.toContain('table');
});

test('cells as wide as lines of text are cells in a table of more columns than text has, or where the network sees a table', () => {
  const reports = Array.from({ length: 8 }, (_, i) => [
    'Board',
    `102-${i}`,
    ['the name of the harbour', 'its boats and nets', 'of its boats', 'nets'][i % 4]!,
    ['what was told in the report', 'report', 'report: boats', 'see the report (p. 3)'][i % 4]!,
  ]);
  const kindsOf = (columns: number, ...regions: ReturnType<typeof region>[]) => {
    const rows = reports.map((texts) => texts.slice(4 - columns));
    const own = rows.flatMap((texts, row) =>
      texts.map((text, i) => line(text, [0, 100, 200, 500].slice(4 - columns)[i]!, 40 * row)),
    );
    const area = box(-10, -10, 850, 330);
    return blocksOf(own, regions, [table(rows, area)]).map(({ kind }) => kind);
  };
  expect(kindsOf(4)).toEqual(['table']);
  expect(kindsOf(2)).not.toContain('table');
  expect(kindsOf(2, region('table', box(190, -10, 660, 330)))).toEqual(['table']);
});

test('three columns of running text are no table, however many columns were seen and whatever the network sees', () => {
  const column = (x: number) => prose('column', 14, x, 0).map((own) => line(own.text.slice(0, 38), x, own.quad[0][1]));
  const own = [0, 420, 840].flatMap(column);
  const cells = Array.from({ length: 14 }, () => ['column', '', 'column', 'column']);
  const area = box(-10, -10, 1250, 430);
  const kinds = (...regions: ReturnType<typeof region>[]) =>
    blocksOf(own, regions, [table(cells, area)]).map(({ kind }) => kind);
  expect(kinds()).not.toContain('table');
  expect(kinds(region('table', area))).not.toContain('table');
});
