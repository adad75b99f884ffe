import { Hono } from 'hono';
import { InkstoneError } from '../../types/error.ts';
import { answerCall, readToEnd } from '../calls/answer-call.ts';
import type { ServerDeps } from '../deps.ts';
import type { Env } from '../http/env.ts';
import { eventStream, eventStreamHeaders } from '../http/event-stream.ts';
import { readJsonBody } from '../http/json-body.ts';
import { parseBody } from '../wire/parse.ts';
import { fromAnswer } from './from-answer.ts';
import { generationBody } from './schema.ts';
import { frames } from './stream.ts';
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

/** `POST …/multimodal-generation/generation`: every OCR call of this dialect, plain or as a stream. */
export function generation(deps: ServerDeps) {
  return new Hono<Env>().post('/', async (c) => {
    const { settings } = deps;
    const { headers, signal } = c.req.raw;
    const { account, record, requestId } = c.var;
    refuseHeaders(headers);
    const body = parseBody(generationBody, await readJsonBody(c.req.raw, settings.INKSTONE_MAX_BODY_BYTES));
    const call = toRequest(body, settings.INKSTONE_MAX_IMAGES);
    const resolvesOss = headers.get('x-dashscope-ossresourceresolve')?.toLowerCase() === 'enable';
    const replying = answerCall(call, { caller: { account, resolvesOss }, client: signal, record }, deps);
    if (!wantsStream(headers)) return c.json(fromAnswer(await readToEnd(replying), requestId));

    const { pieces, deadline } = replying;
    const first = await pieces.next();
    record.streams = true;
    const incremental = body.parameters?.incremental_output ?? false;
    c.header('x-dashscope-finished', 'false');
    return c.body(eventStream(frames(first, pieces, { incremental, record }), deadline), 200, {
      ...eventStreamHeaders,
      'Content-Type': 'text/event-stream;charset=UTF-8',
    });
  });
}
