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
/** A file that is still not whole after this time never will be: its process has ended. */
const abandonedMs = 2 * 60 * 60_000;
/** Seconds after which a full store is worth another try. */
const fullRetryAfter = 60;

/**
 * Keeps uploads in a folder: one folder a key, named by the key's hash so that no key can name a path; in it
 * `owner.json` and one file a version, named `<time>-<count>-<content hash>` so that names sort by arrival.
 * A file is written beside them under a name of its own and renamed once it is whole.
 */
export async function createFolderStore(root: string, limits: FolderLimits): Promise<UploadStore> {
  const partial = join(root, 'partial');
  const keys = join(root, 'keys');
  await mkdir(partial, { recursive: true, mode: 0o700 });
  let held = await totalSize(keys);
  let arrivals = 0;

  const folderOf = (key: string) => join(keys, createHash('sha256').update(key).digest('hex'));
  const expired = (milliseconds: number) => milliseconds + limits.ttlSeconds * 1000 <= Date.now();

  async function write(path: string, content: AsyncIterable<Uint8Array>, maxBytes: number) {
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
    return { hash: hash.digest('hex'), length };
  }

  async function removeExpired(): Promise<void> {
    for (const name of await list(partial)) {
      const path = join(partial, name);
      if ((await modifiedAt(path)) + abandonedMs <= Date.now()) await rm(path, { force: true });
    }
    for (const name of await list(keys)) {
      const folder = join(keys, name);
      const versions = (await list(folder)).filter(isVersion);
      const over = versions.filter((version) => expired(arrivedAt(version)));
      for (const version of over) {
        const size = await sizeOf(join(folder, version));
        await rm(join(folder, version), { force: true });
        held -= size;
      }
      if (over.length < versions.length || (versions.length === 0 && !expired(await modifiedAt(folder)))) continue;
      await rm(join(folder, ownerFile), { force: true });
      // A file that arrives just now keeps the folder: only an empty one is removed.
      await rmdir(folder).catch(ignoring('ENOTEMPTY', 'ENOENT'));
    }
  }

  /** One sweep at a time: two would count the room they make twice. */
  let sweeping: Promise<void> | undefined;
  function sweep(): Promise<void> {
    sweeping ??= removeExpired().finally(() => {
      sweeping = undefined;
    });
    return sweeping;
  }

  return {
    sweep,
    async put(key, owner, content, { maxBytes, maxVersions }) {
      const folder = folderOf(key);
      const path = join(partial, randomUUID());
      if (held + maxBytes > limits.capacityBytes) await sweep();
      let written = 0;
      try {
        const { hash, length } = await write(path, content, maxBytes);
        written = length;
        await mkdir(folder, { recursive: true, mode: 0o700 });
        if ((await list(folder)).filter(isVersion).length >= maxVersions) {
          throw new InkstoneError('upload_denied', 'The object you specified already exists.');
        }
        await writeFile(join(folder, ownerFile), JSON.stringify(owner), { mode: 0o600 });
        const count = String(arrivals++).padStart(9, '0');
        await rename(path, join(folder, `${String(Date.now()).padStart(15, '0')}-${count}-${hash}`));
      } catch (error) {
        held -= written;
        await rm(path, { force: true });
        throw error;
      }
    },
    async find(key) {
      const folder = folderOf(key);
      const versions = (await list(folder)).filter((name) => isVersion(name) && !expired(arrivedAt(name))).sort();
      if (versions.length === 0) return [];
      const { account, model }: UploadOwner = JSON.parse(await readFile(join(folder, ownerFile), 'utf8'));
      return versions.map((version): StoredUpload => {
        return { account, model, hash: version.split('-')[2] ?? '', read: () => readFile(join(folder, version)) };
      });
    },
  };
}

const isVersion = (name: string) => name !== ownerFile;
const arrivedAt = (version: string) => Number(version.slice(0, 15));
// What another process has just removed has no size and no age.
const statOf = (path: string) => stat(path).catch(ignoring('ENOENT'));
const modifiedAt = async (path: string) => (await statOf(path))?.mtimeMs ?? Date.now();
const sizeOf = async (path: string) => (await statOf(path))?.size ?? 0;

/** Lets errors of the file system with one of these codes pass. */
function ignoring(...codes: string[]) {
  return (error: NodeJS.ErrnoException) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}

async function list(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoring('ENOENT'))) ?? [];
}

/** Bytes of all files that uploads brought. */
async function totalSize(keys: string): Promise<number> {
  let bytes = 0;
  for (const folder of await list(keys)) {
    for (const version of (await list(join(keys, folder))).filter(isVersion)) {
      bytes += await sizeOf(join(keys, folder, version));
    }
  }
  return bytes;
}

function tooLong(maxBytes: number): InkstoneError {
  return new InkstoneError('image_bytes', `Multimodal file size is too large [at most ${maxBytes} bytes]`);
}

function full(): InkstoneError {
  return new InkstoneError('overloaded', 'The upload store is full.', { retryAfter: fullRetryAfter });
}
