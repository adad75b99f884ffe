import type { Context } from 'hono';
import type { ServerDeps } from '../deps.ts';
import { detailForm } from '../documents/detail.ts';
import { keepAnswer, keptAnswer } from '../documents/kept-answers.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import type { Env } from '../http/env.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { convert } from './convert.ts';
import { operations } from './operations.ts';

const bases = { convert: '/v1/convert', status: '/v1/status', result: '/v1/result' };

/**
 * The API of docling-serve. A task of its asynchronous routes is over when its id is told: the answer is kept, so that any process of
 * the store has it.
 */
export const docling: Dialect = { routes, operations };

const task = (id: string) => ({
  task_id: id,
  task_type: 'convert',
  task_status: 'success',
  task_position: null,
  task_meta: null,
});

function routes(deps: ServerDeps, { inFlight }: Limits) {
  const open = () => openDialect(deps, { name: 'docling', keyHeader: 'x-api-key', errorBody: detailForm.errorBody });
  const converting = open();
  for (const kind of ['source', 'file'] as const) {
    converting.post(`/${kind}`, inFlight, async (c) => c.json(await convert(c, kind, deps)));
    converting.post(`/${kind}/async`, inFlight, async (c) => {
      const answer = Buffer.from(JSON.stringify(await convert(c, kind, deps)));
      return c.json(task(await keepAnswer(deps, c.var.account, answer)));
    });
  }
  const kept = async (c: Context<Env>) => {
    const id = c.req.param('id') ?? '';
    return { id, answer: await keptAnswer(deps, c.var.account, id) };
  };
  const status = open().get('/poll/:id', async (c) => c.json(task((await kept(c)).id)));
  const result = open().get('/:id', async (c) =>
    c.body(new Uint8Array((await kept(c)).answer), 200, { 'Content-Type': 'application/json' }),
  );
  for (const app of [converting, status, result]) app.all('*', noRoute(app, Object.values(bases)));
  return { [bases.convert]: converting, [bases.status]: status, [bases.result]: result };
}
