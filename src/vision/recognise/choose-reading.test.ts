import { expect, test } from 'vitest';
import { chooseReading, settleReadings } from './choose-reading.ts';
import { writingSystems } from './writing-systems.ts';

const reading = (text: string, confidence: number) => ({ text, confidence, positions: [] });

test.each([
  ['Hangul beats what the main recogniser makes of it', reading('个외', 0.6), reading('한국어', 0.96), '한국어'],
  [
    'Vietnamese marks beat the same letters without them',
    reading('Viet Nam', 0.94),
    reading('Việt Nam', 0.93),
    'Việt Nam',
  ],
  ['a letter that the main recogniser left out tells', reading('QUC', 0.98), reading('QUỐC', 0.8), 'QUỐC'],
  ['Latin alone stays with the main recogniser', reading('Total', 0.97), reading('Total', 0.99), 'Total'],
  ['sure Chinese stays', reading('中文', 0.99), reading('한', 0.99), '中文'],
  ['a letter or two are no match for a word in kana', reading('ピンポン', 0.67), reading('עג', 0.84), 'ピンポン'],
  ['a lone letter may be a sign', reading('o', 0.6), reading('ע', 0.8), 'o'],
  ['an unsure second reading changes nothing', reading('MOCKBA', 0.95), reading('МОСКВА', 0.6), 'MOCKBA'],
])('%s', (_, main, other, expected) => {
  expect(chooseReading(main, other, writingSystems).text).toBe(expected);
});

test('a letter here and there is no writing system, a page of them is', () => {
  const spanish = [
    reading('He dicho y repito que las iras te ahogan', 0.97),
    chooseReading(reading('repito', 0.9), reading('repitọ', 0.9), writingSystems),
  ];
  expect(settleReadings(spanish, writingSystems).map(({ text }) => text)[1]).toBe('repito');
  const vietnamese = [
    chooseReading(reading('Tieng Viet', 0.9), reading('Tiếng Việt', 0.9), writingSystems),
    reading('Hà Nội', 0.9),
  ];
  expect(settleReadings(vietnamese, writingSystems)[0]!.text).toBe('Tiếng Việt');
});

test('marks strewn over lines of English are specks, whatever one of them comes to', () => {
  const line = (main: string, other: string) =>
    chooseReading(reading(main, 0.97), reading(other, 0.97), writingSystems);
  const english = [
    line('was predeceased by his wife, who was a', 'was predeceased by his wife, who wậș ắ'),
    line('the past 11 years was fittingly recognised', 'the past 11 years was fittingly rẹcognised'),
    line('surely the worst on record in the West', 'surely the worst ọn record in the West'),
    line('land, though not so bad elsewhere; even so', 'land, though not so bad. ẹlsewhere; even so'),
    line('most crop yields were higher than the ten', 'most crop yields were higher than the ten'),
    line('year average. Of most significance to Scots', 'year average. Of most significance to Scots'),
  ];
  const greeting = line('Chuc mung nam moi, van su nhu y', 'Chúc mừng năm mới, vạn sự như ý');
  expect(settleReadings([...english, greeting], writingSystems).map(({ text }) => text)).toEqual([
    ...english.map(({ both }) => both!.main.text),
    'Chúc mừng năm mới, vạn sự như ý',
  ]);
});

test('on a Russian page, less is needed to believe a Russian line, and nothing changes for a Latin one', () => {
  const chosen = (main: [string, number], other: [string, number]) =>
    chooseReading(reading(...main), reading(...other), writingSystems);
  const lines = [
    chosen(['Bemukecmbo', 0.5], ['Величие', 0.9]),
    chosen(['n ragkaa cmapocmb', 0.8], ['и гадкая старость', 0.6]),
    chosen(['Total amount due', 0.98], ['Total аmount due', 0.9]),
  ];
  expect(lines[1]!.text).toBe('n ragkaa cmapocmb');
  expect(settleReadings(lines, writingSystems).map(({ text }) => text)).toEqual([
    'Величие',
    'и гадкая старость',
    'Total amount due',
  ]);
});
