import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import type { Settings } from '../../settings/settings.ts';
import type { Env } from './env.ts';

/** Seconds for which a browser need not ask again: the most that Chromium keeps. */
const preflightSeconds = 7200;

/** Headers of answers that a page may read beside those that every page may. */
const exposed = [
  ...['X-Request-Id', 'Retry-After', 'Retry-After-Ms', 'X-Should-Retry', 'Content-Disposition'],
  ...['Limit', 'Remaining', 'Reset'].flatMap((what) =>
    ['Requests', 'Tokens', 'Pages', 'Bytes'].map((unit) => `X-RateLimit-${what}-${unit}`),
  ),
];

/** Tells which pages of other places may use this server: those of `INKSTONE_CORS_ORIGINS`. */
export function allowedOrigins({ INKSTONE_CORS_ORIGINS: origins }: Settings): (origin: string) => boolean {
  const named = new Set(origins);
  return (origin) => named.has('*') || named.has(origin.toLowerCase()) || (named.has('loopback') && isLoopback(origin));
}

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/**
 * Lets pages of the allowed origins call and read this server. A browser asks first, and without a key (the preflight);
 * it is told that every header it names may come, as SDKs keep sending new ones.
 */
export function crossOrigin(settings: Settings) {
  const allows = allowedOrigins(settings);
  const spoken = cors({
    origin: (origin) => (allows(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    exposeHeaders: exposed,
    maxAge: preflightSeconds,
  });
  return createMiddleware<Env>((c, next) => {
    // An OPTIONS request that is no preflight is for the routes, as any other.
    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') === undefined) return next();
    return spoken(c, next);
  });
}
