import { expect, test } from 'vitest';
import { multiLan } from './multi-lan.ts';

const configured = (taskConfig: unknown) => multiLan.plan({ prompt: '', taskConfig }).wants;

test('languages may be named', () => {
  const features = new Set(['scripts']);
  expect(configured(undefined)).toEqual({ features });
  expect(configured({ languages: null })).toEqual({ features });
  expect(configured({ languages: ['ru', 'UK'] })).toEqual({ features, languages: ['ru', 'uk'] });
});

test.each([['ru'], [[]], [['klingon']], [[7]]])('%j names none', (languages) => {
  expect(() => configured({ languages })).toThrow(/ocr_options\.task_config\.languages/);
});
