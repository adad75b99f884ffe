import { z } from 'zod';

/** Body of an analysis in JSON: the file's Base64 text, or its address. */
export const analyzeBody = z
  .looseObject({
    base64Source: z.string({ error: 'base64Source should be Base64 text.' }).nullish(),
    urlSource: z.string({ error: 'urlSource should be an http(s) URL.' }).nullish(),
  })
  .refine(
    ({ base64Source, urlSource }) => (base64Source == null) !== (urlSource == null),
    'The body should have a urlSource or a base64Source.',
  );
