import type { InkstoneError } from '../../../types/error.ts';
import type { Events } from '../../calls/event-frames.ts';
import { errorBody } from '../error.ts';
import {
  type ResponseHead,
  spellCall,
  spellItem,
  spellMessage,
  spellPart,
  spellResponse,
  statusOf,
} from './from-answer.ts';

/**
 * The events of a response in OpenAI's order: the response, its one message, the message's one part, the text piece by
 * piece, then the end of each. The stream ends without a `[DONE]`.
 */
export function responseEvents(head: ResponseHead, requestId: string): Events {
  let sequence = 0;
  const event = (type: string, data: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence++, ...data })}\n\n`;
  if (head.tool !== undefined) return callEvents(head, event, (error) => errorEvent(error, requestId, event));
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
    error: (error) => errorEvent(error, requestId, event),
  };
}

type Spell = (type: string, data: object) => string;

function errorEvent(error: InkstoneError, requestId: string, event: Spell): string {
  const body = errorBody(error, requestId);
  const { code, message, param } = body.error;
  // `error` makes the SDKs raise; the other fields are those of their type for this event.
  return event('error', { code, message, param, ...body });
}

/** The events of a response whose one item is the call of a function. */
function callEvents(head: ResponseHead, event: Spell, error: Events['error']): Events {
  const { id: itemId } = spellCall(head, 'in_progress', '');
  const place = { output_index: 0, item_id: itemId };
  return {
    begin: () => [
      event('response.created', { response: spellResponse(head, 'in_progress', []) }),
      event('response.in_progress', { response: spellResponse(head, 'in_progress', []) }),
      event('response.output_item.added', { output_index: 0, item: spellCall(head, 'in_progress', '') }),
    ],
    piece: ({ text }) => event('response.function_call_arguments.delta', { ...place, delta: text }),
    end(reply) {
      const end = statusOf(reply);
      const item = spellItem(head, end, reply);
      return [
        event('response.function_call_arguments.done', { ...place, name: head.tool, arguments: reply.text }),
        event('response.output_item.done', { output_index: 0, item }),
        event(`response.${end}`, { response: spellResponse(head, end, [item], reply) }),
      ];
    },
    error,
  };
}
