import { InkstoneError } from '../../types/error.ts';
import { endpoint } from '../calls/endpoint.ts';
import type { ServerDeps } from '../deps.ts';
import { asMessage, asParts, asText, fromAnswer, type OutputForm } from './from-answer.ts';
import { type GenerationBody, generationBody } from './schema.ts';
import { resultEvents } from './stream.ts';
import { toRequest } from './to-request.ts';

/** @throws InkstoneError for headers that ask for what this service does not do */
function refuseHeaders(headers: Headers): void {
  if (headers.get('x-dashscope-async')?.toLowerCase() === 'enable') {
    throw new InkstoneError('async_unsupported', 'Current user api does not support asynchronous calls.');
  }
  if (headers.has('x-dashscope-encryptionkey')) {
    const message = 'Encrypted payloads are not supported: leave out the header X-DashScope-EncryptionKey.';
    throw new InkstoneError('invalid_request', message);
  }
}

/** Either header on its own switches streaming on. */
function wantsStream(headers: Headers): boolean {
  const sse = headers.get('x-dashscope-sse')?.toLowerCase() === 'enable';
  return sse || (headers.get('accept')?.toLowerCase().includes('text/event-stream') ?? false);
}

/** The same question over either route, plain or as a stream; the route decides how the answer is spelled. */
function asked(deps: ServerDeps, outputOf: (body: GenerationBody) => OutputForm) {
  return endpoint(deps, {
    schema: generationBody,
    refuse: refuseHeaders,
    toRequest,
    wantsStream: (_, headers) => wantsStream(headers),
    fromAnswer: (reply, { body, requestId }) => fromAnswer(reply, requestId, outputOf(body)),
    events: ({ body, requestId }) =>
      resultEvents(requestId, body.parameters?.incremental_output ?? false, outputOf(body)),
    streamHeaders: { 'x-dashscope-finished': 'false' },
  });
}

/** `POST …/multimodal-generation/generation`: every OCR call of this dialect. */
export const generation = (deps: ServerDeps) => asked(deps, () => asParts);

/** `POST …/text-generation/generation`: where the 2.x SDK sends a message without an image, such as a question about the one before. */
export const textGeneration = (deps: ServerDeps) =>
  asked(deps, ({ parameters }) => (parameters?.result_format === 'message' ? asMessage : asText));
