import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Engine } from '../engines/engine.ts';
import { createReader } from '../library/reader.ts';
import type { Question } from '../types/question.ts';
import { batchFolder } from './batch-folder.ts';

const receipt = new URL('../../examples/receipt.png', import.meta.url);
const usage = { inputTokens: 0, outputTokens: 0, imageTokens: 0, textTokens: 0 };

it('reads each file into one of its own, and goes on where it ended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-batch-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of ['a.png', 'b/a.png', 'bad.png']) await cp(receipt, join(folder, 'in', name));
  let problems = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    problems += text;
    return true;
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const asked: Question[] = [];
  const engine: Engine = {
    // biome-ignore lint/correctness/useYield: an answer without pieces
    async *answer(question) {
      asked.push(question);
      const [image] = question.images;
      if (image?.field.endsWith('bad.png') && asked.length <= 3) throw new Error('can not be read');
      return { text: 'read', usage, pages: [], warnings: [], task: question.task };
    },
    load: () => ({ waiting: 0, running: 0, workers: 1 }),
    close: async () => {},
  };
  const out = join(folder, 'out');
  const run = () =>
    batchFolder(join(folder, 'in'), out, 'markdown', async () => ({
      reader: createReader(engine, { atOnce: 1, mostBytes: 1e6 }),
      atOnce: 1,
    }));
  const outputs = async () => (await readdir(out, { recursive: true })).filter((name) => name.includes('.')).sort();

  expect(await run()).toBe(1);
  expect(problems).toContain('bad.png: can not be read');
  expect(await outputs()).toEqual(['a.png.md', 'b/a.png.md']);
  expect(await readFile(join(out, 'b/a.png.md'), 'utf8')).toBe('read\n');
  expect(asked[0]).toMatchObject({
    task: 'document_parsing',
    taskConfig: { output_format: 'markdown', fenced: false },
  });

  // What a killed run leaves behind is not taken for done.
  await writeFile(join(out, 'bad.png.md.partial'), 'ha');
  expect(await run()).toBe(0);
  expect(asked).toHaveLength(4);
  expect(await outputs()).toEqual(['a.png.md', 'b/a.png.md', 'bad.png.md']);
  expect(await run()).toBe(0);
  expect(asked).toHaveLength(4);
});
