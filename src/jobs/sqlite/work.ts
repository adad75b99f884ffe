import { randomUUID } from 'node:crypto';
import type { SqliteDatabase } from '../../sqlite/open-database.ts';
import type { Batch } from '../batch.ts';
import type { Handlers, Outcome, Working } from '../jobs.ts';
import { type ClaimedLine, createClaims, leaseMs } from './claims.ts';

/** Work that another process added, that is due again or that a dead worker held is found after this time at the latest. */
const pollMs = 500;
/** After a commit that failed, as on a full disk, the next one is tried after this time. */
const troubleMs = 1000;
/** Batches stepped on at a time: steps read and write whole files. */
const stepsAtOnce = 2;

/** A worker of this process, and how it is told that there may be work. */
export interface LocalWorker extends Working {
  wake(): void;
  /** Ends without a word, as a killed process does: what is in hand is given to others when its lease is over. */
  vanish(): void;
}

/**
 * Works on lines and steps until it is closed. What was done and what is taken next is one commit, so a line costs
 * about one write to the disk, however many there are at a time.
 */
export function startWorker(
  database: SqliteDatabase,
  find: (id: string) => Batch | undefined,
  handlers: Handlers,
  concurrency: number,
): LocalWorker {
  const claims = createClaims(database, randomUUID());
  const stop = new AbortController();
  const outcomes: { readonly line: ClaimedLine; readonly outcome: Outcome }[] = [];
  const stepped: { readonly id: string; readonly nextAt: number | undefined }[] = [];
  let [lines, steps, closing, gone] = [0, 0, false, false];
  let planned: NodeJS.Immediate | undefined;
  let troubled = 0;
  let whenIdle: (() => void) | undefined;

  /** Commits what was done and takes what is next. */
  const exchange = database.transaction((now: number, taking: boolean) => {
    for (const { line, outcome } of outcomes) claims.settle(line, outcome, now);
    for (const { id, nextAt } of stepped) claims.stepDone(id, nextAt);
    const taken: { lines: ClaimedLine[]; steps: string[] } = { lines: [], steps: [] };
    if (!taking) return taken;
    claims.recover(now);
    while (steps + taken.steps.length - stepped.length < stepsAtOnce) {
      const id = claims.step(now);
      if (id === undefined) break;
      taken.steps.push(id);
    }
    while (lines + taken.lines.length - outcomes.length < concurrency) {
      const line = claims.line(now);
      if (!line) break;
      taken.lines.push(line);
    }
    return taken;
  }).immediate;

  function pump(): void {
    planned = undefined;
    if (performance.now() < troubled) return;
    let taken: ReturnType<typeof exchange>;
    try {
      taken = exchange(Date.now(), !closing);
    } catch (error) {
      // Nothing was committed: everything is told again at the next try.
      troubled = performance.now() + troubleMs;
      handlers.problem(error);
      return;
    }
    lines += taken.lines.length - outcomes.length;
    steps += taken.steps.length - stepped.length;
    outcomes.length = 0;
    stepped.length = 0;
    for (const line of taken.lines) void workOn(line);
    for (const id of taken.steps) void step(id);
    if (closing && lines === 0 && steps === 0) whenIdle?.();
  }

  function wake(): void {
    if (!gone) planned ??= setImmediate(pump);
  }

  function vanish(): void {
    gone = true;
    clearInterval(polling);
    clearInterval(living);
    if (planned) clearImmediate(planned);
    stop.abort();
  }

  async function workOn(claimed: ClaimedLine): Promise<void> {
    let outcome: Outcome = { done: false, retryMs: troubleMs, blamed: true };
    try {
      const batch = find(claimed.id);
      if (batch) outcome = await handlers.line({ ...claimed, batch }, stop.signal);
    } catch (error) {
      handlers.problem(error);
    }
    outcomes.push({ line: claimed, outcome });
    wake();
  }

  async function step(id: string): Promise<void> {
    let again: number | undefined = troubleMs;
    try {
      again = await handlers.step(id, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) handlers.problem(error);
    }
    stepped.push({ id, nextAt: again === undefined ? undefined : Date.now() + again });
    wake();
  }

  const polling = setInterval(wake, pollMs);
  const living = setInterval(() => {
    try {
      claims.extend(Date.now());
    } catch (error) {
      handlers.problem(error);
    }
  }, leaseMs / 4).unref();
  wake();

  return {
    wake,
    vanish,
    async close(graceMs) {
      closing = true;
      const idle = new Promise<void>((resolve) => {
        whenIdle = resolve;
      });
      const timer = setTimeout(() => stop.abort(), graceMs);
      wake();
      await idle;
      clearTimeout(timer);
      vanish();
    },
  };
}
