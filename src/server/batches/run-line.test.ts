import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { storeAway } from '../../files/errors.ts';
import type { Files } from '../../files/files.ts';
import type { Line } from '../../jobs/jobs.ts';
import { runLine } from './run-line.ts';

it('does not blame a line for a store that does not answer', async () => {
  const files = { find: () => Promise.reject(storeAway()) } as Partial<Files> as Files;
  const line = { line: 1, offset: 0, bytes: 9, attempt: 1, batch: { id: 'b', inputFileId: 'f' } } as Line;
  const outcome = await runLine(line, new AbortController().signal, { files, app: new Hono() });
  expect(outcome).toEqual({ done: false, retryMs: expect.any(Number), blamed: false });
});
