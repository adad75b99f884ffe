import { lstat, mkdir, stat } from 'node:fs/promises';

/** Others may write. */
const writableByAll = 0o002;

/**
 * Makes a folder for this user alone, or takes one that is there. In a shared folder such as /tmp somebody else may have
 * made it first, to read what is put there or to know the secret in it.
 * @throws Error when it belongs to another user, or everybody may write to it
 */
export async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const own = process.getuid?.();
  if (own === undefined) return;
  for (const { uid, mode } of [await lstat(path), await stat(path)]) {
    const mine = uid === own || uid === 0;
    // A link's own mode says nothing.
    const isLink = (mode & 0o170000) === 0o120000;
    if (mine && (isLink || (mode & writableByAll) === 0)) continue;
    const reason = mine ? 'everybody may write to it' : `it belongs to user ${uid}`;
    throw new Error(`${path} can't hold this server's files: ${reason}. INKSTONE_DATA_DIR names another folder.`);
  }
}
