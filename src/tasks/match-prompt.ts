import { asksForFields } from '../extract/schema/schema-of.ts';
import type { TaskName } from '../types/request.ts';
import { taskPrefixes, textPrompts } from './prompts.ts';

/** What a prompt asks for. */
export interface PromptMatch {
  /** The task it asks for; absent: the text. */
  readonly task?: TaskName;
  /** Whether it asks for more than the text that is read: an instruction of its own. */
  readonly free: boolean;
}

/** No fixed prompt's beginning is longer; the rest of a prompt, a schema say, decides nothing. */
const longestPrefix = 1000;

/**
 * The text with what people change by accident taken out: white space, case, and the full-width and curly forms of
 * punctuation.
 */
function keyOf(text: string): string {
  return text.slice(0, longestPrefix).normalize('NFKC').replace(/\s+/gu, '').replace(/[’‘]/gu, "'").toLowerCase();
}

const withoutEnd = (key: string) => key.replace(/(?<![.。!])[.。!]+$/u, '');
const prefixKeys = taskPrefixes.flatMap(({ task, prefixes }) =>
  prefixes.map((prefix) => ({ task, key: keyOf(prefix) })),
);
const textKeys: ReadonlySet<string> = new Set(textPrompts.map((prompt) => withoutEnd(keyOf(prompt))));

/** Which task a prompt chooses: by beginning with its fixed prompt, whatever the white space, or by naming fields to find. */
export function matchPrompt(prompt: string): PromptMatch {
  const key = keyOf(prompt);
  const fixed = prefixKeys.find((prefix) => key.startsWith(prefix.key));
  if (fixed) return { task: fixed.task, free: false };
  if (asksForFields(prompt)) return { task: 'key_information_extraction', free: false };
  return { free: key !== '' && !textKeys.has(withoutEnd(key)) };
}
