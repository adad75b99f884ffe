import { InkstoneError } from '../types/error.ts';

/** Seconds after which a full store, or one that does not answer, is worth another try. */
const retryAfter = 60;

export const tooLong = (maxBytes: number): InkstoneError =>
  new InkstoneError('file_too_large', `The file is too large [at most ${maxBytes} bytes].`, { field: 'file' });

export const storeFull = (cause?: unknown): InkstoneError =>
  new InkstoneError('overloaded', 'The file store is full.', { retryAfter, cause });

export const storeAway = (cause?: unknown): InkstoneError =>
  new InkstoneError('overloaded', 'The file store does not answer.', { retryAfter, cause });

export const noFile = (id: string): InkstoneError =>
  new InkstoneError('not_found', `The file ${id} is not there any more.`, { field: 'file_id' });
