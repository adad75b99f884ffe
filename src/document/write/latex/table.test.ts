import { expect, test } from 'vitest';
import { tableOf } from '../testing/blocks.ts';
import { scriptsOf } from './scripts.ts';
import { latexTable } from './table.ts';

const wide = (characters: number) => 'x'.repeat(characters);
const columnsOf = (...rows: (string | undefined)[][]) =>
  /\{tabular\}\{(.*)\}\n/.exec(latexTable(tableOf(rows), scriptsOf('')))![1];

test('columns with long text share the line where all together are wider than it', () => {
  expect(columnsOf([wide(28), wide(52)])).toBe('|l|l|');
  expect(columnsOf([wide(28), wide(53)])).toBe('|l|p{0.59\\linewidth}|');
  expect(columnsOf([wide(29), wide(60)])).toBe('|p{0.29\\linewidth}|p{0.61\\linewidth}|');
  expect(columnsOf([wide(300), wide(20)])).toBe('|p{0.76\\linewidth}|l|');
});

test('ideographs are twice as wide as letters', () => {
  expect(columnsOf(['中'.repeat(20), wide(50)])).toBe('|p{0.40\\linewidth}|p{0.50\\linewidth}|');
});

test('a column with line ends has a width, and no less than three characters', () => {
  expect(columnsOf(['a\nb', 'c'])).toBe('|p{0.03\\linewidth}|l|');
});

test('cells that span columns are as wide as these', () => {
  const lines = latexTable(
    tableOf([
      [wide(40), wide(50)],
      ['both', undefined],
    ]),
    scriptsOf(''),
  ).split('\n');
  expect(lines[4]).toBe('\\multicolumn{2}{|p{0.90\\linewidth}|}{both} \\\\');
  expect(columnsOf([wide(20), wide(20)], [wide(120), undefined])).toBe('|p{0.45\\linewidth}|p{0.45\\linewidth}|');
});

test('only a row that begins with a bracket would be taken for an option', () => {
  expect(latexTable(tableOf([['[a]', '[b]']]), scriptsOf(''))).toContain('{[}a] & [b] \\\\');
});
