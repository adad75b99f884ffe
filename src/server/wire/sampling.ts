import { z } from 'zod';
import { InkstoneError } from '../../types/error.ts';
import { lenientNumber } from './lenient.ts';

const stopMessage =
  'The "stop" parameter must be of type "str", "list[str]", "list[int]", or "list[list[int]]", and all elements within the list must be of the same type.';
const isText = (value: unknown) => typeof value === 'string';
const isToken = (value: unknown) => Number.isInteger(value);
const isListOf = (isItem: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isItem);
const isStop = [isText, isListOf(isText), isListOf(isToken), isListOf(isListOf(isToken))];
const stop = z
  .unknown()
  .refine((value) => value == null || isStop.some((is) => is(value)), stopMessage)
  .optional();

/** The parameters of text generation that both dialects share. They are checked as upstream does (wire contract §8). */
export const samplingFields = {
  temperature: lenientNumber('Temperature should be in [0.0, 2.0)', (value) => value >= 0 && value < 2),
  top_p: lenientNumber('Range of top_p should be (0.0, 1.0]', (value) => value > 0 && value <= 1),
  top_k: lenientNumber(
    'Parameter top_k be greater than or equal to 0',
    (value) => Number.isInteger(value) && value >= 0,
  ),
  repetition_penalty: lenientNumber('Repetition_penalty should be greater than 0.0', (value) => value > 0),
  presence_penalty: lenientNumber('Presence_penalty should be in [-2.0, 2.0]', (value) => Math.abs(value) <= 2),
  seed: lenientNumber(
    'Range of seed should be [0, 9223372036854775807]',
    (value) => Number.isInteger(value) && value >= 0 && value <= 2 ** 63,
  ),
  top_logprobs: lenientNumber(
    'Range of top_logprobs should be [0, 5]',
    (value) => Number.isInteger(value) && value >= 0 && value <= 5,
  ),
  stop,
  max_tokens: lenientNumber('max_tokens should be an integer.', Number.isInteger),
};

/** After how many tokens an answer is cut, and what the caller has to know about it. */
export interface TokenLimit {
  readonly maxTokens: number | undefined;
  readonly warnings: readonly string[];
}

/** Some clients send it for "no limit". */
const noLimit = -1;

/**
 * Reads `max_tokens`: -1 is no limit, more than the model's cap is lowered to it, as clients send the caps of larger models.
 * @throws InkstoneError `invalid_request`
 */
export function tokenLimit(value: number | undefined, cap: number, field: string): TokenLimit {
  if (value === undefined || value === noLimit) return { maxTokens: undefined, warnings: [] };
  if (value > cap) return { maxTokens: cap, warnings: [`${field} was lowered to ${cap}, the most of this model.`] };
  if (value >= 1) return { maxTokens: value, warnings: [] };
  throw new InkstoneError('invalid_request', `Range of max_tokens should be [1, ${cap}]`, { field });
}
