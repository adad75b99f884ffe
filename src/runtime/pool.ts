import { InkstoneError } from '../types/error.ts';
import type { Hand, OpenHand } from './hand.ts';
import type { PoolOptions, StepOptions } from './pool-options.ts';
import { createRenewal } from './renewal.ts';
import { createRespawn } from './respawn.ts';
import type { StepResponse, Tidying } from './steps.ts';

interface Job extends StepOptions {
  readonly step: string;
  readonly input: unknown;
  /** Workers that died of it, and those that were killed while they were at it. */
  deaths: number;
  kills: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Member {
  readonly hand: Hand;
  readonly born: number;
  job: Job | undefined;
  since: number;
  timer: NodeJS.Timeout | undefined;
  readonly ended: Promise<void>;
}

/** Workers, threads or processes, that run named steps, one at a time each. */
export interface Pool {
  readonly size: number;
  /** Workers that can take a step, now or after the one in hand. */
  alive(): number;
  /** Bytes that the workers take beside this process. */
  memory(): number;
  /** Asks the workers to give memory back. */
  tidy(how: Tidying): void;
  /** Replaces those that have nothing in hand. */
  renewIdle(): void;
  /**
   * Runs a step on the next free worker; again on another one when its worker dies.
   * @throws InkstoneError what the step threw; the deadline's error; `cancelled` when the signal aborts first; `internal` when two workers died of it;
   * `unavailable` when no worker can be started, or each is killed
   */
  run<Output>(step: string, input: unknown, options: StepOptions): Promise<Output>;
  /** Ends the workers, each after the step in hand; that step is rejected. */
  close(): Promise<void>;
}

/** Why a step got no answer whose workers died of it. */
export class WorkerDied extends InkstoneError {
  constructor(cause: unknown) {
    super('internal', 'An internal error has occurred: a worker ended unexpectedly.', { cause });
  }
}

/** A step of which workers die is tried on so many, one whose workers are killed (by a system without memory, by a person) on so many. */
const mostDeaths = 2;
const mostKills = 5;
/** Workers may take so many milliseconds to end by themselves when the pool is closed. */
const endMs = 5_000;

/**
 * Starts the workers and waits until each is ready.
 * @param open starts one
 * @throws what a worker threw while it started; the others are ended
 */
export async function createPool(
  open: OpenHand,
  {
    size,
    first = size,
    patienceMs = 20_000,
    observe,
    onEvent,
    retryMs,
    isLarge,
    renewAfterMs = 30_000,
    onHopeless,
  }: PoolOptions,
): Promise<Pool> {
  const members = new Set<Member>();
  const waiting: Job[] = [];
  let closing = false;
  const renewal = createRenewal({ afterMs: renewAfterMs, isLarge, renew });
  /** Workers that were asked to end and will be replaced then. */
  let leaving = 0;

  const respawn = createRespawn({
    start,
    retryMs,
    onFailure: (cause, failures, next) => {
      onEvent?.({ kind: 'start_failed', cause, failures, retryMs: next });
      // Heavy steps waited for the worker that could not be started.
      dispatch();
    },
    onHopeless: (cause) => {
      if (members.size > 0) return false;
      for (const job of waiting.splice(0)) job.reject(unavailable(cause));
      onHopeless?.(cause);
      return true;
    },
  });

  /** The first waiting job that may run: heavy ones leave a worker to the others, also while one is being replaced. */
  function next(): Job | undefined {
    const heavy = [...members].filter(({ job }) => job?.heavy).length;
    const most =
      first < size ? size - 1 : size === 1 || respawn.failing ? Math.max(1, members.size - 1) : members.size - 1;
    const at = waiting.findIndex((job) => !job.heavy || heavy < most);
    const job = at < 0 ? undefined : waiting.splice(at, 1)[0];
    const refused = job?.refused?.();
    if (!job || !refused) return job;
    job.reject(refused);
    return next();
  }

  function dispatch(): void {
    for (const member of members) {
      if (member.job) continue;
      const job = next();
      if (!job) return;
      member.job = job;
      member.since = performance.now();
      if (job.deadline) member.timer = setTimeout(() => overdue(member, job), job.deadline.ms);
      member.hand.send(job.step, job.input);
    }
    if (waiting.length > 0 && members.size + respawn.pending + leaving < size) respawn.one();
  }

  function settle(member: Member, response: StepResponse): void {
    const job = member.job;
    member.job = undefined;
    clearTimeout(member.timer);
    if (job) observe?.(job.step, (performance.now() - member.since) / 1000);
    if (job && response.ok) job.resolve(response.output);
    else if (job && !response.ok) job.reject(errorOf(response));
    renewal.look(member);
    // After its caller has had its answer: the page's next step may go before the others that wait.
    setImmediate(dispatch);
  }

  function renew(member: Member): void {
    if (closing || !members.delete(member)) return;
    onEvent?.({ kind: 'renewed' });
    leaving++;
    member.hand.end();
    void endOf(member).then(() => {
      leaving--;
      respawn.one();
    });
  }

  function retire(member: Member, cause: unknown, killed = false): void {
    clearTimeout(member.timer);
    if (!members.delete(member)) return;
    const { job } = member;
    if (job) {
      const again = killed ? ++job.kills < mostKills : ++job.deaths < mostDeaths;
      if (again && !closing && !job.signal.aborted) waiting.unshift(job);
      else job.reject(killed ? unavailable(cause) : new WorkerDied(cause));
    }
    if (closing) return;
    onEvent?.({ kind: 'died', step: job?.step, cause });
    respawn.one();
  }

  /** A step that ran out of time is answered at once. Inside a model its thread can't be ended without the whole process. */
  function overdue(member: Member, job: Job): void {
    if (member.job !== job || !job.deadline) return;
    onEvent?.({ kind: 'too_slow', step: job.step });
    job.reject(job.deadline.error());
    if (job.deadline.terminable) {
      members.delete(member);
      member.hand.terminate();
      if (!closing) respawn.one();
    } else abandon(member, job);
  }

  /** Most steps end soon after they are told to; one that does not would keep its worker for ever. */
  function abandon(member: Member, job: Job): void {
    member.hand.cancel();
    setTimeout(() => {
      if (member.job !== job || !members.has(member)) return;
      onEvent?.({ kind: 'stuck', step: job.step });
      if (job.deadline && !job.deadline.terminable) return;
      member.hand.terminate();
    }, patienceMs).unref();
  }

  function start(): Promise<void> {
    return new Promise((resolve, reject) => {
      let over = () => {};
      const ended = new Promise<void>((end) => {
        over = end;
      });
      const hand = open({
        onReady() {
          if (closing) return hand.terminate();
          members.add(member);
          resolve();
          dispatch();
        },
        onAnswer: (response) => settle(member, response),
        onEnd(cause, killed) {
          over();
          reject(cause);
          retire(member, cause, killed);
        },
      });
      const member: Member = { hand, born: performance.now(), job: undefined, since: 0, timer: undefined, ended };
    });
  }

  const started = await Promise.allSettled(Array.from({ length: first }, start));
  const failed = started.find((each) => each.status === 'rejected');
  if (failed) {
    await close();
    throw failed.reason;
  }

  async function close(): Promise<void> {
    closing = true;
    respawn.stop();
    for (const job of waiting.splice(0)) job.reject(unavailable(undefined));
    const rest = [...members];
    for (const { hand, job } of rest) {
      hand.cancel();
      job?.reject(unavailable(undefined));
      hand.end();
    }
    await Promise.all(rest.map(endOf));
  }

  return {
    size,
    alive: () => members.size,
    tidy(how) {
      for (const { hand } of members) hand.tidy(how);
    },
    renewIdle() {
      for (const member of [...members]) if (!member.job) renew(member);
    },
    memory: () => [...members].reduce((sum, { hand }) => sum + hand.memory(), 0),
    run<Output>(step: string, input: unknown, options: StepOptions): Promise<Output> {
      const { signal, order } = options;
      return new Promise<Output>((resolve, reject) => {
        const cancelled = () => new InkstoneError('cancelled', 'The request was cancelled.');
        if (signal.aborted) return reject(cancelled());
        if (closing) return reject(unavailable(undefined));
        const abort = () => {
          const at = waiting.indexOf(job);
          if (at >= 0) waiting.splice(at, 1);
          for (const member of members) if (member.job === job) abandon(member, job);
          reject(cancelled());
        };
        const done = () => signal.removeEventListener('abort', abort);
        const job: Job = {
          ...options,
          step,
          input,
          deaths: 0,
          kills: 0,
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
    close,
  };
}

/** Waits until a worker that was asked to end has ended; one that does not is made to, unless it is inside a model. */
async function endOf({ hand, job, ended }: Member): Promise<void> {
  const inModel = job?.deadline?.terminable === false;
  const timer = inModel ? undefined : setTimeout(hand.terminate, job?.deadline ? 0 : endMs);
  await ended;
  clearTimeout(timer);
}

function errorOf(response: Extract<StepResponse, { ok: false }>): InkstoneError {
  const { code, message, field, cause } = response;
  return new InkstoneError(code, message, { ...(field && { field }), ...(cause !== undefined && { cause }) });
}

/** Seconds after which a server without workers may have some again. */
const retryAfter = 5;

function unavailable(cause: unknown): InkstoneError {
  const message = 'The server can not read anything at the moment, please try again later.';
  return new InkstoneError('unavailable', message, { retryAfter, cause });
}
