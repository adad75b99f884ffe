/**
 * Byte-pair encoding over the vocabulary file that `scripts/build-tokenizer.mjs` writes.
 *
 * Symbols 0 to 255 are bytes; merge i joins two symbols into symbol 256 + i, and a lower i is always joined first.
 */
export interface Merges {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Open addressing over (left, right): 0 where empty, else 1 + the index of the merge. */
  readonly slots: Uint32Array;
}

/** Bytes one side of a merge takes in the file: its symbol's low, middle and high byte stand in planes of their own. */
const planes = 3;

/**
 * Reads the merges out of the file's bytes (after decompression): for the left sides and then for the right sides,
 * all low bytes, all middle bytes, all high bytes.
 */
export function readMerges(file: Uint8Array): Merges {
  const count = file.length / (2 * planes);
  const side = (start: number) => {
    const symbols = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const at = start + i;
      symbols[i] = file[at]! | (file[at + count]! << 8) | (file[at + 2 * count]! << 16);
    }
    return symbols;
  };
  const left = side(0);
  const right = side(planes * count);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2)));
  for (let i = 0; i < count; i++) {
    let slot = slotOf(left[i]!, right[i]!, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = i + 1;
  }
  return { left, right, slots };
}

function slotOf(left: number, right: number, size: number): number {
  const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (size - 1);
}

/** Index of the merge that joins the two symbols, or -1. */
function findMerge({ left, right, slots }: Merges, l: number, r: number): number {
  let slot = slotOf(l, r, slots.length);
  for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
    if (left[entry - 1] === l && right[entry - 1] === r) return entry - 1;
    slot = (slot + 1) & (slots.length - 1);
  }
  return -1;
}

/**
 * Joins a piece of text's bytes until no merge applies: the lowest merge first, and of equal ones the leftmost.
 * A heap holds the joins that are possible, so a piece of n bytes takes n·log n steps however it is built.
 *
 * @returns where each token starts in `bytes`, in order
 */
export function encodePiece(bytes: Uint8Array, merges: Merges): number[] {
  const n = bytes.length;
  const symbols = new Int32Array(n + 1);
  const next = new Int32Array(n + 1);
  const previous = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    symbols[i] = bytes[i]!;
    next[i] = i + 1;
    previous[i] = i - 1;
  }
  const heap: number[] = [];
  const offer = (at: number) => {
    if (at < 0 || next[at]! >= n) return;
    const merge = findMerge(merges, symbols[at]!, symbols[next[at]!]!);
    // One number orders by merge, then by place: both stay far below 2^26.
    if (merge >= 0) push(heap, merge * 2 ** 26 + at);
  };
  for (let i = 0; i + 1 < n; i++) offer(i);
  while (heap.length > 0) {
    const top = pop(heap);
    const merge = Math.floor(top / 2 ** 26);
    const at = top % 2 ** 26;
    const after = next[at]!;
    if (after >= n || symbols[at] !== merges.left[merge] || symbols[after] !== merges.right[merge]) continue;
    symbols[at] = 256 + merge;
    symbols[after] = -1;
    next[at] = next[after]!;
    if (next[at]! < n) previous[next[at]!] = at;
    offer(previous[at]!);
    offer(at);
  }
  const starts: number[] = [];
  for (let i = 0; i < n; i = next[i]!) starts.push(i);
  return starts;
}

function push(heap: number[], value: number): void {
  let i = heap.length;
  heap.push(value);
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (heap[parent]! <= value) break;
    heap[i] = heap[parent]!;
    i = parent;
  }
  heap[i] = value;
}

function pop(heap: number[]): number {
  const top = heap[0]!;
  const value = heap.pop()!;
  const n = heap.length;
  if (n === 0) return top;
  let i = 0;
  for (let child = 1; child < n; child = 2 * i + 1) {
    if (child + 1 < n && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= value) break;
    heap[i] = heap[child]!;
    i = child;
  }
  heap[i] = value;
  return top;
}
