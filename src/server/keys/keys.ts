import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Settings } from '../../settings/settings.ts';
import { stampOf } from '../file-stamp.ts';
import { type Key, parseKeysFile } from './keys-file.ts';

type KeySettings = Pick<Settings, 'INKSTONE_API_KEYS' | 'INKSTONE_KEYS_FILE'>;

/** The keys that let a request through. */
export interface Keys {
  /** The key of this secret, where it is one and is not over. */
  find(secret: string): Key | undefined;
}

/** Whether a key is asked for. A file asks for one even when it lists none. */
export function asksForKeys({ INKSTONE_API_KEYS, INKSTONE_KEYS_FILE }: KeySettings): boolean {
  return INKSTONE_API_KEYS.length > 0 || INKSTONE_KEYS_FILE !== undefined;
}

/**
 * The keys of the settings and of their file, which is read anew when it has changed.
 * @param now milliseconds since the epoch
 * @throws Error when the file can't be read at the start
 */
export function openKeys(settings: KeySettings, logger: Logger, now: () => number = Date.now): Keys {
  const file = settings.INKSTONE_KEYS_FILE;
  const fixed: Key[] = settings.INKSTONE_API_KEYS.map((secret) => ({ digest: digestOf(secret) }));
  let stamp = file === undefined ? '' : stampOf(file);
  let listed = file === undefined ? [] : readKeys(file);
  return {
    find(secret) {
      if (file !== undefined) refresh(file);
      const shown = digestOf(secret);
      // All are compared, whichever fits: the answer's time says nothing about a key.
      const fitting = [...fixed, ...listed].filter(({ digest }) => timingSafeEqual(digest, shown));
      return fitting.find(({ expires }) => expires === undefined || now() < expires);
    },
  };

  function refresh(path: string): void {
    const seen = stampOf(path);
    if (seen === stamp) return;
    stamp = seen;
    try {
      listed = readKeys(path);
      logger.info({ keys: listed.length }, 'keys file read');
    } catch (error) {
      logger.error({ reason: (error as Error).message }, 'keys file refused; the keys before it stay');
    }
  }
}

const digestOf = (secret: string) => createHash('sha256').update(secret).digest();

function readKeys(path: string): Key[] {
  try {
    return parseKeysFile(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`INKSTONE_KEYS_FILE: ${(error as Error).message}`);
  }
}
