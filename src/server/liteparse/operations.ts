import { z } from 'zod';
import { detailForm } from '../documents/detail.ts';
import { json } from '../reference/answers.ts';
import { callErrors } from '../reference/errors.ts';
import type { Operation } from '../reference/operation.ts';

const line = z.looseObject({ text: z.string(), bbox: z.array(z.number()), confidence: z.number() });

/** The OCR server of LiteParse. */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/liteparse/ocr',
    tag: 'LiteParse',
    summary: 'Lines of text with boxes',
    body: {
      type: 'multipart/form-data',
      schema: z.looseObject({ file: z.string().meta({ format: 'binary' }), language: z.string().optional() }),
    },
    answers: json(z.looseObject({ results: z.array(line) })),
    errors: { form: detailForm, codes: callErrors },
  },
];
