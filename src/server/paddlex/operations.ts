import { z } from 'zod';
import { json } from '../reference/answers.ts';
import { callErrors } from '../reference/errors.ts';
import { exampleImage } from '../reference/examples.ts';
import type { Operation } from '../reference/operation.ts';
import { form } from './error.ts';
import { paddlexBody } from './schema.ts';

const answer = z.looseObject({ logId: z.string(), errorCode: z.literal(0), result: z.looseObject({}) });

/** The basic serving of PaddleX. */
export const operations: readonly Operation[] = [
  ['/ocr', 'Lines of text with places'] as const,
  ['/layout-parsing', 'Pages as Markdown and blocks'] as const,
  ['/table-recognition', 'Tables as HTML'] as const,
].map(([path, summary]) => ({
  ...{ method: 'post', path, tag: 'PaddleX', summary },
  body: { type: 'application/json', schema: paddlexBody, examples: { image: { file: exampleImage, fileType: 1 } } },
  answers: json(answer),
  errors: { form, codes: callErrors },
}));
