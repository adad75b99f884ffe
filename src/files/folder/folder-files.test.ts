import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesContract } from '../testing/contract.ts';
import { createFolderFiles } from './folder-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkstone-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

filesContract('a folder', () => createFolderFiles(folder));

it('removes in time what a process left behind that ended in between', async () => {
  const files = await createFolderFiles(folder);
  const old = new Date(Date.now() - 3 * 60 * 60_000);
  for (const [place, name] of [
    ['partial', 'half'],
    ['contents', 'unrecorded'],
  ] as const) {
    await writeFile(join(folder, place, name), 'x');
    await utimes(join(folder, place, name), old, old);
    await writeFile(join(folder, place, `${name}-new`), 'x');
  }
  await files.sweep();
  expect(await readdir(join(folder, 'partial'))).toEqual(['half-new']);
  expect(await readdir(join(folder, 'contents'))).toEqual(['unrecorded-new']);
  files.close();
});

it('knows its secret again without writing anything, since the disk may be full', async () => {
  const files = await createFolderFiles(folder);
  const secret = await files.secret();
  const before = (await stat(folder)).mtimeMs;
  expect(await files.secret()).toEqual(secret);
  expect((await stat(folder)).mtimeMs).toBe(before);
  files.close();
});
