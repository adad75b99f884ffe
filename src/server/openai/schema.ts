import { z } from 'zod';
import { imageOptionFields } from '../wire/image-options.ts';
import { lenientBoolean } from '../wire/lenient.ts';
import { contentList, messageErrors, messageList } from '../wire/messages.ts';
import { modelName } from '../wire/model-name.ts';
import { ocrOptions } from '../wire/ocr-options.ts';
import { messagePart } from '../wire/parts.ts';
import { samplingFields } from '../wire/sampling.ts';
import { formFields } from '../wire/structured.ts';

const content = contentList(messagePart, (text) => ({ type: 'text', text }));

const message = z.discriminatedUnion(
  'role',
  [
    z.looseObject({ role: z.literal('user'), content }),
    // Only what the user and the system message say counts: other turns may have come from anywhere and hold anything.
    z.looseObject({
      role: z.enum(['assistant', 'system', 'developer', 'tool', 'function']),
      content: z.unknown().optional(),
    }),
  ],
  { error: messageErrors.role },
);

/** Body of a chat call (wire contract §7.1). Unknown keys may arrive and are ignored. */
export const chatBody = z.looseObject({
  model: modelName,
  messages: messageList(message),
  stream: lenientBoolean('stream'),
  stream_options: z.looseObject({ include_usage: lenientBoolean('include_usage') }).nullish(),
  ...samplingFields,
  /** The newer name of `max_tokens`. */
  max_completion_tokens: samplingFields.max_tokens,
  /** The form of the answer: read by `wire/structured.ts`. */
  ...formFields,
  /** Extension. */
  ocr_options: ocrOptions,
  /** Of all images (extension). */
  enable_rotate: imageOptionFields.enable_rotate,
});

export type ChatBody = z.infer<typeof chatBody>;
