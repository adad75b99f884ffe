import { createMiddleware } from 'hono/factory';
import type { Settings } from '../../settings/settings.ts';
import { bodyOf } from './body.ts';
import type { Env } from './env.ts';

/** Seconds over which the pace of a body is judged. */
const windowMs = 10_000;
/** A refused body is read on, and thrown away, up to so many times the limit. */
const politeness = 4;

/**
 * Opens the body of each request at the pace that is asked for, and reads what a refusal left of it before the answer
 * goes out: many clients look at the answer only once they have sent everything, and see a broken pipe if they can't.
 */
export function polite({ INKSTONE_LEAST_BODY_RATE: bytesPerSecond, INKSTONE_MAX_BODY_BYTES: most }: Settings) {
  return createMiddleware<Env>(async (c, next) => {
    const { method, raw } = c.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const body = bodyOf(raw, { bytesPerSecond, windowMs });
    await next();
    if (c.res.status < 400) return;
    const { error } = c.var.record;
    if (error?.code === 'slow_body') c.header('Connection', 'close');
    else if (error?.code !== 'cancelled' && Number(raw.headers.get('content-length')) <= most * politeness) {
      await body.drain(most * politeness);
    }
  });
}
