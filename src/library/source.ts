import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InkstoneError } from '../types/error.ts';

/** A file to read: its path or `file:` address, its bytes, or a stream of them. */
export type Source =
  | string
  | URL
  | Uint8Array
  | ArrayBuffer
  | Blob
  | AsyncIterable<Uint8Array>
  | ReadableStream<Uint8Array>;

/**
 * The bytes of a source.
 * @param most bytes that are taken
 * @throws InkstoneError `image_bytes` for more, `invalid_url` for an address that is no file's; the file system's own errors
 */
export async function bytesOf(source: Source, most: number): Promise<Uint8Array> {
  const bytes = await allOf(source, most);
  if (bytes.byteLength > most) throw tooLarge(most);
  return bytes;
}

async function allOf(source: Source, most: number): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  if (typeof source === 'string') return readFile(source);
  if (source instanceof URL) {
    if (source.protocol !== 'file:')
      throw new InkstoneError('invalid_url', 'An address must be that of a file; fetch others yourself.');
    return readFile(fileURLToPath(source));
  }
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (source instanceof Blob) return new Uint8Array(await source.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    // A stream may have no end.
    if (length > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (most: number) => new InkstoneError('image_bytes', `The file has more than ${most} bytes.`);
