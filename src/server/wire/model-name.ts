import { z } from 'zod';

/** `model`, in every dialect. No name is longer; one is repeated in the message when it is unknown. */
export const modelName = z
  .string({
    error: ({ input }) =>
      input == null ? 'Required parameter "model" missing from request.' : 'model should be a string.',
  })
  .max(200, 'model should be the name of a model.');
