import { countTokens } from './tokenizer.ts';

/** What a special token such as the begin of a turn costs, however long its name is. */
const special = 1;
const systemTurn = () => special + countTokens('system\nYou are a helpful assistant.') + special + countTokens('\n');
const userTurn = (prompt: string) =>
  special + countTokens('user\n') + countTokens(prompt) + special + countTokens('\n');
const answerStart = () => special + countTokens('assistant\n');

/**
 * Text tokens of a request: the prompt in Qwen's chat template. The template's turns cost 8 tokens, the default
 * system message, which most tasks are asked with, 11 more. The image and its two marks stand in the user's turn and
 * are counted with the image.
 */
export function promptTokens(prompt: string, systemMessage: boolean): number {
  return (systemMessage ? systemTurn() : 0) + userTurn(prompt) + answerStart();
}
