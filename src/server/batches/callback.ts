import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { pinnedAgent } from '../../image/sources/pinned-agent.ts';
import { isPublicAddress } from '../../image/sources/public-address.ts';
import type { Batch } from '../../jobs/batch.ts';
import type { Settings } from '../../settings/settings.ts';
import { InkstoneError } from '../../types/error.ts';
import { spellBatch } from './spell-batch.ts';

/** Where upstream's clients say what is to be told when a batch has ended. */
const field = 'metadata.ds_batch_finish_callback';
const tries = 3;
/** Wait before the second try; before the third it is twice as long. */
const retryMs = 2000;

const callbackOf = (metadata: Batch['metadata']): string | undefined => metadata.ds_batch_finish_callback;

/** @throws InkstoneError `invalid_url` for an address that can't be called */
export function checkCallback(metadata: Batch['metadata']): void {
  const address = callbackOf(metadata);
  if (address === undefined) return;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return;
  throw new InkstoneError('invalid_url', 'The callback should be an http(s) URL without a password.', { field });
}

/**
 * Tells the callback of a batch, if it has one, that it has ended: a POST of the batch (upstream's body is not documented).
 * The address is guarded as those of images are, and redirects are not followed.
 * @param problem takes why it could not be told
 */
export async function callBack(
  batch: Batch,
  settings: Settings,
  problem: (error: unknown) => void,
  waitMs = retryMs,
): Promise<void> {
  const address = callbackOf(batch.metadata);
  if (address === undefined) return;
  for (let attempt = 1; attempt <= tries; attempt++) {
    try {
      return await post(new URL(address), JSON.stringify(spellBatch(batch)), settings);
    } catch (error) {
      if (attempt === tries) problem(error);
      else await sleep(waitMs * attempt, undefined, { ref: false });
    }
  }
}

async function post(url: URL, body: string, settings: Settings): Promise<void> {
  const { INKSTONE_FETCH_TIMEOUT_MS: timeoutMs, INKSTONE_ALLOW_PRIVATE_URLS: allowPrivate } = settings;
  const dispatcher = await pinnedAgent(url, allowPrivate ? () => true : isPublicAddress, field, timeoutMs);
  try {
    const headers = { 'content-type': 'application/json', 'user-agent': 'Inkstone (batch callback)' };
    const signal = AbortSignal.timeout(timeoutMs);
    const { statusCode } = await request(url, { method: 'POST', dispatcher, headers, body, signal });
    if (statusCode > 299) throw new Error(`the callback answered ${statusCode}`);
  } finally {
    await dispatcher.destroy();
  }
}
