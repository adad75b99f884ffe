import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { openRequestSpan } from '../../trace/spans.ts';
import type { ServerDeps } from '../deps.ts';
import { openRecord } from '../observe/record.ts';
import { bodyOf } from './body.ts';
import type { Env } from './env.ts';

/** Gives each request its id, and tells the log and the metrics how it ended. */
export function observe(deps: ServerDeps) {
  return createMiddleware<Env>(async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('arrived', Date.now());
    const { address } = c.var.origin;
    const { method, path } = c.req;
    const span = openRequestSpan(method, c.req.raw.headers, {
      'http.request.method': method,
      'url.path': path,
      'inkstone.request_id': requestId,
    });
    const record = openRecord({ requestId, method, path, address, span, received: () => receivedOf(c.req.raw) }, deps);
    c.set('record', record);
    c.header('x-request-id', requestId);
    await span.within(next);
    if (!record.streams) record.finish(c.res.status);
  });
}

/** Bytes of the body that came. */
const receivedOf = (request: Request) => (hasNoBody(request) ? 0 : bodyOf(request).received);
const hasNoBody = ({ method }: Request) => method === 'GET' || method === 'HEAD';
