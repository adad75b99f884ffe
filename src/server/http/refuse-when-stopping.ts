import { createMiddleware } from 'hono/factory';
import { type Lifecycle, stoppingError } from '../lifecycle.ts';
import type { Env } from './env.ts';

/** Answers 503 to what comes when nothing new is taken any more. */
export function refuseWhenStopping(lifecycle: Lifecycle) {
  return createMiddleware<Env>(async (_, next) => {
    if (lifecycle.refusing) throw stoppingError();
    await next();
  });
}
