import { expect, test } from 'vitest';
import { type Pool, WorkerDied } from '../../runtime/pool.ts';
import type { StepOptions } from '../../runtime/pool-options.ts';
import { guardSteps } from './guarded-steps.ts';

const never = new AbortController().signal;
const subject = (text: string, page?: number) => ({ bytes: Buffer.from(text), field: 'image', page, heavy: true });
const input = {} as never;

/** A pool, of decoders and of workers, that does with each step what it is told. */
function poolOf(run: (options: StepOptions) => Promise<unknown>) {
  const steps: string[] = [];
  const pool = {
    run: (step: string, _: unknown, options: StepOptions) => {
      const refused = options.refused?.();
      if (refused) return Promise.reject(refused);
      steps.push(step);
      return run(options);
    },
  } as unknown as Pool;
  return { steps, guarded: guardSteps(pool, pool, 5000) };
}

test('a page that takes too long is refused without a try the next time, in the words of the new request', async () => {
  const { guarded, steps } = poolOf(({ deadline }) => Promise.reject(deadline?.error()));
  const told = {
    code: 'image_decode',
    status: 400,
    retryable: false,
    message: expect.stringContaining('page 3 takes longer than 5 seconds'),
  };
  await expect(guarded.of(subject('scan', 2), never, 0)('decode', input)).rejects.toMatchObject(told);
  const again = guarded.of({ ...subject('scan', 2), field: 'input.image' }, never, 0);
  await expect(again('decode', input)).rejects.toMatchObject({ ...told, field: 'input.image' });
  expect(steps).toEqual(['decode']);
  await expect(guarded.of(subject('scan', 1), never, 0)('decode', input)).rejects.toMatchObject({
    code: 'image_decode',
  });
  expect(steps).toEqual(['decode', 'decode']);
});

test('a file that ends its workers is the caller’s fault, and remembered', async () => {
  const { guarded, steps } = poolOf(() => Promise.reject(new WorkerDied('exit code 1')));
  await expect(guarded.of(subject('bomb'), never, 0)('inspect', input)).rejects.toMatchObject({ code: 'image_decode' });
  await expect(guarded.of(subject('bomb'), never, 0)('inspect', input)).rejects.toMatchObject({ code: 'image_decode' });
  expect(steps).toHaveLength(1);
});

test('a worker that dies inside a model is not', async () => {
  const { guarded } = poolOf(() => Promise.reject(new WorkerDied('exit code 1')));
  await expect(guarded.of(subject('page', 0), never, 0)('recognise', input)).rejects.toMatchObject({
    code: 'internal',
  });
});

test('formats of others may be ended in the middle, models may not', async () => {
  const given: Record<string, StepOptions> = {};
  let step = '';
  const { guarded } = poolOf(async (options) => {
    given[step] = options;
  });
  for (step of ['decode', 'recognise']) await guarded.of(subject('page', 0), never, 0)(step as 'decode', input);
  expect(given.decode).toMatchObject({ heavy: true, deadline: { ms: 5000, terminable: true } });
  expect(given.recognise).toMatchObject({ heavy: false, deadline: { terminable: false } });
});
