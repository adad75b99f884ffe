import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../engines/engine.ts';
import { createLocalEngine } from '../engines/local/local-engine.ts';
import { engineOf, readerOf } from '../engines/testing/read-pages.ts';
import { box, line, page } from '../tasks/test-pages.ts';
import { createReader } from './reader.ts';

const pages = [0, 1, 2].map((index) =>
  page([line(`Page ${index}`, box(10, 10, 200, 30))], { index, text: `Page ${index}` }),
);
const limits = { atOnce: 2, mostBytes: 1000 };
const bytes = Buffer.from('a picture');

it('reads bytes, paths, addresses of files and streams', async () => {
  const asked = readerOf(pages);
  const reader = createReader(createLocalEngine(asked), limits);
  const folder = await mkdtemp(join(tmpdir(), 'inkstone reader '));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'a picture.png');
  await writeFile(path, bytes);
  const sources = [
    path,
    pathToFileURL(path),
    bytes,
    new Uint8Array(bytes).buffer,
    new Blob([bytes]),
    createReadStream(path),
    new Blob([bytes]).stream(),
  ];
  for (const source of sources) {
    const { text, lines, warnings } = await reader.read(source);
    expect([text, lines.length, warnings]).toEqual(['Page 0\nPage 1\nPage 2', 3, []]);
  }
  expect(asked.asked.map(({ images }) => Buffer.from(images[0]!.bytes).toString())).toEqual(
    sources.map(() => 'a picture'),
  );
  await expect(reader.read(new URL('https://example.com/a.png'))).rejects.toMatchObject({ code: 'invalid_url' });
  await expect(reader.read(Buffer.alloc(1001))).rejects.toMatchObject({ code: 'image_bytes' });
  await expect(reader.read(join(folder, 'no.png'))).rejects.toMatchObject({ code: 'ENOENT' });
  await reader.close();
});

it('gives pages as they are read, tells of each, and stops where nobody reads on', async () => {
  let ended = false;
  const reader = createReader(
    createLocalEngine({
      ...readerOf([]),
      async *read() {
        try {
          yield* pages;
        } finally {
          ended = true;
        }
      },
    }),
    limits,
  );
  const told: number[] = [];
  for await (const { index } of reader.pages(bytes, { onPage: (each) => told.push(each.index) })) {
    if (index === 1) break;
  }
  expect([told, ended]).toEqual([[0, 1], true]);
});

it('answers each task with what it reads', async () => {
  const total = page([line('Total: 12.50', box(10, 10, 200, 30))], { text: 'Total: 12.50' });
  const reader = createReader(engineOf([total]), limits);
  expect((await reader.read(bytes, { schema: { Total: '' } })).values).toEqual({ Total: '12.50' });
  expect((await reader.read(bytes, { task: 'advanced_recognition' })).ocrResult).toHaveProperty('words_info');
  expect((await reader.read(bytes, { to: 'pdf' })).file?.mediaType).toBe('application/pdf');
  for (const wrong of [{ to: 'pdf', task: 'multi_lan' }, { pages: 'all' }] as const)
    await expect(reader.read(bytes, wrong)).rejects.toMatchObject({ code: 'invalid_request' });
});

/** Waits until it is told to stop. */
const waits: Engine = {
  async *answer({ signal }) {
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    throw new Error('it went on');
  },
  load: () => ({ waiting: 0, running: 0, workers: 1 }),
  close: async () => {},
};

it('ends with the signal of its caller, and with the reader', async () => {
  const reader = createReader(waits, { atOnce: 1, mostBytes: 1000 });
  const stop = new AbortController();
  const first = reader.read(bytes, { signal: stop.signal });
  const second = reader.read(bytes);
  stop.abort(new Error('enough'));
  await expect(first).rejects.toThrow('enough');
  await reader[Symbol.asyncDispose]();
  await expect(second).rejects.toMatchObject({ code: 'unavailable' });
  await expect(reader.read(bytes)).rejects.toThrow();
});
