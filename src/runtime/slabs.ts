/** Shared memory that is lent out and given back, so that pixels of many pages don't wait for garbage collection. */
export interface Slabs {
  /** A view of exactly `bytes` bytes whose content is undefined. */
  acquire(bytes: number): Uint8Array;
  /** Gives a view back; nobody may touch it afterwards. */
  release(view: Uint8Array): void;
  /** Keeps nothing of what is not lent out now. */
  drop(): void;
  /** Bytes that have not gone back to the system, as far as this thread knows. */
  alive(): number;
}

const granule = 1 << 20;

/**
 * @param keepBytes most bytes kept for later when they are not lent out; what is over goes back to the system
 * @param onDropped is told when something does: it is free once every thread that saw it has collected its garbage
 */
export function createSlabs(keepBytes: number, onDropped: () => void = () => {}): Slabs {
  const free: SharedArrayBuffer[] = [];
  let kept = 0;
  let alive = 0;
  const collected = new FinalizationRegistry<number>((bytes) => {
    alive -= bytes;
  });

  function make(size: number): SharedArrayBuffer {
    const buffer = new SharedArrayBuffer(size);
    alive += size;
    collected.register(buffer, size);
    return buffer;
  }

  function keepUpTo(bytes: number): void {
    if (kept <= bytes) return;
    while (kept > bytes) kept -= free.shift()!.byteLength;
    onDropped();
  }

  return {
    acquire(bytes) {
      const size = Math.max(granule, Math.ceil(bytes / granule) * granule);
      const fit = free.findIndex((buffer) => buffer.byteLength >= size && buffer.byteLength <= 2 * size);
      const buffer = fit < 0 ? make(size) : free.splice(fit, 1)[0]!;
      if (fit >= 0) kept -= buffer.byteLength;
      return new Uint8Array(buffer, 0, bytes);
    },
    release(view) {
      const buffer = view.buffer;
      if (!(buffer instanceof SharedArrayBuffer) || free.includes(buffer)) return;
      free.push(buffer);
      kept += buffer.byteLength;
      keepUpTo(keepBytes);
    },
    drop: () => keepUpTo(0),
    alive: () => alive,
  };
}
