import { expect, test } from 'vitest';
import { cellText } from './cell-text.ts';
import { markPiece } from './marks.ts';
import { piece } from './test-tables.ts';

test('a wrapped line goes on after a space, a short one ends', () => {
  expect(cellText([piece('a line that is', 0, 0), piece('wrapped', 0, 25)])).toBe('a line that is wrapped');
  expect(cellText([piece('one', 0, 0), piece('a longer line', 0, 25)])).toBe('one\na longer line');
});

test('Chinese lines are joined without a space', () => {
  expect(cellText([piece('空气质量', 0, 0), piece('级别', 0, 25)])).toBe('空气质量级别');
});

test('pieces on one printed line stand in order', () => {
  expect(cellText([piece('two', 50, 2), piece('one', 0, 0)])).toBe('one two');
});

test('a flat mark is a dash, a speck that nobody can read is nothing', () => {
  expect(markPiece({ left: 10, top: 10, right: 22, bottom: 13 }, { text: '一', confidence: 0.6 }, 20)?.line.text).toBe(
    '-',
  );
  expect(markPiece({ left: 10, top: 10, right: 14, bottom: 14 }, { text: '.', confidence: 0.4 }, 20)).toBeUndefined();
  expect(markPiece({ left: 10, top: 5, right: 22, bottom: 20 }, { text: 'X', confidence: 0.95 }, 20)?.line.text).toBe(
    'X',
  );
});
