import { z } from 'zod';
import { imageOptionFields } from '../wire/image-options.ts';
import { lenientBoolean } from '../wire/lenient.ts';
import { contentList, messageErrors, messageList } from '../wire/messages.ts';
import { modelName } from '../wire/model-name.ts';
import { ocrOptions } from '../wire/ocr-options.ts';
import { samplingFields } from '../wire/sampling.ts';
import { formFields } from '../wire/structured.ts';
import { withForm } from '../wire/wire-form.ts';
import { fileFields } from './file-part.ts';

/** `image_url` may also be the bare URL, and may hold the options that usually stand beside it. */
const imageUrl = withForm(
  { orText: true },
  z.preprocess(
    (value) => (typeof value === 'string' ? { url: value } : value),
    z
      .looseObject(
        {
          url: z.string({ error: 'url should be a string: an http(s) URL, a data URL or an oss:// key.' }),
          ...imageOptionFields,
        },
        { error: 'image_url should be an object with a url, or a URL.' },
      )
      .nullish(),
  ),
);

const item = z
  .looseObject(
    {
      text: z.string({ error: 'text should be a string.' }).nullish(),
      image_url: imageUrl,
      /** A PDF or an image as a file (extension). */
      file: z.looseObject(fileFields, { error: 'file should be an object with file_data or file_url.' }).nullish(),
      ...imageOptionFields,
    },
    { error: messageErrors.noModality },
  )
  .refine(
    ({ text, image_url, file }) => typeof text === 'string' || image_url != null || file != null,
    messageErrors.noModality,
  );

const content = contentList(item, (text) => ({ type: 'text', text }));

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
});

export type ChatBody = z.infer<typeof chatBody>;
