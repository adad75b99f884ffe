import type { Logger } from 'pino';
import { openFiles } from '../files/open-files.ts';
import { openJobs } from '../jobs/open-jobs.ts';
import type { Settings } from '../settings/settings.ts';
import type { ServerDeps } from './deps.ts';
import { createUploadStore } from './uploads/upload-store.ts';
import { createUploads } from './uploads/uploads.ts';

/** Batches are listed for 30 days, as upstream. */
const batchesKeptMs = 30 * 24 * 3_600_000;
/** Longest time in seconds that an expired file stays in the store. */
const sweepSeconds = 600;

/** Everything that is kept, by whichever store the settings name. */
export interface Stores extends Pick<ServerDeps, 'files' | 'jobs' | 'uploads' | 'secret'> {
  close(): Promise<void>;
}

export async function openStores(settings: Settings, logger: Logger): Promise<Stores> {
  const files = await openFiles(settings);
  const jobs = await openJobs(settings);
  const secret = await files.secret();
  const store = createUploadStore(files, {
    capacityBytes: settings.INKSTONE_UPLOAD_CAPACITY_BYTES,
    ttlSeconds: settings.INKSTONE_UPLOAD_TTL_SECONDS,
  });
  const uploads = createUploads(store, secret, {
    maxBytes: { image: settings.INKSTONE_MAX_IMAGE_BYTES, pdf: settings.INKSTONE_MAX_PDF_BYTES },
    maxVersions: settings.INKSTONE_MAX_IMAGES,
  });
  const sweep = () =>
    Promise.all([files.sweep(), jobs.sweep(Date.now() - batchesKeptMs)]).catch((err) =>
      logger.error({ err }, 'what has expired could not be removed'),
    );
  const sweeper = setInterval(sweep, sweepSeconds * 1000).unref();
  return {
    files,
    jobs,
    uploads,
    secret,
    async close() {
      clearInterval(sweeper);
      await jobs.close();
      files.close();
    },
  };
}
