/** Shared memory that is lent out and given back, so that pixels of many pages don't wait for garbage collection. */
export interface Slabs {
  /** A view of exactly `bytes` bytes whose content is undefined. */
  acquire(bytes: number): Uint8Array;
  /** Gives a view back; nobody may touch it afterwards. */
  release(view: Uint8Array): void;
  /** Keeps nothing of what is not lent out now. */
  drop(): void;
}

const granule = 1 << 20;

/**
 * @param keepBytes most bytes kept for later when they are not lent out; what is over goes back to the system
 */
export function createSlabs(keepBytes: number): Slabs {
  const free: SharedArrayBuffer[] = [];
  let kept = 0;
  return {
    acquire(bytes) {
      const size = Math.max(granule, Math.ceil(bytes / granule) * granule);
      const fit = free.findIndex((buffer) => buffer.byteLength >= size && buffer.byteLength <= 2 * size);
      const buffer = fit < 0 ? new SharedArrayBuffer(size) : free.splice(fit, 1)[0]!;
      if (fit >= 0) kept -= buffer.byteLength;
      return new Uint8Array(buffer, 0, bytes);
    },
    release(view) {
      const buffer = view.buffer;
      if (!(buffer instanceof SharedArrayBuffer) || free.includes(buffer)) return;
      free.push(buffer);
      kept += buffer.byteLength;
      while (kept > keepBytes) kept -= free.shift()!.byteLength;
    },
    drop() {
      free.length = 0;
      kept = 0;
    },
  };
}
