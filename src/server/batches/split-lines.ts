import type { LineRef } from '../../jobs/jobs.ts';

/** A line of a file: where it stands and what it says; without text when it is longer than any may be. */
export type SplitLine = LineRef & { readonly text: string | undefined };

const newline = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The lines of a file as they stream in, those without content left out. No more than one line is in memory.
 * @param maxBytes of a line
 * @throws TypeError at the first line that is not UTF-8
 */
export async function* splitLines(content: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<SplitLine> {
  let pieces: Uint8Array[] = [];
  let [line, offset, bytes] = [1, 0, 0];

  const take = (): SplitLine | undefined => {
    const text = bytes > maxBytes ? undefined : decoder.decode(Buffer.concat(pieces));
    const empty = text !== undefined && text.replace('\uFEFF', '').trim() === '';
    const taken = { line, offset, bytes, text: text?.replace(/^\uFEFF/, '') };
    pieces = [];
    offset += bytes + 1;
    bytes = 0;
    line++;
    return empty ? undefined : taken;
  };
  const keep = (piece: Uint8Array) => {
    bytes += piece.length;
    if (bytes <= maxBytes) pieces.push(piece);
    else pieces = [];
  };

  for await (const chunk of content) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      keep(chunk.subarray(start, end));
      const taken = take();
      if (taken) yield taken;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  const last = take();
  if (last) yield last;
}
