import { type JobsOptions, Queue, type WorkerOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import { prefix } from './connect.ts';

/** Lines that were handed out, and batches that want a step. */
export const queueNames = { lines: 'lines', steps: 'steps' } as const;

export interface QueuedLine {
  readonly id: string;
  readonly line: number;
}

export interface QueuedStep {
  readonly id: string;
}

export interface Queues {
  readonly lines: Queue<QueuedLine>;
  readonly steps: Queue<QueuedStep>;
}

/** A job that is done is forgotten: what became of it stands elsewhere. */
const forgotten: JobsOptions = { removeOnComplete: true, removeOnFail: true };
/** Of the events that the queue writes down for whoever watches it. */
const mostEvents = 100;
/** What a worker holds is its own for so long, unless it says again that it lives, which it does twice in that time. */
const leaseMs = 10_000;
/** What dead workers held is looked for so often. */
const lookMs = 2_500;

export function openQueues(connection: Redis): Queues {
  const options = {
    connection,
    prefix: prefix.slice(0, -1),
    defaultJobOptions: forgotten,
    streams: { events: { maxLen: mostEvents } },
    skipWaitingForReady: true,
  };
  return { lines: new Queue(queueNames.lines, options), steps: new Queue(queueNames.steps, options) };
}

export const workerOptions = (connection: Redis, concurrency: number): WorkerOptions => ({
  connection,
  prefix: prefix.slice(0, -1),
  concurrency,
  lockDuration: leaseMs,
  stalledInterval: lookMs,
  // How often a line may end its worker is for whoever answers lines to say.
  maxStalledCount: Number.MAX_SAFE_INTEGER,
});

/** The same line is in the queue once, however often it is added. */
export async function addLines(queue: Queue<QueuedLine>, lines: readonly QueuedLine[]): Promise<void> {
  if (lines.length === 0) return;
  await queue.addBulk(lines.map((data) => ({ name: 'line', data, opts: { jobId: `${data.id}-${data.line}` } })));
}
