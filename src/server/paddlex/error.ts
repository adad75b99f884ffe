import { z } from 'zod';
import type { InkstoneError } from '../../types/error.ts';
import { spellMessage } from '../http/error.ts';

/** What is wrong with the request is 422 in PaddleX's serving, as FastAPI has it. */
const statusOf = ({ status }: InkstoneError) => (status === 400 ? 422 : status);

export const form = {
  name: 'PaddleXError',
  schema: z.looseObject({ logId: z.string(), errorCode: z.int(), errorMsg: z.string() }),
  statusOf,
  errorBody: (error: InkstoneError, requestId: string) => ({
    logId: requestId,
    errorCode: statusOf(error),
    errorMsg: spellMessage(error, undefined),
  }),
};
