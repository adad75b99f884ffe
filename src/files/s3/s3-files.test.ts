import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startS3 } from '../../../bench/services/s3.mjs';
import { startOrSkip } from '../../../bench/services/start-or-skip.mjs';
import { filesContract } from '../testing/contract.ts';
import { openBucket } from './bucket.ts';
import { createS3Files } from './s3-files.ts';

const MiB = 1024 * 1024;
const folder = await mkdtemp(join(tmpdir(), 'inkstone-s3-'));
const { service, skipped } = await startOrSkip(() => startS3(folder));
afterAll(async () => {
  await service?.stop('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

let prefix = '';
const options = () => ({
  endpoint: service?.env.INKSTONE_S3_ENDPOINT ?? '',
  bucket: service?.env.INKSTONE_S3_BUCKET ?? '',
  accessKeyId: service?.env.INKSTONE_S3_ACCESS_KEY_ID ?? '',
  secretAccessKey: service?.env.INKSTONE_S3_SECRET_ACCESS_KEY ?? '',
  region: 'us-east-1',
  prefix,
});

describe.skipIf(skipped)(`S3${skipped ?? ''}`, () => {
  // Every test has a part of the bucket of its own.
  filesContract('a bucket', async () => {
    const test = `${expect.getState().currentTestName}`;
    if (!prefixes.has(test)) prefixes.set(test, `${randomUUID()}/`);
    prefix = prefixes.get(test) ?? '';
    return createS3Files(openBucket(options()));
  });
  const prefixes = new Map<string, string>();

  const file = (id: string, expiresAt: number | null = null) => ({
    id,
    owner: 'account/a',
    filename: 'x',
    purpose: 'batch',
    expiresAt,
  });
  async function opened() {
    prefix = `${randomUUID()}/`;
    const bucket = openBucket(options());
    const files = createS3Files(bucket);
    onTestFinished(() => files.close());
    const names = async () => {
      const found: string[] = [];
      for await (const name of bucket.list('')) found.push(name);
      return found;
    };
    return { files, bucket, names };
  }

  it('leaves nothing of files that are gone', async () => {
    const { files, names } = await opened();
    await files.put(file('a'), Readable.from([Buffer.from('a')]), 9);
    await files.put(file('b', Date.now() - 1), Readable.from([Buffer.from('b')]), 9);
    await files.remove('a');
    await files.sweep();
    // What is due later says only that there was a file.
    expect((await names()).filter((name) => !name.startsWith('due/'))).toEqual([]);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3 * 3_600_000);
    await files.sweep();
    vi.restoreAllMocks();
    expect(await names()).toEqual([]);
  });

  it('removes in time what a process left behind that ended before the record was written', async () => {
    const { files, bucket, names } = await opened();
    const ends = createS3Files({
      ...bucket,
      async put(name, content) {
        if (name.startsWith('records/')) throw new Error('the process ended here');
        await bucket.put(name, content);
      },
    });
    const content = Readable.from([Buffer.from('a')]);
    await expect(ends.put(file('a', Date.now() + 1000), content, 9)).rejects.toThrow('ended here');
    expect((await names()).some((name) => name.startsWith('contents/'))).toBe(true);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5000);
    await files.sweep();
    vi.restoreAllMocks();
    expect((await names()).filter((name) => !name.startsWith('owners/'))).toEqual([]);
    expect((await files.list('account/a', { limit: 9, newestFirst: false })).files).toEqual([]);
  });

  it('holds no more than a part of a file in memory', async () => {
    const { bucket } = await opened();
    const parts: number[] = [];
    const files = createS3Files({
      ...bucket,
      async putLarge(name) {
        const large = await bucket.putLarge(name);
        return { ...large, part: (content) => large.part(content).finally(() => parts.push(content.length / MiB)) };
      },
    });
    const pieces = Array.from({ length: 20 }, () => Buffer.alloc(MiB));
    await files.put(file('large'), Readable.from(pieces), 30 * MiB);
    expect(parts).toEqual([8, 8, 4]);
  });

  it('says that the store is away, and does not take that for a file that is not there', async () => {
    const { files } = await opened();
    await files.put(file('a'), Readable.from([Buffer.from('a')]), 9);
    const nobody = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    onTestFinished(() => void nobody.close());
    const { port } = nobody.address() as { port: number };
    const away = createS3Files(openBucket({ ...options(), endpoint: `http://127.0.0.1:${port}` }));
    await expect(away.find('a')).rejects.toMatchObject({ code: 'overloaded' });
    await expect(buffer(Readable.from(away.read('a')))).rejects.toMatchObject({ code: 'overloaded' });
    const wrongKey = createS3Files(openBucket({ ...options(), secretAccessKey: 'wrong' }));
    await expect(wrongKey.find('a')).rejects.toMatchObject({ code: 'overloaded' });
    for (const store of [away, wrongKey]) store.close();
  });
});
