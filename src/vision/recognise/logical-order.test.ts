import { expect, test } from 'vitest';
import { chooseReading, settleReadings } from './choose-reading.ts';
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

const reading = (text: string, confidence: number) => ({ text, confidence, positions: [] });

test.each([
  ['Hangul beats what the main recogniser makes of it', reading('个외', 0.6), reading('한국어', 0.96), '한국어'],
  [
    'Vietnamese marks beat the same letters without them',
    reading('Viet Nam', 0.94),
    reading('Việt Nam', 0.93),
    'Việt Nam',
  ],
  ['Latin alone stays with the main recogniser', reading('Total', 0.97), reading('Total', 0.99), 'Total'],
  ['sure Chinese stays', reading('中文', 0.99), reading('한', 0.99), '中文'],
  ['an unsure second reading changes nothing', reading('MOCKBA', 0.95), reading('МОСКВА', 0.6), 'MOCKBA'],
])('%s', (_, main, other, expected) => {
  expect(chooseReading(main, other).text).toBe(expected);
});

test('a letter here and there is no writing system, a page of them is', () => {
  const spanish = [
    reading('He dicho y repito que las iras te ahogan', 0.97),
    chooseReading(reading('repito', 0.9), reading('repitọ', 0.9)),
  ];
  expect(settleReadings(spanish).map(({ text }) => text)[1]).toBe('repito');
  const vietnamese = [chooseReading(reading('Tieng Viet', 0.9), reading('Tiếng Việt', 0.9)), reading('Hà Nội', 0.9)];
  expect(settleReadings(vietnamese)[0]!.text).toBe('Tiếng Việt');
});
