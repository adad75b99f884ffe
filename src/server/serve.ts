import { join } from 'node:path';
import { openLocalEngine } from '../engines/local/open-local-engine.ts';
import { createFolderFiles } from '../files/folder/folder-files.ts';
import type { Settings } from '../settings/settings.ts';
import { answer } from '../tasks/answer.ts';
import { createApp } from './app.ts';
import { checkExposure, type Listening, listen } from './listen.ts';
import { createLogger } from './observe/logger.ts';
import { createMetrics } from './observe/metrics.ts';
import { createUploadStore } from './uploads/upload-store.ts';
import { createUploads } from './uploads/uploads.ts';

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
  const engine = await openLocalEngine(settings, (step, seconds) =>
    step === 'wait' ? metrics.wait(seconds) : metrics.stage(step, seconds),
  );
  const files = await createFolderFiles(join(settings.INKSTONE_DATA_DIR, 'files'));
  const sweeper = setInterval(() => {
    files.sweep().catch((err) => logger.error({ err }, 'expired files could not be removed'));
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
  const app = createApp({
    settings,
    ask: (question) => answer(question, engine),
    uploads,
    files,
    secret,
    logger,
    metrics,
    load: () => engine.load(),
  });
  const release = async () => {
    clearInterval(sweeper);
    await engine.close();
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
