import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createFolderStore } from './folder-store.ts';

const owner = { account: 'anonymous', model: 'qwen-vl-ocr' };
const limits = { maxBytes: 100, maxVersions: 1 };
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'inkstone-uploads-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function* of(text: string): AsyncGenerator<Uint8Array> {
  const middle = text.length >> 1;
  yield Buffer.from(text.slice(0, middle));
  yield Buffer.from(text.slice(middle));
}

afterEach(() => vi.restoreAllMocks());

it('keeps uploads over a restart, and counts them', async () => {
  const root = await folder();
  const bounds = { capacityBytes: 150, ttlSeconds: 100 };
  await (await createFolderStore(root, bounds)).put('dir/a', owner, of(`${'x'.repeat(60)}${'y'.repeat(30)}`), limits);
  const again = await createFolderStore(root, bounds);
  const [found] = await again.find('dir/a');
  expect(found).toMatchObject(owner);
  expect(Buffer.from((await found?.read()) ?? []).toString()).toBe(`${'x'.repeat(60)}${'y'.repeat(30)}`);
  await expect(again.put('dir/b', owner, of('x'.repeat(90)), limits)).rejects.toMatchObject({ code: 'overloaded' });
});

it('gives back the room of what it refused', async () => {
  const store = await createFolderStore(await folder(), { capacityBytes: 200, ttlSeconds: 100 });
  await store.put('dir/a', owner, of('first'), limits);
  for (let i = 0; i < 5; i++) {
    await expect(store.put('dir/a', owner, of('x'.repeat(90)), limits)).rejects.toMatchObject({
      code: 'upload_denied',
    });
    await expect(store.put('dir/b', owner, of('x'.repeat(101)), limits)).rejects.toMatchObject({ code: 'image_bytes' });
  }
  await store.put('dir/c', owner, of('x'.repeat(90)), limits);
  expect(await store.find('dir/c')).toHaveLength(1);
  expect(await store.find('dir/a')).toHaveLength(1);
});

it('sweeps what has expired from the disk', async () => {
  const root = await folder();
  const store = await createFolderStore(root, { capacityBytes: 200, ttlSeconds: 100 });
  await store.put('dir/a', owner, of('old'), limits);
  await store.sweep();
  expect(await store.find('dir/a')).toHaveLength(1);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 101_000);
  expect(await store.find('dir/a')).toHaveLength(0);
  await store.put('dir/b', owner, of('new'), limits);
  await store.sweep();
  expect(await readdir(join(root, 'keys'))).toHaveLength(1);
  expect(await store.find('dir/b')).toHaveLength(1);
});
