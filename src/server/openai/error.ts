import type { ErrorCode, InkstoneError } from '../../types/error.ts';
import { spellMessage } from '../http/error.ts';

interface Spelling {
  readonly code: string;
  /** What upstream says in this case. */
  readonly lead?: string;
  readonly type?: string;
  /** Upstream's model layer raises it, and its messages carry that layer's name here. */
  readonly modelLayer?: true;
}

const badValue: Spelling = { code: 'invalid_parameter_error', modelLayer: true };
const limited: Spelling = {
  code: 'limit_requests',
  type: 'limit_requests',
  lead: 'You exceeded your current requests list.',
};

/** Code of each error in this dialect, and what upstream says then (wire contract §7.3, §8). */
const spellings: Record<ErrorCode, Spelling> = {
  invalid_request: badValue,
  invalid_json: {
    code: 'invalid_parameter_error',
    lead: 'Required body invalid, please check the request body format.',
  },
  missing_field: { code: 'invalid_parameter_error' },
  payload_too_large: badValue,
  file_too_large: { code: 'file_too_large' },
  invalid_url: badValue,
  fetch_failed: badValue,
  fetch_timeout: badValue,
  fetch_not_found: badValue,
  fetch_forbidden: badValue,
  image_decode: badValue,
  image_format: badValue,
  image_size: badValue,
  image_bytes: badValue,
  unsupported_task: badValue,
  invalid_api_key: { code: 'invalid_api_key', lead: 'Incorrect API key provided.' },
  access_denied: { code: 'access_denied', lead: 'Access denied.' },
  async_unsupported: { code: 'access_denied', lead: 'Current user api does not support asynchronous calls.' },
  model_not_found: { code: 'model_not_found' },
  not_found: { code: 'not_found', lead: 'Not found!' },
  conflict: { code: 'conflict' },
  method_not_allowed: { code: 'method_not_allowed' },
  overloaded: limited,
  rate_limited: limited,
  unavailable: { code: 'service_unavailable', type: 'server_error' },
  timeout: { code: 'RequestTimeOut', type: 'server_error', lead: 'Request timed out, please try again later.' },
  cancelled: { code: 'request_cancelled' },
  slow_body: { code: 'request_timeout' },
  upload_denied: { code: 'access_denied', lead: 'Access denied.' },
  remote_failed: { code: 'internal_error', type: 'server_error' },
  internal: { code: 'internal_error', type: 'internal_error', lead: 'An internal error has occurred' },
};

/** Body of an error. */
export function errorBody(error: InkstoneError, requestId: string) {
  const { code, lead, type = 'invalid_request_error', modelLayer } = spellings[error.code];
  const message = spellMessage(error, lead);
  return {
    error: {
      message: modelLayer ? `<${error.status}> InternalError.Algo.InvalidParameter: ${message}` : message,
      type,
      param: error.field ?? null,
      code,
    },
    request_id: requestId,
  };
}
