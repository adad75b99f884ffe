import type { ByteLimits } from '../limits.ts';
import { sniff } from '../sniff.ts';
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

const forms = 'an image is an http(s) URL, a data URL, the Base64 text of a file, or an upload: oss:// or fileid://';
const pathAdvice =
  'a path names a file of your machine, not of the server: send a data URL, or let the DashScope SDK upload the file';

/** Characters of Base64 whose bytes tell a format. */
const tellingChars = 2048;

const isImage = (text: string) => sniff(Buffer.from(text.slice(0, tellingChars), 'base64')) !== 'unknown';

/** Whether an address looks like a file's path on some machine. */
function isPath(address: string): boolean {
  if (/^(file:|[a-z]:[\\/]|[/~.\\])/i.test(address)) return true;
  return !address.includes('://') && /\.[a-z]{3,4}$/i.test(address.slice(-5));
}

/**
 * The bytes behind an image address of a request: a data URL, the Base64 text of an image or a PDF, or an http(s) URL.
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
      if (isImage(trimmed)) return decodeDataUrl(`data:;base64,${trimmed}`, options.maxDataUrlChars, field);
      throw invalidUrl(field, isPath(trimmed) ? pathAdvice : forms);
  }
}
