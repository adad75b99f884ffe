import { z } from 'zod';
import { InkstoneError } from '../../types/error.ts';

const text = (name: string) => z.string({ error: `${name} should be a string.` }).nullish();

/** The fields by which a part of a message names a file. */
export const fileFields = { file_data: text('file_data'), file_url: text('file_url'), file_id: text('file_id') };

export type FilePart = { readonly [Name in keyof typeof fileFields]?: string | null | undefined };

/** What stands before the id of a file of the Files API, where an address is expected. */
export const fileIdScheme = 'fileid://';

export const namesFile = ({ file_data: data, file_url: url, file_id: id }: FilePart): boolean =>
  typeof data === 'string' || typeof url === 'string' || typeof id === 'string';

/**
 * The address of a file part: `file_data` is a data URL, or its Base64 text alone; `file_url` is any address an image
 * may have; `file_id` is a file of the Files API.
 * @param field where the part stands in the request
 * @throws InkstoneError `invalid_request` for a part with none of them
 */
export function addressOf({ file_data: data, file_url: url, file_id: id }: FilePart, field: string) {
  if (typeof data === 'string') {
    const address = /^\s*data:/i.test(data) ? data : `data:application/octet-stream;base64,${data}`;
    return { address, field: `${field}.file_data` };
  }
  if (typeof url === 'string') return { address: url, field: `${field}.file_url` };
  if (typeof id === 'string') return { address: `${fileIdScheme}${id}`, field: `${field}.file_id` };
  const message = 'A file needs file_data (a data URL), file_url or file_id.';
  throw new InkstoneError('invalid_request', message, { field });
}
