import type { Usage } from '../../types/usage.ts';
import { endsWithTool } from '../calls/conversation.ts';
import type { Asked } from '../calls/endpoint.ts';
import type { Reply } from '../calls/limit-tokens.ts';
import { ocrResultOf, processedText } from '../calls/spell-result.ts';
import { structuredOf } from '../wire/structured.ts';
import type { ChatBody } from './schema.ts';

/** What every piece of one completion has in common. */
export interface Completion {
  /** `chatcmpl-` and the request id. */
  readonly id: string;
  /** Unix seconds. */
  readonly created: number;
  /** As the caller spelled it. */
  readonly model: string;
  /** The function that is called with the answer. */
  readonly tool: string | undefined;
}

export function completionOf({ body, requestId, arrived }: Asked<ChatBody>): Completion {
  const { tool } = structuredOf(body, { answersTool: endsWithTool(body.messages) });
  return { id: `chatcmpl-${requestId}`, created: Math.floor(arrived / 1000), model: body.model, tool };
}

export function spellUsage({ inputTokens, outputTokens, imageTokens, textTokens, remote }: Usage) {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    prompt_tokens_details: { image_tokens: imageTokens, text_tokens: textTokens },
    completion_tokens_details: { text_tokens: outputTokens },
    ...(remote && {
      remote: {
        prompt_tokens: remote.inputTokens,
        completion_tokens: remote.outputTokens,
        ...(remote.cost !== undefined && { cost: remote.cost }),
      },
    }),
  };
}

/** The task's result beside the text (extension); no key when there is none. */
export function spellOcrResult({ answer }: Reply) {
  const result = ocrResultOf(answer);
  return result ? { ocr_result: result } : {};
}

/** Remarks for the caller (extension); no key when there are none. */
export function spellWarnings({ answer }: Reply) {
  return answer.warnings.length > 0 ? { warnings: answer.warnings } : {};
}

/** The call of a function, with what is known of its arguments. */
export function spellCall({ id, tool = '' }: Completion, text: string) {
  return { id: `call_${id.slice(id.indexOf('-') + 1)}`, type: 'function', function: { name: tool, arguments: text } };
}

/** `tool_calls` where the answer is one that was not cut. */
export function finishReason({ finishReason: reason }: Reply, tool: string | undefined): string {
  return tool !== undefined && reason === 'stop' ? 'tool_calls' : reason;
}

/** Body of a plain answer (wire contract §7.2). */
export function fromAnswer(reply: Reply, completion: Completion) {
  const { id, created, model, tool } = completion;
  const said =
    tool === undefined
      ? { content: reply.text, processed_text: processedText(reply.text) }
      : { content: null, tool_calls: [spellCall(completion, reply.text)] };
  const message = { role: 'assistant', ...said, ...spellOcrResult(reply) };
  return {
    id,
    object: 'chat.completion',
    created,
    model,
    choices: [{ index: 0, finish_reason: finishReason(reply, tool), logprobs: null, message }],
    usage: spellUsage(reply.usage),
    system_fingerprint: null,
    ...spellWarnings(reply),
  };
}
