import { createHash, timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { InkstoneError } from '../../types/error.ts';
import type { Account } from './account.ts';
import type { Env } from './env.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Lets a request through when it shows one of the keys as `Authorization: Bearer …`. Digests of equal length are
 * compared, each in constant time, so the answer's time says nothing about a key. Without keys everybody may ask.
 */
export function requireKey(keys: readonly string[], accountOf: (apiKey: string | undefined) => Account) {
  const accepted = keys.map(digest);
  return createMiddleware<Env>(async (c, next) => {
    const own = c.env?.inProcess;
    c.set('account', own ? own.account : accountOf(checkedKey(c.req.header('authorization'))));
    await next();
  });

  function checkedKey(header: string | undefined): string | undefined {
    if (accepted.length === 0) return undefined;
    const [, shown] = /^Bearer\s+(\S+)\s*$/i.exec(header ?? '') ?? [];
    const candidate = digest(shown ?? '');
    const known = accepted.map((key) => timingSafeEqual(key, candidate)).includes(true);
    if (shown === undefined || !known) throw new InkstoneError('invalid_api_key', 'No valid API key was given.');
    return shown;
  }
}
