import { isIP } from 'node:net';
import { createMiddleware } from 'hono/factory';
import type { Settings } from '../../settings/settings.ts';
import { InkstoneError } from '../../types/error.ts';
import { asksForKeys } from '../keys/keys.ts';
import { allowedOrigins } from './cors.ts';
import type { Env } from './env.ts';

/**
 * Keeps web pages from using a server without keys through the browser of somebody who can reach it: a page's own
 * name that was made to point here (DNS rebinding) shows in `Host`, a page of another place in `Origin`. Names that may
 * stand in `Host` are addresses, which no page's name can be, localhost, and those of the settings; pages of other places
 * are those that the settings allow.
 */
export function sameHost(settings: Settings) {
  const { INKSTONE_ALLOW_ANONYMOUS, INKSTONE_PUBLIC_URL, HOST } = settings;
  const own = new Set(['localhost', HOST.toLowerCase()]);
  if (INKSTONE_PUBLIC_URL !== undefined) own.add(new URL(INKSTONE_PUBLIC_URL).hostname);
  const allows = allowedOrigins(settings);
  const open = asksForKeys(settings) || INKSTONE_ALLOW_ANONYMOUS;
  return createMiddleware<Env>(async (c, next) => {
    if (open || c.env?.inProcess) return next();
    const host = nameOf(`http://${c.req.header('host') ?? new URL(c.req.url).host}`);
    if (host === undefined || !(own.has(host) || isAddress(host))) throw refused('Host');
    const origin = c.req.header('origin');
    if (origin !== undefined && nameOf(origin) !== host && !allows(origin)) throw refused('Origin');
    await next();
  });
}

const nameOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.toLowerCase() : undefined);
const bare = (host: string) => host.replace(/^\[|\]$/g, '');
const isAddress = (host: string) => isIP(bare(host)) !== 0;

function refused(header: 'Host' | 'Origin'): InkstoneError {
  const remedy =
    header === 'Host'
      ? 'INKSTONE_PUBLIC_URL says under which name this server is reached'
      : 'INKSTONE_CORS_ORIGINS lists the pages that may use this server';
  const message = `Access denied. [a server without API keys does not answer other sites: the header ${header} names one; ${remedy}]`;
  return new InkstoneError('access_denied', message);
}
