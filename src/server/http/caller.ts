import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import ipaddr from 'ipaddr.js';
import type { Settings } from '../../settings/settings.ts';
import type { Asker } from '../../types/asker.ts';
import type { Env } from './env.ts';

/** Tells the addresses of trusted proxies, given as addresses or ranges (CIDR). */
export function createProxies(ranges: readonly string[]): (address: string) => boolean {
  const parsed = ranges.map((range) => ipaddr.parseCIDR(range.includes('/') ? range : hostRange(range)));
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const candidate = ipaddr.process(address);
    return parsed.some(([network, bits]) => candidate.kind() === network.kind() && candidate.match(network, bits));
  };
}

const hostRange = (address: string) => `${address}/${ipaddr.parse(address).kind() === 'ipv4' ? 32 : 128}`;

/** Notes where each request comes from: behind proxies, the last address in `X-Forwarded-For` that is none of theirs. */
export function tellOrigin({ INKSTONE_TRUSTED_PROXIES }: Settings) {
  const isProxy = createProxies(INKSTONE_TRUSTED_PROXIES);
  return createMiddleware<Env>(async (c, next) => {
    // Absent where no server is in between, as in tests.
    const connection = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
    const proxied = isProxy(connection);
    const hops = proxied ? (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim()) : [];
    const address = hops.findLast((hop) => hop !== '' && !isProxy(hop)) ?? connection;
    c.set('origin', { address, proxied });
    await next();
  });
}

/** Whose a request is, for whatever is shared out: the account of its key, or its address where it has none. */
export function callerOf({ var: { account, origin } }: Context<Env>): string {
  // Uploads show a policy and no key.
  return (account as string | undefined) === undefined || account === 'anonymous' ? origin.address : account;
}

/** Who takes turns with others for pages: callers without a key by their addresses. */
export const askerOf = (c: Context<Env>): Asker => ({
  account: callerOf(c),
  batch: c.env?.inProcess !== undefined,
});
