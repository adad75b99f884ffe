/** What went wrong, in our own words; the edge alone knows how a dialect spells it. */
export type ErrorCode =
  | 'invalid_request' // a value of the request is wrong; the message names the field
  | 'invalid_json' // the body is not JSON
  | 'missing_field' // a required top-level field is missing
  | 'payload_too_large'
  | 'file_too_large' // a file for the file store
  | 'invalid_url' // an image address that no rule allows or that can't be parsed
  | 'fetch_failed' // an address that did not answer with the image
  | 'fetch_timeout'
  | 'fetch_not_found'
  | 'fetch_forbidden'
  | 'image_decode' // bytes that no decoder takes
  | 'image_format' // a format that is not accepted
  | 'image_size' // sides or aspect ratio outside the limits
  | 'image_bytes' // file too large
  | 'unsupported_task'
  | 'invalid_api_key'
  | 'access_denied'
  | 'async_unsupported'
  | 'model_not_found'
  | 'not_found'
  | 'conflict' // what is asked for contradicts what is there
  | 'method_not_allowed'
  | 'overloaded' // the queue is full
  | 'unavailable' // the server stops, or has no worker that could be started
  | 'rate_limited'
  | 'timeout'
  | 'cancelled' // the caller has gone
  | 'slow_body' // the body came too slowly
  | 'upload_denied' // policy of an upload expired, forged or violated
  | 'remote_failed' // a remote engine did not answer, and no other could
  | 'internal';

const statusOf: Record<ErrorCode, number> = {
  invalid_request: 400,
  invalid_json: 400,
  missing_field: 400,
  payload_too_large: 400,
  file_too_large: 413,
  invalid_url: 400,
  fetch_failed: 400,
  fetch_timeout: 400,
  fetch_not_found: 400,
  fetch_forbidden: 400,
  image_decode: 400,
  image_format: 400,
  image_size: 400,
  image_bytes: 400,
  unsupported_task: 400,
  invalid_api_key: 401,
  access_denied: 403,
  async_unsupported: 403,
  model_not_found: 404,
  not_found: 404,
  conflict: 409,
  method_not_allowed: 405,
  overloaded: 429,
  unavailable: 503,
  rate_limited: 429,
  timeout: 500,
  cancelled: 499,
  slow_body: 408,
  upload_denied: 403,
  remote_failed: 502,
  internal: 500,
};

const retryable: ReadonlySet<ErrorCode> = new Set([
  'overloaded',
  'unavailable',
  'rate_limited',
  'timeout',
  'remote_failed',
  'fetch_timeout',
]);

/** More about an error, for the places that spell it. */
export interface ErrorDetails {
  /** The field of the request it is about, as a path: `input.messages[0].content[1].image`. */
  readonly field?: string;
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** The one error class: every failure a caller may see is a value of it. */
export class InkstoneError extends Error {
  override readonly name = 'InkstoneError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly retryable: boolean;
  readonly field: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = statusOf[code];
    this.retryable = retryable.has(code);
    this.field = details.field;
    this.retryAfter = details.retryAfter;
  }
}
