import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { StoredFile } from './catalogue.ts';

/** What a file on disk is, beside what the catalogue says of it. */
export type FileState = 'ok' | 'missing' | 'changed';

/** Reads the whole file and compares its SHA-256. */
export async function checkFile(path: string, expected: StoredFile): Promise<FileState> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  return hash.digest('hex') === expected.sha256 ? 'ok' : 'changed';
}
