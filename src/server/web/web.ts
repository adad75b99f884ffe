import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { RouterRoute } from 'hono/types';
import type { ServerDeps } from '../deps.ts';
import type { Env } from '../http/env.ts';
import { builtFiles } from './built-files.ts';
import { playground } from './playground.ts';
import { securityHeaders } from './security.ts';

/** Where the build puts what browsers get: beside this code's own folder. */
const built = { web: new URL('../../web/', import.meta.url), docs: new URL('../../docs/', import.meta.url) };

/**
 * The playground at `/` and the documentation at `/docs`.
 * @param served the routes of the API: the page shows what is there
 */
export function web(deps: ServerDeps, served: readonly RouterRoute[] = [], folders = built) {
  const app = new Hono<Env>();
  if (!deps.settings.INKSTONE_UI) return app;
  const [pages, docs] = [fileURLToPath(folders.web), fileURLToPath(folders.docs)];
  const answers = (path: string) => served.some((route) => route.method === 'GET' && route.path === path);
  const built = ['', 'reference/'].filter((below) => existsSync(join(docs, below, 'index.html')));
  const shown = {
    batches: answers('/v1/batches'),
    pages: [...built.map((below) => `/docs/${below}`), ...['/openapi.json'].filter(answers)],
  };
  app.route('/playground', playground(deps, shown));
  const secured = securityHeaders();
  if (existsSync(docs)) {
    app.get('/docs', (c) => c.redirect('/docs/'));
    app.get('/docs/*', secured, builtFiles(docs, '/docs'));
  }
  if (existsSync(pages)) {
    for (const path of ['/', '/assets/*', '/samples/*', '/icon.svg']) app.get(path, secured, builtFiles(pages));
  }
  return app;
}
