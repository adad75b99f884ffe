import { documentJson } from '../document/write/json/document-json.ts';
import type { JsonBlock } from '../document/write/json/schema.ts';
import type { Page } from '../types/page.ts';

/** Extension: a block as `ocr_result.blocks` has it: as the JSON format writes it, with its place among several pages. */
export type BlockResult = JsonBlock & {
  /** Where an answer covers several pages: which image of the request, from 0. */
  readonly image?: number;
  /** Where an answer covers several pages: which page of that image, from 0. */
  readonly page?: number;
};

/** The blocks of all pages in reading order; headers, footers and page numbers among them. */
export function blocksResult(pages: readonly Page[]): BlockResult[] {
  const several = pages.length > 1;
  return documentJson(pages).pages.flatMap(({ image, page, blocks }) =>
    blocks.map((block) => ({ ...block, ...(several && { image, page }) })),
  );
}
