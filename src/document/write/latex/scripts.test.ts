import { expect, test } from 'vitest';
import { scriptsOf } from './scripts.ts';

test.each([
  ['plain', undefined],
  ['中文', 'chinese'],
  ['々〇', 'chinese'],
  ['，', 'chinese'],
  // The first and the last character of GB 2312, and one that it lacks.
  ['啊齄', 'chinese'],
  ['丂', 'rare-chinese'],
  [`あ${'中'.repeat(18)}`, 'japanese'],
  [`あ${'中'.repeat(19)}`, 'chinese'],
  ['한한中', 'korean'],
  ['한中', 'rare-chinese'],
])('East Asian text of %s is %s', (text, script) => {
  expect(scriptsOf(text).eastAsian).toBe(script);
});

test.each([
  ['plain', 'none'],
  ['שלום abcd', 'some'],
  ['שלום abc', 'hebrew'],
  ['עברית عربي مرحبا', 'arabic'],
])('the direction of %s is %s', (text, direction) => {
  expect(scriptsOf(text).rightToLeft).toBe(direction);
});

test('Greek words need a font, letters of formulas do not', () => {
  expect(scriptsOf('αβ')).toMatchObject({ greek: false, others: false });
  expect(scriptsOf('αβγ')).toMatchObject({ greek: true, others: true });
});

test.each([
  ['ɏ', false],
  ['✓', false],
  ['Ɐ', true],
  ['☺', true],
])('%s needs a font of its own: %s', (sign, others) => {
  expect(scriptsOf(sign).others).toBe(others);
});
