import { z } from 'zod';
import { options } from './options.ts';

const source = z.discriminatedUnion(
  'kind',
  [
    z.looseObject({ kind: z.literal('http'), url: z.string({ error: 'url should be a string.' }) }),
    z.looseObject({
      kind: z.literal('file'),
      base64_string: z.string({ error: 'base64_string should be Base64 text.' }),
      filename: z.string({ error: 'filename should be a string.' }).optional(),
    }),
  ],
  { error: 'A source should be of kind http (with a url) or file (with base64_string and filename).' },
);

/** Body of `/v1/convert/source`. */
export const sourceBody = z.looseObject({
  options: options.optional(),
  sources: z.array(source, { error: 'sources should be a list.' }).min(1, 'sources should hold a source.'),
  target: z.looseObject({ kind: z.string() }).optional(),
});

export type SourceBody = z.infer<typeof sourceBody>;
