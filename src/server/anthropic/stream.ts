import type { Events } from '../calls/event-frames.ts';
import { errorBody } from './error.ts';
import { type MessageHead, spellBlock, spellMessage, spellMore, spellUsage, stopReason } from './from-answer.ts';

const event = (type: string, data: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;

/**
 * The events of a message in Anthropic's order: the message, its one block, the block piece by piece, then the end of each. Usage
 * is known with the last page, so it stands in `message_delta`, which counts over the one of the start.
 */
export function messageEvents(head: MessageHead): Events {
  const index = 0;
  const delta = (text: string) =>
    head.tool === undefined ? { type: 'text_delta', text } : { type: 'input_json_delta', partial_json: text };
  return {
    begin: () => [
      event('message_start', { message: spellMessage(head, []) }),
      event('content_block_start', { index, content_block: spellBlock(head, '', false) }),
    ],
    piece: ({ text }) => event('content_block_delta', { index, delta: delta(text) }),
    end: (reply) => [
      event('content_block_stop', { index }),
      event('message_delta', {
        delta: { stop_reason: stopReason(reply, head.tool), stop_sequence: null },
        usage: spellUsage(reply.usage),
        ...spellMore(reply),
      }),
      event('message_stop', {}),
    ],
    error: (error) => event('error', errorBody(error, head.requestId)),
  };
}
