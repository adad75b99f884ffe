import { expect, test } from 'vitest';
import { line } from '../blocks/test-pages.ts';
import { richText, withMaths, withoutObjects } from './with-maths.ts';

test('formulas stand in the text of their line, and come out of it in order', () => {
  const own = line('if xi = 2 and yi then', 0, 0);
  const found = withMaths(own, [
    { span: { from: 3, to: 9 }, latex: 'x_{i} = 2' },
    { span: { from: 14, to: 16 }, latex: 'y_{i}' },
  ]);
  expect(found.text).toBe('if \ufffc and \ufffc then');
  expect(richText(found.text, found.maths!, true)).toEqual([
    { text: 'if ', bold: true },
    { latex: 'x_{i} = 2' },
    { text: ' and ', bold: true },
    { latex: 'y_{i}' },
    { text: ' then', bold: true },
  ]);
  expect(withMaths(own, [])).toBe(own);
});

test('a text that holds the sign of a formula already loses it', () => {
  expect(withoutObjects(line('a \ufffc b', 0, 0)).text).toBe('a   b');
  expect(richText('a', [])).toEqual([{ text: 'a' }]);
});
