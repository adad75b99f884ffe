import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import type { ModelNames } from '../model-names.ts';

/** A page number or size of a query; what is no positive integer counts as absent. */
function positive(value: string | undefined, fallback: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}

/** `GET /api/v1/models`: the catalogue page by page, or the one named by `?model=`; none when it is unknown. */
export function models({ listed }: ModelNames) {
  return new Hono<Env>().get('/', (c) => {
    const name = c.req.query('model');
    const pageNo = positive(c.req.query('page_no'), 1);
    const pageSize = positive(c.req.query('page_size'), 10);
    const found = listed.filter(({ id, aliases }) => name === undefined || id === name || aliases.includes(name));
    const page = found.slice((pageNo - 1) * pageSize, pageNo * pageSize);
    return c.json({
      request_id: c.var.requestId,
      output: {
        total: found.length,
        page_no: pageNo,
        page_size: pageSize,
        models: page.map(({ id, maxOutput }) => ({ model: id, name: id, max_output_tokens: maxOutput })),
      },
    });
  });
}
