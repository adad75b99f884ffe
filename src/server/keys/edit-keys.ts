import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { type ListedKey, listedKeys } from './keys-file.ts';

/** Bytes of a secret: as random as its hash is long. */
const secretBytes = 32;

/**
 * The keys of a file as it spells them; none where it isn't there.
 * @throws Error that says what is wrong with it
 */
export function readListed(path: string): ListedKey[] {
  return existsSync(path) ? listedKeys(readFileSync(path, 'utf8')) : [];
}

/**
 * Adds a key, or gives one that is there a new secret: what belongs to its name stays its own.
 * @returns the secret, which is written nowhere
 * @throws Error when the name is taken, or is not there to be changed
 */
export function addKey(path: string, more: Omit<ListedKey, 'sha256'>, { rotate = false } = {}): string {
  const listed = readListed(path);
  const known = listed.find(({ name }) => name === more.name);
  if (known && !rotate) throw new Error(`there is a key "${more.name}" already: rotate or revoke it`);
  if (!known && rotate) throw new Error(`there is no key "${more.name}"`);
  const secret = `sk-${randomBytes(secretBytes).toString('base64url')}`;
  const sha256 = createHash('sha256').update(secret).digest('hex');
  const added = { ...known, ...more, sha256, limits: { ...known?.limits, ...more.limits } };
  write(path, [...listed.filter((key) => key !== known), added]);
  return secret;
}

/** @throws Error when no key has the name */
export function revokeKey(path: string, name: string): void {
  const listed = readListed(path);
  const left = listed.filter((key) => key.name !== name);
  if (left.length === listed.length) throw new Error(`there is no key "${name}"`);
  write(path, left);
}

/** Replaces the file at once: whoever reads it sees the old keys or the new ones. Its mode stays. */
function write(path: string, keys: readonly ListedKey[]): void {
  const text = `${JSON.stringify({ keys }, undefined, 2)}\n`;
  listedKeys(text);
  const mode = existsSync(path) ? statSync(path).mode & 0o777 : 0o600;
  const next = `${path}.${process.pid}`;
  writeFileSync(next, text, { mode, flag: 'wx' });
  renameSync(next, path);
}
