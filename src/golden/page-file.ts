import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { languages } from '../types/language.ts';
import type { Seen } from './seen.ts';

/** What a page is asked for. */
export const answerNames = [
  'text',
  'lines',
  'blocks',
  'markdown',
  'latex',
  'html',
  'tables',
  'fields',
  'formulas',
] as const;
export type AnswerName = (typeof answerNames)[number];

const wishes = z.strictObject({
  /** How it was drawn, for people. */
  drawn: z.string(),
  want: z.array(z.enum(answerNames)).min(1).readonly(),
  /** Whether the page may be turned before it is read. */
  rotate: z.boolean().optional(),
  languages: z.array(z.enum(languages)).optional(),
  /** Of the fields; absent, all pairs. */
  schema: z.record(z.string(), z.unknown()).optional(),
});

/** `page.json` of a recorded page. */
export type Wishes = z.infer<typeof wishes>;

export const pagesFolder = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));

export const pageNames = (): string[] =>
  readdirSync(pagesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export const fileOf = (name: string, file: string) => `${pagesFolder}${name}/${file}`;

/** @throws ZodError for a page.json that isn't one */
export function wishesOf(name: string): Wishes {
  return wishes.parse(JSON.parse(readFileSync(fileOf(name, 'page.json'), 'utf8')));
}

export function seenOf(name: string): Seen {
  return JSON.parse(readFileSync(fileOf(name, 'seen.json'), 'utf8')) as Seen;
}

/** What the page is known to answer; empty for a new page. */
export function goldenOf(name: string): string {
  const file = fileOf(name, 'golden.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
