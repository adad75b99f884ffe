import { expect, test } from 'vitest';
import { isRightToLeft, toLogicalOrder } from './logical-order.ts';

test.each([
  ['םולש', 'שלום'],
  ['2026 תנש', 'שנת 2026'],
  ['ח"ש 12.50 ריחמ', 'מחיר 12.50 ש"ח'],
  ['(Open Source) ןורתפ', 'פתרון (Open Source)'],
  ['ابحرم', 'مرحبا'],
])('%s is written %s', (visual, logical) => {
  expect(toLogicalOrder(visual)).toBe(logical);
});

test('lines of other scripts stay as they are', () => {
  expect(toLogicalOrder('Total (incl. 5 %)')).toBe('Total (incl. 5 %)');
  expect(isRightToLeft('The price of שלום in Hebrew')).toBe(false);
});
