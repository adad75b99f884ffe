import type { ServerDeps } from '../deps.ts';
import { readDocument } from '../documents/ask-file.ts';
import { detailForm } from '../documents/detail.ts';
import { decodedName } from '../documents/file-name.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import { takeBody } from '../http/json-body.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { operations } from './operations.ts';

const base = '/process';

/** What Open WebUI asks of an external document loader: a file in, its pages as Markdown out. */
export const openwebui: Dialect = { routes, operations };

function routes(deps: ServerDeps, { inFlight }: Limits) {
  const app = openDialect(deps, { name: 'openwebui', errorBody: detailForm.errorBody });
  app.put('/', inFlight, async (c) => {
    const bytes = await takeBody(c.req.raw, deps.settings.INKSTONE_MAX_BODY_BYTES);
    const { pages, warnings } = await readDocument(c, deps, { source: { bytes, address: '', field: 'body' } });
    const source = decodedName(c.req.header('x-filename') ?? '');
    return c.json(
      pages.map(({ index, markdown }) => ({
        page_content: markdown,
        metadata: { source, page: index, total_pages: pages.length, ...(warnings.length > 0 && { warnings }) },
      })),
    );
  });
  app.all('*', noRoute(app, [base]));
  return { [base]: app };
}
