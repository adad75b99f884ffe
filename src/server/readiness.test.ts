import { expect, it } from 'vitest';
import { createReadiness } from './readiness.ts';

it('is ready while a picture was read lately, and reads one where none was', async () => {
  let probes = 0;
  const readiness = createReadiness({
    workers: () => 1,
    freshMs: 50,
    probe: async () => {
      probes++;
    },
  });
  expect(await Promise.all([readiness.reads(), readiness.reads()])).toEqual([true, true]);
  expect(await readiness.reads()).toBe(true);
  expect(probes).toBe(1);
  await new Promise((done) => setTimeout(done, 60));
  readiness.noteRead();
  expect(await readiness.reads()).toBe(true);
  expect(probes).toBe(1);
});

it('is not ready without workers, whatever was read before', async () => {
  let alive = 0;
  const readiness = createReadiness({ workers: () => alive, probe: async () => {} });
  readiness.noteRead();
  expect(await readiness.reads()).toBe(false);
  alive = 1;
  expect(await readiness.reads()).toBe(true);
});

it('is not ready when the picture can not be read, or not in time', async () => {
  const fails = async () => {
    throw new Error('no model');
  };
  const waits = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  for (const probe of [fails, waits]) {
    expect(await createReadiness({ workers: () => 1, patienceMs: 20, probe }).reads()).toBe(false);
  }
});
