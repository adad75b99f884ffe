import { z } from 'zod';
import { json } from '../reference/answers.ts';
import { callErrors, keyErrors } from '../reference/errors.ts';
import type { Operation } from '../reference/operation.ts';
import { parameter } from '../reference/parameter.ts';
import { form } from './error.ts';
import { analyzeBody } from './schema.ts';

const tag = 'Azure Document Intelligence';
const base = '/documentintelligence/documentModels/:id';
const kept = { form, codes: ['not_found', ...keyErrors] as const };

/** Azure's Document Intelligence. */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: base,
    tag,
    summary: 'Analyse a file: `prebuilt-read:analyze` or `prebuilt-layout:analyze`',
    parameters: [
      parameter('pages', 'As in `1-3,5`.'),
      parameter('outputContentFormat', '`text` or `markdown`.'),
      parameter('output', '`pdf`: the file with its text to search.'),
      parameter('stringIndexType', '`utf16CodeUnit`; else places are counted in code points.'),
    ],
    body: { type: 'application/json', schema: analyzeBody },
    answers: [{ status: 202, description: 'The address of the result is in `Operation-Location`.' }],
    errors: { form, codes: [...callErrors, 'not_found'] },
  },
  {
    ...{ method: 'get', path: `${base}/analyzeResults/:result`, tag, summary: 'The result of an analysis' },
    answers: json(z.looseObject({ status: z.literal('succeeded'), analyzeResult: z.looseObject({}) })),
    errors: kept,
  },
  {
    ...{ method: 'get', path: `${base}/analyzeResults/:result/pdf`, tag, summary: 'Its PDF' },
    answers: [{ status: 200, description: 'The PDF.', content: { 'application/pdf': z.string() } }],
    errors: kept,
  },
];
