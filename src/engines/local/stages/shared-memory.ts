/** Gives out the slab, or fresh shared memory where a later page of a file is larger than the first. */
export function sharedMemory(slab: Uint8Array): (bytes: number) => Uint8Array {
  return (bytes) => (bytes <= slab.length ? slab.subarray(0, bytes) : new Uint8Array(new SharedArrayBuffer(bytes)));
}
