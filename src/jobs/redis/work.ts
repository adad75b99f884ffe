import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, type Job, Worker } from 'bullmq';
import type { Handlers, Outcome, Working } from '../jobs.ts';
import { takeCare } from './care.ts';
import { type Connection, prefix } from './connect.ts';
import { pack } from './pack.ts';
import { addLines, type QueuedLine, type QueuedStep, type Queues, queueNames, workerOptions } from './queues.ts';
import { paired, toBatch } from './record.ts';

/** Lines that other processes made open are found after this time at the latest. */
const pollMs = 500;
/** A try that threw, or could not be told, is repeated after this time. */
const troubleMs = 1000;
/** Batches stepped on at a time: steps read and write whole files. */
const stepsAtOnce = 2;
/** A batch that another worker steps on is tried again after this time. */
const steppedMs = 250;
/** The right to step on a batch is held for so long, and asked for anew three times in it. */
const stepLeaseMs = 10_000;
/** What fell between two commands of a process that ended is looked for so often, by one of all workers. */
const careMs = 5_000;

/** A worker of this process, and how it is told that there may be work. */
export interface RedisWorker extends Working {
  wake(): void;
  /** Ends without a word, as a killed process does. */
  vanish(): void;
}

/**
 * Works on lines and steps until it is closed. The queue gives work out, notices workers that ended, and keeps what is to be
 * tried later; whose line is next and what is done is decided by scripts, so it is fair and counts once.
 */
export function startWorker(
  connection: Connection,
  queues: Queues,
  handlers: Handlers,
  concurrency: number,
): RedisWorker {
  const { redis, run } = connection;
  const stop = new AbortController();
  let [gone, feeding, hungry] = [false, false, false];

  /** Sees that as many lines stand ready as this worker takes at a time. */
  async function feed(): Promise<void> {
    if (feeding) hungry = true;
    if (feeding || gone) return;
    feeding = true;
    try {
      do {
        hungry = false;
        const taken = (await run('takeLines', concurrency, Date.now())) as string[];
        const lines: QueuedLine[] = [];
        for (let i = 0; i < taken.length; i += 2) lines.push({ id: taken[i] ?? '', line: Number(taken[i + 1]) });
        await addLines(queues.lines, lines);
      } while (hungry && !gone);
    } catch (error) {
      told(error);
    } finally {
      feeding = false;
    }
  }

  const told = (error: unknown) => {
    if (!gone) handlers.problem(error);
  };

  /** Does what may not be lost, as soon as the store answers again. */
  async function surely<T>(command: () => Promise<T>): Promise<T | undefined> {
    while (!gone) {
      try {
        return await command();
      } catch (error) {
        told(error);
        await sleep(troubleMs, undefined, { ref: false });
      }
    }
    return undefined;
  }

  async function later(job: Job, afterMs: number, token: string | undefined): Promise<never> {
    await job.moveToDelayed(Date.now() + afterMs, token);
    throw new DelayedError();
  }

  async function onLine(job: Job<QueuedLine>, token?: string): Promise<void> {
    const { id, line } = job.data;
    const begun = (await run('beginLine', id, line)) as [string, number, string[]] | null;
    void feed();
    const batch = begun ? toBatch(paired(begun[2])) : undefined;
    if (!begun || !batch) return;
    const [offset = 0, bytes = 0] = begun[0].split(' ').map(Number);
    let outcome: Outcome = { done: false, retryMs: troubleMs, blamed: true };
    try {
      outcome = await handlers.line({ batch, line, offset, bytes, attempt: begun[1] }, stop.signal);
    } catch (error) {
      told(error);
    }
    if (!outcome.done) {
      const { retryMs, blamed } = outcome;
      await surely(() => run('releaseLine', id, line, blamed ? 1 : 0));
      return later(job, retryMs, token);
    }
    const { ok, inputTokens, outputTokens } = outcome;
    const result = pack(outcome);
    const last = await surely(() => run('settleLine', id, line, ok ? 1 : 0, result, inputTokens, outputTokens));
    if (last === 1) await surely(() => queues.steps.add('step', { id }));
  }

  async function onStep(job: Job<QueuedStep>, token?: string): Promise<void> {
    const { id } = job.data;
    const lease = `${prefix}stepping:${id}`;
    const own = randomUUID();
    if (!(await redis.set(lease, own, 'PX', stepLeaseMs, 'NX'))) return later(job, steppedMs, token);
    const living = setInterval(() => void redis.pexpire(lease, stepLeaseMs).catch(told), stepLeaseMs / 3);
    let again: number | undefined = troubleMs;
    try {
      again = await handlers.step(id, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) told(error);
    } finally {
      clearInterval(living);
      if ((await surely(() => redis.get(lease))) === own) await surely(() => redis.del(lease));
    }
    void feed();
    if (again !== undefined) return later(job, again, token);
  }

  const workers = [
    new Worker<QueuedLine>(queueNames.lines, onLine, workerOptions(redis, concurrency)),
    new Worker<QueuedStep>(queueNames.steps, onStep, workerOptions(redis, stepsAtOnce)),
  ];
  for (const worker of workers) worker.on('error', told);
  const polling = setInterval(() => void feed(), pollMs);
  const caring = setInterval(() => void takeCare(connection, queues, careMs).catch(told), careMs);
  void feed();

  function end(): void {
    gone = true;
    clearInterval(polling);
    clearInterval(caring);
    stop.abort();
  }

  return {
    wake: () => void feed(),
    vanish() {
      end();
      connection.disconnect();
      for (const worker of workers) worker.close(true).catch(() => {});
    },
    async close(graceMs) {
      clearInterval(polling);
      const timer = setTimeout(() => stop.abort(), graceMs);
      await Promise.all(workers.map((worker) => worker.close()));
      clearTimeout(timer);
      end();
      connection.disconnect();
    },
  };
}
