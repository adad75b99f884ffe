import type { Delta } from '../../../tasks/question.ts';
import type { Reply } from '../../calls/limit-tokens.ts';
import { asInkstoneError } from '../../http/error.ts';
import type { RequestRecord } from '../../observe/record.ts';
import { errorBody } from '../error.ts';
import { type ResponseHead, spellMessage, spellPart, spellResponse, statusOf } from './from-answer.ts';

/**
 * The events of a response in OpenAI's order: the response, its one message, the message's one part, the text piece by
 * piece, then the end of each. The stream ends without a `[DONE]`.
 * @param first the first step of `rest`, taken before the response began so that a failure has its own status
 */
export async function* frames(
  first: IteratorResult<Delta, Reply>,
  rest: AsyncGenerator<Delta, Reply>,
  { head, record }: { readonly head: ResponseHead; readonly record: RequestRecord },
): AsyncGenerator<string> {
  let sequence = 0;
  let status = 200;
  const event = (type: string, data: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence++, ...data })}\n\n`;
  const place = { output_index: 0, item_id: head.messageId, content_index: 0 };

  try {
    yield event('response.created', { response: spellResponse(head, 'in_progress', []) });
    yield event('response.in_progress', { response: spellResponse(head, 'in_progress', []) });
    yield event('response.output_item.added', { output_index: 0, item: spellMessage(head, 'in_progress', []) });
    yield event('response.content_part.added', { ...place, part: spellPart('') });
    let step = first;
    while (!step.done) {
      yield event('response.output_text.delta', { ...place, delta: step.value.text, logprobs: [] });
      step = await rest.next();
    }
    const { value: reply } = step;
    const end = statusOf(reply);
    const part = spellPart(reply.text, reply);
    const message = spellMessage(head, end, [part]);
    yield event('response.output_text.done', { ...place, text: reply.text, logprobs: [] });
    yield event('response.content_part.done', { ...place, part });
    yield event('response.output_item.done', { output_index: 0, item: message });
    yield event(`response.${end}`, { response: spellResponse(head, end, [message], reply) });
  } catch (error) {
    record.error = asInkstoneError(error);
    status = record.error.status;
    const body = errorBody(record.error, record.requestId);
    const { code, message, param } = body.error;
    // `error` makes the SDKs raise; the other fields are those of their type for this event.
    yield event('error', { code, message, param, ...body });
  } finally {
    await rest.return(undefined as never);
    record.finish(status);
  }
}
