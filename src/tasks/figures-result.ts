import { z } from 'zod';
import { InkstoneError } from '../types/error.ts';
import type { Page } from '../types/page.ts';

const field = 'ocr_options.task_config.figures';
const config = z.looseObject({ figures: z.unknown().optional() });

/**
 * Whether the pictures of figures are asked for (`task_config.figures`, an extension).
 * @throws InkstoneError `invalid_request` for anything but a boolean
 */
export function figuresAreAsked(taskConfig: unknown): boolean {
  const { figures } = config.safeParse(taskConfig).data ?? {};
  if (figures === undefined || figures === null || typeof figures === 'boolean') return figures === true;
  throw new InkstoneError('invalid_request', `${field} should be true or false.`, { field });
}

/** Extension: a figure as `ocr_result.figures` has it. */
export interface FigureResult {
  /** As the document's text names it: `figure-1.png`. */
  readonly name: string;
  /** Which image of the request, from 0. */
  readonly image: number;
  /** Which page of that image, from 0. */
  readonly page: number;
  /** A JPEG as a data URL; null past what one answer holds. */
  readonly picture: string | null;
}

/** The figures of all pages, counted as writers of documents count them. */
export function figuresResult(
  pages: readonly Page[],
  figures: readonly (readonly (Uint8Array | undefined)[])[],
): FigureResult[] {
  let number = 0;
  return pages.flatMap(({ image, index }, i) =>
    (figures[i] ?? []).map((bytes) => {
      number++;
      const picture = bytes ? `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}` : null;
      return { name: `figure-${number}.png`, image, page: index, picture };
    }),
  );
}
