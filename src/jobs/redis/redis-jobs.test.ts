import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe } from 'vitest';
import { startOrSkip } from '../../../bench/services/start-or-skip.mjs';
import { startValkey } from '../../../bench/services/valkey.mjs';
import { jobsContract } from '../testing/contract.ts';
import { createRedisJobs } from './redis-jobs.ts';

const folder = await mkdtemp(join(tmpdir(), 'inkstone-valkey-'));
const { service, skipped } = await startOrSkip(() => startValkey(folder));
afterAll(async () => {
  await service?.stop('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

let database = 0;
beforeEach(() => {
  database++;
});

describe.skipIf(skipped)(`Valkey${skipped ?? ''}`, () => {
  jobsContract('Valkey', () => createRedisJobs(`${service?.env.INKSTONE_REDIS_URL}/${database}`));
});
