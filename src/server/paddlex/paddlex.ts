import type { Context } from 'hono';
import type { ServerDeps } from '../deps.ts';
import { askFile, readDocument, type Source } from '../documents/ask-file.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import type { Env } from '../http/env.ts';
import { readJsonBody } from '../http/json-body.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { parseBody } from '../wire/parse.ts';
import { form } from './error.ts';
import { operations } from './operations.ts';
import { type PaddlexBody, paddlexBody } from './schema.ts';
import { spellLayout, spellOcr, spellTables } from './spell-pages.ts';

const bases = { ocr: '/ocr', layout: '/layout-parsing', tables: '/table-recognition' };

/** The basic serving of PaddleX: its pipelines for text, layout and tables. */
export const paddlex: Dialect = { routes, operations };

function routes(deps: ServerDeps, { inFlight }: Limits) {
  type Answer = { readonly name: string; readonly pages: readonly object[]; readonly warnings: readonly string[] };
  const pipeline = (answer: (c: Context<Env>, source: Source, body: PaddlexBody) => Promise<Answer>) => {
    const app = openDialect(deps, { ...form, name: 'paddlex' });
    app.post('/', inFlight, async (c) => {
      const body = parseBody(paddlexBody, await readJsonBody(c.req.raw, deps.settings.INKSTONE_MAX_BODY_BYTES));
      const { name, pages, warnings } = await answer(c, sourceOf(body), body);
      const remarks = [...warnings, ...notDone(body)];
      const result = { [name]: pages, dataInfo: { numPages: pages.length, type: 'image' } };
      const told = remarks.length > 0 ? { ...result, warnings: remarks } : result;
      return c.json({ logId: c.var.requestId, errorCode: 0, errorMsg: 'Success', result: told });
    });
    app.all('*', noRoute(app, Object.values(bases)));
    return app;
  };
  return {
    [bases.ocr]: pipeline(async (c, source) => {
      const { answer } = await askFile(c, deps, { source, task: 'text_recognition' });
      return { name: 'ocrResults', pages: answer.pages.map(spellOcr), warnings: answer.warnings };
    }),
    [bases.layout]: pipeline(async (c, source, { returnMarkdownImages: figures = false }) => {
      const { pages, warnings, pictures } = await readDocument(c, deps, { source, figures });
      return { name: 'layoutParsingResults', pages: pages.map((page) => spellLayout(page, pictures)), warnings };
    }),
    [bases.tables]: pipeline(async (c, source) => {
      const { pages, warnings } = await readDocument(c, deps, { source });
      return { name: 'tableRecResults', pages: pages.map(spellTables), warnings };
    }),
  };
}

/** An address, a data URL, or the Base64 text of the file alone. */
function sourceOf({ file }: PaddlexBody): Source {
  const address = /^(?:https?:|data:)/i.test(file) ? file : `data:application/octet-stream;base64,${file}`;
  return { address, field: 'file' };
}

/** What was asked for and this server does not do. */
const notDone = ({ visualize }: PaddlexBody) => (visualize ? ['visualize: no pictures are drawn.'] : []);
