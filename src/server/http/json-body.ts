import { InkstoneError } from '../../types/error.ts';
import { bodyOf } from './body.ts';
import type { Holding } from './body-budget.ts';
import { checkShape } from './json-shape.ts';

const received = new WeakMap<Request, Buffer>();

/**
 * Reads a whole body of at most `maxBytes` into memory.
 * @param holding pays for its bytes as they come
 * @throws InkstoneError `payload_too_large`, `overloaded`, and those of the body
 */
export async function receiveBody(request: Request, maxBytes: number, holding?: Holding): Promise<void> {
  const announced = Number(request.headers.get('content-length'));
  if (announced > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bodyOf(request).chunks()) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    holding?.take(chunk.length);
    chunks.push(chunk);
  }
  received.set(request, Buffer.concat(chunks, length));
}

/**
 * The bytes of a request's body.
 * @throws InkstoneError `payload_too_large`, and those of the body where it was not received before
 */
export async function takeBody(request: Request, maxBytes: number): Promise<Buffer> {
  if (!received.has(request)) await receiveBody(request, maxBytes);
  const bytes = received.get(request)!;
  received.delete(request);
  return bytes;
}

/**
 * The JSON of a request's body.
 * @throws InkstoneError `invalid_json`, `payload_too_large`, and those of the body where it was not received before
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const bytes = await takeBody(request, maxBytes);
  checkShape(bytes);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    const message = 'Required body invalid, please check the request body format.';
    throw new InkstoneError('invalid_json', message, { cause });
  }
}

function tooLarge(maxBytes: number): InkstoneError {
  return new InkstoneError('payload_too_large', `Payload Too Large. [the body may hold at most ${maxBytes} bytes]`);
}
