import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createFolderFiles } from '../../files/folder/folder-files.ts';
import { createUploadStore, type UploadLimits } from './upload-store.ts';

const owner = { account: 'anonymous', model: 'qwen-vl-ocr' };
const limits = { maxBytes: 100, maxVersions: 1 };
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'inkstone-uploads-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function open(root: string, bounds: UploadLimits) {
  const files = await createFolderFiles(root);
  onTestFinished(() => files.close());
  return { files, ...createUploadStore(files, bounds) };
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
  await (await open(root, bounds)).put('dir/a', owner, of(`${'x'.repeat(60)}${'y'.repeat(30)}`), limits);
  const again = await open(root, bounds);
  const [found] = await again.find('dir/a');
  expect(found).toMatchObject(owner);
  expect(Buffer.from((await found?.read()) ?? []).toString()).toBe(`${'x'.repeat(60)}${'y'.repeat(30)}`);
  await expect(again.put('dir/b', owner, of('x'.repeat(90)), limits)).rejects.toMatchObject({ code: 'overloaded' });
});

it('gives back the room of what it refused', async () => {
  const store = await open(await folder(), { capacityBytes: 200, ttlSeconds: 100 });
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

it('counts uploads that arrive at the same time', async () => {
  const store = await open(await folder(), { capacityBytes: 150, ttlSeconds: 100 });
  const both = ['dir/a', 'dir/b'].map((key) => store.put(key, owner, of('x'.repeat(90)), limits));
  const outcomes = (await Promise.allSettled(both)).map(({ status }) => status);
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
});

it('asks the store rarely what it holds while there is room, and always when there is little', async () => {
  const files = await createFolderFiles(await folder());
  onTestFinished(() => files.close());
  const totals = vi.spyOn(files, 'totals');
  const store = createUploadStore(files, { capacityBytes: 1000, ttlSeconds: 100 });
  for (let i = 0; i < 9; i++) await store.put(`dir/${i}`, owner, of('x'.repeat(100)), limits);
  expect(totals).toHaveBeenCalledTimes(1);
  await store.put('dir/9', owner, of('x'.repeat(100)), limits);
  expect(totals).toHaveBeenCalledTimes(2);
  await expect(store.put('dir/10', owner, of('x'), limits)).rejects.toMatchObject({ code: 'overloaded' });
});

it('counts an upload whose record is just being written', async () => {
  const files = await createFolderFiles(await folder());
  onTestFinished(() => files.close());
  let write = () => {};
  const written = new Promise<void>((resolve) => {
    write = resolve;
  });
  let ended = () => {};
  const contentEnded = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const slow: typeof files = {
    ...files,
    async put(file, content, maxBytes) {
      const whole = Readable.from([await buffer(content)]);
      ended();
      await written;
      return files.put(file, whole, maxBytes);
    },
  };
  const store = createUploadStore(slow, { capacityBytes: 150, ttlSeconds: 100 });
  const first = store.put('dir/a', owner, of('x'.repeat(90)), limits);
  await contentEnded;
  // It asked what is held before the first one counted there, and its content comes after the first one's.
  const second = store.put(
    'dir/b',
    owner,
    (async function* () {
      write();
      await first;
      yield* of('x'.repeat(90));
    })(),
    limits,
  );
  await expect(second).rejects.toMatchObject({ code: 'overloaded' });
});

it('forgets what has expired', async () => {
  const store = await open(await folder(), { capacityBytes: 5, ttlSeconds: 100 });
  await store.put('dir/a', owner, of('old'), limits);
  await expect(store.put('dir/b', owner, of('new'), limits)).rejects.toMatchObject({ code: 'overloaded' });
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 101_000);
  expect(await store.find('dir/a')).toHaveLength(0);
  await store.put('dir/b', owner, of('new'), limits);
  expect(await store.find('dir/b')).toHaveLength(1);
});
