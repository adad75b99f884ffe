import { expect, test } from 'vitest';
import { readersFor } from './writing-systems.ts';

test.each([
  [false, true, []],
  [true, true, ['vi', 'ko', 'be', 'ar', 'he']],
  [['zh', 'en', 'fr'], true, []],
  [['ru', 'uk'], false, ['be']],
  [['ko', 'en'], true, ['ko']],
  [['el'], false, ['el']],
] as const)('%j is read by the main recogniser: %s, by the second one for %j', (scripts, main, second) => {
  const features = new Set(scripts === false ? [] : (['scripts'] as const));
  const readers = readersFor({ features, languages: typeof scripts === 'object' ? scripts : undefined });
  expect(readers.main).toBe(main);
  expect(readers.systems.map(({ languages }) => languages[0])).toEqual(second);
});
