import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { getPath } from 'hono/utils/url';
import { InkstoneError } from '../types/error.ts';
import { dashscope } from './dashscope/dashscope.ts';
import type { ServerDeps } from './deps.ts';
import { dialects } from './dialects.ts';
import { health } from './health.ts';
import { createBodyBudget } from './http/body-budget.ts';
import { tellOrigin } from './http/caller.ts';
import { crossOrigin } from './http/cors.ts';
import type { Env } from './http/env.ts';
import { asInkstoneError } from './http/error.ts';
import { limitInFlight } from './http/in-flight.ts';
import { limitUploads } from './http/limit-uploads.ts';
import { observe } from './http/observe.ts';
import { polite } from './http/polite.ts';
import { sameHost } from './http/same-host.ts';
import { tidyPath } from './http/tidy-path.ts';
import { errorBody } from './openai/error.ts';
import { openai } from './openai/openai.ts';
import { reference } from './reference/reference.ts';
import { web } from './web/web.ts';

/** The whole HTTP edge: all dialects on one host, and the operator's routes. */
export function createApp(deps: ServerDeps): Hono<Env> {
  const { settings, metrics } = deps;
  const { watchBound } = metrics;
  const budget = createBodyBudget(settings.INKSTONE_BODY_MEMORY_BYTES);
  watchBound('body_bytes', settings.INKSTONE_BODY_MEMORY_BYTES, () => budget.held);
  const inFlight = limitInFlight(settings, budget, watchBound);
  const uploads = limitUploads(settings.INKSTONE_MAX_UPLOADS, watchBound);
  const app = new Hono<Env>({ getPath: (request) => tidyPath(getPath(request)) });
  app.onError((error, c) => {
    const known = asInkstoneError(error);
    c.var.record.error = known;
    return c.json(errorBody(known, c.var.requestId), known.status as ContentfulStatusCode);
  });
  app.notFound((c) => {
    throw new InkstoneError('not_found', `Not found! [there is no ${c.req.method} ${c.req.path}]`);
  });
  app.use(tellOrigin(settings));
  app.use(observe(deps));
  app.use(crossOrigin(settings));
  app.use(polite(settings));
  app.route('/', health(deps));
  app.use(sameHost(settings));
  const limits = { inFlight, uploads };
  for (const { routes } of dialects) {
    for (const [base, spoken] of Object.entries(routes(deps, limits))) app.route(base, spoken);
  }
  app.route('/api/v1', dashscope(deps, limits));
  const chat = openai(deps, limits);
  app.route('/compatible-mode/v1', chat);
  app.route('/v1', chat);
  app.route('/', reference());
  app.route('/', web(deps, app.routes));
  return app;
}
