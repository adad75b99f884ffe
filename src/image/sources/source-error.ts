import { InkstoneError } from '../../types/error.ts';

/** An address that is malformed or that no rule allows; `reason` says which. */
export function invalidUrl(field: string, reason: string, cause?: unknown): InkstoneError {
  const message = `The provided URL does not appear to be valid. Ensure it is correctly formatted. [${reason}]`;
  return new InkstoneError('invalid_url', message, { field, cause });
}

/** A server that could not be reached or did not send the image; `reason` says what happened. */
export function fetchFailed(field: string, reason: string, cause?: unknown): InkstoneError {
  return new InkstoneError('fetch_failed', `Failed to download multimodal content. [${reason}]`, { field, cause });
}
