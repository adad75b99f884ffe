import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InkstoneError } from '../../types/error.ts';
import type { StoredUpload, UploadOwner, UploadStore } from './store.ts';

/** Bounds of the whole store. */
export interface FolderLimits {
  readonly capacityBytes: number;
  readonly ttlSeconds: number;
}

const ownerFile = 'owner.json';
/** Seconds after which a full store is worth another try. */
const fullRetryAfter = 60;

/**
 * Keeps uploads in a folder: one folder a key, named by the key's hash so that no key can name a path; in it
 * `owner.json` and one file a version, named `<time>-<count>-<content hash>` so that names sort by arrival.
 * A file is written beside them under a name of its own and renamed once it is whole.
 */
export async function createFolderStore(root: string, limits: FolderLimits): Promise<UploadStore> {
  const partial = join(root, 'partial');
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  let held = await sizeOf(root);
  let arrivals = 0;

  const folderOf = (key: string) => join(root, 'keys', createHash('sha256').update(key).digest('hex'));
  const expired = (milliseconds: number) => milliseconds + limits.ttlSeconds * 1000 <= Date.now();

  async function write(path: string, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
    const hash = createHash('sha256');
    const file = await open(path, 'wx', 0o600);
    let length = 0;
    try {
      for await (const chunk of content) {
        length += chunk.length;
        held += chunk.length;
        if (length > maxBytes) throw tooLong(maxBytes);
        if (held > limits.capacityBytes) throw full();
        hash.update(chunk);
        await file.writeFile(chunk);
      }
    } catch (error) {
      held -= length;
      throw error;
    } finally {
      await file.close();
    }
    return hash.digest('hex');
  }

  async function sweep(): Promise<void> {
    for (const name of await list(join(root, 'keys'))) {
      const folder = join(root, 'keys', name);
      const versions = (await list(folder)).filter((file) => file !== ownerFile);
      const over = versions.filter((version) => expired(arrivedAt(version)));
      for (const version of over) {
        const { size } = await stat(join(folder, version));
        await rm(join(folder, version));
        held -= size;
      }
      if (over.length < versions.length || (versions.length === 0 && !expired(await modifiedAt(folder)))) continue;
      await rm(join(folder, ownerFile), { force: true });
      // A file that arrives just now keeps the folder: only an empty one is removed.
      await rmdir(folder).catch(ignoring('ENOTEMPTY', 'ENOENT'));
    }
  }

  return {
    sweep,
    async put(key, owner, content, { maxBytes, maxVersions }) {
      const folder = folderOf(key);
      const path = join(partial, randomUUID());
      if (held + maxBytes > limits.capacityBytes) await sweep();
      try {
        const hash = await write(path, content, maxBytes);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        if ((await list(folder)).length > maxVersions) {
          throw new InkstoneError('upload_denied', 'The object you specified already exists.');
        }
        await writeFile(join(folder, ownerFile), JSON.stringify(owner), { mode: 0o600 });
        const count = String(arrivals++).padStart(9, '0');
        await rename(path, join(folder, `${String(Date.now()).padStart(15, '0')}-${count}-${hash}`));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
    async find(key) {
      const folder = folderOf(key);
      const versions = (await list(folder)).filter((name) => name !== ownerFile && !expired(arrivedAt(name))).sort();
      if (versions.length === 0) return [];
      const { account, model }: UploadOwner = JSON.parse(await readFile(join(folder, ownerFile), 'utf8'));
      return versions.map((version): StoredUpload => {
        return { account, model, hash: version.split('-')[2] ?? '', read: () => readFile(join(folder, version)) };
      });
    },
  };
}

const arrivedAt = (version: string) => Number(version.slice(0, 15));
const modifiedAt = async (path: string) => (await stat(path)).mtimeMs;

/** Lets errors of the file system with one of these codes pass. */
function ignoring(...codes: string[]) {
  return (error: NodeJS.ErrnoException) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}

async function list(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoring('ENOENT'))) ?? [];
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}

function tooLong(maxBytes: number): InkstoneError {
  return new InkstoneError('image_bytes', `Multimodal file size is too large [at most ${maxBytes} bytes]`);
}

function full(): InkstoneError {
  return new InkstoneError('overloaded', 'The upload store is full.', { retryAfter: fullRetryAfter });
}
