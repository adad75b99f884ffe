import { expect, test } from 'vitest';
import type { Page } from '../../types/page.ts';
import type { Quad } from '../../types/quad.ts';
import type { Table } from '../../types/table.ts';
import { joinContinued } from './join-continued.ts';

function box(x: number, y: number, width: number, height: number): Quad {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** Rows of 20 pixels from `top` down, columns of 100 pixels from 50. */
function tableOf(rows: readonly (readonly string[])[], top: number, pitch = 100): Table {
  const columns = rows[0]!.length;
  return {
    ...{ rows: rows.length, columns, confidence: 0.9, quad: box(50, top, pitch * columns, 20 * rows.length) },
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({
        ...{ row, column, rowSpan: 1, columnSpan: 1, text, confidence: 1 },
        quad: box(50 + pitch * column, top + 20 * row, pitch, 20),
      })),
    ),
  };
}

function pageOf(index: number, tables: readonly Table[], lineTops: readonly number[] = []): Page {
  const lines = lineTops.map((y) => ({ text: 'x', quad: box(50, y, 100, 18), confidence: 1, angle: 0 }));
  return { ...{ image: 0, index, width: 500, height: 700, rotation: 0, text: '', tables }, lines };
}

const texts = (page: Page | undefined) => page?.tables?.map(({ cells }) => cells.map(({ text }) => text).join(' '));
const first = tableOf(
  [
    ['name', 'value'],
    ['a', '1'],
  ],
  600,
);

test('a table goes on over three pages, its head printed once', () => {
  const joined = joinContinued([
    pageOf(0, [first], [100, 660]),
    pageOf(
      1,
      [
        tableOf(
          [
            ['name', 'value'],
            ['b', '2'],
          ],
          40,
        ),
      ],
      [10],
    ),
    pageOf(2, [tableOf([['c', '3']], 40), tableOf([['d', '4']], 300)]),
  ]);
  expect(joined.map(texts)).toEqual([['name value a 1 b 2 c 3'], [], ['d 4']]);
  const [table] = joined[0]!.tables!;
  expect(table).toMatchObject({ rows: 4, columns: 2 });
  expect(table!.cells.map(({ row, page }) => [row, page])).toEqual([
    [0, 0],
    [0, 0],
    [1, 0],
    [1, 0],
    [2, 1],
    [2, 1],
    [3, 2],
    [3, 2],
  ]);
});

test('other columns, text between and another image are other tables', () => {
  const next = tableOf([['b', '2']], 40);
  const apart = (pages: readonly Page[]) => expect(joinContinued(pages).map(texts)).toEqual(pages.map(texts));
  apart([pageOf(0, [first]), pageOf(1, [tableOf([['b', '2', '3']], 40)])]);
  apart([pageOf(0, [first]), pageOf(1, [tableOf([['b', '2']], 40, 140)])]);
  apart([pageOf(0, [first], [645, 660, 680]), pageOf(1, [next])]);
  apart([pageOf(0, [first]), pageOf(1, [next], [5, 15, 25])]);
  apart([pageOf(0, [first]), { ...pageOf(1, [next]), image: 1 }]);
  apart([pageOf(0, [first]), pageOf(2, [next])]);
});

test('a head that is printed again lets columns move a little', () => {
  const again = (pitch: number) =>
    tableOf(
      [
        ['name', 'value'],
        ['b', '2'],
      ],
      40,
      pitch,
    );
  expect(joinContinued([pageOf(0, [first]), pageOf(1, [again(110)])]).map(texts)).toEqual([['name value a 1 b 2'], []]);
  const apart = [pageOf(0, [first]), pageOf(1, [again(140)])];
  expect(joinContinued(apart).map(texts)).toEqual(apart.map(texts));
});

/** How many tables two pages have, the second of which begins with a table whose columns are as far apart as told. */
const pagesWith = (pitch: number, rows: readonly (readonly string[])[], under: number[] = [], above: number[] = []) =>
  joinContinued([pageOf(0, [first], under), pageOf(1, [tableOf(rows, 60, pitch)], above)]).flatMap(
    ({ tables }) => tables ?? [],
  ).length;
const body = [['b', '2']];
const headed = [['name', 'value'], ...body];

test('columns stand at the same places but for 0.02 of the page’s width, 0.05 below a head that is printed again', () => {
  // The page is 500 wide; the right edge of the second column moves twice as far as its left one.
  expect([pagesWith(104, body), pagesWith(106, body)]).toEqual([1, 2]);
  expect([pagesWith(112, headed), pagesWith(113, headed)]).toEqual([1, 2]);
});

test('two lines may stand under it and above its continuation', () => {
  expect([pagesWith(100, body, [650, 670]), pagesWith(100, body, [645, 660, 675])]).toEqual([1, 2]);
  expect([pagesWith(100, body, [], [10, 30]), pagesWith(100, body, [], [5, 15, 30])]).toEqual([1, 2]);
});

test('one column is no table that goes on, and it goes on from one page to the next', () => {
  const single = (index: number) => pageOf(index, [tableOf([['a']], index === 0 ? 600 : 60)]);
  expect(joinContinued([single(0), single(1)]).flatMap(({ tables }) => tables ?? [])).toHaveLength(2);
  const apart = joinContinued([pageOf(0, [first]), pageOf(2, [tableOf(body, 60)])]);
  expect(apart.flatMap(({ tables }) => tables ?? [])).toHaveLength(2);
});

test('a column begins where the first of its cells does, wherever others stand', () => {
  const moved = tableOf(
    [
      ['b', '2'],
      ['c', '3'],
    ],
    60,
  );
  const cells = moved.cells.map((cell) =>
    cell.row === 1 && cell.column === 1 ? { ...cell, quad: box(190, 80, 60, 20) } : cell,
  );
  const told = (own: Table) =>
    joinContinued([pageOf(0, [first]), pageOf(1, [own])]).flatMap(({ tables }) => tables ?? []).length;
  expect(told({ ...moved, cells })).toBe(1);
  expect(told({ ...moved, cells: [...cells].reverse() })).toBe(1);
});
