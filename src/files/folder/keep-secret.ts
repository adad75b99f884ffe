import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret of a folder: made on first use and kept. */
export async function keepSecret(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'secret');
  // One that is there is read without a write: the disk may be full.
  if (existsSync(path)) return readFile(path);
  const own = join(folder, randomUUID());
  await writeFile(own, randomBytes(32), { flag: 'wx', mode: 0o600 });
  try {
    // Of two processes that start together, one gets the name; both read what is whole.
    await link(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(own);
  }
  return readFile(path);
}
