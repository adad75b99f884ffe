import { Worker } from 'node:worker_threads';
import { InkstoneError } from '../types/error.ts';
import type { StepRequest, StepResponse } from './steps.ts';

/** What a step is run with. */
export interface StepOptions {
  readonly signal: AbortSignal;
  /** Steps with a lower number go first: work that started earlier is finished earlier. */
  readonly order: number;
}

interface Job extends StepOptions {
  readonly step: string;
  readonly input: unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Member {
  readonly worker: Worker;
  job: Job | undefined;
  since: number;
  /** Shared with its worker: whether the job in hand has been cancelled. */
  readonly cancelled: Int32Array;
}

/** Worker threads that run named steps, one at a time each. */
export interface Pool {
  readonly size: number;
  /**
   * Runs a step on the next free worker.
   * @throws InkstoneError what the step threw; `cancelled` when the signal aborts first; `internal` when its worker dies
   */
  run<Output>(step: string, input: unknown, options: StepOptions): Promise<Output>;
  /** Ends the workers; a step still running is rejected. */
  close(): Promise<void>;
}

/** How a pool is set up. */
export interface PoolOptions {
  /** Number of worker threads. */
  readonly size: number;
  /** Given to every worker as it is. */
  readonly workerData: unknown;
  /** A worker that is still at a cancelled step after so many milliseconds is replaced; 20 seconds. */
  readonly patienceMs?: number;
  /** Called after each step with its name and the seconds its worker spent on it. */
  readonly observe?: ((step: string, seconds: number) => void) | undefined;
}

/**
 * Starts the workers and waits until each has loaded its models.
 * @param url module that calls `serveSteps`
 * @throws what a worker threw while it started
 */
export async function createPool(
  url: URL,
  { size, workerData, patienceMs = 20_000, observe }: PoolOptions,
): Promise<Pool> {
  const members = new Set<Member>();
  const waiting: Job[] = [];
  let closing = false;

  function dispatch(): void {
    for (const member of members) {
      if (member.job) continue;
      const job = waiting.shift();
      if (!job) return;
      member.job = job;
      member.since = performance.now();
      Atomics.store(member.cancelled, 0, 0);
      const { step, input } = job;
      member.worker.postMessage({ step, input, cancelled: member.cancelled } satisfies StepRequest);
    }
  }

  function settle(member: Member, response: StepResponse): void {
    const job = member.job;
    member.job = undefined;
    if (job) observe?.(job.step, (performance.now() - member.since) / 1000);
    if (job && response.ok) job.resolve(response.output);
    else if (job && !response.ok)
      job.reject(new InkstoneError(response.code, response.message, response.field ? { field: response.field } : {}));
    dispatch();
  }

  function retire(member: Member, cause: unknown): void {
    if (!members.delete(member)) return;
    member.job?.reject(new InkstoneError('internal', 'A worker thread ended unexpectedly.', { cause }));
    if (!closing) void start().catch((error) => failAll(error));
  }

  /** Most steps end soon; one that a broken file keeps busy would never. */
  function abandon(member: Member, job: Job): void {
    Atomics.store(member.cancelled, 0, 1);
    setTimeout(() => {
      if (member.job === job && members.has(member)) void member.worker.terminate();
    }, patienceMs).unref();
  }

  function failAll(cause: unknown): void {
    for (const job of waiting.splice(0))
      job.reject(new InkstoneError('internal', 'No worker thread could be started.', { cause }));
  }

  function start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(url, { workerData });
      const member: Member = {
        worker,
        job: undefined,
        since: 0,
        cancelled: new Int32Array(new SharedArrayBuffer(4)),
      };
      worker.once('message', () => {
        members.add(member);
        worker.on('message', (response: StepResponse) => settle(member, response));
        resolve();
        dispatch();
      });
      worker.on('error', (error) => {
        reject(error);
        retire(member, error);
      });
      worker.on('exit', (code) => {
        reject(new Error(`worker ended with code ${code} before it was ready`));
        retire(member, new Error(`exit code ${code}`));
      });
    });
  }

  await Promise.all(Array.from({ length: size }, start));

  return {
    size,
    run<Output>(step: string, input: unknown, { signal, order }: StepOptions): Promise<Output> {
      return new Promise<Output>((resolve, reject) => {
        const cancelled = () => new InkstoneError('cancelled', 'The request was cancelled.');
        if (signal.aborted) return reject(cancelled());
        const abort = () => {
          const at = waiting.indexOf(job);
          if (at >= 0) waiting.splice(at, 1);
          for (const member of members) if (member.job === job) abandon(member, job);
          reject(cancelled());
        };
        const done = () => signal.removeEventListener('abort', abort);
        const job: Job = {
          step,
          input,
          signal,
          order,
          resolve: (value) => {
            done();
            resolve(value as Output);
          },
          reject: (reason) => {
            done();
            reject(reason);
          },
        };
        signal.addEventListener('abort', abort, { once: true });
        const before = waiting.findIndex((other) => other.order > order);
        waiting.splice(before < 0 ? waiting.length : before, 0, job);
        dispatch();
      });
    },
    async close() {
      closing = true;
      failAll(new Error('the pool is closed'));
      await Promise.all([...members].map((member) => member.worker.terminate()));
    },
  };
}
