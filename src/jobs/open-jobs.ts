import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';
import type { Jobs } from './jobs.ts';
import { createSqliteJobs } from './sqlite/sqlite-jobs.ts';

/** The store of jobs that the settings ask for. */
export async function openJobs(settings: Settings): Promise<Jobs> {
  return createSqliteJobs(join(settings.INKSTONE_DATA_DIR, 'jobs.db'));
}
