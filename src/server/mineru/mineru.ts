import { InkstoneError } from '../../types/error.ts';
import type { FileOptions } from '../../types/request.ts';
import type { ServerDeps } from '../deps.ts';
import { readDocument } from '../documents/ask-file.ts';
import { detailForm } from '../documents/detail.ts';
import { type FormBody, formFile } from '../documents/form-body.ts';
import { boxOf, figureName, type PageReading } from '../documents/page-reading.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { operations } from './operations.ts';

const base = '/file_parse';
/** Markdown comes unless it is declined. */
const usualMarkdown = 'true';
/** What can be asked for and is not made here. */
const notReturned = ['return_middle_json', 'return_model_output', 'response_format_zip'];

/** The API of MinerU: a file in, Markdown and a list of its content out. */
export const mineru: Dialect = { routes, operations };

function routes(deps: ServerDeps, { inFlight }: Limits) {
  const app = openDialect(deps, { name: 'mineru', errorBody: detailForm.errorBody });
  app.post('/', inFlight, async (c) => {
    const { file, fields } = await formFile(c.req.raw, deps.settings.INKSTONE_MAX_BODY_BYTES, 'files');
    const source = { bytes: file.bytes, address: '', field: 'files' };
    const asks = (name: string, usual = 'false') => /^(?:true|on|1)$/i.test(fields.get(name)?.at(-1) ?? usual);
    const figures = asks('return_images');
    const { pages, warnings, pictures } = await readDocument(c, deps, { source, files: filesOf(fields), figures });
    const remarks = [
      ...warnings,
      ...notReturned.filter((name) => asks(name)).map((name) => `${name}: this is not returned here.`),
    ];
    const name = file.name.replace(/\.[^.]{0,20}$/, '') || 'file';
    return c.json({
      backend: 'inkstone',
      results: {
        [name]: {
          ...(asks('return_md', usualMarkdown) && { md_content: pages.map(({ markdown }) => markdown).join('\n\n') }),
          ...(figures && { images: Object.fromEntries(pictures) }),
          ...(asks('return_content_list') && { content_list: JSON.stringify(pages.flatMap(contentOf)) }),
        },
      },
      ...(remarks.length > 0 && { warnings: remarks }),
    });
  });
  app.all('*', noRoute(app, [base]));
  return { [base]: app };
}

/** @throws InkstoneError `invalid_request` */
function filesOf(fields: FormBody['fields']): FileOptions {
  const page = (name: string) => {
    const text = fields.get(name)?.at(-1);
    if (text === undefined || text === '') return undefined;
    const value = Number(text);
    if (Number.isInteger(value) && value >= 0) return value;
    throw new InkstoneError('invalid_request', `${name} should be the number of a page, from 0 on.`, { field: name });
  };
  const [from = 0, to] = [page('start_page_id'), page('end_page_id')];
  const method = fields.get('parse_method')?.at(-1);
  return {
    ...((from > 0 || to !== undefined) && {
      pages: [{ from: from + 1, to: to === undefined ? Number.POSITIVE_INFINITY : to + 1 }],
    }),
    textLayer: method === 'ocr' ? 'ocr' : method === 'txt' ? 'text' : 'auto',
  };
}

/** Blocks as entries of MinerU's list; boxes are in thousandths of the page, as there. */
function contentOf({ index, blocks, width, height }: PageReading) {
  return blocks.map((block) => {
    const [left, top, right, bottom] = boxOf(block);
    const share = (value: number, side: number) => Math.round((value / Math.max(1, side)) * 1000);
    const place = {
      bbox: [share(left, width), share(top, height), share(right, width), share(bottom, height)],
      page_idx: index,
    };
    switch (block.kind) {
      case 'table':
        return { type: 'table', table_body: block.table?.html ?? '', ...place };
      case 'figure':
        return { type: 'image', img_path: figureName(block) ?? '', ...place };
      case 'formula':
        return { type: 'equation', text: block.markdown, text_format: 'latex', ...place };
      case 'title':
        return { type: 'text', text: block.text, text_level: 1, ...place };
      case 'heading':
        return { type: 'text', text: block.text, text_level: (block.level ?? 1) + 1, ...place };
      default:
        return { type: 'text', text: block.text, ...place };
    }
  });
}
