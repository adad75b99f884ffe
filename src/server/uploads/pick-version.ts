import { InkstoneError } from '../../types/error.ts';
import type { StoredUpload } from './upload-store.ts';

/**
 * Which of a key's files a mention in a request means. The SDKs build the key from the file's base name, so two files
 * `a/1.png` and `b/1.png` of one call get the same key; they are uploaded in the order in which the request mentions
 * them. So the n-th mention is the n-th file. A connection that broke is tried again, which may leave the same
 * content twice in a row: when the numbers differ, such repeats count once.
 * @throws InkstoneError `invalid_request` when the files differ and can't be told apart
 */
export function pickVersion(
  versions: readonly StoredUpload[],
  mention: { readonly index: number; readonly count: number },
  field: string,
): StoredUpload | undefined {
  const distinct = versions.filter(({ hash }, i) => hash !== versions[i - 1]?.hash);
  if (distinct.length <= 1) return distinct[0];
  for (const candidates of [versions, distinct]) {
    if (candidates.length === mention.count) return candidates[mention.index];
  }
  const message = 'Several files were uploaded under this key and the request does not mention each of them once.';
  throw new InkstoneError('invalid_request', message, { field });
}
