import type { Settings } from '../settings/settings.ts';
import { checkExposure, type Listening, listen } from './listen.ts';
import { openReplica } from './open-replica.ts';

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
  const replica = await openReplica(settings);
  try {
    const { url, close } = await listen(replica.app, settings, replica.lifecycle);
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
