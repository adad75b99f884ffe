import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PageFeature } from '../../../types/wants.ts';
import { stages } from './stages.ts';

const features: readonly PageFeature[] = ['words', 'tables', 'formulas', 'blocks', 'checkboxes', 'scripts'];

test.each([...features.map((feature) => [feature]), features])(
  'what a stage needs is there when %s is wanted',
  (...wanted) => {
    const given = new Set<string>();
    for (const { name, serves, needs, gives } of stages) {
      if (serves && !serves.some((feature) => wanted.includes(feature))) continue;
      for (const need of needs) expect(given, `${name} needs ${need}`).toContain(need);
      for (const gift of gives) given.add(gift);
    }
  },
);

test('stages bear names of their own, and each folder has a README', () => {
  const names = stages.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const folder = new URL('.', import.meta.url);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) expect(readdirSync(new URL(`${entry.name}/`, folder))).toContain('README.md');
});
