import { createLocalEngine } from '../engines/local/local-engine.ts';
import { openPageReader } from '../engines/local/open-page-reader.ts';
import { openFiles } from '../files/open-files.ts';
import { openJobs } from '../jobs/open-jobs.ts';
import type { Settings } from '../settings/settings.ts';
import { createApp } from './app.ts';
import { startBatches } from './batches/start-batches.ts';
import type { ServerDeps } from './deps.ts';
import { checkExposure, type Listening, listen } from './listen.ts';
import { createLogger } from './observe/logger.ts';
import { createMetrics } from './observe/metrics.ts';
import { createUploadStore } from './uploads/upload-store.ts';
import { createUploads } from './uploads/uploads.ts';

/** Batches are listed for 30 days, as upstream. */
const batchesKeptMs = 30 * 24 * 3_600_000;
/** Lines in hand may take this long to finish once the server is asked to stop. */
const drainMs = 8_000;
/** Longest time in seconds that an expired file stays on the disk. */
const sweepSeconds = 600;

/**
 * Starts everything: the engine, the upload store and the server in front of them.
 * @throws Error when the address is taken, or may not be used without keys
 */
export async function serve(settings: Settings): Promise<Listening> {
  checkExposure(settings);
  const logger = createLogger(settings.LOG_LEVEL);
  const metrics = createMetrics(() => engine.load());
  const reader = await openPageReader(settings, (step, seconds) =>
    step === 'wait' ? metrics.wait(seconds) : metrics.stage(step, seconds),
  );
  const engine = createLocalEngine(reader);
  const files = await openFiles(settings);
  const sweeper = setInterval(() => {
    Promise.all([files.sweep(), jobs.sweep(Date.now() - batchesKeptMs)]).catch((err) =>
      logger.error({ err }, 'what has expired could not be removed'),
    );
  }, sweepSeconds * 1000).unref();
  const secret = await files.secret();
  const store = createUploadStore(files, {
    capacityBytes: settings.INKSTONE_UPLOAD_CAPACITY_BYTES,
    ttlSeconds: settings.INKSTONE_UPLOAD_TTL_SECONDS,
  });
  const uploads = createUploads(store, secret, {
    maxBytes: { image: settings.INKSTONE_MAX_IMAGE_BYTES, pdf: settings.INKSTONE_MAX_PDF_BYTES },
    maxVersions: settings.INKSTONE_MAX_IMAGES,
  });
  const jobs = await openJobs(settings);
  const deps: ServerDeps = {
    settings,
    ask: engine.answer,
    uploads,
    files,
    jobs,
    secret,
    logger,
    metrics,
    load: engine.load,
  };
  const app = createApp(deps);
  const worker = startBatches(app, deps);
  const release = async () => {
    clearInterval(sweeper);
    await worker.close(drainMs);
    await engine.close();
    await jobs.close();
    files.close();
  };
  try {
    const { url, close } = await listen(app, settings);
    return { url, close: () => close().finally(release) };
  } catch (error) {
    await release();
    throw error;
  }
}
