import type { Context } from 'hono';
import type { Env } from './env.ts';

/** The address a request comes from. */
export function addressOf(c: Context<Env>): string {
  // Absent where no server is in between, as in tests.
  const bindings = c.env as
    | { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
    | undefined;
  return bindings?.incoming?.socket?.remoteAddress ?? 'unknown';
}

/** Whose a request is, for whatever is shared out: the account of its key, or its address where it has none. */
export function callerOf(c: Context<Env>): string {
  const account: string | undefined = c.var.account;
  return account === undefined || account === 'anonymous' ? addressOf(c) : account;
}
