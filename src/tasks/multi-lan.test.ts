import { expect, test } from 'vitest';
import { multiLan } from './multi-lan.ts';

const configured = (taskConfig: unknown) => multiLan.configure!({ prompt: '', taskConfig }).scripts;

test('languages may be named', () => {
  expect(configured(undefined)).toBe(true);
  expect(configured({ languages: null })).toBe(true);
  expect(configured({ languages: ['ru', 'UK'] })).toEqual(['ru', 'uk']);
});

test.each([['ru'], [[]], [['klingon']], [[7]]])('%j names none', (languages) => {
  expect(() => configured({ languages })).toThrow(/ocr_options\.task_config\.languages/);
});
