import type { fileSteps } from './file-steps.ts';
import type { looks } from './stages/looks.ts';

/** The steps a decoder knows: what each is given and what it answers. */
export type FileSteps = typeof fileSteps;

/** The steps a worker thread knows. Pixels and maps lie in shared memory. */
export type Looks = ReturnType<typeof looks>;

/** Every step of a page. */
export type LocalSteps = FileSteps & Looks;

/** Runs a step on a decoder or a worker thread, for one request. */
export type RunStep = <Name extends keyof LocalSteps>(
  name: Name,
  input: Parameters<LocalSteps[Name]>[0],
) => Promise<Awaited<ReturnType<LocalSteps[Name]>>>;
