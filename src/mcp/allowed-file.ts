import { realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { InkstoneError } from '../types/error.ts';

/**
 * A file's own path, if it lies in a folder that was allowed, whatever links lead to it.
 * @throws InkstoneError `access_denied` for any other, whether it is there or not
 */
export async function allowedFile(path: string, folders: readonly string[]): Promise<string> {
  const denied = () =>
    new InkstoneError('access_denied', `${path} is not a file in a folder that was allowed.`, { field: 'path' });
  let own: string;
  try {
    own = await realpath(resolve(path));
  } catch (cause) {
    throw new InkstoneError('access_denied', denied().message, { field: 'path', cause });
  }
  for (const folder of folders) {
    const root = await realpath(folder);
    if (own.startsWith(root.endsWith(sep) ? root : root + sep)) return own;
  }
  throw denied();
}
