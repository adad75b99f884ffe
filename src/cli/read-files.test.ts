import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalEngine } from '../engines/local/local-engine.ts';
import { readerOf } from '../engines/testing/read-pages.ts';
import { createReader } from '../library/reader.ts';
import { InkstoneError } from '../types/error.ts';
import type { Page } from '../types/page.ts';
import { type ReadOptions, readFiles } from './read-files.ts';
import { readForm } from './read-form.ts';

const quad = [
  [0, 0],
  [9.96, 0],
  [9.96, 5],
  [0, 5],
] as const;

const page = (text: string): Page => {
  const line = { text, quad, confidence: 0.98765, angle: 0 };
  return { image: 0, index: 0, width: 20, height: 10, rotation: 0, text, lines: [line] };
};

/** Reads the bytes as the pages' texts, one a line. */
const engine = createLocalEngine({
  ...readerOf([]),
  async *read({ images }) {
    const text = Buffer.from(images[0]!.bytes).toString();
    if (text === 'broken') throw new InkstoneError('image_decode', 'it is broken');
    for (const each of text.split('\n')) yield page(each);
  },
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkstone-read-'));
  await writeFile(join(folder, 'a.png'), 'one\ntwo');
  await writeFile(join(folder, 'b.png'), 'broken');
  await writeFile(join(folder, 'c.png'), 'three');
});
afterEach(() => rm(folder, { recursive: true }));

async function read(names: readonly string[], options: Partial<ReadOptions> = {}) {
  const out: string[] = [];
  const problems: string[] = [];
  let steps = 0;
  const code = await readFiles(
    createReader(engine, { atOnce: 2, mostBytes: 1000 }),
    names.map((name) => ({ name: join(folder, name) })),
    { form: readForm({}, names.length), enableRotate: false, atOnce: 2, ...options },
    {
      out: (text) => void out.push(text),
      problem: (text) => void problems.push(text),
      progress: { expect: () => {}, step: () => void steps++, clear: () => {}, stop: () => {} },
    },
  );
  return { code, out: out.join(''), problems: problems.join(''), steps };
}

describe('readFiles', () => {
  it('prints the text of one file and nothing else', async () => {
    expect(await read(['c.png'])).toEqual({ code: 0, out: 'three\n', problems: '', steps: 1 });
  });

  it('goes on after a file that fails, and answers 1', async () => {
    const { code, out, problems, steps } = await read(['a.png', 'b.png', 'no.png', 'c.png']);
    expect(code).toBe(1);
    expect(out).toContain('a.png <==\none\n\ntwo\n');
    expect(out).toContain('c.png <==\nthree\n');
    expect(problems).toMatch(/b\.png: it is broken\n.*no\.png: ENOENT/);
    expect(steps).toBe(4);
  });

  it('writes one JSON a file', async () => {
    const { out } = await read(['a.png', 'c.png'], { form: readForm({ json: true }, 2) });
    const files = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(files.map(({ pages }) => pages.length)).toEqual([2, 1]);
    expect(files[1].pages[0]).toEqual({
      page: 0,
      width: 20,
      height: 10,
      rotation: 0,
      text: 'three',
      lines: [
        {
          text: 'three',
          quad: [
            [0, 0],
            [10, 0],
            [10, 5],
            [0, 5],
          ],
          confidence: 0.9877,
          angle: 0,
        },
      ],
    });
  });

  it('hands over bytes and pages, and counts a failure there as one of the file', async () => {
    const seen: string[] = [];
    await read(['c.png'], { onRead: async (bytes, { pages }) => void seen.push(`${bytes.length} ${pages[0]?.text}`) });
    expect(seen).toEqual(['5 three']);
    const failing = await read(['c.png'], { onRead: () => Promise.reject(new Error('the disk is full')) });
    expect(failing).toMatchObject({ code: 1, out: '' });
    expect(failing.problems).toContain('the disk is full');
  });
});
