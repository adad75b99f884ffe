import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InkstoneError } from '../../types/error.ts';
import { storeFull, tooLong } from '../errors.ts';

/**
 * Writes a file that is either whole under its name, forced to the disk, or not there.
 * @param path may be known only when the content has ended
 * @param partial folder on the same disk for what is not whole yet
 * @throws InkstoneError `file_too_large`, `overloaded` when the disk is full
 */
export async function writeWhole(
  partial: string,
  path: Promise<string>,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ readonly hash: string; readonly bytes: number }> {
  // Whoever wants the path is told why it never came to be; before that nobody waits for it.
  path.catch(() => {});
  const temporary = join(partial, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      for await (const chunk of content) {
        bytes += chunk.length;
        if (bytes > maxBytes) throw tooLong(maxBytes);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, await path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw isFull(error) ? storeFull(error) : error;
  }
  return { hash: hash.digest('hex'), bytes };
}

function isFull(error: unknown): boolean {
  if (error instanceof InkstoneError || !(error instanceof Error)) return false;
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}
