import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Result } from '../jobs.ts';

/** Shorter texts would not become shorter. */
const worthPackingBytes = 200;

/** What became of a line, as bytes: whether it went well, whether the text is deflated, the text. */
export function pack({ ok, text }: Pick<Result, 'ok' | 'text'>): Buffer {
  const plain = Buffer.from(text);
  const deflate = plain.length >= worthPackingBytes;
  return Buffer.concat([
    Buffer.from([ok ? 1 : 0, deflate ? 1 : 0]),
    deflate ? deflateRawSync(plain, { level: 3 }) : plain,
  ]);
}

export function unpack(line: number, packed: Buffer): Result {
  const rest = packed.subarray(2);
  return { line, ok: packed[0] === 1, text: (packed[1] === 1 ? inflateRawSync(rest) : rest).toString() };
}
