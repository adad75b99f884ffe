import { expect, test } from 'vitest';
import { withoutLookAlikes } from './look-alikes.ts';

test.each([
  ['a hand-written word', 'теле лошаgи, gругая', 'теле лошади, другая'],
  ['capitals', 'МOCКВА — столица', 'МОСКВА — столица'],
  ['a Cyrillic letter in a Latin word', 'Total аmount', 'Total amount'],
  ['Vietnamese', 'Vіệt Nam', 'Việt Nam'],
])('%s becomes whole', (_, read, expected) => {
  expect(withoutLookAlikes(read)).toBe(expected);
});

test.each([
  'язык Python и R',
  'IT-специалист',
  'МоскваRussia',
  'ул. Ленина, 63км',
  'витамин C',
  'Total amount',
  'работаfl',
])('%s stays', (text) => {
  expect(withoutLookAlikes(text)).toBe(text);
});
