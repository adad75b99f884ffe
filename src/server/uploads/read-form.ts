import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { InkstoneError } from '../../types/error.ts';

/** Bounds on what stands beside the file. */
const limits = { files: 1, fields: 32, fieldSize: 64 * 1024, headerPairs: 64 };

/** The file of a form. */
export interface FormFile {
  readonly content: Readable;
  /** As the client names it; a path's last part. */
  readonly filename: string;
  /** All fields, also those behind the file, once the form has been read to its end. */
  readonly allFields: Promise<ReadonlyMap<string, string>>;
}

/**
 * Reads a multipart form with one file, without holding the file in memory.
 * @param onFile takes the file, given the fields before it; called once
 * @returns the fields
 * @throws InkstoneError `invalid_request` unless it is a form with one file, and whatever `onFile` or the body throws
 */
export async function readForm(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
  onFile: (fields: ReadonlyMap<string, string>, file: FormFile) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>();
  const form = openForm(contentType);
  const outcome: { taken?: Promise<void>; failure?: unknown } = {};
  let file: Readable | undefined;
  const allFields = new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
    form.once('finish', () => resolve(fields));
    form.once('error', (cause: unknown) => reject(formError('the form is broken or cut off', cause)));
  });
  allFields.catch(() => {}); // told to whoever waits for it
  /** Read to its end, or no longer worth reading: a file that was refused is never drained, so the form never ends. */
  const over = new Promise<void>((resolve) => {
    const fail = (error: unknown) => {
      outcome.failure ??= error;
      resolve();
    };
    form.on('field', (name: string, value: string) => fields.set(name, value));
    form.on('file', (_name: string, content: Readable, filename: string) => {
      file = content;
      // The parser tells it of a form that is cut off, also where nobody reads it: unheard, that would end the process.
      content.on('error', () => {});
      outcome.taken = onFile(fields, { content, filename, allFields }).catch(fail);
    });
    form.once('error', (cause: unknown) => {
      const error = formError('the form is broken or cut off', cause);
      // Who reads it later must not take what came for the whole.
      file?.destroy(error);
      fail(error);
    });
    form.once('finish', resolve);
  });

  try {
    for await (const chunk of body) {
      if (outcome.failure !== undefined) break;
      if (!form.write(chunk)) await Promise.race([once(form, 'drain'), over]);
    }
  } catch (error) {
    // Whoever takes the file waits for its next bytes: they will never come.
    outcome.failure ??= error;
    file?.destroy(error as Error);
  }
  if (outcome.failure === undefined) form.end();
  else form.destroy();
  await over;
  await outcome.taken;
  if (outcome.failure !== undefined) throw outcome.failure;
  if (outcome.taken === undefined) throw formError('it holds no file');
  return fields;
}

function openForm(contentType: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits });
  } catch (cause) {
    throw formError('the body is not multipart/form-data', cause);
  }
}

function formError(reason: string, cause?: unknown): InkstoneError {
  return new InkstoneError('invalid_request', `An upload is a form with one file. [${reason}]`, { cause });
}
