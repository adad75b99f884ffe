import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from '../jobs/batch.ts';
import { endStates } from '../jobs/batch.ts';
import { createBatch } from '../server/batches/create-batch.ts';
import { createBody } from '../server/batches/schema.ts';
import { ownerOf } from '../server/files/receive-file.ts';
import { openReplica, type Replica } from '../server/open-replica.ts';
import { type ExitCode, exitCode, UsageError } from './exit-code.ts';
import { startProgress } from './progress.ts';
import { settingsWith } from './read-settings.ts';

/** Nobody else works in the state folder. */
const account = 'anonymous';
/** How often the counts are looked at. */
const lookMs = 200;

/**
 * Works on a file of requests, as the Batch API does, and writes its output. What is done is kept beside the output
 * until all is: run again, it goes on.
 */
export async function batchLines(path: string, out: string): Promise<ExitCode> {
  const endpoint = await endpointOf(path);
  const state = `${out}.state`;
  if (existsSync(out) && !existsSync(state))
    throw new UsageError(`${out} is there already: take another name, or remove it`);
  // Nobody else works on it: what servers share is left alone.
  const own = { INKSTONE_DATA_DIR: state, INKSTONE_REDIS_URL: '', INKSTONE_S3_ENDPOINT: '', LOG_LEVEL: 'silent' };
  const settings = settingsWith(own);
  const { INKSTONE_BATCH_CONCURRENCY: wanted } = settings;
  const replica = await openReplica({ ...settings, INKSTONE_BATCH_CONCURRENCY: wanted || undefined });
  let batch: Batch;
  try {
    batch = await ended(replica, await begin(replica, path, endpoint));
    await save(replica, batch.outputFileId, out);
    await save(replica, batch.errorFileId, errorsOf(out));
  } finally {
    await replica.close();
  }
  for (const { line, message } of batch.problems) {
    process.stderr.write(`${path}${line === null ? '' : `:${line}`}: ${message}\n`);
  }
  if (batch.failed > 0) process.stderr.write(`${batch.failed} of ${batch.total} lines failed: ${errorsOf(out)}\n`);
  await rm(state, { recursive: true, force: true });
  return batch.state === 'completed' && batch.failed === 0 ? exitCode.ok : exitCode.failed;
}

const errorsOf = (out: string) => `${out.replace(/\.jsonl$/, '')}.errors.jsonl`;

/** What the lines are requests to: all must say the same, so the first one tells. */
async function endpointOf(path: string): Promise<string> {
  const lines = createInterface({ input: createReadStream(path, 'utf8') });
  for await (const line of lines) {
    lines.close();
    try {
      return String(JSON.parse(line).url);
    } catch (cause) {
      throw new UsageError(`${path}: its first line is no JSON object with a url`, { cause });
    }
  }
  throw new UsageError(`${path} is empty`);
}

/** The batch of the file as it is now: the one that was begun before, or a new one. */
async function begin({ stores }: Replica, path: string, endpoint: string): Promise<Batch> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const id = `file-batch-${hash.digest('hex').slice(0, 24)}`;
  if (!(await stores.files.find(id))) {
    const file = { id, owner: ownerOf(account), filename: path, purpose: 'batch', expiresAt: null };
    await stores.files.put(file, createReadStream(path), Number.MAX_SAFE_INTEGER);
  }
  const body = createBody.parse({ input_file_id: id, endpoint, completion_window: '14d', idempotency_key: id });
  return createBatch(body, account, undefined, { ...stores, settings: settingsWith() });
}

async function ended({ stores }: Replica, { id }: Batch): Promise<Batch> {
  const progress = startProgress(0);
  let [known, seen] = [0, -1];
  try {
    while (true) {
      const batch = await stores.jobs.find(id);
      if (!batch) throw new Error('the batch is gone');
      const done = batch.completed + batch.failed;
      // What was done in an earlier run is not part of this run's rate.
      if (seen < 0 && batch.total > 0) seen = done;
      if (batch.total - Math.max(0, seen) > known) {
        progress.expect(batch.total - Math.max(0, seen) - known);
        known = batch.total - Math.max(0, seen);
      }
      for (; seen >= 0 && seen < done; seen++) progress.step();
      if (endStates.includes(batch.state)) return batch;
      await sleep(lookMs);
    }
  } finally {
    progress.stop();
  }
}

async function save({ stores }: Replica, fileId: string | null, path: string): Promise<void> {
  if (fileId === null) return;
  await pipeline(stores.files.read(fileId), createWriteStream(`${path}.partial`));
  await rename(`${path}.partial`, path);
}
