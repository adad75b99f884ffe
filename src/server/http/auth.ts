import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import { asksForKeys } from '../keys/keys.ts';
import { defaultLimits } from '../quota/key-limits.ts';
import { limitHeaders } from '../quota/limit-headers.ts';
import type { Kind, Left } from '../quota/quotas.ts';
import { createAccounts } from './account.ts';
import { bodyOf } from './body.ts';
import type { Env } from './env.ts';

/** How a dialect's clients show their key, and are told what is left of its limits. */
export interface KeyManners {
  /** Header of the key, beside `Authorization: Bearer …`. */
  readonly keyHeader?: string | undefined;
  /** Absent: as OpenAI's gateway says it. */
  limitHeaders?(limits: readonly Left[]): Record<string, string>;
}

/**
 * Lets a request through when it shows one of the keys as `Authorization: Bearer …` (or `token …`, as Open WebUI does to PaddleX) and
 * stays within that key's limits, and notes the key's name. Without keys everybody may ask.
 */
export function requireKey(
  { settings, keys, secret, quotas }: Pick<ServerDeps, 'settings' | 'keys' | 'secret' | 'quotas'>,
  manners: KeyManners = {},
) {
  const needed = asksForKeys(settings);
  const accountOf = createAccounts(secret);
  const defaults = defaultLimits(settings);
  const spell = manners.limitHeaders ?? limitHeaders;
  return createMiddleware<Env>(async (c, next) => {
    const own = c.env?.inProcess;
    if (own) c.set('account', own.account);
    else if (!needed) c.set('account', accountOf(undefined));
    else admit(c);
    await next();
  });

  function admit(c: Context<Env>): void {
    const { record } = c.var;
    const [, bearer] = /^(?:Bearer|token)\s+(\S+)\s*$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const shown = bearer ?? (manners.keyHeader && c.req.header(manners.keyHeader));
    const key = shown === undefined ? undefined : keys.find(shown);
    if (shown === undefined || key === undefined) {
      throw new InkstoneError('invalid_api_key', 'No valid API key was given.');
    }
    record.key = key.name;
    const account = accountOf({ name: key.name, secret: shown });
    const limits = { ...defaults, ...key.limits };
    c.set('account', account);
    c.set('limits', limits);
    const tell = () => {
      for (const [name, value] of Object.entries(spell(quotas.left(account, limits)))) c.header(name, value);
    };
    try {
      const { settle } = quotas.admit(account, limits, kindOf(c));
      const { finish } = record;
      record.finish = (status) => {
        settle({ pages: record.pages ?? 0, bytes: bodyOf(c.req.raw).received });
        finish(status);
      };
    } finally {
      tell();
    }
  }
}

function kindOf({ req: { method, path } }: Context<Env>): Kind {
  if (method === 'POST' && !path.endsWith('/cancel')) return 'work';
  return /\/(batches|files)$/.test(path) ? 'list' : 'lookup';
}
