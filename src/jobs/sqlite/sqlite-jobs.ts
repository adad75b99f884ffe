import { openDatabase } from '../../sqlite/open-database.ts';
import { type Batch, type BatchRecord, endStates, matches } from '../batch.ts';
import { keyUsed, tooManyBatches } from '../errors.ts';
import type { Jobs, Result } from '../jobs.ts';
import { lineState, schema } from './schema.ts';
import { type LocalWorker, startWorker } from './work.ts';

const ended = endStates.map((state) => `'${state}'`).join(', ');
/** Results read at a time, so that a reader never holds a whole batch. */
const resultsAtOnce = 200;

/** Keeps batches in a database and works on them in this process; several processes on one disk may share it. */
export function createSqliteJobs(path: string): Jobs {
  const database = openDatabase(path, schema);
  const workers = new Set<LocalWorker>();
  const wake = () => {
    for (const worker of workers) worker.wake();
  };

  const byId = database.prepare('SELECT * FROM batches WHERE id = ?');
  const numberOf = database.prepare('SELECT number FROM batches WHERE id = ?');
  const find = (id: string): Batch | undefined => toBatch(byId.get(id));
  const rowNumber = (id: string) => (numberOf.get(id) as { number: number } | undefined)?.number ?? -1;

  const alive = database.prepare(`SELECT COUNT(*) AS count FROM batches WHERE account = ? AND state NOT IN (${ended})`);

  const create = database.transaction(
    (batch: BatchRecord, key: string | null, request: string | null, most: number) => {
      const used =
        key === null
          ? undefined
          : (database
              .prepare('SELECT * FROM batches WHERE account = ? AND idempotencyKey = ?')
              .get(batch.account, key) as { request: string } | undefined);
      if (used && used.request !== request) throw keyUsed();
      if (used) return toBatch(used);
      if ((alive.get(batch.account) as { count: number }).count >= most) throw tooManyBatches(most);
      database
        .prepare(
          'INSERT INTO batches (id, account, state, record, idempotencyKey, request, stepAt) VALUES (?, ?, ?, ?, ?, ?, 0)',
        )
        .run(batch.id, batch.account, batch.state, JSON.stringify(batch), key, request);
      return find(batch.id);
    },
  ).immediate;

  const change = database.transaction((id: string, states: readonly string[], more: Partial<BatchRecord>) => {
    const batch = find(id);
    if (!batch || !states.includes(batch.state)) return undefined;
    const record = toRecord({ ...batch, ...more });
    database
      .prepare('UPDATE batches SET state = ?, record = ? WHERE id = ?')
      .run(record.state, JSON.stringify(record), id);
    return find(id);
  }).immediate;

  const addLines = database.transaction((id: string, lines: Parameters<Jobs['addLines']>[1]) => {
    const number = rowNumber(id);
    const insert = database.prepare('INSERT OR IGNORE INTO lines (batch, line, offset, bytes) VALUES (?, ?, ?, ?)');
    let added = 0;
    for (const { line, offset, bytes } of lines) added += insert.run(number, line, offset, bytes).changes;
    database
      .prepare('UPDATE batches SET total = total + ?, open = open + ? WHERE number = ?')
      .run(added, added, number);
  }).immediate;

  const dropLines = database.transaction((id: string) => {
    const number = rowNumber(id);
    database.prepare(`DELETE FROM lines WHERE batch = ? AND state = ${lineState.open}`).run(number);
    database.prepare('UPDATE batches SET open = 0 WHERE number = ?').run(number);
    const left = database
      .prepare(`SELECT COUNT(*) AS count FROM lines WHERE batch = ? AND state = ${lineState.inHand}`)
      .get(number) as { count: number };
    return left.count;
  }).immediate;

  return {
    async create(batch, idempotency, most = Number.POSITIVE_INFINITY) {
      const created = create(batch, idempotency?.key ?? null, idempotency?.request ?? null, most);
      wake();
      return created!;
    },
    find: async (id) => find(id),
    async list(account, query) {
      const after = query.after === undefined ? -1 : rowNumber(query.after);
      const rows = database
        .prepare(`SELECT * FROM batches WHERE account = ? ${after < 0 ? '' : 'AND number < ?'} ORDER BY number DESC`)
        .iterate(...(after < 0 ? [account] : [account, after]));
      const batches: Batch[] = [];
      for (const row of rows) {
        const batch = toBatch(row);
        if (batch && matches(batch, query)) batches.push(batch);
        if (batches.length > query.limit) break;
      }
      return { batches: batches.slice(0, query.limit), more: batches.length > query.limit };
    },
    async unfinished(account) {
      const statement = `SELECT * FROM batches WHERE account = ? AND state NOT IN (${ended})`;
      return database
        .prepare(statement)
        .all(account)
        .flatMap((row) => toBatch(row) ?? []);
    },
    async change(id, states, more) {
      const changed = change(id, states, more);
      wake();
      return changed;
    },
    async addLines(id, lines) {
      addLines(id, lines);
    },
    dropLines: async (id) => dropLines(id),
    async *results(id) {
      const number = rowNumber(id);
      const next = database.prepare(`
        SELECT line, state, text FROM lines WHERE batch = ? AND line > ? AND state >= ${lineState.failed}
        ORDER BY line LIMIT ${resultsAtOnce}`);
      let last = 0;
      while (true) {
        const rows = next.all(number, last) as { line: number; state: number; text: string }[];
        for (const { line, state, text } of rows) {
          yield { line, ok: state === lineState.completed, text } satisfies Result;
          last = line;
        }
        if (rows.length < resultsAtOnce) return;
      }
    },
    async forgetLines(id) {
      database.prepare('DELETE FROM lines WHERE batch = ?').run(rowNumber(id));
    },
    async nudge(id, afterMs = 0) {
      const at = Date.now() + afterMs;
      database.prepare('UPDATE batches SET stepAt = MIN(COALESCE(stepAt, ?), ?) WHERE id = ?').run(at, at, id);
      wake();
    },
    work(handlers, concurrency) {
      const worker = startWorker(database, find, handlers, concurrency);
      workers.add(worker);
      return {
        close: (graceMs) => worker.close(graceMs).finally(() => workers.delete(worker)),
      };
    },
    async sweep(before) {
      const old = database.prepare(`SELECT id, number, record FROM batches WHERE state IN (${ended})`).all() as {
        id: string;
        number: number;
        record: string;
      }[];
      // Those of a batch whose process ended before it could forget them.
      const forget = database.prepare('DELETE FROM lines WHERE batch = ?');
      const remove = database.prepare('DELETE FROM batches WHERE id = ?');
      for (const { id, number, record } of old) {
        forget.run(number);
        const { state, reached }: BatchRecord = JSON.parse(record);
        if ((reached[state] ?? 0) < before) remove.run(id);
      }
    },
    async close() {
      for (const worker of workers) worker.vanish();
      database.close();
    },
  };
}

/** A row as a batch. */
function toBatch(row: unknown): Batch | undefined {
  if (row === undefined) return undefined;
  const { record, total, completed, failed, inputTokens, outputTokens } = row as Batch & { readonly record: string };
  return { ...(JSON.parse(record) as BatchRecord), total, completed, failed, inputTokens, outputTokens };
}

/** A batch without its counts, which stand in columns of their own. */
function toRecord({ total, completed, failed, inputTokens, outputTokens, ...record }: Batch): BatchRecord {
  return record;
}
