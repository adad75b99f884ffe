import type { Events } from '../calls/event-frames.ts';
import { processedText } from '../calls/spell-result.ts';
import { errorBody } from './error.ts';
import { type Completion, finishReason, spellCall, spellOcrResult, spellUsage, spellWarnings } from './from-answer.ts';

const frame = (data: object) => `data: ${JSON.stringify(data)}\n\n`;

/**
 * The chunks of a completion (wire contract §7.2): the role, the text, the end with the task's result (extension),
 * the usage where it was asked for.
 */
export function chunks(completion: Completion, requestId: string, includeUsage: boolean): Events {
  const { id, created, model, tool } = completion;
  const chunk = (choices: object[], usage: object | null, more: object = {}) =>
    frame({ id, object: 'chat.completion.chunk', created, model, choices, usage, system_fingerprint: null, ...more });
  const choice = (delta: object, finishReason: string | null = null, more: object = {}) =>
    chunk([{ index: 0, delta, finish_reason: finishReason, logprobs: null }], null, more);
  return {
    begin: () => [
      choice(
        tool === undefined
          ? { role: 'assistant', content: '' }
          : { role: 'assistant', content: null, tool_calls: [{ index: 0, ...spellCall(completion, '') }] },
      ),
    ],
    piece: ({ text }) =>
      choice(tool === undefined ? { content: text } : { tool_calls: [{ index: 0, function: { arguments: text } }] }),
    end: (reply) => [
      choice(
        {
          ...(tool === undefined && { content: '', processed_text: processedText(reply.text) }),
          ...spellOcrResult(reply),
        },
        finishReason(reply, tool),
        spellWarnings(reply),
      ),
      ...(includeUsage ? [chunk([], spellUsage(reply.usage))] : []),
      'data: [DONE]\n\n',
    ],
    error: (error) => frame(errorBody(error, requestId)),
  };
}
