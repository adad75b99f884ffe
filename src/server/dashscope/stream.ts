import type { Usage } from '../../types/usage.ts';
import type { Events } from '../calls/event-frames.ts';
import { errorBody } from './error.ts';
import { type OutputForm, spellUsage, spellWarnings } from './from-answer.ts';

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
export function resultEvents(requestId: string, incremental: boolean, output: OutputForm): Events {
  let id = 0;
  let text = '';
  const result = (said: object, usage: Usage, more: object = {}) =>
    frame(++id, 'result', 200, { output: said, usage: spellUsage(usage), request_id: requestId, ...more });
  return {
    begin: () => [],
    piece({ text: piece, usage }) {
      text += piece;
      return result(output(incremental ? piece : text, 'null'), usage);
    },
    end: (reply) => [
      result(output(incremental ? '' : reply.text, reply.finishReason, reply), reply.usage, spellWarnings(reply)),
    ],
    error: (error) => frame(++id, 'error', error.status, errorBody(error, requestId)),
  };
}
