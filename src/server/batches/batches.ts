import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { type Batch, type BatchState, batchStates } from '../../jobs/batch.ts';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import { findOwn } from '../files/openai-files.ts';
import { countOf, timeOf } from '../files/query.ts';
import { sendContent } from '../files/send-content.ts';
import type { Env } from '../http/env.ts';
import { readJsonBody } from '../http/json-body.ts';
import { parseBody } from '../wire/parse.ts';
import { createBatch } from './create-batch.ts';
import { createBody } from './schema.ts';
import { spellBatch } from './spell-batch.ts';
import { reach } from './step.ts';
import { inPieces, outputLines } from './write-output.ts';

/** A body that creates a batch is small. */
const bodyBytes = 256 * 1024;
/** Ids of input files in one query. */
const mostIds = 20;

/** `/batches` (batch contract). */
export function batches(deps: ServerDeps) {
  const { jobs } = deps;

  /** @throws InkstoneError `not_found`, also for another account's */
  async function find(account: string, id: string): Promise<Batch> {
    const batch = await jobs.find(id);
    if (batch?.account === account) return batch;
    throw new InkstoneError('not_found', `No batch found with id '${id}'.`, { field: 'batch_id' });
  }

  return new Hono<Env>()
    .post('/', async (c) => {
      const body = parseBody(createBody, await readJsonBody(c.req.raw, bodyBytes));
      const batch = await createBatch(body, c.var.account, c.req.header('idempotency-key'), deps);
      return c.json(spellBatch(batch));
    })
    .get('/', async (c) => {
      const { after, limit, ds_name: name, input_file_ids: ids, status, create_after, create_before } = c.req.query();
      const page = await jobs.list(c.var.account, {
        after,
        limit: countOf(limit, 'limit', { min: 1, max: 100, fallback: 20 }),
        name: name || undefined,
        inputFileIds: ids ? idsOf(ids) : undefined,
        states: status ? status.split(',').map(stateOf) : undefined,
        createdFrom: timeOf(create_after, 'create_after'),
        createdTo: timeOf(create_before, 'create_before'),
      });
      const data = page.batches.map(spellBatch);
      const [first, last] = [data[0]?.id ?? null, data.at(-1)?.id ?? null];
      return c.json({ object: 'list', data, first_id: first, last_id: last, has_more: page.more });
    })
    .get('/:id', async (c) => c.json(spellBatch(await find(c.var.account, c.req.param('id')))))
    .post('/:id/cancel', async (c) => {
      const batch = await find(c.var.account, c.req.param('id'));
      const cancelled = await jobs.change(batch.id, ['validating', 'in_progress'], reach(batch, 'cancelling'));
      if (cancelled) {
        await jobs.nudge(batch.id);
        return c.json(spellBatch(cancelled));
      }
      const now = await find(c.var.account, batch.id);
      if (now.state === 'cancelling' || now.state === 'cancelled') return c.json(spellBatch(now));
      throw new InkstoneError('conflict', `The batch is ${now.state} and can not be cancelled any more.`);
    })
    .get('/:id/output', async (c) => {
      const batch = await find(c.var.account, c.req.param('id'));
      if (batch.outputFileId !== null) {
        const file = await findOwn(deps, batch.account, batch.outputFileId);
        return sendContent(file, deps.files, c.req.header('range'));
      }
      if (c.req.query('partial') !== 'true') {
        const message = `The batch is ${batch.state} and has no output file; partial=true gives what is there.`;
        throw new InkstoneError('not_found', message, { field: 'partial' });
      }
      const lines = Readable.from(inPieces(outputLines(batch, true, jobs)), { objectMode: false });
      return c.body(Readable.toWeb(lines) as ReadableStream<Uint8Array>, 200, { 'Content-Type': 'application/jsonl' });
    });
}

function stateOf(name: string): BatchState {
  const state = batchStates.find((each) => each === name.trim());
  if (state) return state;
  const message = `status should be one or more of ${batchStates.join(', ')}, with commas between.`;
  throw new InkstoneError('invalid_request', message, { field: 'status' });
}

function idsOf(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim());
  if (ids.length <= mostIds) return ids;
  throw new InkstoneError('invalid_request', `input_file_ids should name at most ${mostIds} files.`, {
    field: 'input_file_ids',
  });
}
