import { z } from 'zod';
import { json } from '../reference/answers.ts';
import { callErrors } from '../reference/errors.ts';
import { exampleImage } from '../reference/examples.ts';
import type { Operation } from '../reference/operation.ts';
import { errorBody } from './error.ts';
import { ocrBody } from './schema.ts';

const form = {
  name: 'MistralError',
  schema: z.looseObject({ object: z.literal('error'), message: z.string(), type: z.string(), code: z.string() }),
  errorBody,
};

const answer = z.looseObject({
  pages: z.array(z.looseObject({ index: z.int(), markdown: z.string(), images: z.array(z.looseObject({})) })),
  model: z.string(),
  document_annotation: z.string().nullable().describe('JSON text.'),
  usage_info: z.looseObject({ pages_processed: z.int() }),
});

const document = { type: 'image_url', image_url: `data:image/png;base64,${exampleImage}` };

/** The OCR API of Mistral. */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/ocr',
    tag: 'Mistral',
    summary: 'Read a document as Markdown, page by page',
    body: {
      type: 'application/json',
      schema: ocrBody,
      examples: { image: { model: 'mistral-ocr-latest', document, include_blocks: true } },
    },
    answers: json(answer),
    errors: { form, codes: callErrors },
  },
];
