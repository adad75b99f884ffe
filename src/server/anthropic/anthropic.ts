import type { Hono } from 'hono';
import { endpoint } from '../calls/endpoint.ts';
import type { ServerDeps } from '../deps.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import type { Env } from '../http/env.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { errorBody, statusOf } from './error.ts';
import { fromAnswer, headOf } from './from-answer.ts';
import { limitHeaders } from './limit-headers.ts';
import { operationsAt } from './operations.ts';
import { messagesBody } from './schema.ts';
import { messageEvents } from './stream.ts';
import { toRequest } from './to-request.ts';

/** Anthropic's own path, and the one that DashScope's SDK adds to the address of its gateway. */
const bases = ['/v1/messages', '/apps/anthropic/v1/messages'];

/** The Messages API of Anthropic, plain or as a stream. */
export const anthropic: Dialect = {
  routes: (deps, limits) => Object.fromEntries(bases.map((base) => [base, messages(deps, limits)])),
  operations: operationsAt(bases),
};

function messages(deps: ServerDeps, { inFlight }: Limits): Hono<Env> {
  const app = openDialect(deps, { name: 'anthropic', keyHeader: 'x-api-key', limitHeaders, statusOf, errorBody });
  app.use(async (c, next) => {
    await next();
    // The name under which Anthropic's clients look for it.
    c.header('request-id', c.var.requestId);
  });
  app.use('/', inFlight);
  app.route(
    '/',
    endpoint(deps, {
      schema: messagesBody,
      toRequest,
      wantsStream: ({ stream }) => stream ?? false,
      fromAnswer: (reply, asked) => fromAnswer(reply, headOf(asked)),
      events: (asked) => messageEvents(headOf(asked)),
    }),
  );
  app.all('*', noRoute(app, bases));
  return app;
}
