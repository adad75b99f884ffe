import { expect, test } from 'vitest';
import { answersOf } from './golden.ts';
import { goldenOf, pageNames } from './page-file.ts';

test.each(pageNames())('%s is answered as before', async (name) => {
  expect(await answersOf(name)).toBe(goldenOf(name));
});
