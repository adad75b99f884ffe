import type { Answer, Delta } from '../../types/answer.ts';
import { promptTokens } from '../../usage/prompt-tokens.ts';
import { countTokens } from '../../usage/tokenizer.ts';
import { addUsage, noUsage } from '../../usage/usage.ts';

const sentence = 'This model reads images: send one, as a URL or a data URL, and its text comes back.';
const warning = 'The conversation holds no image, so nothing was read.';

/** The answer to a conversation without an image, such as the greeting with which gateways try whether a server is there. */
export async function* withoutImage(prompt = ''): AsyncGenerator<Delta, Answer> {
  const textTokens = promptTokens(prompt, false);
  const usage = addUsage(noUsage, { textTokens, outputTokens: countTokens(sentence) });
  yield { text: sentence, usage };
  return { text: sentence, usage, pages: [], warnings: [warning], task: undefined };
}
