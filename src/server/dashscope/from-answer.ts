import type { Usage } from '../../types/usage.ts';
import type { Reply } from '../calls/limit-tokens.ts';
import { ocrResultOf } from '../calls/spell-result.ts';

/** Token counts as the newer snapshots spell them; the names of the older ones are among them. */
export function spellUsage({ inputTokens, outputTokens, imageTokens, textTokens, remote }: Usage) {
  return {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    image_tokens: imageTokens,
    input_tokens_details: { image_tokens: imageTokens, text_tokens: textTokens },
    output_tokens_details: { text_tokens: outputTokens },
    ...(remote && { remote: { input_tokens: remote.inputTokens, output_tokens: remote.outputTokens } }),
  };
}

/** The one element of `content`; `ocr_result` stands beside the text, in the same element. */
export function spellContent(text: string, { answer }: Reply) {
  const result = ocrResultOf(answer);
  return [{ text, ...(result && { ocr_result: result }) }];
}

/** Remarks for the caller (extension); no key when there are none. */
export function spellWarnings({ answer }: Reply) {
  return answer.warnings.length > 0 ? { warnings: answer.warnings } : {};
}

/** Body of a plain answer (wire contract §2.2). Keys without a value are left out: null makes the Java client fail. */
export function fromAnswer(reply: Reply, requestId: string) {
  const message = { role: 'assistant', content: spellContent(reply.text, reply) };
  return {
    output: { choices: [{ finish_reason: reply.finishReason, message }] },
    usage: spellUsage(reply.usage),
    request_id: requestId,
    ...spellWarnings(reply),
  };
}
