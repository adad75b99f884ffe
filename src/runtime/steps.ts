import { parentPort } from 'node:worker_threads';
import { type ErrorCode, InkstoneError } from '../types/error.ts';

/** What the pool sends to a worker. */
export interface StepRequest {
  readonly step: string;
  readonly input: unknown;
  /** Shared: 1 once the step's request has been cancelled. */
  readonly cancelled: Int32Array;
}

/** What a worker sends back; an error loses its class between threads, so its parts travel. */
export type StepResponse =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string; readonly field?: string };

/** Whether nobody waits for a step's answer any more: steps that take long look now and then. */
export type Cancelled = () => boolean;

/** A named piece of work. Pixels travel as views of shared memory, everything else as a copy. */
export type Steps = Readonly<Record<string, (input: never, cancelled: Cancelled) => unknown>>;

/** Runs in a worker thread: says that it is ready, then answers each request with the step of that name. */
export function serveSteps(steps: Steps): void {
  const port = parentPort;
  if (!port) throw new Error('serveSteps runs in a worker thread only');
  port.on('message', async (request: StepRequest) => {
    port.postMessage(await answer(steps, request));
  });
  port.postMessage('ready');
}

async function answer(steps: Steps, { step, input, cancelled }: StepRequest): Promise<StepResponse> {
  try {
    const run = steps[step];
    if (!run) throw new Error(`no step ${step}`);
    return { ok: true, output: await run(input as never, () => Atomics.load(cancelled, 0) === 1) };
  } catch (error) {
    const known = error instanceof InkstoneError ? error : undefined;
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, code: known?.code ?? 'internal', message, ...(known?.field && { field: known.field }) };
  }
}
