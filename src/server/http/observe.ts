import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { ServerDeps } from '../deps.ts';
import { openRecord } from '../observe/record.ts';
import type { Env } from './env.ts';

/** Gives each request its id, and tells the log and the metrics how it ended. */
export function observe(deps: ServerDeps) {
  return createMiddleware<Env>(async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('arrived', Date.now());
    const record = openRecord({ requestId, method: c.req.method, path: c.req.path }, deps);
    c.set('record', record);
    c.header('x-request-id', requestId);
    await next();
    if (!record.streams) record.finish(c.res.status);
  });
}
