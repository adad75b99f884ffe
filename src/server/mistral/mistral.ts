import type { ServerDeps } from '../deps.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { errorBody } from './error.ts';
import { ocr } from './ocr.ts';
import { operations } from './operations.ts';

const base = '/v1/ocr';

/** The OCR API of Mistral; its files are those of the OpenAI dialect. */
export const mistral: Dialect = { routes, operations };

function routes(deps: ServerDeps, { inFlight }: Limits) {
  const app = openDialect(deps, { name: 'mistral', errorBody });
  app.use('/', inFlight);
  app.route('/', ocr(deps));
  app.all('*', noRoute(app, [base]));
  return { [base]: app };
}
