import { z } from 'zod';
import type { InkstoneError } from '../../types/error.ts';
import { spellMessage } from '../http/error.ts';
import type { ErrorForm } from '../reference/operation.ts';

/** Errors as services made with FastAPI spell them: `{"detail": …}`. */
export const detailForm: ErrorForm & { errorBody(error: InkstoneError): object } = {
  name: 'DetailError',
  schema: z.looseObject({ detail: z.string() }),
  errorBody: (error) => ({ detail: spellMessage(error, undefined) }),
};
