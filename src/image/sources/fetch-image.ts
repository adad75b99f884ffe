import { type Dispatcher, request } from 'undici';
import { InkstoneError } from '../../types/error.ts';
import { type ByteLimits, checkBytes, withinLimits } from '../limits.ts';
import { pinnedAgent } from './pinned-agent.ts';
import { fetchFailed, invalidUrl } from './source-error.ts';

/** What a download may take and where it may go. */
export interface FetchOptions {
  /** The field of the request that holds the address. */
  readonly field: string;
  readonly maxBytes: ByteLimits;
  /** For everything together: resolving, redirects, body. */
  readonly timeoutMs: number;
  /** Asked about the address of every connection, also after a redirect. */
  readonly allowAddress: (address: string) => boolean;
  readonly signal: AbortSignal;
}

const maxRedirects = 3;
const headers = {
  'user-agent': 'Inkstone (image fetch)',
  accept: 'image/*, application/pdf, */*;q=0.8',
  // Nothing is decompressed here, so that a small body stays small.
  'accept-encoding': 'identity',
};

/**
 * Downloads an image over http or https. Each hop is checked anew: scheme, credentials, address.
 * @throws InkstoneError `invalid_url`, `fetch_failed`, `fetch_timeout`, `fetch_not_found`, `fetch_forbidden`, `image_bytes`, `cancelled`
 */
export async function fetchImage(address: string, options: FetchOptions): Promise<Uint8Array> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([timeout, options.signal]);
  try {
    let url = parseUrl(address, undefined, options.field);
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const answer = await fetchHop(url, options, signal);
      if (answer instanceof Uint8Array) return answer;
      url = parseUrl(answer.location, url, options.field);
    }
    throw fetchFailed(options.field, `more than ${maxRedirects} redirects`);
  } catch (cause) {
    throw toInkstoneError(cause, timeout, options);
  }
}

/** One request: the image, or where to go instead. */
async function fetchHop(
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Uint8Array | { location: string }> {
  const { field, allowAddress, timeoutMs } = options;
  const dispatcher = await unlessAborted(pinnedAgent(url, allowAddress, field, timeoutMs), signal);
  try {
    // The signal rules the time; undici's own timers would only name the error differently.
    const response = await request(url, { dispatcher, headers, signal, headersTimeout: 0, bodyTimeout: 0 });
    const { statusCode } = response;
    const location = response.headers.location;
    if ([301, 302, 303, 307, 308].includes(statusCode) && typeof location === 'string') return { location };
    checkStatus(statusCode, field);
    return await readBody(response, options);
  } finally {
    // What is left of the body is not wanted.
    await dispatcher.destroy();
  }
}

/** A look-up can't be cancelled; it can be left behind. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function parseUrl(address: string, base: URL | undefined, field: string): URL {
  if (!URL.canParse(address, base?.href)) throw invalidUrl(field, 'it can not be parsed');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalidUrl(field, `${url.protocol} is not accepted`);
  if (url.username !== '' || url.password !== '') throw invalidUrl(field, 'a user name or password is not accepted');
  return url;
}

function checkStatus(status: number, field: string): void {
  if (status === 404 || status === 410) {
    const message = 'Failed to find the requested media resource during the data inspection process.';
    throw new InkstoneError('fetch_not_found', message, { field });
  }
  if (status === 401 || status === 403) {
    const message = "Don't have authorization to access the media resource during the data inspection process.";
    throw new InkstoneError('fetch_forbidden', message, { field });
  }
  if (status < 200 || status > 299) throw fetchFailed(field, `the server answered ${status}`);
}

async function readBody(
  { headers, body }: Dispatcher.ResponseData,
  { field, maxBytes }: FetchOptions,
): Promise<Uint8Array> {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw fetchFailed(field, `content-encoding ${encoding} is not accepted`);
  }
  checkBytes(Number(headers['content-length'] ?? 0), Math.max(maxBytes.image, maxBytes.pdf), field);
  const chunks: Uint8Array[] = [];
  for await (const chunk of withinLimits(body, maxBytes, field)) chunks.push(chunk);
  if (chunks.length === 0) throw fetchFailed(field, 'the answer is empty');
  return Buffer.concat(chunks);
}

function toInkstoneError(cause: unknown, timeout: AbortSignal, { field, signal }: FetchOptions): InkstoneError {
  if (cause instanceof InkstoneError) return cause;
  if (signal.aborted) return new InkstoneError('cancelled', 'The request was cancelled.', { field, cause });
  if (timeout.aborted) {
    const message = 'Download the media resource timed out during the data inspection process.';
    return new InkstoneError('fetch_timeout', message, { field, cause });
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
  return fetchFailed(field, code, cause);
}
