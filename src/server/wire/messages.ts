import { z } from 'zod';
import { list } from './list.ts';
import { withForm } from './wire-form.ts';

/** What upstream says about messages that can't be answered. */
export const messageErrors = {
  none: '[] is too short',
  noContent: 'The content field is a required field.',
  noModality:
    'The item of content should be a message of a certain modal. [it holds text, image, image_url, or a file as file_data, file_url or file_id]',
  noUser: 'The input messages do not contain elements with the role of user.',
  role: 'Role must be user or assistant and Content length must be greater than 0',
  noImage: 'The latest user message holds no image.',
} as const;

/** Characters of a message's text: upstream takes 30,000 tokens, which are fewer in any language. */
const longestText = 200_000;

/** `messages`: at least one. */
export function messageList<T extends z.ZodType>(message: T) {
  return list('messages', message, {
    noList: (value) => (value === undefined ? messageErrors.none : 'messages should be an array.'),
    empty: messageErrors.none,
  });
}

/** `content`: a list of items, or a plain string, which stands for one item of text. */
export function contentList<T extends z.ZodType>(item: T, ofText: (text: string) => unknown) {
  const items = list('content', item, {
    noList: (value) =>
      value === undefined || value === null
        ? messageErrors.noContent
        : 'content should be a string or an array of items.',
    empty: messageErrors.role,
  });
  const read = z
    .preprocess((content) => (typeof content === 'string' ? [ofText(content)] : content), items)
    .refine(
      (found) => textLength(found) <= longestText,
      `Range of input length should be [1, ${longestText}] characters`,
    );
  return withForm({ orText: true }, read);
}

function textLength(items: readonly unknown[]): number {
  let length = 0;
  for (const item of items as readonly { readonly text?: unknown }[]) {
    if (typeof item.text === 'string') length += item.text.length;
  }
  return length;
}
