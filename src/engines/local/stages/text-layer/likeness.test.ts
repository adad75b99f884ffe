import { expect, it } from 'vitest';
import { bare, likeness } from './likeness.ts';

const alike = (told: string, read: string) => likeness(bare(told), bare(read));

it.each([
  ['what a recogniser errs in', 'Illy, 0:10, café', 'lIIy 0 10 cafe'],
  ['small capitals', 'Harbour', 'HARBOUR'],
  ['nothing to compare', '—', '-'],
])('is whole for %s', (_, told, read) => expect(alike(told, read)).toBe(1));

it('is less for what is drawn as something else', () => {
  expect(alike('HARBOUR', 'harbour')).toBeLessThan(0.5);
  expect(alike('Thi hesdaus abbisici', 'The harbour office')).toBeLessThan(0.7);
  expect(alike('pay 19.63', 'pay 41.20')).toBeLessThan(0.7);
});
