import { Hono } from 'hono';
import { InkstoneError } from '../types/error.ts';
import { dashscope } from './dashscope/dashscope.ts';
import type { ServerDeps } from './deps.ts';
import { health } from './health.ts';
import type { Env } from './http/env.ts';
import { asInkstoneError } from './http/error.ts';
import { limitInFlight } from './http/in-flight.ts';
import { observe } from './http/observe.ts';
import { errorBody } from './openai/error.ts';
import { openai } from './openai/openai.ts';
import { web } from './web/web.ts';

/** The whole HTTP edge: both dialects on one host, and the operator's routes. */
export function createApp(deps: ServerDeps): Hono<Env> {
  const { INKSTONE_QUEUE, INKSTONE_THREADS } = deps.settings;
  const inFlight = limitInFlight(INKSTONE_QUEUE + INKSTONE_THREADS + 1);
  const app = new Hono<Env>();
  app.onError((error, c) => {
    const known = asInkstoneError(error);
    c.var.record.error = known;
    return c.json(errorBody(known, c.var.requestId), known.code === 'not_found' ? 404 : 500);
  });
  app.notFound((c) => {
    throw new InkstoneError('not_found', `Not found! [there is no ${c.req.method} ${c.req.path}]`);
  });
  app.use(observe(deps));
  app.route('/', health(deps));
  app.route('/api/v1', dashscope(deps, inFlight));
  const chat = openai(deps, inFlight);
  app.route('/compatible-mode/v1', chat);
  app.route('/v1', chat);
  app.route('/', web(deps, app.routes));
  return app;
}
