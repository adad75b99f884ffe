import { expect, test } from 'vitest';
import { looksDiffer } from './looks.ts';
import { pageNames } from './page-file.ts';

test.each(pageNames())('the pixels of %s say what they said', async (name) => {
  expect(await looksDiffer(name)).toEqual([]);
});
