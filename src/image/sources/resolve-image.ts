import type { ByteLimits } from '../limits.ts';
import { decodeDataUrl } from './data-url.ts';
import { fetchImage } from './fetch-image.ts';
import { isPublicAddress } from './public-address.ts';
import { invalidUrl } from './source-error.ts';

/** Limits and rights for one image address. */
export interface ResolveOptions {
  /** The field of the request that holds the address, for error messages. */
  readonly field: string;
  /** Largest download. */
  readonly maxBytes: ByteLimits;
  /** Longest Base64 text of a data URL. */
  readonly maxDataUrlChars: number;
  /** For a whole download. */
  readonly timeoutMs: number;
  /** Let http(s) reach loopback, private and link-local addresses. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

/**
 * The bytes behind an image address of a request: a data URL or an http(s) URL.
 * `oss://` belongs to the upload store and files to the command line; both are `invalid_url` here.
 * @throws InkstoneError `invalid_url`, `payload_too_large`, `image_bytes`, `fetch_failed`, `fetch_timeout`,
 * `fetch_not_found`, `fetch_forbidden`, `cancelled`
 */
export async function resolveImage(address: string, options: ResolveOptions): Promise<Uint8Array> {
  const { field, maxBytes, timeoutMs, signal } = options;
  const trimmed = address.trim();
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(trimmed)?.[0].toLowerCase();
  switch (scheme) {
    case 'data:':
      return decodeDataUrl(trimmed, options.maxDataUrlChars, field);
    case 'http:':
    case 'https:': {
      const allowAddress = options.allowPrivate ? () => true : isPublicAddress;
      return fetchImage(trimmed, { field, maxBytes, timeoutMs, signal, allowAddress });
    }
    default:
      throw invalidUrl(field, 'an image is a data URL or an http(s) URL');
  }
}
