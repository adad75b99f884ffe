import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';

/** Seconds for which an answer can be fetched: clients come back within minutes. */
const lifeSeconds = 24 * 3600;
const purpose = 'answer';

const ownerOf = (account: string) => `answers/${account}`;

/** Keeps an answer for who comes back for it, to whatever process of the store. @returns its id, a UUID */
export async function keepAnswer(
  { files, settings }: Pick<ServerDeps, 'files' | 'settings'>,
  account: string,
  content: Uint8Array,
): Promise<string> {
  const owner = ownerOf(account);
  const room = settings.INKSTONE_FILES_BYTES_PER_KEY - (await files.totals(owner)).bytes;
  if (content.length > room) {
    throw new InkstoneError('rate_limited', 'The answers that wait for this key take all the room they may.');
  }
  const id = randomUUID();
  const file = { id, owner, filename: 'answer', purpose, expiresAt: Date.now() + lifeSeconds * 1000 };
  await files.put(file, Readable.from([content]), content.length);
  return id;
}

/** @throws InkstoneError `not_found` for what is none, has expired or is another account's */
export async function keptAnswer(
  { files }: Pick<ServerDeps, 'files'>,
  account: string,
  id: string,
): Promise<Uint8Array> {
  const file = await files.find(id);
  if (file?.owner !== ownerOf(account))
    throw new InkstoneError('not_found', `There is no task ${id}.`, { field: 'id' });
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(id)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
