import type { Usage } from '../../types/usage.ts';
import type { Reply } from '../calls/limit-tokens.ts';
import { ocrResultOf, processedText } from '../calls/spell-result.ts';

/** Token counts as the newer snapshots spell them; the names of the older ones are among them. */
export function spellUsage({ inputTokens, outputTokens, imageTokens, textTokens, remote }: Usage) {
  return {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    image_tokens: imageTokens,
    input_tokens_details: { image_tokens: imageTokens, text_tokens: textTokens },
    output_tokens_details: { text_tokens: outputTokens },
    ...(remote && {
      remote: {
        input_tokens: remote.inputTokens,
        output_tokens: remote.outputTokens,
        ...(remote.cost !== undefined && { cost: remote.cost }),
      },
    }),
  };
}

/** How a route spells what was said: all of it, or a piece of it, while `reply` is not there yet. */
export type OutputForm = (text: string, finishReason: string, reply?: Reply) => object;

/** What stands beside the text, in the same element. */
function beside(reply: Reply | undefined) {
  if (!reply) return {};
  const result = ocrResultOf(reply.answer);
  return { processed_text: processedText(reply.text), ...(result && { ocr_result: result }) };
}

const choice = (finishReason: string, message: object) => ({
  choices: [{ finish_reason: finishReason, message: { role: 'assistant', ...message } }],
});

/** Of `multimodal-generation`: `content` is a list of one element. */
export const asParts: OutputForm = (text, finishReason, reply) =>
  choice(finishReason, { content: [{ text, ...beside(reply) }] });

/** Of `text-generation` with `result_format: message`: `content` is the text. */
export const asMessage: OutputForm = (text, finishReason, reply) =>
  choice(finishReason, { content: text, ...beside(reply) });

/** Of `text-generation` otherwise. */
export const asText: OutputForm = (text, finishReason, reply) => ({
  text,
  finish_reason: finishReason,
  ...beside(reply),
});

/** Remarks for the caller (extension); no key when there are none. */
export function spellWarnings({ answer }: Reply) {
  return answer.warnings.length > 0 ? { warnings: answer.warnings } : {};
}

/** Body of a plain answer (wire contract §2.2). Keys without a value are left out: null makes the Java client fail. */
export function fromAnswer(reply: Reply, requestId: string, output: OutputForm) {
  return {
    output: output(reply.text, reply.finishReason, reply),
    usage: spellUsage(reply.usage),
    request_id: requestId,
    ...spellWarnings(reply),
  };
}
