import { z } from 'zod';
import { InkstoneError } from '../../types/error.ts';

const text = (name: string) => z.string({ error: `${name} should be a string.` }).nullish();

/** The fields by which both APIs of this dialect name a file. */
export const fileFields = { file_data: text('file_data'), file_url: text('file_url'), file_id: text('file_id') };

export type FilePart = { readonly [Name in keyof typeof fileFields]?: string | null | undefined };

/**
 * The address of a file part: `file_data` is a data URL, or its Base64 text alone; `file_url` is any address an image
 * may have.
 * @param field where the part stands in the request
 * @throws InkstoneError `invalid_request` for a part without either, which is also what a `file_id` is
 */
export function addressOf({ file_data: data, file_url: url, file_id: id }: FilePart, field: string) {
  if (typeof data === 'string') {
    const address = /^\s*data:/i.test(data) ? data : `data:application/octet-stream;base64,${data}`;
    return { address, field: `${field}.file_data` };
  }
  if (typeof url === 'string') return { address: url, field: `${field}.file_url` };
  const message =
    typeof id === 'string'
      ? 'file_id is not supported: send the file itself as a data URL, or its address.'
      : 'An image needs image_url, a file needs file_data (a data URL) or file_url.';
  throw new InkstoneError('invalid_request', message, { field });
}
