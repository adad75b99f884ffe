import { z } from 'zod';
import { writings } from '../../../types/writing.ts';

const place = z
  .array(z.number().int())
  .length(8)
  .describe('x1, y1 … x4, y4 in whole pixels of the image, from the text’s own top left');
const share = z.number().min(0).max(1);
const span = z.union([
  z.object({ text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional() }),
  z.object({ latex: z.string().describe('a formula in the line, without delimiters') }),
]);
const content = z.array(span).describe('the text in runs of one style');
const cell = z.object({
  row: z.number().int(),
  column: z.number().int(),
  row_span: z.number().int(),
  column_span: z.number().int(),
  text: z.string(),
  location: place,
  confidence: share,
});

const common = {
  order: z.number().int().describe('place in the reading order of its page, from 0'),
  location: place,
  confidence: share.describe('how sure the kind is'),
  text: z.string().describe('its text on its own, formulas as LaTeX between dollar signs'),
  continued: z.boolean().optional().describe('whether it goes on in the next block of its kind'),
};

const withContent = z.object({
  kind: z.enum(['title', 'paragraph', 'caption', 'seal', 'footnote', 'reference', 'header', 'footer', 'page_number']),
  ...common,
  content,
});
const heading = z.object({ kind: z.literal('heading'), ...common, level: z.number().int(), content });
const list = z.object({
  kind: z.literal('list'),
  ...common,
  ordered: z.boolean(),
  items: z.array(z.object({ depth: z.number().int(), mark: z.string(), content })),
});
const table = z.object({
  kind: z.literal('table'),
  ...common,
  table: z.object({ rows: z.number().int(), columns: z.number().int(), cells: z.array(cell), html: z.string() }),
});
const formula = z.object({ kind: z.literal('formula'), ...common, latex: z.string(), number: z.string().optional() });
const plain = z.object({ kind: z.enum(['figure', 'code']), ...common });

/** A block as JSON answers have it. */
export const blockSchema = z.discriminatedUnion('kind', [withContent, heading, list, table, formula, plain]);
export type JsonBlock = z.infer<typeof blockSchema>;

const unread = z.object({
  location: place,
  writing: z.enum(writings).describe('stranger: one that no recogniser knows; scribble: strokes that say nothing'),
  left_out: z.boolean().describe('whether nothing of it is in the text'),
});
export type JsonUnread = z.infer<typeof unread>;

/** A document as JSON: its pages with their blocks in reading order, headers and footers among them. */
export const documentSchema = z.object({
  pages: z.array(
    z.object({
      image: z.number().int().describe('which image of the request, from 0'),
      page: z.number().int().describe('which page of that image, from 0'),
      width: z.number().int(),
      height: z.number().int(),
      blocks: z.array(blockSchema),
      unread: z.array(unread).optional().describe('lines in a writing that was not read'),
    }),
  ),
});
export type JsonDocument = z.infer<typeof documentSchema>;
