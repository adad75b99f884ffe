import { z } from 'zod';
import { InkstoneError } from '../../types/error.ts';
import type { FileOptions } from '../../types/request.ts';
import { lenientBoolean } from '../wire/lenient.ts';

const texts = (name: string) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z
      .array(z.string(), { error: `${name} should be a list of texts.` })
      .max(20, `${name} is too long.`)
      .optional(),
  );

/** What a conversion may ask for; other options may arrive and are ignored. */
export const options = z.looseObject({
  to_formats: texts('to_formats'),
  image_export_mode: z.string({ error: 'image_export_mode should be a text.' }).optional(),
  include_images: lenientBoolean('include_images'),
  do_ocr: lenientBoolean('do_ocr'),
  force_ocr: lenientBoolean('force_ocr'),
  md_page_break_placeholder: z.string({ error: 'md_page_break_placeholder should be a text.' }).max(1000).optional(),
  /** First and last page, from 1 on. */
  page_range: z.array(z.coerce.number()).length(2, 'page_range should be the first and the last page.').optional(),
});

export type Options = z.infer<typeof options>;

/** @throws InkstoneError `invalid_request` */
export function filesOf({ page_range: range, do_ocr: ocr, force_ocr: force }: Options): FileOptions {
  const [from, to] = range ?? [];
  if (from !== undefined && to !== undefined && !(Number.isInteger(from) && from >= 1 && to >= from)) {
    const message = 'page_range should be the first and the last page, from 1 on.';
    throw new InkstoneError('invalid_request', message, { field: 'page_range' });
  }
  return {
    ...(from !== undefined && to !== undefined && { pages: [{ from, to }] }),
    textLayer: force ? 'ocr' : ocr === false ? 'text' : 'auto',
  };
}

/** Where the pictures of figures go: into the text, as that server has it where nobody says. */
export const picturesAre = ({ image_export_mode: mode = 'embedded', include_images: wanted }: Options): string =>
  wanted === false ? 'placeholder' : mode;
