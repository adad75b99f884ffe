import { describe, expect, test } from 'vitest';
import { buildTable } from './build-table.ts';
import { readNetwork } from './choose-reading.ts';
import { mergeColumns } from './merge-columns.ts';
import { cell, piecesOf, seen } from './test-tables.ts';

const frame = { left: 0, top: 0, right: 400, bottom: 90 };
const rows = [
  ['A', 'B', 'To', 'tal'],
  ['1', '2', '3', ''],
  ['4', '5', '6', ''],
];
const changed = (row: number, column: number, text: string) =>
  rows.map((texts, r) => texts.map((each, c) => (r === row && c === column ? text : each)));
const merged = (texts: readonly (readonly string[])[], lines: readonly number[], network = seen(3, 4)) =>
  mergeColumns(readNetwork(network, piecesOf(texts), frame), lines);
const columns = (...about: Parameters<typeof merged>) => merged(...about).grid.columns;

describe('two columns that no line parts, where lines part all others', () => {
  test('are one that was torn', () => {
    const { cells, columns } = buildTable(merged(rows, [100, 200]));
    expect(columns).toBe(3);
    expect(cells.map(({ text }) => text)).toEqual(['A', 'B', 'To tal', '1', '2', '3', '4', '5', '6']);
  });

  test('where both say something in one row at most', () => {
    expect([columns(changed(1, 3, '7'), [100, 200]), columns(changed(0, 3, ''), [100, 200])]).toEqual([4, 3]);
    // As the text of one column is that of the other, it may stand in either.
    const right = rows.map((texts, r) => (r === 0 ? texts : [texts[0]!, texts[1]!, '', texts[2]!]));
    expect(columns(right, [100, 200])).toBe(3);
  });

  test('not where a line stands between their texts, wherever the border was put', () => {
    expect([columns(rows, [100, 200, 300]), columns(rows, [100, 200, 240])]).toEqual([4, 4]);
    expect([columns(rows, [100, 200, 305]), columns(rows, [100, 200, 350])]).toEqual([4, 4]);
  });

  test('not where more columns are open than parted, or a line parts nothing', () => {
    const sparse = [rows[0]!, ['1', '', '', ''], ['4', '', '', '']];
    expect(columns(sparse, [100])).toBe(4);
    expect(columns([rows[0]!.slice(0, 3), ['1', '2'], ['4', '5']], [100, 150], seen(3, 3))).toBe(3);
  });

  test('cells that span them span one column less', () => {
    const wide = (column: number, columnSpan: number) =>
      cell(0, column, {
        columnSpan,
        box: { left: 100 * column + 8, top: 4, right: 100 * (column + columnSpan) - 10, bottom: 26 },
      });
    const { cells } = seen(3, 4);
    const heads = (...head: typeof cells) => ({ ...seen(3, 4), cells: [...head, ...cells.slice(4)] });
    const spans = (network: ReturnType<typeof seen>, ...texts: string[]) =>
      merged([texts, ...rows.slice(1)], [100, 200], network)
        .grid.cells.filter(({ row }) => row === 0)
        .map(({ column, columnSpan }) => [column, columnSpan]);
    expect(spans(heads(cell(0, 0), cell(0, 1), wide(2, 2)), 'A', 'B', 'Total')).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(spans(heads(cell(0, 0), wide(1, 3)), 'A', 'all of them')).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
