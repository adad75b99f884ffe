import { InkstoneError } from '../../types/error.ts';
import { takeBody } from '../http/json-body.ts';

/** A file of a form. */
export interface FormFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A multipart form with its files in memory: the body's limit is theirs. */
export interface FormBody {
  /** Values by name, in their order; a name may come several times. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly FormFile[];
}

/**
 * Reads a multipart form.
 * @throws InkstoneError `invalid_request` for a body that is none, and those of the body
 */
export async function readFormBody(request: Request, maxBytes: number): Promise<FormBody> {
  const body = await takeBody(request, maxBytes);
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      throw new InkstoneError('invalid_request', 'The body should be multipart/form-data.', { cause });
    });
  const fields = new Map<string, string[]>();
  const files: FormFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') fields.set(field, [...(fields.get(field) ?? []), value]);
    else files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { fields, files };
}

/**
 * A multipart form with one file.
 * @param field what its clients call the file, for the message
 * @throws InkstoneError `missing_field` without a file, `invalid_request` for several, and those of the form
 */
export async function formFile(request: Request, maxBytes: number, field: string) {
  const { fields, files } = await readFormBody(request, maxBytes);
  const [file] = files;
  if (!file) throw new InkstoneError('missing_field', `The form holds no file: ${field} is missing.`, { field });
  if (files.length === 1) return { file, fields };
  throw new InkstoneError('invalid_request', `${field} should hold one file: send one request for each.`, { field });
}
