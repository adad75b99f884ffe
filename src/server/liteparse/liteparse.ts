import type { ServerDeps } from '../deps.ts';
import { askFile } from '../documents/ask-file.ts';
import { detailForm } from '../documents/detail.ts';
import { formFile } from '../documents/form-body.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { operations } from './operations.ts';

/** LiteParse takes the whole address of its OCR server: it needs no path of its own, and `/ocr` is PaddleX's. */
const base = '/liteparse/ocr';

/** What LiteParse asks of an OCR server: a picture in, lines with boxes out. */
export const liteparse: Dialect = { routes, operations };

function routes(deps: ServerDeps, { inFlight }: Limits) {
  const app = openDialect(deps, { name: 'liteparse', errorBody: detailForm.errorBody });
  app.post('/', inFlight, async (c) => {
    const { file } = await formFile(c.req.raw, deps.settings.INKSTONE_MAX_BODY_BYTES, 'file');
    const source = { bytes: file.bytes, address: '', field: 'file' };
    const { answer } = await askFile(c, deps, { source, task: 'text_recognition' });
    const lines = answer.pages.flatMap((page) => page.lines);
    return c.json({
      results: lines.map(({ text, quad, sureness, confidence }) => {
        const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
        const bbox = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
        return { text, bbox, confidence: sureness ?? confidence };
      }),
      ...(answer.warnings.length > 0 && { warnings: answer.warnings }),
    });
  });
  app.all('*', noRoute(app, [base]));
  return { [base]: app };
}
