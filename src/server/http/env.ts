import type { IncomingMessage } from 'node:http';
import type { RequestRecord } from '../observe/record.ts';
import type { Limits } from '../quota/key-limits.ts';
import type { Account } from './account.ts';

/** Where a request comes from. */
export interface Origin {
  /** The caller's address: of the connection, or what a trusted proxy says it is. */
  readonly address: string;
  /** The connection is a trusted proxy's: its `X-Forwarded-*` may be believed. */
  readonly proxied: boolean;
}

/** What travels with each request through the routes. */
export interface Env {
  Variables: {
    /** Lower-case UUID: header `x-request-id` and the body's `request_id`. */
    requestId: string;
    /** Milliseconds since the epoch. */
    arrived: number;
    record: RequestRecord;
    origin: Origin;
    /** Whose request it is. */
    account: Account;
    /** Of its key; absent where none is asked for. */
    limits?: Limits;
  };
  Bindings: {
    /** A request that this process makes to itself for an account, as a batch does; nothing that arrives by HTTP has it. */
    inProcess?: { readonly account: Account };
    /** The connection it came over, where it did. */
    incoming?: IncomingMessage;
  };
}
