import { createHash } from 'node:crypto';
import type { InkstoneError } from '../../types/error.ts';

/** Pages that took too long or ended a worker, so that the same file is not tried again and again. */
export interface HardInputs {
  /** What was said the last time. */
  find(bytes: Uint8Array, page: number): InkstoneError | undefined;
  remember(bytes: Uint8Array, page: number, error: InkstoneError): void;
}

/** So long a page is not tried again, in milliseconds; a server may have been busy with something else then. */
const keptMs = 10 * 60_000;
const mostKept = 1000;

interface Known {
  readonly length: number;
  readonly error: InkstoneError;
  readonly until: number;
}

/** Remembers pages by the content of their file. Files are only hashed when one of their length is known. */
export function createHardInputs(now: () => number = Date.now): HardInputs {
  const known = new Map<string, Known>();
  const keyOf = (bytes: Uint8Array, page: number) => `${createHash('sha256').update(bytes).digest('hex')} ${page}`;

  function forget(): void {
    for (const [key, { until }] of known) {
      if (until > now() && known.size <= mostKept) return;
      known.delete(key);
    }
  }

  return {
    find(bytes, page) {
      forget();
      const mayBe = [...known.values()].some(({ length }) => length === bytes.length);
      return mayBe ? known.get(keyOf(bytes, page))?.error : undefined;
    },
    remember(bytes, page, error) {
      known.set(keyOf(bytes, page), { length: bytes.length, error, until: now() + keptMs });
      forget();
    },
  };
}
