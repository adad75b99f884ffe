import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import type { Operation } from '../reference/operation.ts';
import { type KeyManners, requireKey } from './auth.ts';
import type { Env } from './env.ts';
import { asInkstoneError, retryHeaders } from './error.ts';
import type { Limits } from './limits.ts';
import { refuseWhenStopping } from './refuse-when-stopping.ts';

/** A wire of another service: a folder of its own, and a line in `dialects.ts`. */
export interface Dialect {
  /** Where its routes stand. */
  readonly bases: readonly string[];
  routes(deps: ServerDeps, limits: Limits): Hono<Env>;
  /** Its routes described, under all of its bases. */
  readonly operations: readonly Operation[];
}

/** How one dialect counts, lets in and refuses. */
export interface Manners extends KeyManners {
  /** In the log and the metrics. */
  readonly name: string;
  /** Absent: the status of the error itself. */
  statusOf?(error: InkstoneError): number;
  errorBody(error: InkstoneError, requestId: string): object;
}

/** The routes of a dialect, still without any: errors in its own form, requests counted under its name, the key asked for. */
export function openDialect(deps: ServerDeps, manners: Manners) {
  const { name, statusOf, errorBody } = manners;
  const app = new Hono<Env>();
  app.onError((error, c) => {
    const known = asInkstoneError(error);
    c.var.record.error = known;
    const status = (statusOf?.(known) ?? known.status) as ContentfulStatusCode;
    // Clients made of OpenAI's parts try again after 429 and 5xx unless they are told that it is of no use.
    const headers = { ...retryHeaders(known), 'x-should-retry': String(known.retryable) };
    return c.json(errorBody(known, c.var.requestId), status, headers);
  });
  app.use(async (c, next) => {
    c.var.record.dialect = name;
    await next();
  });
  app.use(refuseWhenStopping(deps.lifecycle));
  app.use(requireKey(deps, manners));
  return app;
}
