import { Hono } from 'hono';
import { answerCall, readToEnd } from '../calls/answer-call.ts';
import type { ServerDeps } from '../deps.ts';
import type { Env } from '../http/env.ts';
import { eventStream, eventStreamHeaders } from '../http/event-stream.ts';
import { readJsonBody } from '../http/json-body.ts';
import { parseBody } from '../wire/parse.ts';
import { type Completion, fromAnswer } from './from-answer.ts';
import { chatBody } from './schema.ts';
import { frames } from './stream.ts';
import { toRequest } from './to-request.ts';

/** `POST …/chat/completions`, plain or as a stream. */
export function chat(deps: ServerDeps) {
  return new Hono<Env>().post('/', async (c) => {
    const { settings } = deps;
    const { headers, signal } = c.req.raw;
    const { account, arrived, record, requestId } = c.var;
    const body = parseBody(chatBody, await readJsonBody(c.req.raw, settings.INKSTONE_MAX_BODY_BYTES));
    const call = toRequest(body, settings.INKSTONE_MAX_IMAGES);
    const resolvesOss = headers.get('x-dashscope-ossresourceresolve')?.toLowerCase() === 'enable';
    const replying = answerCall(call, { caller: { account, resolvesOss }, client: signal, record }, deps);
    const completion: Completion = {
      id: `chatcmpl-${requestId}`,
      created: Math.floor(arrived / 1000),
      model: body.model,
    };
    if (!body.stream) return c.json(fromAnswer(await readToEnd(replying), completion));

    const { pieces, deadline } = replying;
    const first = await pieces.next();
    record.streams = true;
    const includeUsage = body.stream_options?.include_usage ?? false;
    return c.body(eventStream(frames(first, pieces, { completion, includeUsage, record }), deadline), 200, {
      ...eventStreamHeaders,
      'Content-Type': 'text/event-stream;charset=UTF-8',
    });
  });
}
