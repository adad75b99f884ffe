import { createMiddleware } from 'hono/factory';
import type { Settings } from '../../settings/settings.ts';
import { InkstoneError } from '../../types/error.ts';
import type { WatchBound } from '../observe/watch-bounds.ts';
import type { BodyBudget } from './body-budget.ts';
import { callerOf } from './caller.ts';
import type { Env } from './env.ts';
import { receiveBody } from './json-body.ts';

/** Weight of the newest request in the mean time of one. */
const newest = 0.1;
/** Longest wait that is recommended, in seconds: a guess for longer is no better. */
const longestWait = 60;

/**
 * Receives the body, then takes a place: who sends slowly holds none. The engine's own queue counts a request only once
 * its images are here.
 * @param budget of all bodies in memory
 */
export function limitInFlight(settings: Settings, budget: BodyBudget, watchBound: WatchBound) {
  const { INKSTONE_QUEUE, INKSTONE_THREADS, INKSTONE_MAX_BODY_BYTES } = settings;
  const most = INKSTONE_QUEUE + INKSTONE_THREADS + 1;
  let inFlight = 0;
  let meanSeconds = 1;
  watchBound('requests', most, () => inFlight);
  return createMiddleware<Env>(async (c, next) => {
    const { record } = c.var;
    const holding = budget.open(callerOf(c));
    const { finish } = record;
    record.finish = (status) => {
      holding.release();
      finish(status);
    };
    await receiveBody(c.req.raw, INKSTONE_MAX_BODY_BYTES, holding);
    if (inFlight >= most) {
      const wait = Math.min(longestWait, (meanSeconds * INKSTONE_QUEUE) / INKSTONE_THREADS);
      const message = 'Too many requests are waiting; please try again later.';
      throw new InkstoneError('overloaded', message, { retryAfter: wait });
    }
    inFlight++;
    const start = performance.now();
    record.finish = (status) => {
      inFlight--;
      meanSeconds += newest * ((performance.now() - start) / 1000 - meanSeconds);
      holding.release();
      finish(status);
    };
    await next();
  });
}
