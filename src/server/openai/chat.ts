import { endpoint } from '../calls/endpoint.ts';
import type { ServerDeps } from '../deps.ts';
import { completionOf, fromAnswer } from './from-answer.ts';
import { chatBody } from './schema.ts';
import { chunks } from './stream.ts';
import { toRequest } from './to-request.ts';

/** `POST …/chat/completions`, plain or as a stream. */
export function chat(deps: ServerDeps) {
  return endpoint(deps, {
    schema: chatBody,
    toRequest,
    wantsStream: ({ stream }) => stream ?? false,
    fromAnswer: (reply, asked) => fromAnswer(reply, completionOf(asked)),
    events: (asked) => chunks(completionOf(asked), asked.requestId, asked.body.stream_options?.include_usage ?? false),
  });
}
