import { parentPort } from 'node:worker_threads';
import { type ErrorCode, InkstoneError } from '../types/error.ts';
import { collectGarbage } from './garbage.ts';

/** What the pool sends to a worker. */
export interface StepRequest {
  readonly step: string;
  readonly input: unknown;
  /** Shared: 1 once the step's request has been cancelled. */
  readonly cancelled: Int32Array;
}

/** Asks a worker to end after the step in hand: inside a model a thread can't be ended without the whole process. */
export const endMessage = 'end';

/** What a worker is asked to give back. `collect`: its garbage. `rest`: all that it can do without, after the step in hand. */
export type Tidying = 'collect' | 'rest';

/**
 * What a worker sends back; an error loses its class between threads, so its parts travel. `cause` says for the log alone what
 * nobody foresaw: it names files and lines of this program.
 */
export type StepResponse =
  | { readonly ok: true; readonly output: unknown }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly field?: string;
      readonly cause?: unknown;
    };

/** Whether nobody waits for a step's answer any more: steps that take long look now and then. */
export type Cancelled = () => boolean;

/** A named piece of work. Pixels travel as views of shared memory, everything else as a copy. */
export type Steps = Readonly<Record<string, (input: never, cancelled: Cancelled) => unknown>>;

/** Where requests come from and answers go to. */
interface StepPort {
  on(event: 'message', listen: (request: StepRequest | typeof endMessage | Tidying) => void): unknown;
  postMessage(answer: unknown): void;
}

/**
 * Runs in a worker thread: says that it is ready, then answers each request with the step of that name.
 * @param rest gives memory back that the steps will need again
 * @param port to the pool; the thread's own
 */
export function serveSteps(
  steps: Steps,
  rest: () => Promise<void> = async () => {},
  port: StepPort | null = parentPort,
): void {
  if (!port) throw new Error('serveSteps runs in a worker thread only');
  let busy = false;
  let ending = false;
  let resting = false;
  port.on('message', async (request: StepRequest | typeof endMessage | Tidying) => {
    if (request === endMessage) ending = true;
    else if (request === 'collect') collectGarbage();
    else if (request === 'rest') resting = true;
    else {
      busy = true;
      const { step, input, cancelled } = request;
      port.postMessage(await run(steps, step, input, () => Atomics.load(cancelled, 0) === 1));
      busy = false;
    }
    if (resting && !busy) {
      resting = false;
      await rest();
      collectGarbage();
    }
    if (ending && !busy) process.exit(0);
  });
  port.postMessage('ready');
}

/** Runs the step of that name; what it throws becomes an answer. */
export async function run(steps: Steps, name: string, input: unknown, cancelled: Cancelled): Promise<StepResponse> {
  try {
    const step = steps[name];
    if (!step) throw new Error(`no step ${name}`);
    return { ok: true, output: await step(input as never, cancelled) };
  } catch (error) {
    return failure(error);
  }
}

/** Says of an error what its caller may know; of one that nobody foresaw that is nothing. */
export function failure(error: unknown): Extract<StepResponse, { ok: false }> {
  if (error instanceof InkstoneError) {
    const { code, message, field, cause } = error;
    return {
      ok: false,
      code,
      message,
      ...(field && { field }),
      ...(cause !== undefined && { cause: describe(cause) }),
    };
  }
  const message = 'An internal error has occurred, please try again later or contact the operator.';
  return { ok: false, code: 'internal', message, cause: describe(error) };
}

const describe = (cause: unknown): string => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
