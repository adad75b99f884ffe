import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

/** Bounds that all routes of their kind share, in all dialects. */
export interface Limits {
  /** Calls that are answered. */
  readonly inFlight: MiddlewareHandler<Env>;
  readonly uploads: MiddlewareHandler<Env>;
}
