import { decodeError } from './image-error.ts';
import type { Pixels } from './pixels.ts';

/** How much libjpeg is let pass: nothing odd, odd bytes, or everything. */
export type Strictness = 'warning' | 'error' | 'none';

/** A picture is read as far as it goes if this share of its rows is there; less is no page. */
const leastShare = 0.1;
/** Of a file that says it is whole, no more than this share of the rows may be missing: it has fewer than it says. */
const mostMissing = 0.05;
/** What libjpeg writes where it has no data. */
const nothing = 128;

/**
 * Decodes a JPEG. One that is cut off is read as far as it goes and says so; frames of network cameras, which lack nothing but the end
 * marker, are whole. One that ends properly but holds far fewer rows than its header says is refused.
 * @param decode with a fresh pipeline, on these bytes
 */
export async function readJpeg(
  bytes: Uint8Array,
  height: number,
  field: string,
  decode: (bytes: Uint8Array, failOn: Strictness) => Promise<Pixels>,
): Promise<Pixels> {
  const whole = await decode(bytes, 'warning').catch(() => undefined);
  if (whole) return whole;
  if (hasEnd(bytes)) {
    const odd = await decode(bytes, 'error');
    if (missingRows(odd, height) > mostMissing * height) throw decodeError(field, new Error('fewer rows than it says'));
    return odd;
  }
  const closed = Buffer.concat([bytes, Uint8Array.of(0xff, 0xd9)]);
  const complete = isProgressive(bytes) ? undefined : await decode(closed, 'warning').catch(() => undefined);
  if (complete) return complete;
  const cut = await decode(closed, 'none');
  if (missingRows(cut, height) > (1 - leastShare) * height) throw decodeError(field, new Error('cut off too early'));
  return { ...cut, cut: true };
}

/** Whether the file holds an end marker where one may stand: at its end, or before a tail of other bytes. */
function hasEnd(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(Buffer.of(0xff, 0xd9)) > startOfScan(bytes)
  );
}

/** Where the first scan begins: markers before it (a thumbnail has an end of its own) don't count. */
function startOfScan(bytes: Uint8Array): number {
  let last = 0;
  for (const { marker, at } of segments(bytes)) {
    last = at;
    if (marker === 0xda) break;
  }
  return last;
}

function isProgressive(bytes: Uint8Array): boolean {
  for (const { marker } of segments(bytes)) {
    if (marker === 0xc2) return true;
    if (marker === 0xda) return false;
  }
  return false;
}

/** The segments up to the first scan: ITU T.81, annex B. */
function* segments(bytes: Uint8Array): Generator<{ readonly marker: number; readonly at: number }> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    yield { marker, at };
    at += 2 + Math.max(2, (bytes[at + 2]! << 8) | bytes[at + 3]!);
  }
}

function missingRows({ data }: Pixels, height: number): number {
  const row = data.length / height;
  let end = data.length;
  while (end > 0 && data[end - 1] === nothing) end--;
  return Math.floor((data.length - end) / row);
}
