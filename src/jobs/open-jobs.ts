import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';
import type { Jobs } from './jobs.ts';

/** The store of jobs that the settings ask for; only that one is loaded. */
export async function openJobs(settings: Settings): Promise<Jobs> {
  const url = settings.INKSTONE_REDIS_URL;
  if (url === undefined) {
    const { createSqliteJobs } = await import('./sqlite/sqlite-jobs.ts');
    return createSqliteJobs(join(settings.INKSTONE_DATA_DIR, 'jobs.db'));
  }
  const { createRedisJobs } = await import('./redis/redis-jobs.ts').catch((cause) => {
    throw new Error('INKSTONE_REDIS_URL needs two more packages: npm install bullmq ioredis', { cause });
  });
  return createRedisJobs(url);
}
