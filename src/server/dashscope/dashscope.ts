import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ServerDeps } from '../deps.ts';
import { nativeFiles } from '../files/native-files.ts';
import { requireKey } from '../http/auth.ts';
import type { Env } from '../http/env.ts';
import { asInkstoneError, retryHeaders } from '../http/error.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { refuseWhenStopping } from '../http/refuse-when-stopping.ts';
import { errorBody } from './error.ts';
import { generation, textGeneration } from './generation.ts';
import { models } from './models.ts';
import { uploadPolicy, uploadTarget, uploadTargetPath } from './uploads.ts';

const generationPath = '/services/aigc/multimodal-generation/generation';
const textGenerationPath = '/services/aigc/text-generation/generation';

/** The headers of upstream's gateway that say something here too; times in milliseconds. */
const gatewayHeaders = createMiddleware<Env>(async (c, next) => {
  c.var.record.dialect = 'dashscope';
  await next();
  const now = Date.now();
  c.header('x-dashscope-call-gateway', 'true');
  if (!c.res.headers.has('x-dashscope-finished')) c.header('x-dashscope-finished', 'true');
  c.header('req-arrive-time', String(c.var.arrived));
  c.header('resp-start-time', String(now));
  c.header('req-cost-time', String(now - c.var.arrived));
});

/** The DashScope dialect, as it stands under `/api/v1`. */
export function dashscope(deps: ServerDeps, { inFlight, uploads }: Limits) {
  const app = new Hono<Env>();
  app.onError((error, c) => {
    const known = asInkstoneError(error);
    c.var.record.error = known;
    return c.json(errorBody(known, c.var.requestId), known.status as ContentfulStatusCode, retryHeaders(known));
  });
  app.use(gatewayHeaders);
  app.use(refuseWhenStopping(deps.lifecycle));
  // The upload target comes before the key check: a signed policy stands in for the key there.
  app.use(uploadTargetPath, uploads);
  app.route(uploadTargetPath, uploadTarget(deps));
  app.use(requireKey(deps));
  app.route('/uploads', uploadPolicy(deps));
  app.use('/files', uploads);
  app.route('/files', nativeFiles(deps));
  app.route('/models', models(deps.models));
  app.use(generationPath, inFlight);
  app.route(generationPath, generation(deps));
  app.use(textGenerationPath, inFlight);
  app.route(textGenerationPath, textGeneration(deps));
  app.all('*', noRoute(app, ['/api/v1']));
  return app;
}
