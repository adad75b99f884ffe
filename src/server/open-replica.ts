import type { Hono } from 'hono';
import type { Settings } from '../settings/settings.ts';
import { afterEach } from './calls/after-each.ts';
import type { ServerDeps } from './deps.ts';
import type { Env } from './http/env.ts';
import { openKeys } from './keys/keys.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import type { ListenWatch } from './listen.ts';
import { openModelNames } from './model-names.ts';
import { createLogger } from './observe/logger.ts';
import { createMetrics } from './observe/metrics.ts';
import { openEngine } from './open-engine.ts';
import type { Stores } from './open-stores.ts';
import { createQuotas } from './quota/quotas.ts';

/** Everything of a process but the address it listens on: it works on batches from the start. */
export interface Replica {
  readonly app: Hono<Env>;
  /** Only what tells whether it is alive and ready. */
  readonly health: Hono<Env>;
  readonly lifecycle: Lifecycle;
  readonly stores: Stores;
  /** For what listens. */
  readonly watch: ListenWatch;
  /** Settles when it can't go on, with the reason. */
  readonly failed: Promise<unknown>;
  /** Takes no more lines and finishes those in hand. */
  endBatches(): Promise<void>;
  /** Lets go of everything. */
  close(): Promise<void>;
}

/**
 * Starts the engine, the stores and the worker on batches, unless the settings leave those to others. What was started is ended
 * again where the rest fails.
 */
export async function openReplica(settings: Settings): Promise<Replica> {
  const logger = createLogger(settings.LOG_LEVEL);
  const keys = openKeys(settings, logger);
  const models = openModelNames(settings.INKSTONE_MODEL_ALIASES);
  const metrics = createMetrics(() => engine.load());
  const lifecycle = createLifecycle();
  const opening = openEngine(settings, logger, metrics);
  // The application is loaded while the engine's workers come up.
  const loading = Promise.all([
    import('./app.ts'),
    import('./health.ts'),
    import('./batches/start-batches.ts'),
    import('./open-stores.ts'),
  ]);
  const { engine, readiness, failed } = await opening;
  try {
    const [{ createApp }, { health }, { linesAtOnce, startBatches }, { openStores }] = await loading;
    const stores = await openStores(settings, logger);
    const deps: ServerDeps = {
      settings,
      ask: (question) => afterEach(engine.answer(question), readiness.noteRead),
      ...stores,
      keys,
      quotas: createQuotas(),
      models,
      engines: engine.names ?? [],
      logger,
      metrics,
      lifecycle,
      load: engine.load,
      reads: readiness.reads,
    };
    const app = createApp(deps);
    const batches = linesAtOnce(settings) === 0 ? undefined : startBatches(app, deps);
    let batchesEnded: Promise<void> | undefined;
    const endBatches = async () => {
      batchesEnded ??= batches?.close(settings.INKSTONE_GRACE_MS);
      await batchesEnded;
    };
    return {
      app,
      health: health(deps),
      lifecycle,
      stores,
      watch: {
        watchBound: metrics.watchBound,
        onCertificate(err) {
          if (err) logger.error({ err }, 'certificate refused; the one before it stays');
          else logger.info('certificate read');
        },
      },
      failed,
      endBatches,
      async close() {
        await endBatches();
        await stores.close();
        await engine.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}
