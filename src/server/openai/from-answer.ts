import type { Usage } from '../../types/usage.ts';
import type { Asked } from '../calls/endpoint.ts';
import type { Reply } from '../calls/limit-tokens.ts';
import { ocrResultOf } from '../calls/spell-result.ts';
import type { ChatBody } from './schema.ts';

/** What every piece of one completion has in common. */
export interface Completion {
  /** `chatcmpl-` and the request id. */
  readonly id: string;
  /** Unix seconds. */
  readonly created: number;
  /** As the caller spelled it. */
  readonly model: string;
}

export function completionOf({ body, requestId, arrived }: Asked<ChatBody>): Completion {
  return { id: `chatcmpl-${requestId}`, created: Math.floor(arrived / 1000), model: body.model };
}

export function spellUsage({ inputTokens, outputTokens, imageTokens, textTokens, remote }: Usage) {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    prompt_tokens_details: { image_tokens: imageTokens, text_tokens: textTokens },
    completion_tokens_details: { text_tokens: outputTokens },
    ...(remote && { remote: { prompt_tokens: remote.inputTokens, completion_tokens: remote.outputTokens } }),
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

/** Body of a plain answer (wire contract §7.2). */
export function fromAnswer(reply: Reply, { id, created, model }: Completion) {
  const message = { role: 'assistant', content: reply.text, ...spellOcrResult(reply) };
  return {
    id,
    object: 'chat.completion',
    created,
    model,
    choices: [{ index: 0, finish_reason: reply.finishReason, logprobs: null, message }],
    usage: spellUsage(reply.usage),
    system_fingerprint: null,
    ...spellWarnings(reply),
  };
}
