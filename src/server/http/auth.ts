import { createMiddleware } from 'hono/factory';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import { asksForKeys } from '../keys/keys.ts';
import { createAccounts } from './account.ts';
import type { Env } from './env.ts';

/**
 * Lets a request through when it shows one of the keys as `Authorization: Bearer …`, and notes the key's name. Without
 * keys everybody may ask.
 * @param header where a dialect's clients show their key otherwise
 */
export function requireKey(
  { settings, keys, secret }: Pick<ServerDeps, 'settings' | 'keys' | 'secret'>,
  header?: string,
) {
  const needed = asksForKeys(settings);
  const accountOf = createAccounts(secret);
  return createMiddleware<Env>(async (c, next) => {
    const own = c.env?.inProcess;
    if (own) c.set('account', own.account);
    else if (!needed) c.set('account', accountOf(undefined));
    else {
      const [, bearer] = /^Bearer\s+(\S+)\s*$/i.exec(c.req.header('authorization') ?? '') ?? [];
      const shown = bearer ?? (header && c.req.header(header));
      const key = shown === undefined ? undefined : keys.find(shown);
      if (key === undefined) throw new InkstoneError('invalid_api_key', 'No valid API key was given.');
      c.var.record.key = key.name;
      c.set('account', accountOf(shown));
    }
    await next();
  });
}
