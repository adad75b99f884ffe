import { z } from 'zod';
import { lenientBoolean } from '../wire/lenient.ts';

/** Body of every call: a file, and what is to be done with it. Unknown options may arrive and are ignored. */
export const paddlexBody = z.looseObject({
  file: z.string({ error: 'file should be a string: an http(s) URL, or Base64 text.' }),
  /** 0 a PDF, 1 a picture: told by the file itself. */
  fileType: z.unknown().optional(),
  returnMarkdownImages: lenientBoolean('returnMarkdownImages'),
  visualize: lenientBoolean('visualize'),
});

export type PaddlexBody = z.infer<typeof paddlexBody>;
