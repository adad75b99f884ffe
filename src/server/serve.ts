import { join } from 'node:path';
import { openLocalEngine } from '../engines/local/open-local-engine.ts';
import type { Settings } from '../settings/settings.ts';
import { answer } from '../tasks/answer.ts';
import { createApp } from './app.ts';
import { checkExposure, type Listening, listen } from './listen.ts';
import { createLogger } from './observe/logger.ts';
import { createMetrics } from './observe/metrics.ts';
import { createFolderStore } from './uploads/folder-store.ts';
import { readSecret } from './uploads/secret.ts';
import { createUploads } from './uploads/uploads.ts';

/** Longest time in seconds that an expired upload stays on the disk. */
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
  const folder = join(settings.INKSTONE_DATA_DIR, 'uploads');
  const store = await createFolderStore(folder, {
    capacityBytes: settings.INKSTONE_UPLOAD_CAPACITY_BYTES,
    ttlSeconds: settings.INKSTONE_UPLOAD_TTL_SECONDS,
  });
  const uploads = createUploads(store, await readSecret(folder), {
    maxBytes: { image: settings.INKSTONE_MAX_IMAGE_BYTES, pdf: settings.INKSTONE_MAX_PDF_BYTES },
    maxVersions: settings.INKSTONE_MAX_IMAGES,
    sweepSeconds: Math.min(sweepSeconds, settings.INKSTONE_UPLOAD_TTL_SECONDS),
    onSweepError: (err) => logger.error({ err }, 'expired uploads could not be removed'),
  });
  const app = createApp({
    settings,
    ask: (question) => answer(question, engine),
    uploads,
    logger,
    metrics,
    load: () => engine.load(),
  });
  const release = async () => {
    uploads.close();
    await engine.close();
  };
  try {
    const { url, close } = await listen(app, settings);
    return { url, close: () => close().finally(release) };
  } catch (error) {
    await release();
    throw error;
  }
}
