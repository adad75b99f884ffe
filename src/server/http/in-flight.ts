import { createMiddleware } from 'hono/factory';
import { InkstoneError } from '../../types/error.ts';
import type { Env } from './env.ts';

/**
 * Bounds the requests whose bodies are in memory, before a body is read: the engine's own queue counts a request only
 * once its images are here.
 * @param most requests at a time; one more is answered 429
 */
export function limitInFlight(most: number) {
  let inFlight = 0;
  return createMiddleware<Env>(async (c, next) => {
    if (inFlight >= most) {
      throw new InkstoneError('overloaded', 'Too many requests are waiting; please try again later.', {
        retryAfter: 1,
      });
    }
    inFlight++;
    const { record } = c.var;
    const { finish } = record;
    record.finish = (status) => {
      inFlight--;
      finish(status);
    };
    await next();
  });
}
