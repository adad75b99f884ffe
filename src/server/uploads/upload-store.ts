import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Files } from '../../files/files.ts';
import { InkstoneError } from '../../types/error.ts';

/** Whose an uploaded file is. */
export interface UploadOwner {
  /** Stands for the API key that asked for the policy; never the key itself. */
  readonly account: string;
  /** Id of the model it was uploaded for. */
  readonly model: string;
}

/** One stored file. */
export interface StoredUpload extends UploadOwner {
  /** SHA-256 of its content, hex. */
  readonly hash: string;
  read(): Promise<Uint8Array>;
}

/** Where uploaded files are kept: the port behind `oss://`. */
export interface UploadStore {
  /**
   * Keeps a file. One key may be given several files: none replaces another, and all are found in the order they came.
   * @throws InkstoneError `image_bytes` when it is longer than `maxBytes`, `overloaded` when the store is full,
   * `upload_denied` when the key holds `maxVersions` files already
   */
  put(
    key: string,
    owner: UploadOwner,
    content: AsyncIterable<Uint8Array>,
    limits: { readonly maxBytes: number; readonly maxVersions: number },
  ): Promise<void>;
  /** The files of a key that have not expired, oldest first. */
  find(key: string): Promise<readonly StoredUpload[]>;
}

/** Bounds of all uploads together. */
export interface UploadLimits {
  readonly capacityBytes: number;
  readonly ttlSeconds: number;
}

/** Seconds after which a full store is worth another try. */
const fullRetryAfter = 60;
/** Uploads are counted anew after so many milliseconds, and before that from this share of the room on: a bucket has to be listed for it. */
const countedMs = 10_000;
const nearlyFull = 0.9;
/** Owner of all uploads; each key has one of its own below it. */
const everybody = 'upload';

/** Keeps uploads among the other files. A key may be any text, so its hash stands for it. */
export function createUploadStore(files: Files, { capacityBytes, ttlSeconds }: UploadLimits): UploadStore {
  /** Bytes of the uploads that this process is just taking in, and of those that it ever took in. */
  let [arriving, taken] = [0, 0];
  const ownerOf = (key: string) => `${everybody}/${createHash('sha256').update(key).digest('hex')}`;
  const find = async (key: string, limit: number) =>
    (await files.list(ownerOf(key), { limit, newestFirst: false })).files;

  /** What all uploads took when they were last counted, and what this process had taken in before that. */
  let counted: { readonly at: number; readonly held: number; readonly takenBefore: number } | undefined;

  async function count() {
    const at = Date.now();
    if (counted && Math.abs(at - counted.at) < countedMs) {
      const about = counted.held + taken - counted.takenBefore + arriving;
      if (about < nearlyFull * capacityBytes) return counted;
    }
    // What is taken in from here on may be in the totals or not: it is counted in any case.
    const takenBefore = taken;
    const { bytes: held } = await files.totals(everybody);
    counted = { at, held, takenBefore };
    return counted;
  }

  /** Lets the chunks of an upload through while there is room; `done` is called once its record is written, or will never be. */
  async function bounded() {
    const { held, takenBefore } = await count();
    let bytes = 0;
    return {
      async *through(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
        for await (const chunk of content) {
          bytes += chunk.length;
          arriving += chunk.length;
          if (held + taken - takenBefore + arriving > capacityBytes) {
            throw new InkstoneError('overloaded', 'The upload store is full.', { retryAfter: fullRetryAfter });
          }
          yield chunk;
        }
      },
      done(stored: boolean) {
        arriving -= bytes;
        if (stored) taken += bytes;
      },
    };
  }

  return {
    async put(key, owner, content, { maxBytes, maxVersions }) {
      if ((await find(key, maxVersions)).length >= maxVersions) {
        throw new InkstoneError('upload_denied', 'The object you specified already exists.');
      }
      const room = await bounded();
      const upload = {
        id: `upload-${randomBytes(12).toString('hex')}`,
        owner: ownerOf(key),
        filename: key.slice(key.lastIndexOf('/') + 1),
        purpose: 'upload',
        expiresAt: Date.now() + ttlSeconds * 1000,
        note: JSON.stringify(owner),
      };
      try {
        await files.put(upload, room.through(content), maxBytes);
        room.done(true);
      } catch (error) {
        room.done(false);
        if (!(error instanceof InkstoneError) || error.code !== 'file_too_large') throw error;
        throw new InkstoneError('image_bytes', `Multimodal file size is too large [at most ${maxBytes} bytes]`);
      }
    },
    async find(key) {
      return (await find(key, mostVersions)).map(({ id, hash, note }): StoredUpload => {
        const { account, model }: UploadOwner = JSON.parse(note);
        return { account, model, hash, read: () => buffer(files.read(id)) };
      });
    },
  };
}

/** More files than any request may mention. */
const mostVersions = 1000;
