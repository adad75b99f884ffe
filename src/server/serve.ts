import { openFiles } from '../files/open-files.ts';
import { openJobs } from '../jobs/open-jobs.ts';
import type { Settings } from '../settings/settings.ts';
import { createApp } from './app.ts';
import { startBatches } from './batches/start-batches.ts';
import { afterEach } from './calls/after-each.ts';
import type { ServerDeps } from './deps.ts';
import { createLifecycle } from './lifecycle.ts';
import { checkExposure, type Listening, listen } from './listen.ts';
import { createLogger } from './observe/logger.ts';
import { createMetrics } from './observe/metrics.ts';
import { openEngine } from './open-engine.ts';
import { createUploadStore } from './uploads/upload-store.ts';
import { createUploads } from './uploads/uploads.ts';

/** Batches are listed for 30 days, as upstream. */
const batchesKeptMs = 30 * 24 * 3_600_000;
/** Longest time in seconds that an expired file stays on the disk. */
const sweepSeconds = 600;

/** A server that runs. */
export interface Serving extends Listening {
  /** Settles when the server can't go on, with the reason. */
  readonly failed: Promise<unknown>;
}

/**
 * Starts everything: the engine, the stores and the server in front of them. What was started is ended again where the rest fails.
 * @throws Error when the address is taken, or may not be used without keys
 */
export async function serve(settings: Settings): Promise<Serving> {
  checkExposure(settings);
  const logger = createLogger(settings.LOG_LEVEL);
  const metrics = createMetrics(() => engine.load());
  const lifecycle = createLifecycle();
  const { engine, readiness, failed } = await openEngine(settings, logger, metrics);
  const release: (() => unknown)[] = [engine.close];
  const releaseAll = async () => {
    for (const each of release.reverse()) await each();
  };
  try {
    const files = await openFiles(settings);
    release.push(() => files.close());
    const jobs = await openJobs(settings);
    release.push(() => jobs.close());
    const sweeper = setInterval(() => {
      Promise.all([files.sweep(), jobs.sweep(Date.now() - batchesKeptMs)]).catch((err) =>
        logger.error({ err }, 'what has expired could not be removed'),
      );
    }, sweepSeconds * 1000).unref();
    release.push(() => clearInterval(sweeper));
    const secret = await files.secret();
    const store = createUploadStore(files, {
      capacityBytes: settings.INKSTONE_UPLOAD_CAPACITY_BYTES,
      ttlSeconds: settings.INKSTONE_UPLOAD_TTL_SECONDS,
    });
    const uploads = createUploads(store, secret, {
      maxBytes: { image: settings.INKSTONE_MAX_IMAGE_BYTES, pdf: settings.INKSTONE_MAX_PDF_BYTES },
      maxVersions: settings.INKSTONE_MAX_IMAGES,
    });
    const deps: ServerDeps = {
      settings,
      ask: (question) => afterEach(engine.answer(question), readiness.noteRead),
      uploads,
      files,
      jobs,
      secret,
      logger,
      metrics,
      lifecycle,
      load: engine.load,
      reads: readiness.reads,
    };
    const app = createApp(deps);
    const batches = startBatches(app, deps);
    let batchesEnded: Promise<void> | undefined;
    const endBatches = () => {
      batchesEnded ??= batches.close(settings.INKSTONE_GRACE_MS);
      return batchesEnded;
    };
    release.push(endBatches);
    const { url, close } = await listen(app, settings, lifecycle);
    return {
      url,
      failed,
      close: async () => {
        await Promise.all([endBatches(), close()]).finally(releaseAll);
      },
    };
  } catch (error) {
    await releaseAll();
    throw error;
  }
}
