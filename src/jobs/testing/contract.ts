import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchRecord } from '../batch.ts';
import type { Handlers, Jobs, Line, LineRef, Outcome, Working } from '../jobs.ts';

const refs = (count: number, from = 1): LineRef[] =>
  Array.from({ length: count }, (_, i) => ({ line: from + i, offset: 10 * (from + i - 1), bytes: 9 }));

function record(more: Partial<BatchRecord> = {}): BatchRecord {
  return {
    id: `batch_${randomUUID()}`,
    account: 'a',
    endpoint: '/v1/chat/completions',
    inputFileId: 'file-batch-1',
    completionWindow: '24h',
    metadata: {},
    state: 'validating',
    reached: {},
    createdAt: 1000,
    expiresAt: 2000,
    outputSeconds: 3600,
    problems: [],
    warnings: [],
    model: null,
    outputFileId: null,
    errorFileId: null,
    ...more,
  };
}

const done = (text: string, ok = true): Outcome => ({ done: true, ok, text, inputTokens: 3, outputTokens: 2 });

/**
 * What every store of jobs has to do.
 * @param open opens the store: two calls within one test are two processes on it
 */
export function jobsContract(name: string, open: () => Promise<Jobs>): void {
  describe(`${name}, as a store of jobs`, () => {
    let jobs: Jobs;
    let ended: (() => Promise<void>)[];
    beforeEach(async () => {
      ended = [];
      jobs = await opened();
    });
    afterEach(async () => {
      for (const end of ended.reverse()) await end();
    });

    async function opened(): Promise<Jobs> {
      const store = await open();
      ended.push(() => store.close());
      return store;
    }

    /** Works until the test ends; what is not said is done at once. */
    function work(handlers: Partial<Handlers> = {}, concurrency = 3, store = jobs): Working {
      const working = store.work(
        {
          step: async () => undefined,
          line: async ({ line }) => done(`line ${line}`),
          problem: (error) => expect.unreachable(String(error)),
          ...handlers,
        },
        concurrency,
      );
      let closed: Promise<void> | undefined;
      const close = (graceMs: number) => (closed ??= working.close(graceMs));
      ended.push(() => close(0));
      return { close };
    }

    /** A batch in progress with so many lines. */
    async function begun(count: number, more: Partial<BatchRecord> = {}): Promise<string> {
      const { id } = await jobs.create(record(more));
      await jobs.addLines(id, refs(count));
      await jobs.change(id, ['validating'], { state: 'in_progress' });
      await jobs.nudge(id);
      return id;
    }

    async function results(id: string, store = jobs): Promise<string[]> {
      const texts: string[] = [];
      for await (const { line, ok, text } of store.results(id)) texts.push(`${line} ${ok} ${text}`);
      return texts;
    }

    const settled = (id: string, count: number, store = jobs) =>
      vi.waitFor(
        async () => {
          const batch = await store.find(id);
          expect((batch?.completed ?? 0) + (batch?.failed ?? 0)).toBe(count);
        },
        { timeout: 25_000, interval: 20 },
      );

    it('keeps batches, for every process', async () => {
      const batch = await jobs.create(record({ metadata: { ds_name: '合同' }, warnings: ['w'] }));
      expect(batch).toMatchObject({ total: 0, completed: 0, failed: 0, inputTokens: 0, outputTokens: 0 });
      expect(await (await opened()).find(batch.id)).toEqual(batch);
      expect(await jobs.find('batch_none')).toBeUndefined();
    });

    it('creates a batch once for an idempotency key, and refuses another request under it', async () => {
      const key = { key: 'k', request: 'one' };
      const first = await jobs.create(record(), key);
      expect((await jobs.create(record(), key)).id).toBe(first.id);
      expect((await jobs.create(record({ account: 'b' }), { ...key, request: 'two' })).id).not.toBe(first.id);
      await expect(jobs.create(record(), { ...key, request: 'two' })).rejects.toMatchObject({ code: 'conflict' });
      const both = await Promise.all([1, 2].map(() => jobs.create(record(), { key: 'race', request: 'one' })));
      expect(both[0]?.id).toBe(both[1]?.id);
    });

    it('creates no more batches than an account may have unfinished, and what was created before is no further one', async () => {
      const key = { key: 'k', request: 'one' };
      const first = await jobs.create(record(), key, 1);
      await expect(jobs.create(record(), undefined, 1)).rejects.toMatchObject({ code: 'rate_limited' });
      expect((await jobs.create(record(), key, 1)).id).toBe(first.id);
      await jobs.create(record({ account: 'b' }), undefined, 1);
      await jobs.change(first.id, ['validating'], { state: 'failed', reached: { failed: 1 } });
      await jobs.create(record(), undefined, 1);
    });

    it('changes a batch only from a state it is in', async () => {
      const { id } = await jobs.create(record());
      expect(await jobs.change(id, ['in_progress'], { state: 'finalizing' })).toBeUndefined();
      expect(await jobs.change(id, ['validating'], { state: 'failed', reached: { failed: 5 } })).toMatchObject({
        state: 'failed',
        reached: { failed: 5 },
        endpoint: '/v1/chat/completions',
      });
      const race = await Promise.all(
        (['completed', 'cancelled'] as const).map((state) => jobs.change(id, ['failed'], { state })),
      );
      expect(race.filter(Boolean)).toHaveLength(1);
    });

    it('lists an account, newest first, page by page', async () => {
      const made: string[] = [];
      for (let i = 0; i < 5; i++) {
        const metadata = i % 2 ? { ds_name: `nightly ${i}` } : {};
        made.unshift((await jobs.create(record({ createdAt: 1000 + i, metadata, inputFileId: `file-${i}` }))).id);
      }
      await jobs.create(record({ account: 'b' }));
      const ids = async (query: object) => {
        const { batches, more } = await jobs.list('a', { limit: 20, ...query });
        return [batches.map(({ id }) => id), more];
      };
      expect(await ids({})).toEqual([made, false]);
      expect(await ids({ limit: 2 })).toEqual([made.slice(0, 2), true]);
      expect(await ids({ limit: 2, after: made[1] })).toEqual([made.slice(2, 4), true]);
      expect(await ids({ name: 'night' })).toEqual([[made[1], made[3]], false]);
      expect(await ids({ inputFileIds: ['file-0', 'file-4'] })).toEqual([[made[0], made[4]], false]);
      expect(await ids({ createdFrom: 1001, createdTo: 1002 })).toEqual([[made[2], made[3]], false]);
      await jobs.change(made[0] ?? '', ['validating'], { state: 'failed' });
      expect(await ids({ states: ['failed'] })).toEqual([[made[0]], false]);
      expect((await jobs.unfinished('a')).map(({ id }) => id).sort()).toEqual(made.slice(1).sort());
    });

    it('asks for a step when a batch is new and when it is done, and again when a step wants it', async () => {
      const steps: string[] = [];
      const { id } = await jobs.create(record());
      work({
        async step(batchId) {
          const batch = await jobs.find(batchId);
          steps.push(`${batch?.state} ${batch?.completed}`);
          if (batch?.state === 'validating' && steps.length === 1) return 10;
          if (batch?.state !== 'validating') return undefined;
          await jobs.addLines(batchId, refs(20));
          await jobs.change(batchId, ['validating'], { state: 'in_progress' });
          return undefined;
        },
      });
      await vi.waitFor(() => expect(steps).toEqual(['validating 0', 'validating 0', 'in_progress 20']), 15_000);
      expect(await results(id)).toEqual(refs(20).map(({ line }) => `${line} true line ${line}`));
    });

    it('counts every line once and keeps results in order', async () => {
      const id = await begun(60);
      let most = 0;
      let now = 0;
      work({
        async line({ line, offset, bytes, batch, attempt }) {
          most = Math.max(most, ++now);
          expect([offset, bytes, batch.id, attempt]).toEqual([10 * (line - 1), 9, id, 1]);
          await sleep(line % 7);
          now--;
          return done(`${line}`, line % 10 !== 0);
        },
      });
      await settled(id, 60);
      expect(await jobs.find(id)).toMatchObject({ completed: 54, failed: 6, inputTokens: 180, outputTokens: 120 });
      expect(await results(id)).toEqual(refs(60).map(({ line }) => `${line} ${line % 10 !== 0} ${line}`));
      expect(most).toBe(3);
      await jobs.forgetLines(id);
      expect(await results(id)).toEqual([]);
      expect(await jobs.find(id)).toMatchObject({ total: 60, completed: 54 });
    });

    it('has lines only once, however often they are added', async () => {
      const { id } = await jobs.create(record());
      await jobs.addLines(id, refs(5));
      await jobs.addLines(id, refs(7));
      expect(await jobs.find(id)).toMatchObject({ total: 7 });
    });

    it('spreads a batch over the workers of several processes, each line once', async () => {
      const id = await begun(100);
      const seen: [number, number][] = [];
      const worked = (worker: number) => ({
        async line({ line }: Line) {
          seen.push([worker, line]);
          await sleep(2);
          return done(`${line}`);
        },
      });
      work(worked(0));
      work(worked(1), 3, await opened());
      await settled(id, 100);
      expect(seen.map(([, line]) => line).sort((a, b) => a - b)).toEqual(refs(100).map(({ line }) => line));
      for (const worker of [0, 1]) expect(seen.filter(([who]) => who === worker).length).toBeGreaterThan(15);
    });

    it('lets accounts take turns, however much one of them has waiting', async () => {
      const order: string[] = [];
      const large = await begun(200);
      work({
        async line({ batch, line }) {
          order.push(`${batch.account}${line}`);
          await sleep(5);
          return done('x');
        },
      });
      await vi.waitFor(() => expect(order.length).toBeGreaterThan(10), 10_000);
      const before = order.length;
      const small = await begun(3, { account: 'b' });
      await settled(small, 3);
      const others = order.slice(before, order.indexOf('b1'));
      // What was in hand and what stood ready is done first: twice the lines in hand at the most, and a few.
      expect(others.length).toBeLessThan(20);
      await jobs.change(large, ['in_progress'], { state: 'cancelling' });
      await jobs.dropLines(large);
    });

    it('tries a line again later, and counts the tries that it is blamed for', async () => {
      const id = await begun(2);
      const attempts: [number, number][] = [];
      const start = performance.now();
      work({
        async line({ line, attempt }) {
          attempts.push([line, attempt]);
          if (attempts.filter(([other]) => other === line).length < 3) {
            return { done: false, retryMs: 300, blamed: line === 1 };
          }
          return done('x');
        },
      });
      await settled(id, 2);
      expect(performance.now() - start).toBeGreaterThan(590);
      expect(attempts.filter(([line]) => line === 1).map(([, attempt]) => attempt)).toEqual([1, 2, 3]);
      expect(attempts.filter(([line]) => line === 2).map(([, attempt]) => attempt)).toEqual([1, 1, 1]);
      expect(await jobs.find(id)).toMatchObject({ completed: 2 });
    });

    it('tries a line again whose worker threw', async () => {
      const id = await begun(1);
      const problems: unknown[] = [];
      let tries = 0;
      work({
        async line() {
          if (++tries === 1) throw new Error('it broke');
          return done('x');
        },
        problem: (error) => problems.push(error),
      });
      await settled(id, 1);
      expect(problems.map(String)).toEqual(['Error: it broke']);
    });

    it('drops what nobody has begun; what is in hand is finished', async () => {
      const id = await begun(50);
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      let inHand = 0;
      work({
        async line() {
          inHand++;
          await gate;
          return done('x');
        },
      });
      await vi.waitFor(() => expect(inHand).toBe(3), 10_000);
      await jobs.change(id, ['in_progress'], { state: 'cancelling' });
      expect(await jobs.dropLines(id)).toBe(3);
      release();
      await settled(id, 3);
      await vi.waitFor(async () => expect(await jobs.dropLines(id)).toBe(0), 10_000);
      expect(await jobs.find(id)).toMatchObject({ total: 50, completed: 3 });
      expect(inHand).toBe(3);
    });

    it('finishes what is in hand when it closes, and leaves the rest to others', async () => {
      const id = await begun(20);
      let aborted = 0;
      const first = work({
        async line({ line }, signal) {
          await sleep(line === 1 ? 60_000 : 50, undefined, { signal }).catch(() => aborted++);
          return signal.aborted ? { done: false, retryMs: 0, blamed: false } : done('first');
        },
      });
      await sleep(100);
      await first.close(500);
      expect(aborted).toBe(1);
      const { completed = 0 } = (await jobs.find(id)) ?? {};
      expect(completed).toBeGreaterThan(0);
      expect(completed).toBeLessThan(20);
      work({}, 3, await opened());
      await settled(id, 20);
      expect((await results(id)).filter((text) => text.endsWith('first'))).toHaveLength(completed);
    });

    it('gives what a worker had in hand to others when its process has ended', async () => {
      const id = await begun(30);
      const other = await open();
      let inHand = 0;
      other.work({ step: async () => undefined, line: () => hang(++inHand), problem: () => {} }, 4);
      await vi.waitFor(() => expect(inHand).toBe(4), 10_000);
      await other.close();
      const attempts: number[] = [];
      work({
        async line({ line, attempt }) {
          attempts.push(attempt);
          return done(`${line}`);
        },
      });
      await settled(id, 30);
      expect(attempts.filter((attempt) => attempt === 2)).toHaveLength(4);
    });

    const hang = (_: number) => new Promise<never>(() => {});

    it('forgets batches that ended long ago', async () => {
      const old = await jobs.create(record());
      const kept = await jobs.create(record());
      await jobs.change(old.id, ['validating'], { state: 'failed', reached: { failed: 100 } });
      await jobs.change(kept.id, ['validating'], { state: 'failed', reached: { failed: 300 } });
      await jobs.sweep(200);
      expect(await jobs.find(old.id)).toBeUndefined();
      expect(await jobs.find(kept.id)).toBeDefined();
      expect((await jobs.list('a', { limit: 9 })).batches).toHaveLength(1);
    });
  });
}
