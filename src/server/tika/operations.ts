import { z } from 'zod';
import { binaryBody, json } from '../reference/answers.ts';
import { callErrors, keyErrors } from '../reference/errors.ts';
import type { Answer, Operation } from '../reference/operation.ts';
import { form, metadataForm } from './error.ts';

const metadata = z.looseObject({ 'Content-Type': z.string(), 'X-TIKA:content': z.string().optional() });
const text: readonly Answer[] = [{ status: 200, description: 'Text.', content: { 'text/plain': z.string() } }];
const either: readonly Answer[] = [
  {
    status: 200,
    description: 'Text, or with `Accept: application/json` metadata and text.',
    content: { 'text/plain': z.string(), 'application/json': metadata, 'text/html': z.string() },
  },
];

const put = (path: string, summary: string, answers: readonly Answer[]): Operation => ({
  ...{ method: 'put', path, tag: 'Tika', summary, body: binaryBody, answers },
  errors: { form: path.startsWith('/rmeta') ? metadataForm : form, codes: callErrors },
});
const get = (path: string, summary: string): Operation => ({
  ...{ method: 'get', path, tag: 'Tika', summary, answers: text, errors: { form, codes: keyErrors } },
});

/** The server of Apache Tika. */
export const operations: readonly Operation[] = [
  get('/tika', 'A greeting'),
  put('/tika', 'The text of a file, or XHTML', either),
  put('/tika/text', 'The text of a file', either),
  ...['', '/text', '/xml', '/html'].map((path) =>
    put(`/rmeta${path}`, 'Metadata with the text', json(z.array(metadata))),
  ),
  put('/meta', 'Metadata', json(metadata)),
  put('/detect/stream', 'The type of a file', text),
  get('/version', 'A version'),
];
