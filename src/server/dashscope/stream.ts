import type { Delta } from '../../tasks/question.ts';
import type { Usage } from '../../usage/usage.ts';
import type { Reply } from '../calls/limit-tokens.ts';
import { asInkstoneError } from '../http/error.ts';
import type { RequestRecord } from '../observe/record.ts';
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
 * @param first the first step of `rest`, taken before the response began so that a failure has its own status
 * @param incremental each event holds only what is new; otherwise all text so far
 */
export async function* frames(
  first: IteratorResult<Delta, Reply>,
  rest: AsyncGenerator<Delta, Reply>,
  { incremental, record }: { readonly incremental: boolean; readonly record: RequestRecord },
): AsyncGenerator<string> {
  const { requestId } = record;
  let id = 0;
  let text = '';
  let status = 200;

  const result = (content: Content, finishReason: string, usage: Usage, more: object = {}) => {
    const choices = [{ message: { content, role: 'assistant' }, finish_reason: finishReason }];
    const data = { output: { choices }, usage: spellUsage(usage), request_id: requestId, ...more };
    return frame(++id, 'result', 200, data);
  };

  try {
    let step = first;
    while (!step.done) {
      const { text: piece, usage } = step.value;
      text += piece;
      yield result([{ text: incremental ? piece : text }], 'null', usage);
      step = await rest.next();
    }
    const { value: reply } = step;
    const content = spellContent(incremental ? '' : reply.text, reply);
    yield result(content, reply.finishReason, reply.usage, spellWarnings(reply));
  } catch (error) {
    record.error = asInkstoneError(error);
    status = record.error.status;
    yield frame(++id, 'error', status, errorBody(record.error, requestId));
  } finally {
    await rest.return(undefined as never);
    record.finish(status);
  }
}
