import { randomUUID } from 'node:crypto';
import { type ByteLimits, withinLimits } from '../../image/limits.ts';
import { InkstoneError } from '../../types/error.ts';
import { checkKey } from './object-key.ts';
import { pickVersion } from './pick-version.ts';
import { checkPolicy, type SignedPolicy, signPolicy } from './policy.ts';
import type { UploadStore } from './upload-store.ts';

/** Seconds a policy can be used; the file it brings lives as long as the store keeps it. */
export const policySeconds = 300;

/** A policy as it is handed out. */
export interface IssuedPolicy extends SignedPolicy {
  /** Keys are this, a slash and a file name. */
  readonly dir: string;
}

/** The upload handshake: policy, file, `oss://`. */
export interface Uploads {
  /** Lets a caller upload files for a model during the next minutes. */
  issue(model: string, account: string): IssuedPolicy;
  /**
   * Takes a file under a policy.
   * @throws InkstoneError `upload_denied` and those of the store
   */
  accept(signed: SignedPolicy, key: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /**
   * The file behind an `oss://` key.
   * @throws InkstoneError `fetch_not_found` when there is none any more, `fetch_forbidden` for another key's or
   * model's, `invalid_request` when several are meant
   */
  resolve(wanted: {
    readonly key: string;
    readonly model: string;
    readonly account: string;
    readonly mention: { readonly index: number; readonly count: number };
    readonly field: string;
  }): Promise<Uint8Array>;
}

export interface UploadOptions {
  readonly maxBytes: ByteLimits;
  /** Most files under one key. */
  readonly maxVersions: number;
}

export function createUploads(store: UploadStore, secret: Uint8Array, options: UploadOptions): Uploads {
  return {
    issue(model, account) {
      const now = Date.now();
      const dir = `dashscope-instant/${account}/${new Date(now).toISOString().slice(0, 10)}/${randomUUID()}`;
      const expiration = new Date(now + policySeconds * 1000).toISOString();
      const maxBytes = Math.max(options.maxBytes.image, options.maxBytes.pdf);
      return { dir, ...signPolicy({ account, model, expiration, dir, maxBytes }, secret) };
    },
    async accept(signed, key, content) {
      const { account, model, dir, maxBytes } = checkPolicy(signed, secret, Date.now());
      checkKey(key, dir);
      const chunks = withinLimits(content, options.maxBytes);
      await store.put(key, { account, model }, chunks, { maxBytes, maxVersions: options.maxVersions });
    },
    async resolve({ key, model, account, mention, field }) {
      const versions = await store.find(key);
      const [first] = versions;
      if (first && (first.account !== account || first.model !== model)) {
        const message = `Don't have authorization to access the media resource during the data inspection process. [it was uploaded with another key or for another model]`;
        throw new InkstoneError('fetch_forbidden', message, { field });
      }
      const upload = pickVersion(versions, mention, field);
      if (upload) return upload.read();
      const message =
        'Failed to find the requested media resource during the data inspection process. [the upload has expired or never was]';
      throw new InkstoneError('fetch_not_found', message, { field });
    },
  };
}
