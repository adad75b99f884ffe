import type { SqliteDatabase } from '../../sqlite/open-database.ts';
import type { Outcome } from '../jobs.ts';
import { lineState } from './schema.ts';

/**
 * What a worker holds is its own until then, unless it says again that it lives. A worker that was killed is noticed
 * after so many milliseconds.
 */
export const leaseMs = 10_000;

/** A line of a batch, as the tables name it. */
export interface LineKey {
  readonly batch: number;
  readonly line: number;
}

export interface ClaimedLine extends LineKey {
  readonly id: string;
  readonly offset: number;
  readonly bytes: number;
  readonly attempt: number;
}

/** The statements by which a worker takes work and gives it back. None of them begins a transaction. */
export interface Claims {
  /** A line of the account that has waited longest for its turn. */
  line(now: number): ClaimedLine | undefined;
  /** A batch that wants a step. */
  step(now: number): string | undefined;
  /** Whether it was the last line of its batch. */
  settle(key: LineKey, outcome: Outcome, now: number): void;
  stepDone(id: string, nextAt: number | undefined): void;
  /** Says that the worker lives. */
  extend(now: number): void;
  /** Takes back what dead workers hold. */
  recover(now: number): void;
}

/** @param worker a name that no other worker has or had */
export function createClaims(database: SqliteDatabase, worker: string): Claims {
  const { open, inHand, failed, completed } = lineState;
  const candidates = database.prepare(
    "SELECT number, id, account FROM batches WHERE state = 'in_progress' AND open > 0 ORDER BY number",
  );
  const take = database.prepare(`
    UPDATE lines SET state = ${inHand}, attempt = attempt + 1, due = ?, worker = ? WHERE batch = ? AND line =
      (SELECT line FROM lines WHERE batch = ? AND state = ${open} AND due <= ? ORDER BY line LIMIT 1)
    RETURNING batch, line, offset, bytes, attempt`);
  const count = database.prepare('UPDATE batches SET open = open + ? WHERE number = ?');
  const stateOf = database.prepare('SELECT state FROM lines WHERE batch = ? AND line = ?');
  const finish = database.prepare('UPDATE lines SET state = ?, text = ?, worker = NULL WHERE batch = ? AND line = ?');
  const release = database.prepare(`
    UPDATE lines SET state = ${open}, due = ?, worker = NULL, attempt = attempt - ?
    WHERE batch = ? AND line = ? AND state = ${inHand} AND worker = ?`);
  const tally = database.prepare(`
    UPDATE batches SET completed = completed + ?, failed = failed + ?, inputTokens = inputTokens + ?,
      outputTokens = outputTokens + ?, open = open - ?,
      stepAt = CASE WHEN completed + failed + 1 >= total THEN MIN(COALESCE(stepAt, ?), ?) ELSE stepAt END
    WHERE number = ?`);
  const wanted = database.prepare(`
    UPDATE batches SET stepAt = NULL, stepLease = ?, stepWorker = ? WHERE number =
      (SELECT number FROM batches WHERE stepAt <= ? AND stepLease IS NULL ORDER BY stepAt LIMIT 1)
    RETURNING id`);
  const stepped = database.prepare(`
    UPDATE batches SET stepLease = NULL, stepWorker = NULL, stepAt = COALESCE(MIN(stepAt, ?), stepAt, ?)
    WHERE id = ? AND stepWorker = ?`);
  const extendLines = database.prepare(`UPDATE lines SET due = ? WHERE state = ${inHand} AND worker = ?`);
  const extendSteps = database.prepare('UPDATE batches SET stepLease = ? WHERE stepWorker = ?');
  // A lease that lasts longer than any can was given before the clock was set back.
  const lost = database.prepare(`
    UPDATE lines SET state = ${open}, due = 0, worker = NULL WHERE state = ${inHand} AND (due < ? OR due > ?)
    RETURNING batch`);
  const lostSteps = database.prepare(
    'UPDATE batches SET stepLease = NULL, stepWorker = NULL, stepAt = ? WHERE stepLease < ? OR stepLease > ?',
  );

  /** When each account and batch last had its turn. */
  const turns = new Map<string, number>();
  let turn = 0;
  const lastTurn = (name: string) => turns.get(name) ?? 0;

  return {
    line(now) {
      const batches = candidates.all() as { number: number; id: string; account: string }[];
      batches.sort((a, b) => lastTurn(a.account) - lastTurn(b.account) || lastTurn(a.id) - lastTurn(b.id));
      for (const { number, id, account } of batches) {
        const row = take.get(now + leaseMs, worker, number, number, now) as Omit<ClaimedLine, 'id'> | undefined;
        if (!row) continue;
        count.run(-1, number);
        turns.set(account, ++turn).set(id, turn);
        return { ...row, id };
      }
      // Nothing waits: turns that are long over need not be remembered.
      if (batches.length === 0) turns.clear();
      return undefined;
    },
    step(now) {
      return (wanted.get(now + leaseMs, worker, now) as { id: string } | undefined)?.id;
    },
    settle({ batch, line }, outcome, now) {
      if (!outcome.done) {
        const { changes } = release.run(now + outcome.retryMs, outcome.blamed ? 0 : 1, batch, line, worker);
        count.run(changes, batch);
        return;
      }
      const before = (stateOf.get(batch, line) as { state: number } | undefined)?.state;
      // Done by another worker that was given it meanwhile, or dropped: it counts once.
      if (before !== open && before !== inHand) return;
      const { ok, text, inputTokens, outputTokens } = outcome;
      finish.run(ok ? completed : failed, text, batch, line);
      tally.run(ok ? 1 : 0, ok ? 0 : 1, inputTokens, outputTokens, before === open ? 1 : 0, now, now, batch);
    },
    stepDone(id, nextAt) {
      stepped.run(nextAt ?? null, nextAt ?? null, id, worker);
    },
    extend(now) {
      extendLines.run(now + leaseMs, worker);
      extendSteps.run(now + leaseMs, worker);
    },
    recover(now) {
      for (const { batch } of lost.all(now, now + 2 * leaseMs) as { batch: number }[]) count.run(1, batch);
      lostSteps.run(now, now, now + 2 * leaseMs);
    },
  };
}
