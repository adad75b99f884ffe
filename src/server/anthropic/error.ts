import type { ErrorCode, InkstoneError } from '../../types/error.ts';
import { spellMessage } from '../http/error.ts';

/** Statuses of this dialect that differ from the other dialects'. */
const ownStatus: Partial<Record<ErrorCode, number>> = { payload_too_large: 413, timeout: 504 };

/** Type of each status (Anthropic's table of errors); other 4xx are `invalid_request_error`, other 5xx `api_error`. */
const types: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  503: 'overloaded_error',
  504: 'timeout_error',
};

export const statusOf = ({ code, status }: InkstoneError): number => ownStatus[code] ?? status;

/** Body of an error, and data of the event that ends a stream. */
export function errorBody(error: InkstoneError, requestId: string) {
  const status = statusOf(error);
  const type = types[status] ?? (status < 500 ? 'invalid_request_error' : 'api_error');
  return { type: 'error', error: { type, message: spellMessage(error, undefined) }, request_id: requestId };
}
