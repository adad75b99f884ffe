import { Hono } from 'hono';
import { answerCall, readToEnd } from '../../calls/answer-call.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Env } from '../../http/env.ts';
import { eventStream, eventStreamHeaders } from '../../http/event-stream.ts';
import { readJsonBody } from '../../http/json-body.ts';
import { parseBody } from '../../wire/parse.ts';
import { fromAnswer, type ResponseHead } from './from-answer.ts';
import { responsesBody } from './schema.ts';
import { frames } from './stream.ts';
import { toRequest } from './to-request.ts';

/** `POST …/responses`, plain or as a stream. */
export function responses(deps: ServerDeps) {
  return new Hono<Env>().post('/', async (c) => {
    const { settings } = deps;
    const { headers, signal } = c.req.raw;
    const { account, arrived, record, requestId } = c.var;
    const body = parseBody(responsesBody, await readJsonBody(c.req.raw, settings.INKSTONE_MAX_BODY_BYTES));
    const call = toRequest(body, settings.INKSTONE_MAX_IMAGES);
    const resolvesOss = headers.get('x-dashscope-ossresourceresolve')?.toLowerCase() === 'enable';
    const replying = answerCall(call, { caller: { account, resolvesOss }, client: signal, record }, deps);
    const head: ResponseHead = {
      id: `resp_${requestId}`,
      messageId: `msg_${requestId}`,
      createdAt: Math.floor(arrived / 1000),
      body,
    };
    if (!body.stream) return c.json(fromAnswer(await readToEnd(replying), head));

    const { pieces, deadline } = replying;
    const first = await pieces.next();
    record.streams = true;
    return c.body(eventStream(frames(first, pieces, { head, record }), deadline), 200, {
      ...eventStreamHeaders,
      'Content-Type': 'text/event-stream;charset=UTF-8',
    });
  });
}
