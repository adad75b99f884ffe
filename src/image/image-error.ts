import { InkstoneError } from '../types/error.ts';

/** Bytes of an accepted format that are broken, cut off or of a kind that no decoder here reads. */
export function decodeError(field: string, cause?: unknown): InkstoneError {
  return new InkstoneError('image_decode', 'Failed to decode the image during the data inspection.', { field, cause });
}

/** Bytes of a format that is recognised, but not accepted; `reason` says why. */
export function formatError(field: string, reason: string, cause?: unknown): InkstoneError {
  const message = `The media format is not supported or incorrect for the data inspection. [${reason}]`;
  return new InkstoneError('image_format', message, { field, cause });
}

/** Sides outside the limits; `rule` names the rule with the real numbers. */
export function sizeError(field: string, rule: string): InkstoneError {
  const message = `The image length and width do not meet the model restrictions. [${rule}]`;
  return new InkstoneError('image_size', message, { field });
}
