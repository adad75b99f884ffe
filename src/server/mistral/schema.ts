import { z } from 'zod';
import { lenientBoolean, lenientNumber } from '../wire/lenient.ts';
import { modelName } from '../wire/model-name.ts';

const address = (name: string) => z.string({ error: `${name} should be a string: an http(s) URL or a data URL.` });

const document = z.discriminatedUnion(
  'type',
  [
    z.looseObject({ type: z.literal('document_url'), document_url: address('document_url') }),
    z.looseObject({
      type: z.literal('image_url'),
      image_url: z.union([address('image_url'), z.looseObject({ url: address('url') })], {
        error: 'image_url should be a URL, or an object with a url.',
      }),
    }),
    z.looseObject({ type: z.literal('file'), file_id: z.string({ error: 'file_id should be the id of a file.' }) }),
  ],
  { error: 'document should have the type document_url, image_url or file.' },
);

const count = (name: string) =>
  lenientNumber(`${name} should be an integer from 0 on.`, (value) => Number.isInteger(value) && value >= 0);

/** Body of a call of the OCR API. Unknown keys may arrive and are ignored. */
export const ocrBody = z.looseObject({
  /** The service's own names stand for the usual model. */
  model: modelName.nullish(),
  document,
  /** From 0: a list, or text such as `0,2-4`; read by `pages.ts`. */
  pages: z.unknown().optional(),
  include_image_base64: lenientBoolean('include_image_base64'),
  image_limit: count('image_limit'),
  image_min_size: count('image_min_size'),
  table_format: z.enum(['markdown', 'html'], { error: 'table_format should be markdown or html.' }).nullish(),
  extract_header: lenientBoolean('extract_header'),
  extract_footer: lenientBoolean('extract_footer'),
  include_blocks: lenientBoolean('include_blocks'),
  confidence_scores_granularity: z
    .enum(['word', 'page', 'block'], { error: 'confidence_scores_granularity should be word, page or block.' })
    .nullish(),
  bbox_annotation_format: z.unknown().optional(),
  document_annotation_format: z.unknown().optional(),
  document_annotation_prompt: z
    .string({ error: 'document_annotation_prompt should be a string.' })
    .max(200_000, 'document_annotation_prompt is too long.')
    .nullish(),
});

export type OcrBody = z.infer<typeof ocrBody>;
