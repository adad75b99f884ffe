import type { Events } from '../../calls/event-frames.ts';
import { errorBody } from '../error.ts';
import { type ResponseHead, spellMessage, spellPart, spellResponse, statusOf } from './from-answer.ts';

/**
 * The events of a response in OpenAI's order: the response, its one message, the message's one part, the text piece by
 * piece, then the end of each. The stream ends without a `[DONE]`.
 */
export function responseEvents(head: ResponseHead, requestId: string): Events {
  let sequence = 0;
  const event = (type: string, data: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence++, ...data })}\n\n`;
  const place = { output_index: 0, item_id: head.messageId, content_index: 0 };
  return {
    begin: () => [
      event('response.created', { response: spellResponse(head, 'in_progress', []) }),
      event('response.in_progress', { response: spellResponse(head, 'in_progress', []) }),
      event('response.output_item.added', { output_index: 0, item: spellMessage(head, 'in_progress', []) }),
      event('response.content_part.added', { ...place, part: spellPart('') }),
    ],
    piece: ({ text }) => event('response.output_text.delta', { ...place, delta: text, logprobs: [] }),
    end(reply) {
      const end = statusOf(reply);
      const part = spellPart(reply.text, reply);
      const message = spellMessage(head, end, [part]);
      return [
        event('response.output_text.done', { ...place, text: reply.text, logprobs: [] }),
        event('response.content_part.done', { ...place, part }),
        event('response.output_item.done', { output_index: 0, item: message }),
        event(`response.${end}`, { response: spellResponse(head, end, [message], reply) }),
      ];
    },
    error(error) {
      const body = errorBody(error, requestId);
      const { code, message, param } = body.error;
      // `error` makes the SDKs raise; the other fields are those of their type for this event.
      return event('error', { code, message, param, ...body });
    },
  };
}
