import { setImmediate } from 'node:timers/promises';
import type { Files } from '../../files/files.ts';
import type { Batch, BatchRecord, BatchState } from '../../jobs/batch.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { type Validation, type ValidationLimits, validateFile } from './validate-file.ts';
import { writeOutput } from './write-output.ts';

/** Lines in hand of a batch that is about to end are looked after this often. */
const lookAgainMs = 250;
/** A timer can't wait longer than 24.8 days, and a clock may be set meanwhile: the end of a window is looked for at least so often. */
const longestWaitMs = 60 * 60_000;

/** Lines added at a time. */
const linesAtOnce = 1000;

/** What steps are made with. */
export interface StepDeps {
  readonly jobs: Jobs;
  readonly files: Files;
  readonly limits: ValidationLimits;
  /** Called once a batch has ended. It may be called again after a crash. */
  ended(batch: Batch): void;
}

/**
 * Moves a batch on by one state (batch contract, state machine). Whatever a step was doing when its process ended, it
 * can be done again: lines are added once, files are written under the same ids, states are only left, never entered
 * twice.
 * @returns milliseconds after which to look again
 */
export async function step(id: string, deps: StepDeps): Promise<number | undefined> {
  const batch = await deps.jobs.find(id);
  switch (batch?.state) {
    case 'validating':
      return validate(batch, deps);
    case 'in_progress':
      return watch(batch, deps);
    case 'finalizing':
      return end(batch, ['finalizing'], deps);
    case 'cancelling':
      return end(batch, ['cancelling'], deps);
    default:
      return undefined;
  }
}

/** The change that brings a batch into a state. */
export function reach(batch: BatchRecord, state: BatchState): Pick<BatchRecord, 'state' | 'reached'> {
  return { state, reached: { ...batch.reached, [state]: Date.now() } };
}

async function validate(batch: Batch, deps: StepDeps): Promise<number | undefined> {
  const { jobs } = deps;
  const found = await lookAt(batch, deps);
  if (found.problems.length > 0) {
    const { problems } = found;
    const failed = await jobs.change(batch.id, ['validating'], { ...reach(batch, 'failed'), problems });
    if (failed) deps.ended(failed);
    return undefined;
  }
  for (let i = 0; i < found.lines.length; i += linesAtOnce) {
    await jobs.addLines(batch.id, found.lines.slice(i, i + linesAtOnce));
    // Requests are answered in between.
    await setImmediate();
  }
  const { warnings, model } = found;
  await jobs.change(batch.id, ['validating'], { ...reach(batch, 'in_progress'), warnings, model });
  return 0;
}

async function lookAt({ inputFileId, endpoint }: Batch, { files, limits }: StepDeps): Promise<Validation> {
  if (await files.find(inputFileId)) return validateFile(files.read(inputFileId), endpoint, limits);
  const message = `The input file ${inputFileId} is not there any more.`;
  const problem = { code: 'file_not_found', message, param: 'input_file_id', line: null };
  return { problems: [problem], warnings: [], model: null, lines: [] };
}

/** Waits for the last line, or for the end of the time. */
async function watch(batch: Batch, { jobs }: StepDeps): Promise<number | undefined> {
  const { id, total, completed, failed, expiresAt } = batch;
  const left = expiresAt - Date.now();
  if (completed + failed < total && left > 0) return Math.min(left, longestWaitMs);
  await jobs.change(id, ['in_progress'], reach(batch, 'finalizing'));
  return 0;
}

/** Waits for the lines in hand, then writes what is there. */
async function end(batch: Batch, from: readonly BatchState[], deps: StepDeps): Promise<number | undefined> {
  const { jobs } = deps;
  if ((await jobs.dropLines(batch.id)) > 0) return lookAgainMs;
  const last = (await jobs.find(batch.id)) ?? batch;
  const state =
    last.state === 'cancelling' ? 'cancelled' : last.total > last.completed + last.failed ? 'expired' : 'completed';
  const written = await writeOutput(last, state === 'completed' ? undefined : state, {
    ...deps,
    maxLineBytes: deps.limits.maxLineBytes,
  });
  const changed = await jobs.change(batch.id, from, { ...reach(last, state), ...written });
  await jobs.forgetLines(batch.id);
  if (changed) deps.ended(changed);
  return undefined;
}
