import type { InkstoneError } from '../../types/error.ts';

/** JSON-RPC's number for whatever went wrong before a tool was called. */
const serverError = -32_000;

/** Body of an error. */
export function errorBody({ message }: InkstoneError) {
  return { jsonrpc: '2.0', error: { code: serverError, message }, id: null };
}
