import type { Files, NewFile, StoredFile } from '../../files/files.ts';
import type { Settings } from '../../settings/settings.ts';
import { InkstoneError } from '../../types/error.ts';
import { bodyOf } from '../http/body.ts';
import type { Limits } from '../quota/key-limits.ts';
import { readForm } from '../uploads/read-form.ts';
import { checkPurpose, newFileId } from './purposes.ts';

/** Owner of an account's files in the store. */
export const ownerOf = (account: string): string => `account/${account}`;

/** What receiving a file needs. */
interface Receiving {
  readonly files: Files;
  readonly settings: Settings;
  readonly purpose?: string;
  /** Of the key, where one is asked for. */
  readonly limits?: Limits | undefined;
}

/** Longest name kept, in characters; what is longer loses its middle. */
const nameLength = 255;

/**
 * Stores the file of a multipart form.
 * @param purpose what it is for when the form need not say so
 * @throws InkstoneError `missing_field` and `invalid_request` of the form, `file_too_large`, `rate_limited` when the
 * account holds as much as it may, `overloaded` of the store
 */
export async function receiveFile(
  request: Request,
  account: string,
  { files, settings, purpose, limits }: Receiving,
): Promise<StoredFile> {
  const owner = ownerOf(account);
  const held = await files.totals(owner);
  const mostBytes = limits ? limits.storageBytes || Infinity : settings.INKSTONE_FILES_BYTES_PER_KEY;
  const room = mostBytes - held.bytes;
  const full = () => fullOf(settings.INKSTONE_FILES_PER_KEY, mostBytes);
  if (held.files >= settings.INKSTONE_FILES_PER_KEY || room <= 0) throw full();
  const most = settings.INKSTONE_MAX_FILE_BYTES;
  let stored: StoredFile | undefined;
  const contentType = request.headers.get('content-type') ?? '';
  await readForm(contentType, bodyOf(request).chunks(), async (_, { content, filename, allFields }) => {
    const described = allFields.then((fields) => describe(fields, { owner, filename, settings, purpose }));
    stored = await files.put(described, content, Math.min(most, room)).catch((error: unknown) => {
      throw room < most && error instanceof InkstoneError && error.code === 'file_too_large' ? full() : error;
    });
  });
  if (stored) return stored;
  throw new InkstoneError('missing_field', 'Required parameter "file" missing from request.', { field: 'file' });
}

function describe(
  fields: ReadonlyMap<string, string>,
  { owner, filename, settings, purpose: fallback }: Described,
): NewFile {
  const purpose = fallback === undefined ? checkPurpose(fields.get('purpose')) : (fields.get('purpose') ?? fallback);
  const expiresAt = Date.now() + lifeOf(fields, settings.INKSTONE_FILE_TTL_SECONDS) * 1000;
  const note = fields.get('descriptions') ?? '';
  return { id: newFileId(checkPurpose(purpose)), owner, filename: shortened(filename), purpose, expiresAt, note };
}

interface Described {
  readonly owner: string;
  readonly filename: string;
  readonly settings: Settings;
  readonly purpose: string | undefined;
}

function shortened(name: string): string {
  return name.length <= nameLength ? name : `${name.slice(0, nameLength - 60)}…${name.slice(-59)}`;
}

/** Seconds a file lives: as the form says, but no longer than the server keeps files. */
function lifeOf(fields: ReadonlyMap<string, string>, most: number): number {
  const anchor = fields.get('expires_after[anchor]');
  const wanted = fields.get('expires_after[seconds]');
  if (anchor !== undefined && anchor !== 'created_at') {
    const message = 'expires_after[anchor] should be created_at.';
    throw new InkstoneError('invalid_request', message, { field: 'expires_after[anchor]' });
  }
  if (wanted === undefined) return most;
  const seconds = Number(wanted);
  if (Number.isInteger(seconds) && seconds >= 3600 && seconds <= 2_592_000) return Math.min(seconds, most);
  const message = 'expires_after[seconds] should be an integer in [3600, 2592000].';
  throw new InkstoneError('invalid_request', message, { field: 'expires_after[seconds]' });
}

function fullOf(count: number, bytes: number): InkstoneError {
  const message = `The files of this key take all the room they may: ${count} files, ${bytes} bytes. Delete some.`;
  return new InkstoneError('rate_limited', message);
}
