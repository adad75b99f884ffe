import type { Settings } from '../settings/settings.ts';
import { checkExposure, type Listening, listen } from './listen.ts';
import { openReplica, type Replica } from './open-replica.ts';

/** A server that runs. */
export interface Serving extends Listening {
  /** Settles when the server can't go on, with the reason. */
  readonly failed: Promise<unknown>;
}

/**
 * Starts everything, and the server in front of it.
 * @throws Error when the address is taken, or may not be used without keys
 */
export async function serve(settings: Settings): Promise<Serving> {
  checkExposure(settings);
  return start(settings, ({ app }) => app);
}

/**
 * Starts everything, to work on batches alone: what listens tells only whether it is alive and ready, to anybody.
 * @throws Error when the address is taken
 */
export async function work(settings: Settings): Promise<Serving> {
  const { INKSTONE_BATCH_CONCURRENCY: wanted } = settings;
  const working = { ...settings, INKSTONE_ALLOW_ANONYMOUS: true, INKSTONE_BATCH_CONCURRENCY: wanted || undefined };
  return start(working, ({ health }) => health);
}

async function start(settings: Settings, face: (replica: Replica) => Replica['app']): Promise<Serving> {
  const replica = await openReplica(settings);
  try {
    const { url, close } = await listen(face(replica), settings, replica.lifecycle, replica.watch);
    return {
      url,
      failed: replica.failed,
      close: async () => {
        await Promise.all([replica.endBatches(), close()]).finally(replica.close);
      },
    };
  } catch (error) {
    await replica.close();
    throw error;
  }
}
