import { setTimeout as sleep } from 'node:timers/promises';
import { S3mini, S3ServiceError } from 's3mini';
import { Agent, fetch as fetchWith } from 'undici';
import { InkstoneError } from '../../types/error.ts';
import { storeAway } from '../errors.ts';
import type { ByteRange } from '../files.ts';

/** Where a bucket is, and who may use it. */
export interface BucketOptions {
  readonly endpoint: string;
  readonly bucket: string;
  /** What all names begin with, so that a bucket may hold other things as well. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The few things that files need of a bucket. Whatever does not answer, or answers that it can't, is `overloaded`. */
export interface Bucket {
  put(key: string, content: Uint8Array | string): Promise<void>;
  /** Only if there is none of that name yet. */
  putFirst(key: string, content: Uint8Array): Promise<void>;
  /** Pieces that become one object when `finish` is called. */
  putLarge(key: string): Promise<LargePut>;
  get(key: string): Promise<Uint8Array | undefined>;
  /** The content, piece by piece; nothing where there is none. */
  open(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Names below a prefix, in the order of their bytes. */
  list(prefix: string): AsyncGenerator<string>;
  remove(key: string): Promise<void>;
  close(): Promise<void>;
}

/** An object that is sent in parts. */
export interface LargePut {
  part(content: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  abort(): Promise<void>;
}

/** A request is tried so often, with pauses that double. */
const tries = 3;
const pauseMs = 100;
/** Longest silence of a store before the answer, and within one, in milliseconds. */
const silenceMs = 20_000;
/** Names in one answer; S3 gives no more. */
const namesAtOnce = 1000;

export function openBucket({
  bucket,
  prefix,
  region,
  accessKeyId,
  secretAccessKey,
  ...options
}: BucketOptions): Bucket {
  const endpoint = `${options.endpoint.replace(/\/$/, '')}/${bucket}`;
  const dispatcher = new Agent({ headersTimeout: silenceMs, bodyTimeout: silenceMs, connect: { timeout: 5000 } });
  const fetch = ((url: string, init: object) => fetchWith(url, { ...init, dispatcher })) as typeof globalThis.fetch;
  const s3 = new S3mini({ endpoint, region, accessKeyId, secretAccessKey, fetch });

  async function body(key: string, range?: ByteRange): Promise<Response | undefined> {
    return patiently(async () => {
      try {
        return range
          ? await s3.getObjectRaw(prefix + key, false, range.start, range.end + 1)
          : await s3.getObjectRaw(prefix + key);
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    });
  }

  return {
    async put(key, content) {
      await patiently(() => s3.putObject(prefix + key, content));
    },
    async putFirst(key, content) {
      const headers = { 'if-none-match': '*' } as Record<string, string>;
      await patiently(async () => {
        try {
          await s3.putObject(prefix + key, content, undefined, undefined, headers);
        } catch (error) {
          // There is one, or somebody else is just putting one there.
          if (![409, 412].includes(statusOf(error) ?? 0)) throw error;
        }
      });
    },
    async putLarge(key) {
      const upload = await patiently(() => s3.getMultipartUploadId(prefix + key));
      const parts: { readonly partNumber: number; readonly etag: string }[] = [];
      return {
        async part(content) {
          const number = parts.length + 1;
          parts.push(await patiently(() => s3.uploadPart(prefix + key, upload, content, number)));
        },
        async finish() {
          await patiently(() => s3.completeMultipartUpload(prefix + key, upload, parts));
        },
        async abort() {
          await patiently(() => s3.abortMultipartUpload(prefix + key, upload));
        },
      };
    },
    async get(key) {
      const response = await body(key);
      return response && patiently(async () => new Uint8Array(await response.arrayBuffer()), 1);
    },
    async open(key, range) {
      const response = await body(key, range);
      return response && whole(response);
    },
    async *list(below) {
      let token: string | undefined;
      do {
        const page = await patiently(() => s3.listObjectsPaged('/', prefix + below, namesAtOnce, token));
        for (const { Key } of page?.objects ?? []) yield Key.slice(prefix.length);
        token = page?.nextContinuationToken;
      } while (token !== undefined);
    },
    async remove(key) {
      await patiently(() => s3.deleteObject(prefix + key));
    },
    close: () => dispatcher.destroy(),
  };
}

/** What breaks off is the store's fault. */
async function* whole({ body }: Response): AsyncGenerator<Uint8Array> {
  try {
    if (body) yield* body;
  } catch (error) {
    throw storeAway(error);
  }
}

const statusOf = (error: unknown): number | undefined => (error instanceof S3ServiceError ? error.status : undefined);

/** Tries again what failed for a reason that may pass. @throws InkstoneError `overloaded` when it goes on */
async function patiently<T>(attempt: () => Promise<T>, most = tries): Promise<T> {
  for (let i = 1; ; i++) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof InkstoneError) throw error;
      const status = statusOf(error) ?? 500;
      if (i >= most || (status < 500 && status !== 429)) throw storeAway(error);
      await sleep(pauseMs * 2 ** (i - 1));
    }
  }
}
