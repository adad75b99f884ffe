import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent } from 'undici';
import { fetchFailed, invalidUrl } from './source-error.ts';

/**
 * Resolves the host of a URL once, keeps the addresses that are allowed, and returns an agent that connects to nothing else.
 * A name that answers differently a moment later (DNS rebinding) changes nothing, because no second look-up happens.
 * The caller closes the agent.
 * @throws InkstoneError `fetch_failed` if the name has no address, `invalid_url` if none is allowed
 */
export async function pinnedAgent(
  url: URL,
  allowAddress: (address: string) => boolean,
  field: string,
  timeoutMs: number,
): Promise<Agent> {
  const allowed = (await resolveHost(url, field)).filter(({ address }) => allowAddress(address));
  if (allowed.length === 0) {
    throw invalidUrl(field, 'the host is not a public address; INKSTONE_ALLOW_PRIVATE_URLS=1 allows private ones');
  }
  return new Agent({
    connect: {
      timeout: timeoutMs,
      lookup: (_hostname, { all }, done) => {
        if (all) done(null, allowed);
        else done(null, allowed[0]!.address, allowed[0]!.family);
      },
    },
  });
}

/** A literal address is not looked up (net.connect does not ask `lookup` about it either). */
async function resolveHost(url: URL, field: string): Promise<LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    return await lookup(host, { all: true });
  } catch (cause) {
    throw fetchFailed(field, 'the host name can not be resolved', cause);
  }
}
