import type { ErrorCode, InkstoneError } from '../../types/error.ts';
import { spellMessage } from '../http/error.ts';

/** Code of each error in this dialect, and what upstream says then (wire contract §8). */
const spellings: Record<ErrorCode, { readonly code: string; readonly lead?: string }> = {
  invalid_request: { code: 'InvalidParameter' },
  invalid_json: {
    code: 'InvalidParameter',
    lead: 'Required body invalid, please check the request body format.',
  },
  missing_field: { code: 'InvalidParameter' },
  payload_too_large: { code: 'BadRequest.TooLarge' },
  file_too_large: { code: 'BadRequest.TooLarge' },
  invalid_url: {
    code: 'InvalidParameter',
    lead: 'The provided URL does not appear to be valid. Ensure it is correctly formatted.',
  },
  fetch_failed: { code: 'InvalidParameter', lead: 'Failed to download multimodal content.' },
  fetch_timeout: {
    code: 'InvalidParameter',
    lead: 'Download the media resource timed out during the data inspection process.',
  },
  fetch_not_found: {
    code: 'InvalidParameter',
    lead: 'Failed to find the requested media resource during the data inspection process.',
  },
  fetch_forbidden: {
    code: 'InvalidParameter',
    lead: "Don't have authorization to access the media resource during the data inspection process.",
  },
  image_decode: { code: 'InvalidParameter', lead: 'Failed to decode the image during the data inspection.' },
  image_format: {
    code: 'InvalidParameter',
    lead: 'The media format is not supported or incorrect for the data inspection.',
  },
  image_size: {
    code: 'InvalidParameter',
    lead: 'The image length and width do not meet the model restrictions.',
  },
  image_bytes: { code: 'InvalidParameter', lead: 'Multimodal file size is too large' },
  unsupported_task: { code: 'InvalidParameter' },
  invalid_api_key: { code: 'InvalidApiKey', lead: 'Invalid API-key provided.' },
  access_denied: { code: 'AccessDenied', lead: 'Access denied.' },
  async_unsupported: { code: 'AccessDenied', lead: 'Current user api does not support asynchronous calls.' },
  model_not_found: { code: 'ModelNotFound', lead: 'Model can not be found.' },
  not_found: { code: 'NotFound', lead: 'Not found!' },
  conflict: { code: 'Conflict' },
  method_not_allowed: { code: 'MethodNotAllowed', lead: 'Method not allowed!' },
  overloaded: { code: 'Throttling.Concurrency', lead: 'Too many concurrent requests.' },
  unavailable: { code: 'ServiceUnavailable' },
  rate_limited: { code: 'Throttling.RateQuota', lead: 'Requests rate limit exceeded, please try again later.' },
  timeout: { code: 'RequestTimeOut', lead: 'Request timed out, please try again later.' },
  cancelled: { code: 'RequestCancelled' },
  slow_body: { code: 'RequestTimeOut' },
  upload_denied: { code: 'AccessDenied', lead: 'Invalid according to Policy:' },
  remote_failed: { code: 'InternalError.Upstream' },
  internal: { code: 'InternalError', lead: 'An internal error has occurred' },
};

/** Codes of the top-level fields that have one of their own when they are missing. */
const missing = new Map([
  ['model', 'BadRequest.EmptyModel'],
  ['input', 'BadRequest.EmptyInput'],
]);

/** Body of an error (wire contract §2.4). */
export function errorBody(error: InkstoneError, requestId: string) {
  const { code, lead } = spellings[error.code];
  const own = error.code === 'missing_field' ? missing.get(error.field ?? '') : undefined;
  return { code: own ?? code, message: spellMessage(error, lead), request_id: requestId };
}
