import { z } from 'zod';
import type { ErrorCode, InkstoneError } from '../../types/error.ts';
import { spellMessage } from '../http/error.ts';

/** Codes of this dialect, and what Azure nests in them (`innererror`). */
const codes: Partial<Record<ErrorCode, readonly [code: string, inner?: string]>> = {
  invalid_api_key: ['Unauthorized'],
  not_found: ['NotFound'],
  model_not_found: ['NotFound', 'ModelNotFound'],
  overloaded: ['TooManyRequests'],
  rate_limited: ['TooManyRequests'],
  image_format: ['InvalidRequest', 'UnsupportedContent'],
  image_decode: ['InvalidRequest', 'InvalidContent'],
  image_size: ['InvalidRequest', 'InvalidContentDimensions'],
  image_bytes: ['InvalidRequest', 'InvalidContentLength'],
  payload_too_large: ['InvalidRequest', 'InvalidContentLength'],
};

export const form = {
  name: 'AzureError',
  schema: z.looseObject({ error: z.looseObject({ code: z.string(), message: z.string() }) }),
  errorBody(error: InkstoneError) {
    const usual =
      error.status < 500 ? (['InvalidRequest', 'InvalidParameter'] as const) : (['InternalServerError'] as const);
    const [code, inner] = codes[error.code] ?? usual;
    const message = spellMessage(error, undefined);
    return { error: { code, message, ...(inner && { innererror: { code: inner, message } }) } };
  },
};
