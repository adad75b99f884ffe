import type { looks } from './stages/looks.ts';

/** The steps a worker thread knows: what each is given and what it answers. Pixels and maps lie in shared memory. */
export type LocalSteps = ReturnType<typeof looks>;

/** Runs a step on a worker thread, for one request. */
export type RunStep = <Name extends keyof LocalSteps>(
  name: Name,
  input: Parameters<LocalSteps[Name]>[0],
) => Promise<Awaited<ReturnType<LocalSteps[Name]>>>;
