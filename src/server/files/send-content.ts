import { Readable } from 'node:stream';
import type { ByteRange, Files, StoredFile } from '../../files/files.ts';

/** A stored file as a response: all of it, or the range that was asked for. */
export function sendContent(file: StoredFile, files: Files, rangeHeader: string | undefined): Response {
  const wanted = rangeOf(rangeHeader, file.bytes);
  const headers = {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(Buffer.from(file.filename).toString())}`,
    ETag: `"${file.hash}"`,
    // Whatever it holds, a browser shall not run it as a page of this server.
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
  if (wanted === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${file.bytes}` } });
  }
  const length = wanted ? wanted.end - wanted.start + 1 : file.bytes;
  const content = length === 0 ? null : streamOf(files.read(file.id, wanted));
  return new Response(content, {
    status: wanted ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(length),
      ...(wanted && { 'Content-Range': `bytes ${wanted.start}-${wanted.end}/${file.bytes}` }),
    },
  });
}

function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream<Uint8Array>;
}

/** The one range of a header; several, or another unit, count as none (RFC 9110 §14.2). */
function rangeOf(header: string | undefined, bytes: number): ByteRange | undefined | 'unsatisfiable' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  return start > end ? 'unsatisfiable' : { start, end };
}
