import { Hono } from 'hono';
import type { ServerDeps } from './deps.ts';
import type { Env } from './http/env.ts';

/** For whoever runs the server: is it alive, should it get more work, what has it done. No key is needed. */
export function health({ load, metrics, settings }: ServerDeps) {
  return new Hono<Env>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', (c) => {
      const { waiting, running } = load();
      const full = waiting > 0 && waiting >= settings.INKSTONE_QUEUE;
      return c.json({ status: full ? 'full' : 'ready', waiting, running }, full ? 503 : 200);
    })
    .get('/metrics', async (c) => c.body(await metrics.render(), 200, { 'Content-Type': metrics.contentType }));
}
