import { type Batch, endStates, matches } from '../batch.ts';
import { keyUsed, tooManyBatches } from '../errors.ts';
import type { Jobs } from '../jobs.ts';
import { answered, connect, prefix } from './connect.ts';
import { unpack } from './pack.ts';
import { openQueues } from './queues.ts';
import { fieldsOf, toBatch } from './record.ts';
import { type RedisWorker, startWorker } from './work.ts';

/** Results read at a time, so that a reader never holds a whole batch. */
const resultsAtOnce = 200;
/** Batches looked at in one go when they are listed. */
const batchesAtOnce = 100;

/** Keeps batches in Redis or Valkey, for any number of processes; BullMQ gives their lines and steps out. */
export async function createRedisJobs(url: string): Promise<Jobs> {
  const connection = connect(url);
  const { redis, run } = connection;
  const queues = openQueues(redis);
  for (const queue of Object.values(queues)) queue.on('error', () => {});
  const workers = new Set<RedisWorker>();
  const wake = () => {
    for (const worker of workers) worker.wake();
  };
  try {
    await answered(redis.ping());
  } catch (error) {
    connection.disconnect();
    throw error;
  }

  const find = async (id: string): Promise<Batch | undefined> =>
    toBatch(await answered(redis.hgetall(`${prefix}batch:${id}`)));

  /** Batches by their ids, those that are gone left out. */
  async function findAll(ids: readonly string[]): Promise<Batch[]> {
    return (await Promise.all(ids.map(find))).filter((batch) => batch !== undefined);
  }

  const nudge = (id: string, delay = 0) => answered(queues.steps.add('step', { id }, { delay }));

  return {
    async create(batch, idempotency, most = Number.MAX_SAFE_INTEGER) {
      const { key = '', request = '' } = idempotency ?? {};
      const fields = fieldsOf(batch);
      const created = await answered(run('createBatch', batch.account, batch.id, most, key, request, ...fields));
      const id = created as string | 0 | null;
      if (id === null) throw keyUsed();
      if (id === 0) throw tooManyBatches(most);
      const kept = await find(id);
      if (kept?.state === 'validating') await nudge(id);
      return kept!;
    },
    find,
    async list(account, query) {
      const numbers = `${prefix}batches:${account}`;
      const after = query.after === undefined ? null : await answered(redis.zscore(numbers, query.after));
      const batches: Batch[] = [];
      for (let from = 0; batches.length <= query.limit; from += batchesAtOnce) {
        const most = after === null ? '+inf' : `(${after}`;
        const ids = await answered(redis.zrevrangebyscore(numbers, most, '-inf', 'LIMIT', from, batchesAtOnce));
        batches.push(...(await findAll(ids)).filter((batch) => matches(batch, query)));
        if (ids.length < batchesAtOnce) break;
      }
      return { batches: batches.slice(0, query.limit), more: batches.length > query.limit };
    },
    unfinished: async (account) => findAll(await answered(redis.smembers(`${prefix}alive:${account}`))),
    async change(id, states, more) {
      const ended = more.state && endStates.includes(more.state) ? (more.reached?.[more.state] ?? 0) : '';
      const from = states.map((state) => JSON.stringify(state));
      const changed = await answered(run('changeBatch', id, ended, from.length, ...from, ...fieldsOf(more)));
      wake();
      return changed === 1 ? find(id) : undefined;
    },
    async addLines(id, lines) {
      await answered(run('addLines', id, ...lines.flatMap(({ line, offset, bytes }) => [line, offset, bytes])));
    },
    dropLines: async (id) => (await answered(run('dropLines', id))) as number,
    async *results(id) {
      const last = Number(await answered(redis.hget(`${prefix}batch:${id}`, '_last')));
      for (let from = 1; from <= last; from += resultsAtOnce) {
        const lines = Array.from({ length: Math.min(resultsAtOnce, last - from + 1) }, (_, i) => from + i);
        const packed = await answered(redis.hmgetBuffer(`${prefix}results:${id}`, ...lines.map(String)));
        for (const [i, result] of packed.entries()) if (result) yield unpack(from + i, result);
      }
    },
    async forgetLines(id) {
      await answered(run('forgetLines', id));
    },
    async nudge(id, afterMs) {
      await nudge(id, afterMs);
    },
    work(handlers, concurrency) {
      const worker = startWorker(connect(url, true), queues, handlers, concurrency);
      workers.add(worker);
      return { close: (graceMs) => worker.close(graceMs).finally(() => workers.delete(worker)) };
    },
    async sweep(before) {
      // Those of a batch whose process ended before it could forget them.
      for (const batch of await findAll(await answered(redis.smembers(`${prefix}lined`)))) {
        if (endStates.includes(batch.state)) await answered(run('forgetLines', batch.id));
      }
      const old = await answered(redis.zrangebyscore(`${prefix}ended`, '-inf', `(${before}`));
      for (const id of old) await answered(run('forgetBatch', id));
    },
    async close() {
      for (const worker of workers) worker.vanish();
      connection.disconnect();
    },
  };
}
