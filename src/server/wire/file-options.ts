import { z } from 'zod';
import { parsePageRange } from '../../image/page-range.ts';
import { InkstoneError } from '../../types/error.ts';
import { type FileOptions, type PageSpan, textLayerModes } from '../../types/request.ts';
import type { OcrOptions } from './ocr-options.ts';

/** Which pages: `"1-3,7"`, `"5-"`, or one number; null counts as absent. */
const pages = z
  .unknown()
  .transform((value, context): readonly PageSpan[] | undefined => {
    if (value === undefined || value === null) return undefined;
    const spans = typeof value === 'string' || typeof value === 'number' ? parsePageRange(String(value)) : undefined;
    if (spans) return spans;
    context.addIssue({ code: 'custom', message: 'pages should name pages from 1 on, as in "1-3,7" or "5-".' });
    return z.NEVER;
  })
  .optional();

const modes = textLayerModes.join(', ');
const textLayer = z.enum(textLayerModes, { error: `text_layer should be one of ${modes}.` }).nullish();

const wish = z.looseObject({ pages, text_layer: textLayer });

/**
 * How files of several pages are read (extensions): `pages` and `text_layer`, in `ocr_options` or, for clients that
 * know the fields of `ocr_options`, in its `task_config`.
 * @throws InkstoneError `invalid_request`
 */
export function fileOptions(options: OcrOptions): FileOptions {
  const inside = parse(options?.task_config, 'ocr_options.task_config');
  const beside = parse(options, 'ocr_options');
  return {
    pages: beside.pages ?? inside.pages,
    textLayer: beside.text_layer ?? inside.text_layer ?? undefined,
  };
}

function parse(value: unknown, place: string): Partial<z.infer<typeof wish>> {
  if (typeof value !== 'object' || value === null) return {};
  const result = wish.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = `${place}.${String(issue?.path[0])}`;
  throw new InkstoneError('invalid_request', issue?.message ?? 'It is not understood.', { field });
}
