import { setMaxListeners } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { InkstoneError } from '../../types/error.ts';
import { createPool, type Pool, WorkerDied } from '../pool.ts';
import type { PoolEvent } from '../pool-options.ts';
import { processes } from './process.ts';

const never = new AbortController().signal;
setMaxListeners(0, never);
const mostBytes = 300e6;
const events: PoolEvent[] = [];
let folder: string;
let pool: Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkstone-process-'));
  // A process runs JavaScript.
  await build({
    ...{ configFile: false, logLevel: 'error' },
    build: { ssr: fileURLToPath(new URL('./test-program.ts', import.meta.url)), outDir: folder, emptyOutDir: false },
  });
  vi.stubEnv('INKSTONE_API_KEYS', 'secret');
  const program = pathToFileURL(join(folder, 'test-program.js'));
  pool = await createPool(processes(program, mostBytes), { size: 1, onEvent: (event) => events.push(event) });
});
beforeEach(() => void events.splice(0));
afterAll(async () => {
  vi.unstubAllEnvs();
  await pool.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (step: string, input: object, more: object = {}) =>
  pool.run<unknown>(step, input, { signal: never, order: 0, ...more });

const shared = (length: number) => new Uint8Array(new SharedArrayBuffer(length));

test('bytes go there and come back, into the memory that was lent for them', async () => {
  const bytes = shared(3_000_000).fill(7);
  const slab = shared(4_000_000);
  const doubled = (await run('double', { bytes, slab })) as Uint8Array;
  expect(doubled.buffer).toBe(slab.buffer);
  expect(doubled.length).toBe(bytes.length);
  expect(doubled.every((byte) => byte === 14)).toBe(true);
  const tooSmall = (await run('double', { bytes, slab: shared(10) })) as Uint8Array;
  expect(tooSmall.length).toBe(bytes.length);
  expect(tooSmall.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('a file is sent once: changed behind its back it is what it was', async () => {
  const [first, second] = [shared(10_000).fill(1), shared(10_000).fill(2)];
  expect(await run('sum', { bytes: first })).toBe(10_000);
  first.fill(9);
  expect(await run('sum', { bytes: first })).toBe(10_000);
  expect(await run('sum', { bytes: second })).toBe(20_000);
  expect(await run('sum', { bytes: shared(10_000).fill(3) })).toBe(30_000);
  // Two others came after it.
  expect(await run('sum', { bytes: first })).toBe(90_000);
  expect(await run('sum', { bytes: second.subarray(0, 10) })).toBe(20);
});

test.each(['SIGKILL', 'SIGSEGV', 'SIGABRT'])(
  'one that ends by %s in the middle costs that step a second try',
  async (signal) => {
    const mark = join(folder, signal);
    const steps = [run('crashOnce', { mark, signal }), run('sum', { bytes: shared(100).fill(1) })];
    expect(await Promise.all(steps)).toEqual(['second try', 100]);
    expect(events).toMatchObject([{ kind: 'died', step: 'crashOnce' }]);
  },
);

test('what ends every one that takes it is refused, and the next step is answered', async () => {
  const failed = run('crash', { signal: 'SIGSEGV' });
  const next = run('sum', { bytes: shared(100).fill(1) });
  await expect(failed).rejects.toBeInstanceOf(WorkerDied);
  expect(await next).toBe(100);
});

test('a step whose process is killed whenever it runs is nobody’s fault: it may come again', async () => {
  await expect(run('crash', { signal: 'SIGKILL' })).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  expect(events).toHaveLength(5);
  expect(await run('sum', { bytes: shared(100).fill(1) })).toBe(100);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s to all processes of a service does not stop it', async (signal) => {
  expect(await run('stay', { signal })).toBe('still here');
  expect(events).toEqual([]);
});

test('an endless loop is ended at its deadline', async () => {
  const deadline = { ms: 200, terminable: true, error: () => new InkstoneError('image_decode', 'takes too long') };
  const failed = expect(run('endless', {}, { deadline })).rejects.toMatchObject({ message: 'takes too long' });
  const next = run('sum', { bytes: shared(100).fill(1) });
  await failed;
  expect(await next).toBe(100);
});

test.runIf(process.platform === 'linux')('its memory is bounded and known', async () => {
  expect(await run('fill', { megabytes: 50 })).toBe(50);
  expect(pool.memory()).toBeGreaterThan(10e6);
  expect(pool.memory()).toBeLessThan(mostBytes);
  await expect(run('fill', { megabytes: 2000 })).rejects.toBeInstanceOf(WorkerDied);
  expect(await run('sum', { bytes: shared(100).fill(1) })).toBe(100);
});

test('it does not know the server’s keys', async () => {
  const names = (await run('environment', {})) as string[];
  expect(names).toContain('PATH');
  expect(names.filter((name) => name.startsWith('INKSTONE'))).toEqual([]);
});
