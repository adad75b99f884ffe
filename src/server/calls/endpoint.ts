import { Hono } from 'hono';
import type { z } from 'zod';
import type { ServerDeps } from '../deps.ts';
import { askerOf } from '../http/caller.ts';
import type { Env } from '../http/env.ts';
import { eventStream, eventStreamHeaders } from '../http/event-stream.ts';
import { readJsonBody } from '../http/json-body.ts';
import { parseBody } from '../wire/parse.ts';
import { answerCall, readToEnd } from './answer-call.ts';
import type { Call, RequestContext } from './call.ts';
import { type Events, eventFrames } from './event-frames.ts';
import type { Reply } from './limit-tokens.ts';

/** One call as it came in. */
export interface Asked<Body> {
  readonly body: Body;
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly arrived: number;
}

/** How a dialect spells one kind of call. */
export interface Spelling<Body> {
  readonly schema: z.ZodType<Body>;
  /** @throws InkstoneError for headers that ask for what this service does not do */
  refuse?(headers: Headers): void;
  toRequest(body: Body, context: RequestContext): Call;
  wantsStream(body: Body, headers: Headers): boolean;
  fromAnswer(reply: Reply, asked: Asked<Body>): object;
  events(asked: Asked<Body>): Events;
  /** Of a stream, beside those that every stream has. */
  readonly streamHeaders?: Readonly<Record<string, string>>;
}

/** A `POST` that asks a question: plain, or as a stream of events. */
export function endpoint<Body>(deps: ServerDeps, spelling: Spelling<Body>) {
  const { settings, models } = deps;
  const context = { maxImages: settings.INKSTONE_MAX_IMAGES, findModel: models.find };
  return new Hono<Env>().post('/', async (c) => {
    const { headers, signal } = c.req.raw;
    const { account, arrived, record, requestId } = c.var;
    spelling.refuse?.(headers);
    const body = parseBody(spelling.schema, await readJsonBody(c.req.raw, settings.INKSTONE_MAX_BODY_BYTES));
    const asked = { body, requestId, arrived };
    const call = spelling.toRequest(body, context);
    const resolvesOss = headers.get('x-dashscope-ossresourceresolve')?.toLowerCase() === 'enable';
    const asking = { asker: askerOf(c), caller: { account, resolvesOss }, client: signal, record };
    const replying = answerCall(call, asking, deps);
    if (!spelling.wantsStream(body, headers)) return c.json(spelling.fromAnswer(await readToEnd(replying), asked));

    const { pieces, deadline } = replying;
    const first = await pieces.next();
    record.streams = true;
    return c.body(eventStream(eventFrames(first, pieces, spelling.events(asked), record), deadline), 200, {
      ...eventStreamHeaders,
      'Content-Type': 'text/event-stream;charset=UTF-8',
      ...spelling.streamHeaders,
    });
  });
}
