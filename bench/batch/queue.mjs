// What a line costs where it waits and where its result is kept, and nothing else: node bench/batch/queue.mjs [--lines N]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Redis } from 'ioredis';
import { createRedisJobs } from '../../dist/jobs/redis/redis-jobs.js';
import { createSqliteJobs } from '../../dist/jobs/sqlite/sqlite-jobs.js';
import { startValkey } from '../services/valkey.mjs';
import { processMs } from './process-time.mjs';

const { values } = parseArgs({ options: { lines: { type: 'string', default: '3000' } } });
const lines = Number(values.lines);
/** Wanted: processor time of a line, in milliseconds. */
const mostMs = 3;
/** The first lines are not counted: code is being compiled. */
const warm = 500;
const atOnce = 4;
/** A page of 300 words that don't repeat themselves, so that they deflate no better than a page does. */
const page = () =>
  Array.from({ length: 300 }, () =>
    Math.random()
      .toString(36)
      .slice(2, 4 + Math.random() * 8),
  ).join(' ');

const folder = await mkdtemp(join(tmpdir(), 'inkstone-queue-'));
const valkey = await startValkey(folder);
const stores = {
  SQLite: async () => createSqliteJobs(join(folder, 'jobs.db')),
  Valkey: () => createRedisJobs(valkey.env.INKSTONE_REDIS_URL),
};
let fine = true;
for (const [name, open] of Object.entries(stores)) {
  const jobs = await open();
  const before = await processMs(valkey.pid);
  const ms = await costOf(jobs, `batch_${name}`);
  const server =
    name === 'Valkey'
      ? `, and ${((await processMs(valkey.pid)) / lines - before / lines).toFixed(2)} ms of the server's`
      : '';
  console.log(`${name}: ${ms.toFixed(2)} ms of processor time a line${server}`);
  fine &&= ms < mostMs;
  await jobs.close();
}
console.log(`Valkey holds ${((await memory()) / lines).toFixed(0)} bytes a line that is done`);
await valkey.stop('SIGKILL');
await rm(folder, { recursive: true, force: true });
console.log(fine ? 'PASS' : 'FAIL');
process.exitCode = fine ? 0 : 1;

/** Bytes that Valkey holds. */
async function memory() {
  const redis = new Redis(valkey.env.INKSTONE_REDIS_URL);
  const info = await redis.info('memory');
  redis.disconnect();
  return Number(/used_memory_dataset:(\d+)/.exec(info)[1]);
}

async function costOf(jobs, id) {
  const record = {
    id,
    account: 'a',
    endpoint: '',
    inputFileId: '',
    completionWindow: '24h',
    metadata: {},
    state: 'validating',
    reached: {},
  };
  const unset = { problems: [], warnings: [], model: null, outputFileId: null, errorFileId: null };
  await jobs.create({
    ...record,
    ...unset,
    createdAt: Date.now(),
    expiresAt: Date.now() + 86_400_000,
    outputSeconds: 3600,
  });
  const refs = Array.from({ length: lines }, (_, i) => ({ line: i + 1, offset: i, bytes: 1 }));
  for (let i = 0; i < lines; i += 1000) await jobs.addLines(id, refs.slice(i, i + 1000));
  await jobs.change(id, ['validating'], { state: 'in_progress' });
  let done = 0;
  let from;
  const working = jobs.work(
    {
      step: async () => undefined,
      async line() {
        if (++done === warm) from = process.cpuUsage();
        await sleep(1);
        return { done: true, ok: true, text: page(), inputTokens: 1, outputTokens: 1 };
      },
      problem: (error) => console.error(error),
    },
    atOnce,
  );
  while ((await jobs.find(id)).completed < lines) await sleep(100);
  const { user, system } = process.cpuUsage(from);
  await working.close(1000);
  return (user + system) / 1000 / (lines - warm);
}
