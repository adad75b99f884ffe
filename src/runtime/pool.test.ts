import { setMaxListeners } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { InkstoneError } from '../types/error.ts';
import { createPool, type Pool } from './pool.ts';
import type { PoolEvent, PoolOptions } from './pool-options.ts';
import { threads } from './thread.ts';

/** What `serveSteps` does, as plain JavaScript that a worker thread can run without a build. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { existsSync } from 'node:fs';
    import { parentPort, workerData } from 'node:worker_threads';
    if (workerData.needs && !existsSync(workerData.needs)) throw new Error('a model is missing');
    if (workerData.unlucky) {
      setInterval(() => Atomics.add(workerData.unlucky, 1, 1), 1);
      await new Promise((done) => setTimeout(done, 20));
      if (Atomics.add(workerData.unlucky, 0, 1) === 2) throw new Error('not the third');
    }
    let busy = false, ending = false;
    const deaths = new Set();
    async function run({ step, input, cancelled }) {
      if (step === 'endless') {
        while (Atomics.load(cancelled, 0) === 0) await new Promise((done) => setTimeout(done, 1));
        return { ok: true };
      }
      if (step === 'stuck') while (true);
      if (step === 'die') process.exit(3);
      if (step === 'die once') { const { writeFileSync } = await import('node:fs'); if (!existsSync(input.mark)) { writeFileSync(input.mark, ''); process.exit(3); } }
      if (step === 'fail') return { ok: false, code: 'image_decode', message: 'no picture', field: 'image' };
      await new Promise((done) => setTimeout(done, input.ms ?? 0));
      return { ok: true, output: input.value };
    }
    parentPort.on('message', async (request) => {
      if (request === 'end') ending = true;
      else if (request !== 'rest') { busy = true; parentPort.postMessage(await run(request)); busy = false; }
      if (ending && !busy) process.exit(0);
    });
    parentPort.postMessage('ready');
  `)}`,
);

const never = new AbortController().signal;
setMaxListeners(0, never);
const seconds: Record<string, number> = {};
let pool: Pool;
beforeAll(async () => {
  pool = await createPool(threads(worker, {}), {
    size: 1,
    patienceMs: 50,
    observe: (step, time) => {
      seconds[step] = time;
    },
  });
});
afterAll(() => pool.close());

const wait = (ms: number, value: unknown, order: number, signal = never) =>
  pool.run('wait', { ms, value }, { signal, order });

/** A pool of its own and what it tells. */
async function other(options: Partial<PoolOptions> = {}, workerData: unknown = {}) {
  const events: PoolEvent[] = [];
  const made = await createPool(threads(worker, workerData), {
    size: 1,
    patienceMs: 50,
    onEvent: (event) => events.push(event),
    ...options,
  });
  onTestFinished(() => made.close());
  const run = (step: string, input: unknown = {}, more: object = {}) =>
    made.run(step, input, { signal: never, order: 0, ...more });
  return { pool: made, events, run };
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'inkstone-pool-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

test('answers with the step’s output and says how long it took', async () => {
  expect(await wait(20, 'done', 0)).toBe('done');
  expect(seconds.wait).toBeGreaterThan(0.015);
});

test('an error keeps its code, message and field', async () => {
  await expect(pool.run('fail', {}, { signal: never, order: 0 })).rejects.toMatchObject({
    code: 'image_decode',
    message: 'no picture',
    field: 'image',
  });
});

test('runs what came first first, whenever it was handed in', async () => {
  const finished: number[] = [];
  await Promise.all(
    [0, 3, 1, 2, 1].map((order) => wait(2, order, order).then((value) => finished.push(value as number))),
  );
  expect(finished).toEqual([0, 1, 1, 2, 3]);
});

test('the next step of a page that comes first goes before what waits', async () => {
  const done: unknown[] = [];
  const first = wait(5, 'first', 1).then(async (value) => {
    done.push(value);
    done.push(await wait(0, 'its next', 1));
  });
  await Promise.all([first, wait(0, 'other', 2).then((value) => done.push(value))]);
  expect(done).toEqual(['first', 'its next', 'other']);
});

test('an aborted step that waits is not run; one that runs is left to end, and the worker goes on', async () => {
  const gone = new AbortController();
  const running = wait(30, 'running', 0, gone.signal);
  const waiting = wait(0, 'waiting', 0, gone.signal);
  gone.abort();
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  expect(await wait(0, 'next', 1)).toBe('next');
});

test('a running step can see that it was cancelled, and the next one is not', async () => {
  const gone = new AbortController();
  const endless = pool.run('endless', {}, { signal: gone.signal, order: 0 });
  const next = wait(5, 'next', 1);
  setTimeout(() => gone.abort(), 10);
  await expect(endless).rejects.toMatchObject({ code: 'cancelled' });
  expect(await next).toBe('next');
});

test('a step is tried once more when its worker dies; one that kills two fails alone', async () => {
  const { run, events } = await other();
  const mark = join(await folder(), 'mark');
  expect(await run('die once', { mark, value: 'second try' })).toBe('second try');
  await expect(run('die')).rejects.toMatchObject({ code: 'internal' });
  expect(await run('wait', { value: 'alive' })).toBe('alive');
  expect(events.map(({ kind }) => kind)).toEqual(['died', 'died', 'died']);
});

test('a worker that stays at a cancelled step is replaced', async () => {
  const gone = new AbortController();
  const stuck = pool.run('stuck', {}, { signal: gone.signal, order: 0 });
  const next = wait(0, 'next', 1);
  setTimeout(() => gone.abort(), 10);
  await expect(stuck).rejects.toMatchObject({ code: 'cancelled' });
  expect(await next).toBe('next');
});

const deadline = { ms: 30, error: () => new InkstoneError('image_decode', 'takes too long'), terminable: true };

test('a step that takes too long is answered at once and its worker replaced', async () => {
  const { run, events } = await other();
  await expect(run('stuck', {}, { deadline })).rejects.toMatchObject({ code: 'image_decode', retryable: false });
  expect(await run('wait', { value: 'next' }, { deadline: { ...deadline, ms: 5000 } })).toBe('next');
  expect(events.map(({ kind }) => kind)).toEqual(['too_slow']);
});

test('a step inside a model is told to stop, and its worker is used again', async () => {
  const { run, pool } = await other();
  const failed = expect(run('endless', {}, { deadline: { ...deadline, terminable: false } })).rejects;
  await failed.toMatchObject({ message: 'takes too long' });
  expect(await run('wait', { value: 'next' })).toBe('next');
  expect(pool.alive()).toBe(1);
});

test('heavy steps leave a worker to the others', async () => {
  const { run } = await other({ size: 2 });
  const finished: string[] = [];
  const note = (name: string, ms: number, heavy: boolean) =>
    run('wait', { ms }, { heavy }).then(() => finished.push(name));
  await Promise.all([note('heavy', 1000, true), note('heavy too', 1000, true), note('light', 5, false)]);
  expect(finished).toEqual(['light', 'heavy', 'heavy too']);
});

test('a heavy step waits for the worker that is being replaced', async () => {
  const { run } = await other({ size: 2 });
  const finished: string[] = [];
  const stuck = expect(run('stuck', {}, { deadline, heavy: true })).rejects.toMatchObject({
    message: 'takes too long',
  });
  const heavy = run('wait', { ms: 300 }, { heavy: true }).then(() => finished.push('heavy'));
  await stuck;
  await run('wait', { ms: 1 }).then(() => finished.push('light'));
  await heavy;
  expect(finished).toEqual(['light', 'heavy']);
});

test('a heavy step does not wait for a worker that can not be started', async () => {
  const needs = join(await folder(), 'model');
  await writeFile(needs, '');
  const { run } = await other({ size: 2, retryMs: 10_000 }, { needs });
  await rm(needs);
  await expect(run('stuck', {}, { deadline, heavy: true })).rejects.toMatchObject({ message: 'takes too long' });
  expect(await run('wait', { value: 'alone' }, { heavy: true })).toBe('alone');
});

test('what has become known while a step waited keeps it from running', async () => {
  const { run } = await other();
  let known: InkstoneError | undefined;
  const first = run('wait', { ms: 20 });
  const second = expect(run('wait', {}, { refused: () => known })).rejects.toMatchObject({ code: 'image_decode' });
  known = new InkstoneError('image_decode', 'the same file was too much');
  await Promise.all([first, second]);
  expect(await run('wait', { value: 'next' })).toBe('next');
});

test('workers that can not be started are tried again, with what waits for them', async () => {
  const path = await folder();
  const needs = join(path, 'model');
  await writeFile(needs, '');
  const { run, events, pool } = await other({ retryMs: 20 }, { needs });
  await rm(needs);
  const answered = run('die once', { mark: join(path, 'mark'), value: 'second try' });
  const failures = () => events.filter(({ kind }) => kind === 'start_failed').length;
  await expect.poll(failures, { timeout: 20_000 }).toBeGreaterThan(1);
  expect(pool.alive()).toBe(0);
  await writeFile(needs, '');
  expect(await answered).toBe('second try');
  expect(events.find(({ kind }) => kind === 'start_failed')).toMatchObject({ failures: 1, retryMs: 20 });
});

test('without any worker for long, it is hopeless, and what waits is told so', async () => {
  const path = await folder();
  const needs = join(path, 'model');
  await writeFile(needs, '');
  const causes: unknown[] = [];
  const { run } = await other({ retryMs: 1, onHopeless: (cause) => causes.push(cause) }, { needs });
  await rm(needs);
  await expect(run('die once', { mark: join(path, 'mark') })).rejects.toMatchObject({ code: 'unavailable' });
  expect(causes).toHaveLength(1);
});

test('a start that fails ends the workers that did start', async () => {
  const unlucky = new Int32Array(new SharedArrayBuffer(8));
  await expect(createPool(threads(worker, { unlucky }), { size: 3 })).rejects.toThrow('not the third');
  const beats = Atomics.load(unlucky, 1);
  expect(beats).toBeGreaterThan(0);
  await new Promise((done) => setTimeout(done, 50));
  expect(Atomics.load(unlucky, 1)).toBe(beats);
});

test('a worker that stays too large is replaced between steps', async () => {
  const { run, events } = await other({ isLarge: () => true, renewAfterMs: 0 });
  while (events.length === 0) expect(await run('wait', { value: 1, ms: 10 })).toBe(1);
  expect(await run('wait', { value: 2 })).toBe(2);
  expect(events.map(({ kind }) => kind)).toEqual(['renewed']);
});

test('closing lets a worker end its step, which is answered at once', async () => {
  const { run, pool } = await other({ size: 2 });
  const running = expect(run('wait', { ms: 50 })).rejects.toMatchObject({ code: 'unavailable', status: 503 });
  const began = performance.now();
  await pool.close();
  await running;
  expect(performance.now() - began).toBeGreaterThan(40);
});

test('further workers are started when a step waits, and no more than there may be', async () => {
  const { run, pool } = await other({ size: 2, first: 1 });
  expect(await run('wait', { value: 'alone' })).toBe('alone');
  expect(pool.alive()).toBe(1);
  const finished: string[] = [];
  const long = run('wait', { ms: 3000 }, { heavy: true }).then(() => finished.push('long'));
  await Promise.all([1, 2, 3].map((value) => run('wait', { value }).then(() => finished.push('short'))));
  expect(pool.alive()).toBe(2);
  await long;
  expect(finished).toEqual(['short', 'short', 'short', 'long']);
});
