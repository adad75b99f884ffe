import { z } from 'zod';
import type { Line } from '../../types/line.ts';
import type { Reply } from '../calls/limit-tokens.ts';

const block = z.looseObject({
  kind: z.string(),
  /** x1, y1 … x4, y4 in pixels of the page. */
  location: z.array(z.number()).length(8),
  confidence: z.number(),
  text: z.string(),
  markdown: z.string(),
  level: z.number().optional(),
  table: z
    .looseObject({
      html: z.string(),
      rows: z.number(),
      columns: z.number(),
      cells: z.array(
        z.looseObject({
          ...{ row: z.number(), column: z.number(), row_span: z.number(), column_span: z.number() },
          ...{ text: z.string(), location: z.array(z.number()) },
        }),
      ),
    })
    .optional(),
});

const page = z.object({
  width: z.number(),
  height: z.number(),
  markdown: z.string(),
  html: z.string(),
  text: z.string(),
  blocks: z.array(block),
});

export type BlockReading = z.infer<typeof block>;

/** A page by itself, in every form that a wire may ask for. */
export type PageReading = z.infer<typeof page> & {
  /** Which page of the file, from 0. */
  readonly index: number;
  readonly lines: readonly Line[];
};

const form = z.object({ pages: z.array(page) });

/** The pages of a reply in the form `pages`; a model that writes another form has written one page. */
export function pagesOf({ text, answer }: Reply): PageReading[] {
  const written = parsed(text);
  if (written?.length === answer.pages.length) {
    return written.map((each, i) => ({ ...each, index: answer.pages[i]!.index, lines: answer.pages[i]!.lines }));
  }
  const { width = 0, height = 0, lines = [] } = answer.pages[0] ?? {};
  return [{ ...{ index: 0, width, height, markdown: text, html: '', text, blocks: [], lines } }];
}

function parsed(text: string): z.infer<typeof page>[] | undefined {
  try {
    return form.safeParse(JSON.parse(text)).data?.pages;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The upright box around a block: left, top, right, bottom. */
export function boxOf({ location }: Pick<BlockReading, 'location'>): [number, number, number, number] {
  const xs = location.filter((_, i) => i % 2 === 0);
  const ys = location.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Where a text shows a figure: its Markdown. */
export const figureMark = /!\[\]\((figure-\d{1,9}\.png)\)/g;

/** The name that a figure has in the text of its document; undefined for other blocks. */
export const figureName = ({ kind, markdown }: Pick<BlockReading, 'kind' | 'markdown'>): string | undefined =>
  kind === 'figure' ? [...markdown.matchAll(figureMark)][0]?.[1] : undefined;
