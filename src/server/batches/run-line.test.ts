import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { noFile, storeAway } from '../../files/errors.ts';
import type { Files } from '../../files/files.ts';
import type { Line } from '../../jobs/jobs.ts';
import { runLine } from './run-line.ts';

const outcomeOf = (error: Error) => {
  const content: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
  const files = { read: () => content } as Partial<Files> as Files;
  const line = { line: 1, offset: 0, bytes: 9, attempt: 1, batch: { id: 'b', inputFileId: 'f' } } as Line;
  return runLine(line, new AbortController().signal, { files, app: new Hono() });
};

it('does not blame a line for a store that does not answer', async () => {
  expect(await outcomeOf(storeAway())).toEqual({ done: false, retryMs: expect.any(Number), blamed: false });
});

it('answers a line whose file is gone with an error', async () => {
  expect(await outcomeOf(noFile('f'))).toMatchObject({
    done: true,
    ok: false,
    text: expect.stringContaining('file_not_found'),
  });
});
