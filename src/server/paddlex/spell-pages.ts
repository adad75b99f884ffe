import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import type { DocumentReading } from '../documents/ask-file.ts';
import { boxOf, figureName, type PageReading } from '../documents/page-reading.ts';

/** Labels of blocks in PaddleX's layout; others are `text`. */
const labels: Readonly<Record<string, string>> = {
  title: 'doc_title',
  heading: 'paragraph_title',
  table: 'table',
  figure: 'image',
  caption: 'figure_title',
  formula: 'formula',
  code: 'algorithm',
  footnote: 'footnote',
  reference: 'reference_content',
  header: 'header',
  footer: 'footer',
  page_number: 'number',
};

const whole = ([x, y]: readonly [number, number]) => [Math.round(x), Math.round(y)];

/** Lines as `rec_*` lists, one entry each. */
function linesOf(lines: readonly Line[]) {
  const quads = lines.map(({ quad }) => quad.map(whole));
  return {
    rec_texts: lines.map(({ text }) => text),
    rec_scores: lines.map(({ sureness, confidence }) => sureness ?? confidence),
    rec_polys: quads,
    rec_boxes: quads.map((quad) => {
      const [xs, ys] = [quad.map(([x = 0]) => x), quad.map(([, y = 0]) => y)];
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    }),
  };
}

/** A page of `/ocr`. */
export const spellOcr = ({ lines }: Pick<Page, 'lines'>) => ({
  prunedResult: linesOf(lines),
  ocrImage: null,
  inputImage: null,
});

/** A page of `/layout-parsing`. */
export function spellLayout(
  { blocks, width, height, markdown, lines, index }: PageReading,
  pictures: DocumentReading['pictures'],
) {
  const names = blocks.flatMap((block) => figureName(block) ?? []);
  // Base64 text without the head of a data URL.
  const images = names.flatMap((name) => {
    const picture = pictures.get(name);
    return picture ? [[name, picture.slice(picture.indexOf(',') + 1)]] : [];
  });
  const parsing = blocks.map((block, order) => ({
    block_label: labels[block.kind] ?? 'text',
    block_content: block.kind === 'table' ? (block.table?.html ?? block.markdown) : block.text,
    block_bbox: boxOf(block),
    block_id: order,
    block_order: order,
  }));
  return {
    prunedResult: {
      ...{ page_index: index, width, height, parsing_res_list: parsing },
      overall_ocr_res: linesOf(lines),
    },
    markdown: { text: markdown, images: Object.fromEntries(images), isStart: true, isEnd: true },
    outputImages: null,
    inputImage: null,
  };
}

/** A page of `/table-recognition`. */
export function spellTables({ blocks, lines }: PageReading) {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return {
    prunedResult: {
      table_res_list: tables.map((block) => ({ pred_html: block.table?.html ?? '', block_bbox: boxOf(block) })),
      overall_ocr_res: linesOf(lines),
    },
    outputImages: null,
    inputImage: null,
  };
}
