import { z } from 'zod';
import type { InkstoneError } from '../../types/error.ts';
import { spellMessage } from '../http/error.ts';

const statusOf = ({ code, status }: InkstoneError) =>
  code === 'image_format' ? 415 : code === 'image_decode' ? 422 : code === 'payload_too_large' ? 413 : status;

/** Errors of Tika's server are plain text; a format that it does not know is 415, a file that it can't read 422. */
export const form = {
  name: 'TikaError',
  schema: z.string(),
  errorBody: (error: InkstoneError) => spellMessage(error, undefined),
  statusOf,
};

/** Where metadata is asked for, the exception is part of it. */
export const metadataForm = {
  name: 'TikaMetadataError',
  schema: z.array(z.looseObject({ 'X-TIKA:EXCEPTION:container_exception': z.string() })),
  errorBody: (error: InkstoneError) => [{ 'X-TIKA:EXCEPTION:container_exception': spellMessage(error, undefined) }],
  statusOf,
};
