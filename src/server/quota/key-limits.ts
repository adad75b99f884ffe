import { z } from 'zod';
import type { Settings } from '../../settings/settings.ts';

const limit = z.number().int().min(0);

/** What a key may use; 0 is no limit, and what is absent is as the settings say. */
export const keyLimits = z.strictObject({
  requestsPerMinute: limit.exactOptional(),
  pagesPerMinute: limit.exactOptional(),
  /** Of request bodies. */
  bytesPerMinute: limit.exactOptional(),
  /** Requests in hand at a time. */
  concurrent: limit.exactOptional(),
  /** Bytes of its files together. */
  storageBytes: limit.exactOptional(),
});

/** Limits that a keys file names. */
export type KeyLimits = z.infer<typeof keyLimits>;

/** Limits that hold: 0 is none. */
export type Limits = { readonly [limit in keyof KeyLimits]-?: number };

/** The limits of keys that name none. */
export function defaultLimits(settings: Settings): Limits {
  return {
    requestsPerMinute: settings.INKSTONE_KEY_REQUESTS_PER_MINUTE,
    pagesPerMinute: settings.INKSTONE_KEY_PAGES_PER_MINUTE,
    bytesPerMinute: settings.INKSTONE_KEY_BYTES_PER_MINUTE,
    concurrent: settings.INKSTONE_KEY_CONCURRENT,
    storageBytes: settings.INKSTONE_FILES_BYTES_PER_KEY,
  };
}
