import type { Usage } from '../../types/usage.ts';
import type { Events } from '../calls/event-frames.ts';
import { errorBody } from './error.ts';
import { spellContent, spellUsage, spellWarnings } from './from-answer.ts';

type Content = readonly { readonly text: string }[];

/**
 * One event as it stands on the wire: no space after the colons, since the Python client keeps it as part of the
 * value; LF line ends.
 */
function frame(id: number, event: 'result' | 'error', status: number, data: object): string {
  return `id:${id}\nevent:${event}\n:HTTP_STATUS/${status}\ndata:${JSON.stringify(data)}\n\n`;
}

/**
 * The events of an answer (wire contract §2.5). The stream ends without a closing event.
 * @param incremental each event holds only what is new; otherwise all text so far
 */
export function resultEvents(requestId: string, incremental: boolean): Events {
  let id = 0;
  let text = '';
  const result = (content: Content, finishReason: string, usage: Usage, more: object = {}) => {
    const choices = [{ message: { content, role: 'assistant' }, finish_reason: finishReason }];
    const data = { output: { choices }, usage: spellUsage(usage), request_id: requestId, ...more };
    return frame(++id, 'result', 200, data);
  };
  return {
    begin: () => [],
    piece({ text: piece, usage }) {
      text += piece;
      return result([{ text: incremental ? piece : text }], 'null', usage);
    },
    end: (reply) => [
      result(spellContent(incremental ? '' : reply.text, reply), reply.finishReason, reply.usage, spellWarnings(reply)),
    ],
    error: (error) => frame(++id, 'error', error.status, errorBody(error, requestId)),
  };
}
