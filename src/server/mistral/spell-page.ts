import { dotsPerInch } from '../../image/pdf/page-size.ts';
import type { DocumentReading } from '../documents/ask-file.ts';
import { type BlockReading, boxOf, figureName, type PageReading } from '../documents/page-reading.ts';
import { confidenceOf } from './confidence.ts';
import type { OcrBody } from './schema.ts';

/** Types of blocks in this dialect; others are `text`. */
const types: Readonly<Record<string, string>> = {
  title: 'title',
  heading: 'title',
  list: 'list',
  table: 'table',
  figure: 'image',
  formula: 'equation',
  caption: 'caption',
  code: 'code',
  reference: 'references',
  footnote: 'footer',
  header: 'header',
  footer: 'footer',
  page_number: 'footer',
};

function placeOf(block: BlockReading) {
  const [left, top, right, bottom] = boxOf(block);
  return { top_left_x: left, top_left_y: top, bottom_right_x: right, bottom_right_y: bottom };
}

const written = (blocks: readonly BlockReading[], ...kinds: readonly string[]) =>
  blocks.flatMap(({ kind, markdown }) => (kinds.includes(kind) && markdown !== '' ? [markdown] : [])).join('\n\n');

/** One page as the OCR API spells it. */
export function spellPage(page: PageReading, body: OcrBody, pictures: DocumentReading['pictures']) {
  const { index, width, height, blocks } = page;
  const format = body.table_format ?? undefined;
  const images = imagesOf(page, body);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const idOf = (table: number) => `tbl-${table}.${format === 'html' ? 'html' : 'md'}`;
  const header = written(blocks, 'header');
  const footer = written(blocks, 'footer', 'page_number');
  let markdown = page.markdown;
  for (const { id, block } of images) markdown = markdown.replace(block.markdown, () => `![${id}](${id})`);
  if (format) {
    for (const [i, { markdown: table }] of tables.entries()) {
      markdown = markdown.replace(table, () => `[${idOf(i)}](${idOf(i)})`);
    }
  }
  // Running heads are part of the page's text unless they were asked for by themselves.
  const parts = [body.extract_header ? '' : header, markdown, body.extract_footer ? '' : footer];
  const whole = parts.filter((part) => part !== '').join('\n\n');
  return {
    index,
    markdown: whole,
    images: images.map(({ id, block }) => ({
      ...{ id, ...placeOf(block) },
      image_base64: pictures.get(figureName(block) ?? '') ?? null,
      image_annotation: null,
    })),
    tables: format
      ? tables.map(({ markdown, table }, i) => ({
          id: idOf(i),
          content: format === 'html' ? (table?.html ?? markdown) : markdown,
          format,
        }))
      : [],
    hyperlinks: [],
    header: body.extract_header ? header || null : null,
    footer: body.extract_footer ? footer || null : null,
    // Of a picture nothing is known.
    dimensions: { dpi: dotsPerInch, width, height },
    confidence_scores: confidenceOf(page, whole, body.confidence_scores_granularity ?? undefined),
    blocks: body.include_blocks ? spellBlocks(blocks, body, images, idOf) : null,
  };
}

interface Image {
  readonly id: string;
  readonly block: BlockReading;
}

/** Figures, as many and as large as were asked for; the others stay unnamed in the Markdown. */
function imagesOf({ blocks }: PageReading, { image_limit: limit, image_min_size: least = 0 }: OcrBody): Image[] {
  return blocks
    .filter((block) => {
      const [left, top, right, bottom] = boxOf(block);
      return block.kind === 'figure' && Math.min(right - left, bottom - top) >= least;
    })
    .slice(0, limit ?? undefined)
    .map((block, i) => ({ id: `img-${i}.jpeg`, block }));
}

function spellBlocks(
  blocks: readonly BlockReading[],
  body: OcrBody,
  images: readonly Image[],
  idOf: (table: number) => string,
) {
  let table = 0;
  return blocks.map((block) => {
    const image = images.find((each) => each.block === block);
    return {
      type: types[block.kind] ?? 'text',
      content: block.kind === 'figure' ? block.text : block.markdown,
      ...placeOf(block),
      ...(image && { image_id: image.id }),
      ...(block.kind === 'table' && { table_id: body.table_format ? idOf(table++) : null }),
      ...(body.confidence_scores_granularity === 'block' && {
        confidence_scores: { block_type_confidence_score: block.confidence },
      }),
    };
  });
}
