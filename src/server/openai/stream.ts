import type { Delta } from '../../tasks/question.ts';
import type { Reply } from '../calls/limit-tokens.ts';
import { asInkstoneError } from '../http/error.ts';
import type { RequestRecord } from '../observe/record.ts';
import { errorBody } from './error.ts';
import { type Completion, spellOcrResult, spellUsage, spellWarnings } from './from-answer.ts';

const frame = (data: object) => `data: ${JSON.stringify(data)}\n\n`;

/**
 * The chunks of a completion (wire contract §7.2): the role, the text, the end with the task's result (extension),
 * the usage where it was asked for.
 * @param first the first step of `rest`, taken before the response began so that a failure has its own status
 */
export async function* frames(
  first: IteratorResult<Delta, Reply>,
  rest: AsyncGenerator<Delta, Reply>,
  { completion, includeUsage, record }: StreamOptions,
): AsyncGenerator<string> {
  const { id, created, model } = completion;
  let status = 200;

  const chunk = (choices: object[], usage: object | null, more: object = {}) =>
    frame({ id, object: 'chat.completion.chunk', created, model, choices, usage, system_fingerprint: null, ...more });
  const choice = (delta: object, finishReason: string | null = null, more: object = {}) =>
    chunk([{ index: 0, delta, finish_reason: finishReason, logprobs: null }], null, more);

  try {
    yield choice({ role: 'assistant', content: '' });
    let step = first;
    while (!step.done) {
      yield choice({ content: step.value.text });
      step = await rest.next();
    }
    const { value: reply } = step;
    yield choice({ content: '', ...spellOcrResult(reply) }, reply.finishReason, spellWarnings(reply));
    if (includeUsage) yield chunk([], spellUsage(reply.usage));
    yield 'data: [DONE]\n\n';
  } catch (error) {
    record.error = asInkstoneError(error);
    status = record.error.status;
    yield frame(errorBody(record.error, record.requestId));
  } finally {
    await rest.return(undefined as never);
    record.finish(status);
  }
}

export interface StreamOptions {
  readonly completion: Completion;
  readonly includeUsage: boolean;
  readonly record: RequestRecord;
}
