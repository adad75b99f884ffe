import { createHash } from 'node:crypto';
import { tooLong } from '../errors.ts';
import type { Bucket, LargePut } from './bucket.ts';

/** Bytes of a part, and of what is sent as a whole: S3 takes parts from 5 MiB on, 10,000 of them. */
const partBytes = 8 * 1024 * 1024;

/**
 * Sends a content as it streams in, holding no more than one part.
 * @param beforeWhole is waited for when the content has ended and is not there yet
 * @throws InkstoneError `file_too_large`, `overloaded` of the store
 */
export async function sendContent(
  bucket: Bucket,
  name: string,
  content: AsyncIterable<Uint8Array>,
  { maxBytes, beforeWhole }: { readonly maxBytes: number; readonly beforeWhole: () => Promise<void> },
): Promise<{ readonly hash: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let [bytes, held] = [0, 0];
  let pieces: Uint8Array[] = [];
  let large: LargePut | undefined;
  const take = () => {
    const taken = Buffer.concat(pieces);
    pieces = [];
    held = 0;
    return taken;
  };
  try {
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > maxBytes) throw tooLong(maxBytes);
      hash.update(piece);
      pieces.push(piece);
      held += piece.length;
      if (held < partBytes) continue;
      large ??= await bucket.putLarge(name);
      await large.part(take());
    }
    if (large && held > 0) await large.part(take());
    await beforeWhole();
    await (large ? large.finish() : bucket.put(name, take()));
  } catch (error) {
    // What is left of it costs room until the bucket's own rule removes it; why it failed is what matters.
    await large?.abort().catch(() => {});
    throw error;
  }
  return { hash: hash.digest('hex'), bytes };
}
