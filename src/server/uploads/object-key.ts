import { InkstoneError } from '../../types/error.ts';

/** Longest key in UTF-8 bytes, as in OSS. */
const longest = 1023;

/**
 * Checks that a key is one plain file name in the policy's folder. Names are raw UTF-8, spaces and `%` included.
 * @throws InkstoneError `upload_denied`
 */
export function checkKey(key: string, dir: string): void {
  const name = key.slice(dir.length + 1);
  const plain = name !== '' && name !== '.' && name !== '..' && !/[/\\\p{Cc}]/u.test(name);
  if (key.startsWith(`${dir}/`) && plain && Buffer.byteLength(key) <= longest) return;
  const message = 'Invalid according to Policy: Policy Condition failed: ["starts-with", "$key"]';
  throw new InkstoneError('upload_denied', message, { field: 'key' });
}
