import type { InkstoneError } from '../../types/error.ts';
import { spellMessage } from '../http/error.ts';

const types: Readonly<Record<number, string>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  429: 'rate_limited',
};

/** Body of an error in Mistral's form. */
export function errorBody(error: InkstoneError, requestId: string) {
  const { status, field, code } = error;
  const type = types[status] ?? (status < 500 ? 'invalid_request_error' : 'internal_server_error');
  const message = spellMessage(error, undefined);
  return { object: 'error', message, type, param: field ?? null, code, request_id: requestId };
}
