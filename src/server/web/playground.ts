import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { resolveImage } from '../../image/sources/resolve-image.ts';
import type { ServerDeps } from '../deps.ts';
import { requireKey } from '../http/auth.ts';
import type { Env } from '../http/env.ts';
import { asInkstoneError } from '../http/error.ts';
import { readJsonBody } from '../http/json-body.ts';
import { asksForKeys } from '../keys/keys.ts';
import { errorBody } from '../openai/error.ts';
import { parseBody } from '../wire/parse.ts';

/** Most bytes of a body that holds one address. */
const longestAddress = 16 * 1024;
const fetchBody = z.looseObject({ url: z.string({ error: 'url should be a string.' }) });

/** What of this server the page shows: it depends on what is served. */
export interface Shown {
  readonly batches: boolean;
  /** Addresses of the pages beside it. */
  readonly pages: readonly string[];
}

/** What the playground needs beyond the API: what this server is like, and pictures by their address. */
export function playground(deps: ServerDeps, shown: Shown) {
  const { settings } = deps;
  const app = new Hono<Env>();
  app.onError((error, c) => {
    const known = asInkstoneError(error);
    c.var.record.error = known;
    return c.json(errorBody(known, c.var.requestId), known.status as ContentfulStatusCode);
  });
  app.get('/config', (c) =>
    c.json({
      keys: asksForKeys(settings),
      models: deps.models.listed.map(({ id }) => id),
      engines: deps.engines,
      ...shown,
      limits: {
        images: settings.INKSTONE_MAX_IMAGES,
        imageBytes: settings.INKSTONE_MAX_IMAGE_BYTES,
        pdfBytes: settings.INKSTONE_MAX_PDF_BYTES,
        pages: settings.INKSTONE_MAX_PAGES,
        dataUrlChars: settings.INKSTONE_MAX_DATA_URL_CHARS,
        queue: settings.INKSTONE_QUEUE,
        threads: settings.INKSTONE_THREADS,
      },
    }),
  );
  app.post('/fetch', requireKey(deps), async (c) => {
    const { url } = parseBody(fetchBody, await readJsonBody(c.req.raw, longestAddress));
    const bytes = await resolveImage(url, {
      field: 'url',
      maxBytes: { image: settings.INKSTONE_MAX_IMAGE_BYTES, pdf: settings.INKSTONE_MAX_PDF_BYTES },
      maxDataUrlChars: settings.INKSTONE_MAX_DATA_URL_CHARS,
      timeoutMs: settings.INKSTONE_FETCH_TIMEOUT_MS,
      allowPrivate: settings.INKSTONE_ALLOW_PRIVATE_URLS,
      signal: c.req.raw.signal,
    });
    // Whatever it is, no browser may take it for a page.
    const headers = { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' };
    return c.body(Uint8Array.from(bytes), 200, headers);
  });
  return app;
}
