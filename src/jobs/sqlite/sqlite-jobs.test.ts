import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { jobsContract } from '../testing/contract.ts';
import { createSqliteJobs } from './sqlite-jobs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkstone-jobs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

jobsContract('SQLite', async () => createSqliteJobs(join(folder, 'jobs.db')));
