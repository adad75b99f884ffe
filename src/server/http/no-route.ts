import type { Context, Hono } from 'hono';
import { InkstoneError } from '../../types/error.ts';
import type { Env } from './env.ts';

/**
 * What a request that no route takes is told: `not_found`, or `method_not_allowed` with the methods in `Allow` where its
 * path has others.
 * @param bases where the routes of `app` stand
 */
export function noRoute(app: Hono<Env>, bases: readonly string[]) {
  return (c: Context<Env>): never => {
    const { method, path } = c.req;
    const base = bases.find((each) => path === each || path.startsWith(`${each}/`)) ?? '';
    const parts = (path.slice(base.length) || '/').split('/');
    const allowed = app.routes.filter((route) => route.method !== 'ALL' && fits(route.path, parts));
    if (allowed.length === 0) throw new InkstoneError('not_found', `Not found! [there is no ${method} ${path}]`);
    const methods = [...new Set(allowed.map((route) => route.method))].join(', ');
    c.header('Allow', methods);
    throw new InkstoneError('method_not_allowed', `Method not allowed! [${path} takes ${methods}, not ${method}]`);
  };
}

function fits(pattern: string, parts: readonly string[]): boolean {
  const wanted = pattern.replace(/(?<=.)\/$/, '').split('/');
  return wanted.length === parts.length && wanted.every((part, i) => part.startsWith(':') || part === parts[i]);
}
