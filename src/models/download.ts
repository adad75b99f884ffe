import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EnvHttpProxyAgent, fetch } from 'undici';
import { InkstoneError } from '../types/error.ts';
import type { StoredFile } from './catalogue.ts';

/** Bytes received so far, of how many. */
export type OnProgress = (received: number, total: number) => void;

/**
 * Downloads a file and puts it in its place only when length and hash are right. Honours the proxy variables of the environment.
 * @throws InkstoneError `fetch_failed` where the address doesn't answer with this very file
 */
export async function download(
  url: string,
  path: string,
  expected: StoredFile,
  signal: AbortSignal,
  onProgress?: OnProgress,
): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  const dispatcher = new EnvHttpProxyAgent();
  try {
    const response = await fetch(url, { signal, dispatcher });
    if (!response.ok || !response.body) throw new InkstoneError('fetch_failed', `${url} answered ${response.status}`);
    const hash = createHash('sha256');
    let received = 0;
    async function* counted(chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        received += chunk.length;
        if (received > expected.bytes)
          throw new InkstoneError('fetch_failed', `${url} sends more than ${expected.bytes} bytes`);
        hash.update(chunk);
        onProgress?.(received, expected.bytes);
        yield chunk;
      }
    }
    await pipeline(Readable.fromWeb(response.body), counted, createWriteStream(part), { signal });
    const found = hash.digest('hex');
    if (found !== expected.sha256) {
      throw new InkstoneError('fetch_failed', `${url} is another file: SHA-256 ${found}, expected ${expected.sha256}`);
    }
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    if (cause instanceof InkstoneError) throw cause;
    if (signal.aborted) throw new InkstoneError('cancelled', `the download of ${url} was stopped`, { cause });
    throw new InkstoneError('fetch_failed', `${url} could not be downloaded`, { cause });
  } finally {
    await dispatcher.close();
  }
}
