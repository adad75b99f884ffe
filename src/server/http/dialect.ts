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
  /** Its routes, each group under the path where it stands. */
  routes(deps: ServerDeps, limits: Limits): Readonly<Record<string, Hono<Env>>>;
  /** Its routes described. */
  readonly operations: readonly Operation[];
}

/** How one dialect counts, lets in and refuses. */
export interface Manners extends KeyManners {
  /** In the log and the metrics. */
  readonly name: string;
  /** Absent: the status of the error itself. */
  statusOf?(error: InkstoneError): number;
  /** A string is plain text. */
  errorBody(error: InkstoneError, requestId: string): object | string;
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
    const body = errorBody(known, c.var.requestId);
    return typeof body === 'string' ? c.text(body, status, headers) : c.json(body, status, headers);
  });
  app.use(async (c, next) => {
    c.var.record.dialect = name;
    await next();
  });
  app.use(refuseWhenStopping(deps.lifecycle));
  app.use(requireKey(deps, manners));
  return app;
}
