import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ReadResult } from '../library/read-result.ts';
import type { Page } from '../types/page.ts';
import { readForm } from './read-form.ts';

const quad = [
  [0, 0],
  [9, 0],
  [9, 5],
  [0, 5],
] as const;
const table = { ...{ rows: 0, columns: 0, confidence: 1, quad }, cells: [] };
const page: Page = {
  ...{ image: 0, index: 0, width: 20, height: 10, rotation: 0, text: '', lines: [] },
  tables: [table],
};
const answer = (more: Partial<ReadResult> = {}): ReadResult => ({
  ...{
    text: 'made',
    usage: { inputTokens: 0, outputTokens: 0, imageTokens: 0, textTokens: 0 },
    pages: [page],
    warnings: [],
    ...{ lines: [], tables: [table], blocks: [], formulas: [], values: {}, ocrResult: {}, file: undefined },
  },
  ...more,
});

async function place(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-form-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, name);
}

test('a form is asked for by its name, without its fence', () => {
  const { asks } = readForm({ to: 'latex' }, 1);
  expect(asks).toEqual({ task: 'document_parsing', taskConfig: { output_format: 'latex', fenced: false } });
  expect(readForm({ table: 'csv' }, 2).asks).toMatchObject({ task: 'table_parsing' });
});

test('every language is read, whatever the form; those named, surely', () => {
  expect(readForm({}, 2).asks).toEqual({ task: 'multi_lan' });
  expect(readForm({ lang: 'ru,DE' }, 1).asks).toEqual({ task: 'multi_lan', taskConfig: { languages: ['ru', 'de'] } });
  expect(readForm({ lang: 'ar', to: 'html' }, 1).asks.taskConfig).toMatchObject({ languages: ['ar'] });
  expect(() => readForm({ lang: 'ru,xx' }, 1)).toThrow('--lang takes');
});

test('text goes to standard output, a heading above where there are several files', () => {
  expect(readForm({ to: 'html' }, 1).render('a', answer(), false)).toBe('made');
  expect(readForm({ table: 'csv' }, 2).render('a', answer(), true)).toBe('==> a <==\nmade\n');
  const told = readForm({ table: 'json' }, 1).render('a', answer({ ocrResult: { tables: [] } }), false);
  expect(told).toBe('{"file":"a","tables":[]}');
});

test('a file is written where it was asked for', async () => {
  const out = await place('a.pdf');
  const file = { name: 'document.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF') };
  const form = readForm({ to: 'pdf', out }, 1);
  await form.write!(answer({ file }), 'a.png');
  expect(await readFile(out, 'utf8')).toBe('%PDF');
  expect(form.render('a', answer(), false)).toBeUndefined();
  await readForm({ to: 'text', out }, 1).write!(answer(), 'a.png');
  expect(await readFile(out, 'utf8')).toBe('made\n');
});

test('a file without a table is a failure, not an empty answer', async () => {
  const none = answer({ pages: [{ ...page, tables: [] }] });
  expect(() => readForm({ table: 'csv' }, 1).render('a', none, false)).toThrow('no table was found');
  expect(() => readForm({ to: 'csv' }, 1).render('a', none, false)).toThrow('no table was found');
  await expect(readForm({ table: 'xlsx', out: 'never' }, 1).write!(none, 'a.png')).rejects.toThrow(
    'no table was found',
  );
});
