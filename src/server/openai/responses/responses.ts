import { endpoint } from '../../calls/endpoint.ts';
import type { ServerDeps } from '../../deps.ts';
import { fromAnswer, headOf } from './from-answer.ts';
import { responsesBody } from './schema.ts';
import { responseEvents } from './stream.ts';
import { toRequest } from './to-request.ts';

/** `POST …/responses`, plain or as a stream. */
export function responses(deps: ServerDeps) {
  return endpoint(deps, {
    schema: responsesBody,
    toRequest,
    wantsStream: ({ stream }) => stream ?? false,
    fromAnswer: (reply, asked) => fromAnswer(reply, headOf(asked)),
    events: (asked) => responseEvents(headOf(asked), asked.requestId),
  });
}
