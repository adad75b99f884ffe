import { Hono } from 'hono';
import type { ServerDeps } from './deps.ts';
import type { Env } from './http/env.ts';

/** For whoever runs the server: is it alive, should it get more work, what has it done. No key is needed. */
export function health({ load, metrics, settings, lifecycle, reads }: ServerDeps) {
  async function state(waiting: number): Promise<'ready' | 'full' | 'stopping' | 'not reading'> {
    if (lifecycle.stopping) return 'stopping';
    if (waiting > 0 && waiting >= settings.INKSTONE_QUEUE) return 'full';
    return (await reads()) ? 'ready' : 'not reading';
  }
  return new Hono<Env>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const { waiting, running } = load();
      const status = await state(waiting);
      return c.json({ status, waiting, running }, status === 'ready' ? 200 : 503);
    })
    .get('/metrics', async (c) => c.body(await metrics.render(), 200, { 'Content-Type': metrics.contentType }));
}
