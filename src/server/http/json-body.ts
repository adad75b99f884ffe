import { InkstoneError } from '../../types/error.ts';
import { checkShape } from './json-shape.ts';

/** A refused body is read on, and thrown away, up to so many times the limit: a client that still writes would see a
 * reset connection instead of the answer. */
const politeness = 4;

/**
 * Reads a JSON body of at most `maxBytes`.
 * @throws InkstoneError `payload_too_large`, `invalid_json`
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const bytes = await readBytes(request, maxBytes);
  checkShape(bytes);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    const message = 'Required body invalid, please check the request body format.';
    throw new InkstoneError('invalid_json', message, { cause });
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (Number(request.headers.get('content-length')) > maxBytes * politeness) throw tooLarge(maxBytes);
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (length > maxBytes * politeness) break;
  }
  if (length > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): InkstoneError {
  return new InkstoneError('payload_too_large', `Payload Too Large. [the body may hold at most ${maxBytes} bytes]`);
}
