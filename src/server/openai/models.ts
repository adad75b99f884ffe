import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import type { ModelNames, ServedModel } from '../model-names.ts';

const spell = ({ id, created }: ServedModel) => ({ id, object: 'model', created, owned_by: 'inkstone' });

/** `GET …/models` and `GET …/models/{id}`. */
export function models({ listed, find }: ModelNames) {
  return new Hono<Env>()
    .get('/', (c) => c.json({ object: 'list', data: listed.map(spell) }))
    .get('/:id', (c) => c.json({ ...spell(find(c.req.param('id'))), id: c.req.param('id') }));
}
