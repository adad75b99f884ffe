import { InkstoneError } from '../types/error.ts';

/** Seconds after which a store that does not answer is worth another try. */
const retryAfter = 5;

/** Seconds after which one of many batches may have ended. */
const endedAfter = 60;

export const tooManyBatches = (most: number): InkstoneError =>
  new InkstoneError('rate_limited', `A key may have ${most} unfinished batches.`, { retryAfter: endedAfter });

export const keyUsed = (): InkstoneError =>
  new InkstoneError('conflict', 'The idempotency key was used for another request before.', {
    field: 'idempotency_key',
  });

export const jobsAway = (cause: unknown): InkstoneError =>
  new InkstoneError('overloaded', 'The store of batches does not answer.', { retryAfter, cause });
