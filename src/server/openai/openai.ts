import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { batches } from '../batches/batches.ts';
import { dsTest } from '../batches/test-model.ts';
import type { ServerDeps } from '../deps.ts';
import { openaiFiles, signedFiles } from '../files/openai-files.ts';
import { requireKey } from '../http/auth.ts';
import type { Env } from '../http/env.ts';
import { asInkstoneError, retryHeaders } from '../http/error.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { refuseWhenStopping } from '../http/refuse-when-stopping.ts';
import { chat } from './chat.ts';
import { errorBody } from './error.ts';
import { models } from './models.ts';
import { responses } from './responses/responses.ts';

const chatPath = '/chat/completions';
const responsesPath = '/responses';

/** The OpenAI-compatible dialect, as it stands under `/compatible-mode/v1` and `/v1`. */
export function openai(deps: ServerDeps, { inFlight, uploads }: Limits) {
  const app = new Hono<Env>();
  app.onError((error, c) => {
    const known = asInkstoneError(error);
    c.var.record.error = known;
    // OpenAI's clients try again after 429 and 5xx unless they are told that it is of no use.
    const headers = { ...retryHeaders(known), 'x-should-retry': String(known.retryable) };
    return c.json(errorBody(known, c.var.requestId), known.status as ContentfulStatusCode, headers);
  });
  app.use(async (c, next) => {
    c.var.record.dialect = 'openai';
    await next();
  });
  app.use(refuseWhenStopping(deps.lifecycle));
  app.route('/files', signedFiles(deps));
  app.use(requireKey(deps));
  app.use(chatPath, inFlight);
  app.route(chatPath, chat(deps));
  app.use(responsesPath, inFlight);
  app.route(responsesPath, responses(deps));
  app.use('/files', uploads);
  app.route('/files', openaiFiles(deps));
  app.route('/batches', batches(deps));
  app.route('/chat/ds-test', dsTest());
  app.route('/models', models(deps.models));
  app.all('*', noRoute(app, ['/compatible-mode/v1', '/v1']));
  return app;
}
