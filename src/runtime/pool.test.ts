import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool, type Pool } from './pool.ts';

/** What `serveSteps` does, as plain JavaScript that a worker thread can run without a build. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', async ({ step, input, cancelled }) => {
      if (step === 'endless') {
        while (Atomics.load(cancelled, 0) === 0) await new Promise((done) => setTimeout(done, 1));
        return parentPort.postMessage({ ok: true });
      }
      if (step === 'stuck') while (true);
      if (step === 'die') process.exit(3);
      if (step === 'fail') return parentPort.postMessage({ ok: false, code: 'image_decode', message: 'no picture', field: 'image' });
      await new Promise((done) => setTimeout(done, input.ms));
      parentPort.postMessage({ ok: true, output: input.value });
    });
    parentPort.postMessage('ready');
  `)}`,
);

const never = new AbortController().signal;
const seconds: Record<string, number> = {};
let pool: Pool;
beforeAll(async () => {
  pool = await createPool(worker, {
    size: 1,
    workerData: {},
    patienceMs: 50,
    observe: (step, time) => {
      seconds[step] = time;
    },
  });
});
afterAll(() => pool.close());

const wait = (ms: number, value: unknown, order: number, signal = never) =>
  pool.run('wait', { ms, value }, { signal, order });

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

test('a worker that dies fails its step alone and is replaced', async () => {
  await expect(pool.run('die', {}, { signal: never, order: 0 })).rejects.toMatchObject({ code: 'internal' });
  expect(await wait(0, 'alive', 0)).toBe('alive');
});

test('a worker that stays at a cancelled step is replaced', async () => {
  const gone = new AbortController();
  const stuck = pool.run('stuck', {}, { signal: gone.signal, order: 0 });
  const next = wait(0, 'next', 1);
  setTimeout(() => gone.abort(), 10);
  await expect(stuck).rejects.toMatchObject({ code: 'cancelled' });
  expect(await next).toBe('next');
});
