import { z } from 'zod';
import { imageOptionFields } from '../wire/image-options.ts';
import { lenientBoolean } from '../wire/lenient.ts';
import { contentList, messageErrors, messageList } from '../wire/messages.ts';
import { modelName } from '../wire/model-name.ts';
import { ocrOptions } from '../wire/ocr-options.ts';
import { samplingFields } from '../wire/sampling.ts';

const text = z.string({ error: 'text should be a string.' });

/** Where the bytes of an image or a document are. */
const source = z.discriminatedUnion(
  'type',
  [
    z.looseObject({
      type: z.literal('base64'),
      media_type: z.string({ error: 'media_type should be a string.' }).optional(),
      data: z.string({ error: 'data should be Base64 text.' }),
    }),
    z.looseObject({
      type: z.literal('url'),
      url: z.string({ error: 'url should be a string: an http(s) URL or a data URL.' }),
    }),
    z.looseObject({
      type: z.literal('file'),
      file_id: z.string({ error: 'file_id should be the id of a file of the Files API.' }),
    }),
  ],
  { error: 'source should be of type base64 (with media_type and data), url or file.' },
);

/** A picture or a file of pages. */
export const pictureBlock = z.looseObject({ type: z.enum(['image', 'document']), source, ...imageOptionFields });

/** What a tool has said; pictures in it count as the user's. */
const toolResult = z.looseObject({ type: z.literal('tool_result'), content: z.unknown().optional() });

const block = z.discriminatedUnion(
  'type',
  [z.looseObject({ type: z.literal('text'), text }), pictureBlock, toolResult],
  { error: 'The blocks of content should be of type text, image, document or tool_result.' },
);

const message = z.discriminatedUnion(
  'role',
  [
    z.looseObject({ role: z.literal('user'), content: contentList(block, (value) => ({ type: 'text', text: value })) }),
    z.looseObject({ role: z.enum(['assistant', 'system']), content: z.unknown().optional() }),
  ],
  { error: messageErrors.role },
);

/** Body of a call of the Messages API. Unknown keys may arrive and are ignored. */
export const messagesBody = z.looseObject({
  model: modelName,
  messages: messageList(message),
  /** Text, or blocks of it. */
  system: z.unknown().optional(),
  stream: lenientBoolean('stream'),
  max_tokens: samplingFields.max_tokens,
  /** The form of the answer: read by `form-of.ts`. */
  tools: z.unknown().optional(),
  tool_choice: z.unknown().optional(),
  output_config: z
    .looseObject({ format: z.unknown().optional() }, { error: 'output_config should be an object.' })
    .nullish(),
  output_format: z.unknown().optional(),
  /** Extension. */
  ocr_options: ocrOptions,
});

export type MessagesBody = z.infer<typeof messagesBody>;
export type Block = z.infer<typeof block>;
