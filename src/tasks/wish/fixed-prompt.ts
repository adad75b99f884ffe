import { taskPrefixes } from '../prompts.ts';
import { structuresOf } from './structures.ts';
import { templateWish } from './template-wish.ts';
import type { Wish } from './wish.ts';

/** No fixed prompt's beginning is longer; the rest of a prompt, a schema say, decides nothing here. */
const longestPrefix = 1000;

/** What people change by accident taken out: white space, case, and the full-width and curly forms of punctuation. */
function keyOf(text: string): string {
  return text.slice(0, longestPrefix).normalize('NFKC').replace(/\s+/gu, '').replace(/[’‘]/gu, "'").toLowerCase();
}

const prefixKeys = taskPrefixes.flatMap(({ task, prefixes }) =>
  prefixes.map((prefix) => ({ task, prefix, key: keyOf(prefix) })),
);

const readingOf = {
  advanced_recognition: 'boxes',
  key_information_extraction: 'all_fields',
  table_parsing: 'table',
  document_parsing: 'document',
  formula_recognition: 'formula',
  text_recognition: 'text',
  multi_lan: 'text',
} as const;

/** The wish of a prompt that begins as one of the guide's fixed prompts does, which choose its task. */
export function fixedPrompt(prompt: string): Wish | undefined {
  const key = keyOf(prompt);
  const found = prefixKeys.find((prefix) => key.startsWith(prefix.key));
  if (!found) return undefined;
  const { task, prefix } = found;
  const why = [`It begins as the guide's prompt of ${task} does: "${prefix}".`];
  if (task === 'key_information_extraction') {
    const { template, templateText } = structuresOf(prompt);
    const wish = template === undefined ? undefined : templateWish(template, templateText);
    if (wish?.asked)
      return { reading: 'fields', asked: wish.asked, task, unmet: [], asks: true, why: [...why, ...wish.why] };
  }
  return { reading: readingOf[task], task, unmet: [], asks: true, why };
}
