import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import { findModel, type ServedModel, servedModels } from '../model-names.ts';

const spell = ({ id, created }: ServedModel) => ({ id, object: 'model', created, owned_by: 'inkstone' });

/** `GET …/models` and `GET …/models/{id}`. */
export function models() {
  return new Hono<Env>()
    .get('/', (c) => c.json({ object: 'list', data: servedModels.map(spell) }))
    .get('/:id', (c) => c.json({ ...spell(findModel(c.req.param('id'))), id: c.req.param('id') }));
}
