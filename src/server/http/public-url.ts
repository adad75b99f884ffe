import type { Context } from 'hono';
import type { Env } from './env.ts';

/**
 * The address under which the caller reaches this server, without a trailing slash.
 * @param configured wins when it is there; otherwise what a trusted proxy says, then the request's own Host
 */
export function publicUrl({ req, var: { origin } }: Context<Env>, configured: string | undefined): string {
  if (configured !== undefined) return configured.replace(/(?<!\/)\/+$/, '');
  const first = (name: string) => (origin.proxied ? req.header(name)?.split(',')[0]?.trim() || undefined : undefined);
  const own = new URL(req.url);
  const scheme = first('x-forwarded-proto') ?? own.protocol.replace(':', '');
  return `${scheme}://${first('x-forwarded-host') ?? own.host}`;
}
