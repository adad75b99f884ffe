import { isIP } from 'node:net';
import { createMiddleware } from 'hono/factory';
import type { Settings } from '../../settings/settings.ts';
import { InkstoneError } from '../../types/error.ts';
import { asksForKeys } from '../keys/keys.ts';
import type { Env } from './env.ts';

/**
 * Keeps web pages from using a server without keys through the browser of somebody who can reach it: a page's own
 * name that was made to point here (DNS rebinding) shows in `Host`, a page of another place in `Origin`. Names that may
 * stand in `Host` are addresses, which no page's name can be, localhost, and those of the settings.
 */
export function sameHost(settings: Settings) {
  const { INKSTONE_ALLOW_ANONYMOUS, INKSTONE_PUBLIC_URL, HOST } = settings;
  const own = new Set(['localhost', HOST.toLowerCase()]);
  if (INKSTONE_PUBLIC_URL !== undefined) own.add(new URL(INKSTONE_PUBLIC_URL).hostname);
  const open = asksForKeys(settings) || INKSTONE_ALLOW_ANONYMOUS;
  return createMiddleware<Env>(async (c, next) => {
    if (open || c.env?.inProcess) return next();
    const host = nameOf(`http://${c.req.header('host') ?? new URL(c.req.url).host}`);
    if (host === undefined || !(own.has(host) || isAddress(host))) throw refused('Host');
    const origin = c.req.header('origin');
    const from = origin === undefined ? host : nameOf(origin);
    if (from !== host && !(from !== undefined && isLocal(from) && isLocal(host))) throw refused('Origin');
    await next();
  });
}

const nameOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.toLowerCase() : undefined);
const bare = (host: string) => host.replace(/^\[|\]$/g, '');
const isAddress = (host: string) => isIP(bare(host)) !== 0;
const isLocal = (host: string) => host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

function refused(header: string): InkstoneError {
  const message = `Access denied. [a server without API keys does not answer other sites: the header ${header} names one; INKSTONE_PUBLIC_URL says under which name this server is reached]`;
  return new InkstoneError('access_denied', message);
}
