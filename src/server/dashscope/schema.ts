import { z } from 'zod';
import { imageOptionFields } from '../wire/image-options.ts';
import { lenientBoolean } from '../wire/lenient.ts';
import { contentList, messageErrors, messageList } from '../wire/messages.ts';
import { modelName } from '../wire/model-name.ts';
import { ocrOptions } from '../wire/ocr-options.ts';
import { messagePart } from '../wire/parts.ts';
import { samplingFields } from '../wire/sampling.ts';
import { formFields } from '../wire/structured.ts';

const message = z.looseObject(
  {
    role: z.enum(['user', 'assistant', 'system'], { error: messageErrors.role }),
    content: contentList(messagePart, (text) => ({ text })),
  },
  { error: 'A message should be an object.' },
);

/** Body of the generation call (wire contract §2.1). Unknown keys may arrive and are ignored. */
export const generationBody = z.looseObject({
  model: modelName,
  input: z.looseObject(
    { messages: messageList(message) },
    {
      error: ({ input }) =>
        input == null ? 'Required input parameter missing from request.' : 'input should be an object.',
    },
  ),
  parameters: z
    .looseObject(
      {
        ...samplingFields,
        ...formFields,
        ocr_options: ocrOptions,
        enable_rotate: imageOptionFields.enable_rotate,
        /** Of `text-generation`: `message` or `text`. */
        result_format: z.unknown().optional(),
        incremental_output: lenientBoolean('incremental_output'),
      },
      { error: 'parameters should be an object.' },
    )
    .nullish(),
});

export type GenerationBody = z.infer<typeof generationBody>;
